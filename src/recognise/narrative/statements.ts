import type { Statement } from '../../domain/book.js';
import { type Place, quoting } from '../../domain/place.js';
import { partClauses } from './clauses.js';
import type { Context } from './context.js';
import { linkCountedItems } from './counted-items.js';
import { type Draft, isQuantityOfThings } from './draft.js';
import { draftFigures, type Reading } from './figures.js';
import { giveReasons } from './give-reasons.js';
import { linkFigures } from './link.js';
import { keepHead, linkItem } from './list-items.js';
import { markerOf } from './markers.js';
import { namedAmount } from './named-amount.js';
import { nameInTurn } from './named-in-turn.js';
import { linkFamilies } from './part-families.js';
import { plainSigns } from './printed-text.js';
import { readQuantities } from './quantities.js';
import { findAnnouncements } from './reasons.js';
import type { PlacedText } from './sections.js';
import { tellYears } from './years.js';

/** Every figure that the paragraphs state, tied to the figures it speaks of. */
export function readStatements(texts: readonly PlacedText[], documentYear: number | null): Statement[] {
  const all: Draft[] = [];
  let context: Context = { section: [], earlier: all, documentYear, carried: [], carriedList: '', heads: new Map() };
  let [section, chapter] = [-1, -1];
  for (const text of texts) {
    if (text.section !== section) {
      linkFamilies(context.section);
      const heads = text.chapter === chapter ? context.heads : new Map<string, Draft>();
      context = { section: [], earlier: all, documentYear, carried: [], carriedList: '', heads };
      section = text.section;
      chapter = text.chapter;
    }
    endList(text, context);
    if (!text.silent) all.push(...readParagraph(text, context));
  }
  linkFamilies(context.section);
  const ids = new Map(all.map((draft, index) => [draft, `s${index + 1}`]));
  return all.map((draft) => statementOf(draft, ids));
}

function readParagraph(text: PlacedText, context: Context): Draft[] {
  const words = plainSigns(text.text.text);
  const { quantities, years } = readQuantities(words, text.from, text.isGoal);
  if (quantities.length === 0 && !/变[化动]|持平|一致|不变/.test(words)) {
    announceList(text, words, context);
    return [];
  }
  const clauses = partClauses(words, text.from, quantities);
  const reading: Reading = {
    text,
    words,
    clauses,
    quantities,
    years,
    announcements: findAnnouncements(words, text.from),
  };
  const figures = draftFigures(reading);
  const { drafts } = figures;
  tellYears(reading, figures, context.documentYear);
  linkFigures(reading, drafts, context);
  giveReasons(words, figures);
  linkItem(text, drafts, context);
  linkCountedItems(drafts, context);
  nameInTurn(drafts);
  remember(text, words, drafts, context);
  return drafts;
}

const LIST_OPEN = /(?:其中|包括|如下|分别为|方面|主要是|主要用于)[：:，]?$/;
const LIST_GOES_ON = /[；;，、]$/;
const ITEM = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、.．])/;

const ANNOUNCES = /(?:主要)?(?:内容|用途|情况|安排|使用|具体|构成|组成)*(?:如下|包括|用于以下方面)[：:]$/;

/** 财政拨款支出主要内容如下： opens the list of a figure stated before, by its name. */
function announceList(text: PlacedText, words: string, context: Context): void {
  context.carried = [];
  const named = words.slice(text.from).replace(ANNOUNCES, '');
  if (named.length === words.length - text.from || named.length < 4 || named.length > 40) return;
  const head = namedAmount(named, context.section, (one) => one.measure === 'amount' && !one.inReason, 2);
  if (!head) return;
  context.carried = [head];
  context.carriedList = `${text.id}:on`;
  context.carriedLevel = levelOf(text);
}

function remember(text: PlacedText, words: string, drafts: readonly Draft[], context: Context): void {
  // Last year's amount inside a comparison is of no list: 比上年80万元增加5万元。其中：
  const heads = drafts.filter(
    (one) => one.measure === 'amount' && isQuantityOfThings(one) && !one.inReason && one.partOf === null,
  );
  if (LIST_OPEN.test(words)) {
    // The total of the list is the last amount stated, with its other stages (年初预算, 决算).
    const last = heads.at(-1);
    if (last) {
      context.carriedList = `${text.id}:on`;
      context.carriedLevel = levelOf(text);
      const whole = wholeOfShares(drafts, heads);
      context.carried = whole ? [whole] : last.stage ? heads.filter((one) => one.stage) : [last];
    }
  } else if (!(context.carried.length > 0 && (LIST_GOES_ON.test(words) || ITEM.test(words)))) context.carried = [];
  if (heads[0]) keepHead(text, heads[0], context);
  context.section.push(...drafts);
}

const levelOf = (text: PlacedText): number | undefined => markerOf(text.text.text)?.level;

/** （一）收入80万元，其中：1. … （二）…: an item as deep as the paragraph that opened the list is none of it. */
function endList(text: PlacedText, context: Context): void {
  const { carried, carriedLevel } = context;
  if (carried.length > 0 && carriedLevel !== undefined && levelOf(text) === carriedLevel) context.carried = [];
}

/** A 2万元，占20%；B 8万元，占80%。具体情况如下： goes on with the whole, which an earlier paragraph told. */
function wholeOfShares(drafts: readonly Draft[], heads: readonly Draft[]): Draft | undefined {
  const wholes = drafts.filter((one) => one.measure === 'share' && one.of !== null && heads.includes(one.of));
  const [first, second] = wholes.slice(-2).map((one) => one.partOf);
  return first && first === second && first.text !== drafts[0]?.text ? first : undefined;
}

function statementOf(draft: Draft, ids: ReadonlyMap<Draft, string>): Statement {
  const { text } = draft;
  const quote = quoteOf(draft);
  const idOf = (other: Draft | null) => (other ? (ids.get(other) ?? null) : null);
  // All statements name the same keys, though most leave two undefined: every question about them is answered faster.
  return {
    id: ids.get(draft)!,
    // A change whose own words name nothing is of what it changed.
    subject: draft.subject || (draft.of?.subject ?? ''),
    // Last year's amount without a year, or a plan's, would pass for this year's.
    measure: isOfNoYear(draft) ? 'other' : draft.measure,
    value: draft.value,
    unit: draft.unit,
    base: draft.compared && !isOfNoYear(draft) ? null : draft.base,
    direction: draft.direction,
    quote,
    at: placeOf(draft, quote),
    year: draft.year,
    stage: draft.stage ?? undefined,
    section: text.headings.at(-1) ?? null,
    headings: text.headings,
    paragraph: text.id,
    offset: draft.start,
    code: draft.code,
    of: idOf(draft.of),
    partOf: idOf(draft.partOf),
    list: draft.partOf && draft.list ? draft.list : undefined,
    reason: draft.reason,
  };
}

/** What a comparison names without a year, or of the same year: it keeps what it is called. */
const isOfNoYear = (draft: Draft): boolean => draft.compared && draft.year === null;

/** The words up to the figure and its unit, from the last pause on. */
const quoteOf = (draft: Draft): string => {
  const words = draft.text.text.text;
  const start = Math.max(draft.start - draft.phrase.length, draft.start - 48);
  return words.slice(start, draft.end).replace(/^[，,。；;：:、）)]+/, '');
};

function placeOf(draft: Draft, quote: string): Place {
  const { lines } = draft.text.text;
  let at: Place = lines[0]?.at ?? { quote };
  for (const line of lines) {
    if (line.offset > draft.start) break;
    at = line.at;
  }
  return quoting(at, quote);
}
