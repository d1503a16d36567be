import type { Section } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import type { SourceLine } from '../../read/source.js';
import type { Block } from '../blocks.js';
import { contentsLength, entryOf, isFurniture, isOfChart } from './furniture.js';
import { isUnnumberedTitle } from './headings.js';
import { markerOf } from './markers.js';
import { printedWidth, tight } from './printed-text.js';

/** Running text whose wrapped lines are joined, before anything is read from it. */
export interface JoinedText {
  readonly text: string;
  readonly lines: readonly { readonly offset: number; readonly at: Place }[];
  /** False for what is left of a table: nothing is read from it. */
  readonly prose: boolean;
}

interface ProseLine {
  readonly text: string;
  readonly at: Place;
  readonly width: number;
  readonly indent: number;
  /** Begins with the two full-width spaces that begin a Chinese paragraph. */
  readonly marked: boolean;
  readonly numbered: boolean;
  readonly residue: boolean;
  /** Begins a cell of a table whose cells stand each on a line. */
  readonly parted: boolean;
  /** A whole paragraph by the format, in a text whose paragraphs were not cut up at the ends of printed lines. */
  readonly whole: boolean;
}

/**
 * Joins the lines that belong to one sentence or paragraph, over blank lines and page breaks. What the table of contents
 * names with a year is added to `contents`.
 */
export function joinParagraphs(blocks: readonly Block[], contents: Section[] = []): JoinedText[] {
  const lines = proseLines(blocks, contents);
  const indentsFirst = indentsFirstLines(lines);
  const paragraphs: JoinedText[] = [];
  let open: ProseLine[] = [];
  lines.forEach((line, index) => {
    const before = open.at(-1);
    const starts = indentsFirst && line.indent >= 2 && !STARTS_INSIDE.test(line.text);
    if (
      before &&
      (starts ||
        line.parted ||
        open.length >= LONGEST ||
        !continues(before, line, open[0]!, wrapWidth(lines, index - 1)))
    ) {
      paragraphs.push(joined(open));
      open = [];
    }
    open.push(line);
  });
  if (open.length > 0) paragraphs.push(joined(open));
  return paragraphs;
}

/** True where paragraphs are told by the indent of their first line, which the other lines do not have. */
function indentsFirstLines(lines: readonly ProseLine[]): boolean {
  const flush = lines.filter((line) => line.indent === 0 && !line.numbered).length;
  const indented = lines.filter((line) => line.indent >= 2).length;
  return flush * 4 >= lines.length && indented * 8 >= lines.length;
}

function proseLines(blocks: readonly Block[], entries: Section[]): ProseLine[] {
  const printed: SourceLine[] = [];
  for (const block of blocks) if (block.is === 'narrative') printed.push(...block.lines);
  const filled = printed.filter((line) => line.text.trim() !== '');
  const texts = filled.map((line) => tight(line.text.replaceAll('\t', '  ')));
  const lines: ProseLine[] = [];
  for (let index = 0; index < filled.length; index++) {
    const contents = contentsLength(texts, index);
    if (contents > 0) {
      for (const [at, entry] of texts.slice(index, index + contents).entries())
        note(entries, entry, filled[index + at]!);
      index += contents - 1;
      continue;
    }
    const text = texts[index]!;
    if (isFurniture(text)) note(entries, text, filled[index]!);
    if (text === '' || isFurniture(text) || isOfChart(texts, index)) continue;
    lines.push(proseLine(filled[index]!, text));
  }
  return isCutUp(lines) ? lines.map((line) => ({ ...line, whole: false })) : lines;
}

/** Notes an entry of the table of contents that names a year. */
function note(entries: Section[], text: string, { at }: SourceLine): void {
  if (text.includes('年') && /\d年/.test(text)) entries.push({ title: entryOf(text), at: { ...at, quote: text } });
}

/** True where a text was pasted as it was printed, every line a paragraph of its own: many stop in the middle of a sentence. */
function isCutUp(lines: readonly ProseLine[]): boolean {
  const long = lines.filter(({ whole, width }) => whole && width >= TITLE_WIDTH);
  return long.filter(({ text }) => !SENTENCE_END.test(text) && !PAUSE_END.test(text)).length * 4 > long.length;
}

