import type { ColumnMeaning } from '../../../domain/book.js';
import { gather } from '../../../domain/gather.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import type { SourceLine } from '../../../read/source.js';
import { isHeaderWord } from '../header/header-lines.js';
import { layoutOfPaths } from '../header/layout-of-grid.js';
import type { FigureColumn, Layout, RawRow } from '../layout.js';
import { placedColumns } from './placed-header.js';
import {
  coveredBy,
  figuresAt,
  type Measure,
  overlaps,
  type PlacedWord,
  placedWords,
  type Span,
} from './print-places.js';

/** For each figure of a row what it costs to believe it in each column of its side; Infinity where it cannot stand. */
export type Reach = readonly (readonly number[])[];

/** Columns told by the places of words in print, and where the figures of a row may stand below them. */
export interface PlacedLayout {
  readonly layout: Layout;
  readonly reachOf: (rows: readonly RawRow[]) => readonly (Reach | undefined)[];
}

/** More than this many blanks between words keep places; less only parts them. */
const KEPT_PLACE = /\S {3,}\S/;
/** 支出情况表 below the first half of a title. */
const REST_OF_TITLE = /^\s*\S*表\s*$/;
/** Costs of a column that a figure hardly touches, and of those beside the ones below which it stands. */
const TOUCHED = 4;
const BESIDE = 12;
/** Figures take more places than Chinese words as wide as they in print, which drives them so far to the right. */
const DRIFT = 3;

/** Whether half of the lines of several words have such blanks: elsewhere a header was only indented. */
export function keepsPlaces(lines: readonly SourceLine[]): boolean {
  let wide = 0;
  let kept = 0;
  for (const { text } of lines) {
    if (!text.trim().includes(' ')) continue;
    wide++;
    if (KEPT_PLACE.test(text)) kept++;
  }
  return kept > 0 && kept * 2 >= wide;
}

/** Columns by the places of their words, where print keeps these and they say no less than the words in their order. */
export function layoutOfPlaces(
  header: readonly SourceLine[],
  body: readonly SourceLine[],
  known: Layout,
  year: number | null,
  measureOfPrint: () => Measure,
): PlacedLayout | undefined {
  if (known.lists || !header.some(({ text }) => KEPT_PLACE.test(text)) || !keepsPlaces(body)) return undefined;
  const measure = measureOfPrint();
  const heads = header.filter(({ text }) => !REST_OF_TITLE.test(text));
  const words = gather(heads, ({ text }, line) => withWholeWords(placedWords(text, line, measure)));
  const printed = placedColumns(words.filter((word) => !isAboveParts(word, words)));
  if (!printed) return undefined;
  const columns = printed.map((column) => ({ ...column, path: withoutOtherKind(column.path) }));
  const layout = {
    ...layoutOfPaths(
      columns.map(({ path }) => path),
      year,
    ),
    width: 0,
    fromWords: true,
  };
  if (layout.sides.length !== known.sides.length || countUnknown(layout) > countUnknown(known)) return undefined;
  if (layout.sides.some((side) => side.columns.length === 0) || (hasTotal(known) && !hasTotal(layout)))
    return undefined;
  return { layout, reachOf: reachBelow(body, layout, columns, measure) };
}

/** 2025 年预算数比 2024 年执行数, 项   目: blanks between digits and Chinese characters, or between these, that part no cells. */
function withWholeWords(words: readonly PlacedWord[]): PlacedWord[] {
  const whole: PlacedWord[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    if (last && isOneWord(last, word)) whole[whole.length - 1] = { ...last, text: last.text + word.text, to: word.to };
    else whole.push(word);
  }
  return whole;
}

/** Signs of one word are set apart by no more places. */
const SET_APART = 6;

function isOneWord(last: PlacedWord, word: PlacedWord): boolean {
  const gap = word.from - last.to;
  if (last.text.length === 1 && word.text.length === 1) return gap <= SET_APART && isHeaderWord(last.text + word.text);
  return gap === 1 && (/20\d{2}$/.test(last.text) ? word.text.startsWith('年') : /[比较]$/.test(last.text));
}

/** 其中 above the parts of a whole is no word of the first of them, though it may stand above that one alone. */
const isAboveParts = ({ text, from, line }: PlacedWord, words: readonly PlacedWord[]): boolean =>
  /^其\s*中[:：]?$/.test(text) && words.filter((other) => other.line === line + 1 && other.to > from).length > 1;

/** 基本支出 reaches over 项目支出, where that stands as low as 人员经费 and 公用经费: it heads these two alone. */
function withoutOtherKind(path: readonly string[]): readonly string[] {
  const other = OTHER_KIND.get(meaningOfHeader(path.at(-1) ?? ''));
  return other ? path.filter((word) => meaningOfHeader(word) !== other) : path;
}
const OTHER_KIND: ReadonlyMap<ColumnMeaning | undefined, ColumnMeaning> = new Map([
  ['basic', 'project'],
  ['project', 'basic'],
]);

const hasTotal = ({ sides }: Layout): boolean =>
  sides.some(({ columns }) => columns.some(({ meaning }) => meaning === 'total'));

