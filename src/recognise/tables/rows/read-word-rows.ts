import { gather } from '../../../domain/gather.js';
import { type Place, quoting } from '../../../domain/place.js';
import { isNumbered, numberingOf, squeezed, withoutSpaces } from '../../../domain/text.js';
import { itemsOfName } from '../../../forms/classification/index.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isFiller, isTotalLabel } from '../cell-text.js';
import { joinCode } from '../codes.js';
import { isClassCode, wordsOf } from '../header/part-words.js';
import { splitAtCodes, splitLists } from '../header/word-lists.js';
import { type Piece, splitTwoSides } from '../header/word-sides.js';
import type { KeyRole, Layout, RawFigure, RawRow } from '../layout.js';
import { partLabel } from './label-parts.js';
import { lineNumbersOf } from './line-numbers.js';
import { settleSides } from './open-sides.js';
import type { RowTrail } from './read-grid-row.js';
import { levelOfRow, looksLikeUnit, readLabel } from './row-label.js';

/** A row under way: its label may go on in the next lines, its figures may follow it. */
interface Draft {
  readonly line: SourceLine;
  readonly side: number;
  readonly codes: readonly string[];
  /** The pieces of the code as printed, where one of them is too short. */
  readonly codeAsPrinted?: string | undefined;
  readonly label: string[];
  readonly figures: RawFigure[];
}

/** The rows of a table whose cells are lost, from its lines: labels wrapped over lines are joined. */
export function readWordRows(lines: readonly SourceLine[], layout: Layout, trails: readonly RowTrail[]): RawRow[] {
  const drafts: Draft[] = [];
  const style = styleOf(lines, layout);
  const roles = new Set(gather(layout.sides, (side) => side.keys.map((key) => key.role)));
  const unnumbered = lineNumbersOf(lines, layout);
  const isCounted = layout.sides.length > 1 && roles.has('sequence');
  for (const counted of lines) {
    const line = isCounted ? withoutSequence(counted) : counted;
    if (isFiller(line.text) || (style.fine && isPageNumber(line, drafts.at(-1)))) continue;
    const pieces = piecesOf(line, layout, style, drafts.at(-1));
    for (const piece of pieces)
      addPiece(drafts, line, unnumbered(sideOfRest(piece, pieces, drafts, style), pieces.length === 1), roles, style);
  }
  const open = layout.sides.length === 2 ? settleSides(drafts) : undefined;
  return gather(drafts, (draft) => {
    const row = rowOf(draft, layout, trails[draft.side]!);
    return row ? [open?.has(draft) ? { ...row, openSide: true } : row] : [];
  });
}

/** The number of a row under 序号, before the first of its lists: no figure of any. */
const withoutSequence = (line: SourceLine): SourceLine =>
  /^\s*\d{1,3}(?:\s|$)/.test(line.text) ? { ...line, text: line.text.replace(/\d+/, '') } : line;

function piecesOf(line: SourceLine, layout: Layout, style: Style, last: Draft | undefined): readonly Piece[] {
  if (layout.lists) return layout.sides.length > 1 ? splitLists(line, layout.lists) : splitAtCodes(line);
  if (layout.sides.length > 1) return splitTwoSides(line, last?.side);
  return [pieceOf(line, style.coded && isCodeAlone(line, last?.figures.length === 0), style)];
}

/** The second half of a name broken over lines, on a line of its own, belongs where the first half stands. */
function sideOfRest(piece: Piece, pieces: readonly Piece[], drafts: Draft[], style: Style): Piece {
  const last = drafts.at(-1);
  if (!last || piece !== pieces[0] || last.side === piece.side) return piece;
  if (!goesOn(last, piece.label, piece.figures, style)) return piece;
  if (pieces.length === 1) return { ...piece, side: last.side };
  // A lone first half does not tell its side, the line that goes on does.
  drafts[drafts.length - 1] = { ...last, side: piece.side };
  return piece;
}

