import type { Section } from '../../domain/book.js';
import { type Heading, headingOf, isGlossary, statesAmounts } from './headings.js';
import type { JoinedText } from './paragraphs.js';

/** A paragraph with the headings above it. */
export interface PlacedText {
  readonly id: string;
  readonly text: JoinedText;
  /** Titles above, outermost first. */
  readonly headings: readonly string[];
  /** Counts the headings so far, and those of 一、 and above: paragraphs of one section, of one chapter, share it. */
  readonly section: number;
  readonly chapter: number;
  /** Where the text after the paragraph's own heading begins; its length for a heading by itself. */
  readonly from: number;
  /** True for headings, glossary entries and what is left of tables: nothing is read from them. */
  readonly silent: boolean;
  /** True for the goal of a target form, where limits (95%以上) and standards (工资总额的2%) are what is aimed at. */
  readonly isGoal?: boolean;
}

interface PlacedTexts {
  readonly sections: readonly Section[];
  readonly texts: readonly PlacedText[];
}

/** Puts every paragraph under its headings. */
export function placeUnderHeadings(paragraphs: readonly JoinedText[]): PlacedTexts {
  const sections: Section[] = [];
  const texts: PlacedText[] = [];
  let above: Heading[] = [];
  let headings: readonly string[] = [];
  // The glossary's own heading, below whose level its entries are no headings.
  let glossary: Heading | undefined;
  const stand = (under: Heading[]) => {
    above = under;
    headings = under.map((one) => one.title);
    glossary = under.find((one) => isGlossary(one.title));
  };
  let chapter = 0;
  let barePart: { heading: Heading; section: number } | undefined;
  paragraphs.forEach((text, index) => {
    let heading = text.prose ? headingOf(text.text) : undefined;
    if (glossary && statesAmounts(text.text)) stand(above.filter((one) => !isGlossary(one.title)));
    if (heading && glossary && glossary.level < heading.level) heading = undefined;
    const at = { ...(text.lines[0]?.at ?? { quote: text.text }) };
    if (barePart && !heading?.title.startsWith('第') && (!heading || heading.level === 0) && text.text.length <= 40) {
      // The part's number stands on one line and its title on the next.
      heading = { title: `${barePart.heading.title} ${text.text}`, level: 0, end: text.text.length };
      sections[barePart.section] = { title: heading.title, at: sections[barePart.section]!.at };
      stand([heading]);
    } else if (heading) {
      const level = heading.level;
      stand([...above.filter((one) => one.level < level), heading]);
      sections.push({ title: heading.title, at });
      if (level <= 1) chapter++;
    }
    const bare = heading !== undefined && /^第[一二三四五六七八九十]+(?:部分|章)$/.test(heading.title);
    barePart = bare && heading ? { heading, section: sections.length - 1 } : undefined;
    const from = heading ? heading.end : 0;
    const silent = !text.prose || from >= text.text.length || glossary !== undefined;
    texts.push({ id: `p${index + 1}`, text, headings, section: sections.length, chapter, from, silent });
  });
  return { sections, texts };
}