function proseLine(line: SourceLine, text: string): ProseLine {
  const indent = line.text.length - line.text.trimStart().length;
  const residue = (line.cells?.filter((cell) => cell.text !== '').length ?? 0) > 1;
  const marked = /^\u3000{2}(?!\u3000)/.test(line.text);
  return {
    text,
    at: line.at,
    // The indent is part of how far a first line reaches.
    width: printedWidth(text) + (marked ? 4 : 0),
    indent,
    marked,
    numbered: markerOf(text) !== undefined && !WITHIN_ITEM.test(text),
    residue,
    parted: line.parted === true,
    whole: line.isParagraph === true,
  };
}

/** No paragraph of a disclosure runs over more lines: beyond, the lines are something else. */
const LONGEST = 200;
const WINDOW = 12;
const UNWRAPPED = 160;
/** Width at which the lines around here are wrapped: the second widest of them; no wrap where lines run on. */
function wrapWidth(lines: readonly ProseLine[], index: number): number {
  let widest = 0;
  let second = 0;
  const end = Math.min(lines.length, index + WINDOW + 1);
  for (let at = Math.max(0, index - WINDOW); at < end; at++) {
    const { width, residue } = lines[at]!;
    if (residue) continue;
    if (width > widest) {
      second = widest;
      widest = width;
    } else if (width > second) second = width;
  }
  return second > UNWRAPPED || second < 24 ? Number.POSITIVE_INFINITY : second;
}

