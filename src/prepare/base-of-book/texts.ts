import type { Texts } from '../../compile/base-data.js';
import type { BudgetBook, Paragraph, Section } from '../../domain/book.js';
import { bareName, isNumbered } from '../../domain/text.js';
import { functionalName } from '../../forms/classification/index.js';
import { TERMS } from '../../forms/glossary.js';

const DUTIES = /职[责能]/;
const ORGANISATION = /机构设置|机构情况|内设机构|单位构成|预算单位|机构编制/;
const TERMS_TITLE = /名词解释/;
/** Titles under which neither duties nor organisation stand. */
const OTHER = /收入|支出|预算(?:情况|安排|表)|经费|采购|资产|绩效/;

/** Duties, organisation and the department's own terms, as its paragraphs give them. */
export function textsOf(book: Pick<BudgetBook, 'sections' | 'paragraphs'>): Texts {
  const under = paragraphsByTitle(book);
  const duties = under(DUTIES);
  return {
    duties: duties.length > 0 ? duties : listedDuties(book.paragraphs),
    organisation: under(ORGANISATION),
    terms: under(TERMS_TITLE).flatMap((text) => termOf(text) ?? []),
  };
}

/**
 * Paragraphs below the title that fits, up to the next title of its rank that does not: the first one with words of its own,
 * which its line of the contents has not, or else the first with any below it.
 */
function paragraphsByTitle({
  sections,
  paragraphs,
}: Pick<BudgetBook, 'sections' | 'paragraphs'>): (words: RegExp) => readonly string[] {
  const titles = sections.map(({ title }: Section) => title);
  const told = paragraphs.filter(({ section, text }: Paragraph) => section !== null && text.trim() !== section);
  const withWords = new Set(told.map(({ section }) => section));
  return (words) => {
    const fitting = titles.flatMap((title, index) =>
      words.test(title) && !OTHER.test(title.replace(words, '')) ? [index] : [],
    );
    const first = fitting.find((index) => withWords.has(titles[index]!)) ?? fitting[0];
    if (first === undefined) return [];
    const own = new Set([titles[first]!]);
    for (const title of titles.slice(first + 1)) {
      if (rankOf(title) <= rankOf(titles[first]!) && !words.test(title)) break;
      own.add(title);
    }
    return told
      .filter(({ section }) => own.has(section ?? ''))
      .map(({ text }) => bareName(text.trim()))
      .filter((text) => text.length > 4);
  };
}

/** Where no title of its own stands above them: the numbered paragraphs behind 主要职能包括：. */
function listedDuties(paragraphs: readonly Paragraph[]): readonly string[] {
  const start = paragraphs.findIndex(({ text }) => LEADS_TO_DUTIES.test(text.trim())) + 1;
  if (start === 0) return [];
  const after = paragraphs.slice(start).map(({ text }) => text.trim());
  const end = after.findIndex((text) => !isNumbered(text));
  return after.slice(0, end < 0 ? undefined : end).map(bareName);
}

const LEADS_TO_DUTIES = /职[责能](?:包括|如下|有|是|为)?[：:]$/;

function rankOf(title: string): number {
  if (/^第[一二三四五六七八九十]+部分/.test(title)) return 0;
  if (/^[一二三四五六七八九十]+[、.．]/.test(title)) return 1;
  return /^[（(]/.test(title) ? 2 : 3;
}

/** 名词：解释。 Only what the compiler does not explain itself. */
function termOf(text: string): Texts['terms'][number] | undefined {
  const match = /^([^：:。]{2,40})[：:](.{6,})$/s.exec(text);
  const term = match?.[1]?.trim();
  const meaning = match?.[2]?.trim();
  if (!term || !meaning) return undefined;
  const isKnown =
    TERMS.some((one) => one.term === term) || /（项）|\(项\)/.test(term) || functionalName(term) !== undefined;
  return isKnown ? undefined : { term, meaning };
}