interface Style {
  readonly coded: boolean;
  readonly numbered: boolean;
  /** Amounts are printed with decimals. */
  readonly fine: boolean;
}

/** A whole number alone between amounts with decimals, which completes none of them, numbers the page. */
const isPageNumber = (line: SourceLine, last: Draft | undefined): boolean =>
  /^\s*\d{1,3}\s*$/.test(line.text) &&
  !isClassCode(line.text.trim()) &&
  !/\.\d?$/.test(last?.figures.at(-1)?.text ?? '');

const MAY_BE_NUMBERED = /^[(（一二三四五六七八九十百\d①-⑳]/;

/** Whether the table's rows are told apart by codes or by numbering: then a line without them goes on with the one above. */
function styleOf(lines: readonly SourceLine[], layout: Layout): Style {
  let coded = 0;
  let numbered = 0;
  let fine = 0;
  let whole = 0;
  for (const line of lines) {
    const text = line.text.trim();
    if (/\d$/.test(text)) {
      if (/\d\.\d{2,}$/.test(text)) fine++;
      else if (/(?:\d{4}|,\d{3})$/.test(text)) whole++;
    }
    const rest = /^\d/.test(text) ? text.replace(/^\d{1,3}\s+/, '') : text;
    if (MAY_BE_NUMBERED.test(rest) && isNumbered(rest)) numbered++;
    else if (/^\d{2,7}(?:\s+\d{2,9}){0,3}\s+[^\d\s]/.test(text)) coded++;
  }
  const hasCodes = layout.sides.some((side) => side.keys.some((key) => /代?码|类|款|项|code/.test(key.role)));
  return {
    coded: coded >= 3 && (hasCodes || coded * 2 > lines.length),
    numbered: numbered >= 3 && (layout.sides.length > 1 || numbered * 2 > lines.length),
    fine: fine >= 3 && fine > 2 * whole,
  };
}

/** 05 of 208 05 05: no amount begins so. */
const CODE_PART = /^0\d$/;

/** One line of a one-sided table: what stands before the last run of figures is its label. */
function pieceOf(line: SourceLine, codeAlone: boolean, { coded, fine }: Style): Piece {
  const words = wordsOf(line);
  // A lone code is no figure: 208 above its name.
  if (codeAlone) return { side: 0, label: words, figures: [] };
  let end = words.length;
  while (end > 0 && figureOf(words[end - 1]!) !== undefined && !CODE_PART.test(words[end - 1]!)) end--;
  if (end === 0 && coded) end = codesOfNameless(words);
  // Between a project's name and its amounts, which have decimals, stands the item that it is paid from.
  const from = fine && end > 0 && ITEM.test(words[end] ?? '') && words.length > end + 1 ? end + 1 : end;
  return { side: 0, label: words.slice(0, end), figures: words.slice(from) };
}
const ITEM = /^2[0-3]\d{5}$/;

/** 302 13 276,000 276,000: how many words are codes, where the name of a row is printed elsewhere. */
function codesOfNameless(words: readonly string[]): number {
  const [first = '', second = '', third = ''] = words;
  if (words.length < 3 || !/^[235]\d{2}$/.test(first) || !/^\d{2}$/.test(second)) return 0;
  if (first.startsWith('2') && /^\d{2}$/.test(third)) return words.length > 3 ? 3 : 0;
  return words.slice(2).every((word) => /[.,]|^0$|\d{4}/.test(word)) ? 2 : 0;
}

/** A classification code alone on its line; three digits may be the figure that the row above still waits for. */
const isCodeAlone = ({ text }: SourceLine, awaited: boolean): boolean =>
  isClassCode(text.trim()) && (text.trim().length > 3 || !awaited);

const figure = (text: string, line: SourceLine, at?: Place): RawFigure => ({
  text,
  value: figureOf(text) ?? null,
  at: at ?? quoting(line.at, text),
});

/** Figures of a line in their order; where its words come from several lines, each with its own place. */
function figuresIn(texts: readonly string[], line: SourceLine): RawFigure[] {
  const { places } = line;
  if (!places) return texts.map((text) => figure(text, line));
  let from = 0;
  return texts.map((text) => {
    const found = places.findIndex(({ quote }, at) => at >= from && quote === text);
    if (found >= 0) from = found + 1;
    return figure(text, line, places[found]);
  });
}

function addPiece(drafts: Draft[], line: SourceLine, piece: Piece, roles: ReadonlySet<KeyRole>, style: Style): void {
  const last = drafts.at(-1);
  const { codes, codeAsPrinted, label } = takeCodes(piece.label, roles, style);
  if (label.length === 0 && codes.length === 0) {
    if (completesFigure(last, piece.figures, line)) return;
    if (last && last.figures.length === 0) last.figures.push(...figuresIn(piece.figures, line));
    else
      drafts.push({
        line,
        side: piece.side,
        codes: [],
        label: [],
        figures: figuresIn(piece.figures, line),
      });
    return;
  }
  const mayGoOn = last?.side === piece.side && codes.length === 0 && !endsCodes(drafts);
  if (last && mayGoOn && goesOn(last, label, piece.figures, style)) {
    last.label.push(...label);
    if (last.figures.length === 0) last.figures.push(...figuresIn(piece.figures, line));
    return;
  }
  drafts.push({
    line,
    side: piece.side,
    codes,
    codeAsPrinted,
    label,
    figures: figuresIn(piece.figures, line),
  });
}

/** Codes below one another without anything beside them: what follows is the first name of a column of names. */
function endsCodes(drafts: readonly Draft[]): boolean {
  const isBare = (draft: Draft | undefined) =>
    draft !== undefined && draft.codes.length > 0 && draft.label.length === 0 && draft.figures.length === 0;
  return isBare(drafts.at(-1)) && isBare(drafts.at(-2)) && isBare(drafts.at(-3));
}

/** Codes and running numbers in front of a label. */
function takeCodes(
  words: readonly string[],
  keys: ReadonlySet<KeyRole>,
  style: Style,
): { codes: string[]; codeAsPrinted?: string | undefined; label: string[] } {
  const label = [...words];
  const codes: string[] = [];
  if (keys.has('sequence') && !keys.has('类') && label.length > 1 && /^\d{1,3}$/.test(label[0]!)) label.shift();
  const codeAsPrinted = keys.has('款') ? mendPieces(label) : undefined;
  const coded = style.coded || keys.has('code') || keys.has('unit-code') || keys.has('类');
  while (coded && label.length > 0 && /^\d{2,8}$/.test(label[0]!) && codes.length < 3) {
    if (codes.length > 0 && (label[0]!.length !== 2 || codes[0]!.length > 5)) break;
    codes.push(label.shift()!);
  }
  // A unit's code stands between the item's code and its name.
  const twoCodes = keys.has('unit-code') && (keys.has('code') || keys.has('类'));
  if (twoCodes && codes.length > 0 && label.length > 1 && /^\d{3,9}$/.test(label[0]!)) label.shift();
  return { codes, codeAsPrinted, label };
}

/** 301 2 津贴补贴 gets its zero back, 7 11 02 事业单位医疗 loses a class that is none; the pieces as they were printed. */
function mendPieces(label: string[]): string | undefined {
  if (!/^\d$/.test(label[0] ?? '') && !/^\d$/.test(label[1] ?? '') && !/^\d$/.test(label[2] ?? '')) return undefined;
  const end = label.findIndex((word) => !/^\d{1,3}$/.test(word));
  if (end < 2 || end > 3 || !/^[\u4e00-\u9fff]/.test(label[end]!)) return undefined;
  const pieces = label.slice(0, end);
  const [first = '', ...rest] = pieces;
  if (rest.some((piece) => piece.length > 2)) return undefined;
  if (/^[235]\d{2}$/.test(first))
    for (const [index, piece] of rest.entries()) label[index + 1] = piece.padStart(2, '0');
  else if (end === 3 && first.length === 1 && rest.every((piece) => piece.length === 2)) label.shift();
  else return undefined;
  return pieces.join(' ');
}

/** 766.7 and, on the next line, 7: a figure broken at the cell's edge. */
function completesFigure(last: Draft | undefined, texts: readonly string[], line: SourceLine): boolean {
  const figures = last?.figures;
  const broken = figures?.at(-1);
  const [rest = ''] = texts;
  if (!figures || !broken || texts.length !== 1 || !/^\d{1,2}$/.test(rest) || line.at.line === undefined) return false;
  const decimals = /\.(\d?)$/.exec(broken.text)?.[1];
  if (decimals === undefined || decimals.length + rest.length !== 2) return false;
  figures[figures.length - 1] = figure(broken.text + rest, line, quoting(broken.at, broken.text + rest));
  return true;
}

const BALANCE = /^(?:年[初末]|上年)(?:财政拨款)?结转和?结余$/;
const LAST_WORD = /^(?:收入|支出|拨款|资金|补助|缴费)$/;
/** How the names of a summary's lines end: what follows is a line of its own. */
const WHOLE_NAME = /(?:收入|支出|拨款|资金|结转|结余|[合总]计|经费|补助|差额)$/;

const SHORTEST_EXPENSE = 4;

/** True when a line without code carries on the label above it. */
function goesOn(last: Draft, label: readonly string[], figures: readonly string[], style: Style): boolean {
  const text = label.join('');
  if (isTotalLabel(text) || numberingOf(text) !== '' || /^其中[:：]|表$/.test(text)) return false;
  if (isTotalLabel(last.label.join(''))) return false;
  const isOpen = last.figures.length === 0;
  if (!isOpen && figures.length > 0) return false;
  // Two names of the classification are two rows, of which the first is blank.
  if (itemsOfName(text).length > 0 && itemsOfName(last.label.join('')).length > 0) return false;
  // So are two expenses of “三公”: 公务用车购置, which is blank, and 公务用车运行.
  if (text.length >= SHORTEST_EXPENSE && meaningOfHeader(text) && meaningOfHeader(last.label.join(''))) return false;
  if (style.coded) return last.codes.length > 0 && !looksLikeUnit(text) && (isOpen || text.length <= 12);
  const begun = last.label.join('');
  if (isOpen && (BALANCE.test(begun + text) || LAST_WORD.test(text))) return true;
  // 政府性基金预算拨款收 with its amount, and 入 below it.
  if (figures.length === 0 && text.length <= 2 && !WHOLE_NAME.test(begun) && WHOLE_NAME.test(begun + text)) return true;
  if (style.numbered)
    return numberingOf(begun) !== '' && isOpen && !WHOLE_NAME.test(begun) && text.length <= 10 && figures.length > 0;
  return isOpen && text.length <= 6 && last.label.join('').length >= 8;
}

function rowOf(draft: Draft, layout: Layout, trail: RowTrail): RawRow | undefined {
  const keys = layout.sides[draft.side]!.keys;
  const roles = new Set(keys.map((key) => key.role));
  const { group, pair, words, codes = draft.codes } = partLabel(draft.label, keys, draft.codes, trail.pair);
  const label = words.join(' ');
  const read = readLabel(label);
  const isUnit = roles.has('unit-code') && !roles.has('code') && !roles.has('类') && codes.length > 0;
  const code = isUnit
    ? codes.join('')
    : (joinCode(
        codes.map((digits) => ({ digits })),
        trail.own,
        read.name,
      ) ?? read.code);
  const { figures } = draft;
  if (label === '' && code === null && figures.length === 0) return undefined;
  return {
    line: draft.line,
    side: draft.side,
    code,
    pair,
    label: withoutSpaces(label),
    labelAt: quoting(draft.line.at, squeezed(label)),
    name: read.name,
    numbering: read.numbering,
    level: levelOfRow(read, code, isUnit),
    group,
    codeAsPrinted: draft.codeAsPrinted,
    figures,
    lacking: undefined,
    shift: undefined,
  };
}