const SENTENCE_END = /[。！？!?][”’）)】]?$/;
const PAUSE_END = /[；;：:]$/;
const OPEN_END = /[，,、（(《“—]$/;
const STARTS_INSIDE = /^[，,。；;：:、）)”》%％]/;
const MARK_ALONE = /^[。；：，、]$/;
/** An amount begins no paragraph, and a line that ends in the word before a figure ends none. */
const STARTS_WITH_AMOUNT = /^[-−－]?\d[\d,，]*(?:\.\d+)?(?:亿元|万元|元|%|％|个百分点|平方米)/;
/** Nor does the last word of a name with its amount: 住房保障 | 支出40.76万元. */
const STARTS_WITH_LAST_WORD = /^(?:支出|收入|经费)\d/;
const ENDS_TITLE = /(?:情况|说明|部分|安排|内容|总体)$/;
/** 20 | 11年, 1 | 2月31日: a date broken inside its number. */
const WITHIN_DATE = /^\d{1,3}[年月日]/;
const BEFORE_FIGURE = /[，、）\u4e00-\u9fff](?:增加|减少|增长|下降|上升|降低|压减|为|共|达|约)$/;
/** 社会保障和就业 | （类） | 支出40.76万元: the level of an item stands behind its name, or a piece of its code: （06）27.95万元. */
const WITHIN_ITEM = /^[(（](?:[类款项]|0\d|\d{2}(?=[)）]\d))[)）]/;
/** 项目名称：…, 预算安排规模：…: fields of a list, one a line. */
const LABELLED = /^(?!其中|分别|包括|主要|具体)[\u4e00-\u9fff]{4,12}[：:](?=.)/;
/** …上年结转46.00万元。支: a sentence that has just begun. */
const BEGUN = /。[^。]{1,4}$/;
/** A numbered title that is whole, though it may fill its line; words that a title goes on with behind 说明. */
const WHOLE_TITLE = /^[^，。；：]*情况的?说明。?$/;
const TITLE_GOES_ON = /^(?:如下|[的及和与（(]|表[：:])|^.{0,3}$/;
/** The title of the whole document: a far wider line below it was not wrapped where it ends. */
const DOCUMENT_TITLE =
  /20\d\d年度?[^，。；：]{0,12}(?:预算|决算)(?:信息)?(?:公开)?(?:情况)?(?:的?说明|报告|公开|预算|决算)$/;
/** What no title holds: a pause, an amount, or an item broken off behind its 类 or 款. */
const TELLS = /[，。；]|[,;](?!\d{3})|\d(?:亿元|万元|元|[%％])|[(（][类款][)）][^()（）]+$/;
/** Widest line that may stand by itself, as a title does, without ending a sentence. */
const TITLE_WIDTH = 40;

function continues(line: ProseLine, next: ProseLine, first: ProseLine, wrap: number): boolean {
  if (line.residue || next.residue) return false;
  if (STARTS_INSIDE.test(next.text)) return true;
  if (next.numbered) return countsOn(line, next);
  // A mark alone on its line had no room on a full one.
  const full = line.width >= wrap - Math.max(9, wrap * 0.15) || (first !== line && MARK_ALONE.test(line.text));
  if (
    LABELLED.test(first.text) &&
    LABELLED.test(next.text) &&
    !OPEN_END.test(line.text) &&
    !(full && BEGUN.test(line.text))
  )
    return false;
  if (isUnnumberedTitle(next.text) && (SENTENCE_END.test(line.text) || isUnnumberedTitle(line.text))) return false;
  const indented = next.indent >= 2 && next.indent > line.indent;
  const isTitle = first === line && line.numbered && WHOLE_TITLE.test(line.text);
  if (SENTENCE_END.test(line.text) || PAUSE_END.test(line.text))
    return ((full && !isTitle) || isMidList(line, next)) && !indented && !next.marked && !(line.whole && next.whole);
  if (breaksInside(line.text, next.text)) return true;
  const isHead = first === line && (line.numbered || isUnnumberedTitle(line.text));
  if (STARTS_WITH_LAST_WORD.test(next.text) && !isHead && !ENDS_TITLE.test(line.text)) return true;
  if (isTitle && !TITLE_GOES_ON.test(next.text)) return false;
  if (first === line && next.width > line.width * 2 && DOCUMENT_TITLE.test(line.text)) return false;
  if (full) return !(indented && !Number.isFinite(wrap));
  if (/\d$/.test(line.text) && /^(?:万元|元|亿元|[个辆台项人%％])/.test(next.text)) return true;
  const title = first === line && line.numbered && !TELLS.test(line.text);
  if (title || !/[\u4e00-\u9fff]/.test(line.text)) return false;
  // A line with a comma in it is a sentence, and a sentence that has not ended goes on, however short the line.
  return line.width >= TITLE_WIDTH || (/[，,](?!\d{3})./.test(line.text) && !isUnnumberedTitle(next.text));
}

/** True where a line ends within what belongs together: an amount and its unit, a date, an item's name and its 款. */
function breaksInside(line: string, next: string): boolean {
  if (OPEN_END.test(line) || STARTS_WITH_AMOUNT.test(next)) return true;
  if (WITHIN_ITEM.test(next) || /[(（][类款][)）]$/.test(line)) return true;
  if (BEFORE_FIGURE.test(line) && /^[-−－]?\d/.test(next)) return true;
  if (/\d[万亿]$/.test(line) && next.startsWith('元')) return true;
  return /\d$/.test(line) && (WITHIN_DATE.test(next) || (/^\d/.test(next) && TELLS.test(line)));
}

/** 主要原因是（1）调资； | （2）新增项目: what a sentence counts, with the number before inside the line above. */
function countsOn(line: ProseLine, next: ProseLine): boolean {
  const number = IN_BRACKETS.exec(next.text)?.[1];
  if (number === undefined || SENTENCE_END.test(line.text)) return false;
  const before = COUNTED.charAt(COUNTED.indexOf(number) - 1);
  if (before === ' ') return OPENS_COUNT.test(line.text);
  return line.text.indexOf(`（${before}）`) > 0 || line.text.indexOf(`(${before})`) > 0;
}
const IN_BRACKETS = /^[(（]([1-9一二三四五六七八九])[)）]/;
const COUNTED = ' 123456789 一二三四五六七八九';
const OPENS_COUNT = /(?:原因(?:是|为|在于)?|由于|是因为)$/;

/** 其中： at the end of a line, and what is listed behind it goes on over lines: no list with an item a line. */
const isMidList = (line: ProseLine, next: ProseLine): boolean =>
  line.width >= TITLE_WIDTH &&
  /其中[：:]$/.test(line.text) &&
  !SENTENCE_END.test(next.text) &&
  !PAUSE_END.test(next.text);

function joined(lines: readonly ProseLine[]): JoinedText {
  let text = '';
  const places: { offset: number; at: Place }[] = [];
  for (const line of lines) {
    if (/[A-Za-z]/.test(text.charAt(text.length - 1)) && /^[A-Za-z]/.test(line.text)) text += ' ';
    places.push({ offset: text.length, at: line.at });
    text += line.text;
  }
  return { text, lines: places, prose: !lines.some((line) => line.residue) };
}