const countUnknown = ({ sides }: Layout): number =>
  sides.reduce((count, { columns }) => count + columns.filter(({ meaning }) => meaning === 'unknown').length, 0);

/** The figures of one page: each line's own, and the stretches that they cover together. */
interface Place {
  readonly span: Span;
  /** What a column beside it costs. */
  readonly beside: number;
}

interface Page {
  readonly figures: Map<number, PlacedWord[]>;
  spans: readonly Span[];
  uneven: ReadonlySet<Span>;
  /** Positions of the columns below which figures stand first of all. */
  readonly filled: Set<number>;
}

function reachBelow(
  body: readonly SourceLine[],
  layout: Layout,
  columns: readonly Span[],
  measure: Measure,
): PlacedLayout['reachOf'] {
  const pages = pagesOf(body, measure);
  for (const span of pages[0]?.spans ?? []) pages[0]!.filled.add(nearest(span, columns));
  const pageOf = new Map<number, Page>();
  for (const page of pages) for (const line of page.figures.keys()) pageOf.set(line, page);
  return (rows) => {
    const taken = new Map<number, number>();
    return rows.map(({ figures, side }) => {
      const reach: number[][] = [];
      for (const { text, at } of figures) {
        const line = at.line ?? -1;
        const page = pageOf.get(line);
        const words = page?.figures.get(line) ?? [];
        const index = words.findIndex((word, from) => from >= (taken.get(line) ?? 0) && word.text === text);
        const place = index < 0 ? undefined : placeOf(words[index]!, page!, pages[0]!);
        if (!place) return undefined;
        taken.set(line, index + 1);
        reach.push(costsOf(place, layout.sides[side]!.columns, columns, pages[0]!.filled));
      }
      return reach;
    });
  };
}

function pagesOf(body: readonly SourceLine[], measure: Measure): Page[] {
  const pages: Page[] = [];
  for (const { text, at, pageStart } of body) {
    if (pages.length === 0 || pageStart)
      pages.push({ figures: new Map(), spans: [], uneven: new Set(), filled: new Set() });
    const figures = figuresAt(placedWords(text, 0, measure));
    if (at.line !== undefined && figures.length > 0) pages.at(-1)!.figures.set(at.line, figures);
  }
  for (const page of pages) {
    page.spans = coveredBy([...page.figures.values()].flat());
    page.uneven = unevenOf([...page.figures.values()], page.spans);
  }
  return pages.filter(({ figures }) => figures.size > 0);
}

/** Where a figure stands on the page of the header; every page has its own places. */
function placeOf(word: PlacedWord, page: Page, first: Page): Place | undefined {
  const at = page.spans.findIndex((span) => overlaps(span, word));
  const span = page.spans[at]!;
  const isLoose = page.uneven.has(span);
  if (page === first) return { span: isLoose ? word : span, beside: isLoose ? TOUCHED : BESIDE };
  if (page.uneven.size + first.uneven.size > 0 || page.spans.length !== first.spans.length) return undefined;
  return { span: first.spans[at]!, beside: BESIDE };
}

/** Stretches in which some line has two figures: its lines are moved against each other, and run together. */
const unevenOf = (lines: readonly (readonly PlacedWord[])[], spans: readonly Span[]): ReadonlySet<Span> =>
  new Set(spans.filter((span) => lines.some((words) => words.filter((word) => overlaps(span, word)).length > 1)));

const shareOf = (a: Span, b: Span): number => Math.min(a.to, b.to) - Math.max(a.from, b.from);

/** The column that a figure stands below, or the last one left of it: figures are printed to the right. */
function nearest(span: Span, columns: readonly Span[]): number {
  let best = 0;
  for (const [index, column] of columns.entries())
    if (
      column.from < span.to &&
      (shareOf(column, span) > 0 ? shareOf(column, span) : 0) >= Math.max(0, shareOf(columns[best]!, span))
    )
      best = index;
  return best;
}

function costsOf(
  { span, beside }: Place,
  own: readonly FigureColumn[],
  columns: readonly Span[],
  filled: ReadonlySet<number>,
): number[] {
  const at = own.map(({ position }) => columns[position]!);
  const shares = at.map((column) => shareOf(column, span));
  const most = Math.max(...shares);
  if (most <= 0) {
    const right = at.findIndex((column) => column.from >= span.to);
    const last = right < 0 ? own.length : right;
    return own.map((_, index) => (index === last - 1 ? 0 : index === last ? TOUCHED : Number.POSITIVE_INFINITY));
  }
  const first = shares.findIndex((share) => share > 0);
  const last = shares.findLastIndex((share) => share > 0);
  return shares.map((share, index) => {
    if (share > 0) return share * 2 >= most ? 0 : TOUCHED;
    if (index === last + 1) return beside;
    if (index !== first - 1) return Number.POSITIVE_INFINITY;
    const mayDrift = !filled.has(own[index]!.position) && span.from - at[index]!.to <= DRIFT;
    return mayDrift ? 0 : beside;
  });
}
