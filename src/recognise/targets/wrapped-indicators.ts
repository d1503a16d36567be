import { settleCentredLabels } from './centred-labels.js';
import { type FittedRow, fitRow } from './fit-row.js';
import { draftOf, enterLevels, isNote, zeroStandsForEqual } from './grid-indicators.js';
import { indicatorHeader, type RoleColumn } from './header.js';
import { type IndicatorDraft, indicatorOf, label } from './indicator.js';
import { Levels } from './levels.js';
import { isNumber, type Piece, type PieceRow, running } from './pieces.js';
import { looksQuantitative, operatorOf } from './value.js';
import { isDegree, isEitherLevel, isLevel1, isLevel2, level1Kind, level2Kind } from './vocabulary.js';

/**
 * Reads indicators from running lines in which cells lost their borders and wrap over lines: a level label may stand
 * alone, a name may fill several lines, its value may follow on a line of its own or stand in the middle of the name.
 */
export function readWrappedIndicators(rows: readonly PieceRow[], header: readonly RoleColumn[]): IndicatorDraft[] {
  const reader = new WrappedReader(header, zeroStandsForEqual(rows));
  for (const [index, row] of rows.entries()) reader.read(row, rows[index + 1]);
  return reader.finish();
}

class WrappedReader {
  private readonly drafts: IndicatorDraft[] = [];
  private readonly labelled: boolean[] = [];
  private readonly levels = new Levels();
  /** Lines of cells that no value has closed yet. */
  private fragments: Piece[] = [];
  /** Lines of the last name that may still follow below its value. */
  private owed = 0;
  /** True while the last value stood on a line of its own, so that one line of its name may follow it. */
  private alone = false;
  /** Where the name of the last whole row begins on its line. */
  private nameLeft: number | undefined;
  /** The last level-2 label, as long as no indicator stands below it. */
  private bare: Piece | undefined;
  private readonly header: readonly RoleColumn[];
  private readonly zeroIsEqual: boolean;

  constructor(header: readonly RoleColumn[], zeroIsEqual: boolean) {
    this.header = header;
    this.zeroIsEqual = zeroIsEqual;
  }

  read(printed: PieceRow, below: PieceRow | undefined): void {
    if (indicatorHeader(printed) || isNote(printed)) return;
    const row = withoutSideLabel(printed);
    const text = row.text;
    if (this.continuesName(row, below) || this.readLabel(text, row)) return;
    const cells = this.withName(fitRow(row.pieces, this.header, false));
    const states = cells.value !== undefined || cells.operator !== undefined;
    if (cells.level3 && states) this.readWhole(cells);
    else if (states) this.readValue(cells, text);
    else if (cells.level3) this.readName(cells, row);
    else if (cells.level1 && cells.level2) this.readLabels(cells);
  }

  /** 满意度指标 服务对象满意度指标 alone on a line: the labels of the rows below it. */
  private readLabels(cells: FittedRow): void {
    this.flush(true);
    this.enterRow(cells);
    this.bare = cells.level2!.pieces[0];
  }

  /** 服务对象满意度 ≥ 96 % below the label of its level: the indicator is named like its kind. */
  private withName(cells: FittedRow): FittedRow {
    const { level1, level2, level3, operator, value } = cells;
    const isStated = operator !== undefined || (value !== undefined && looksQuantitative(value.text));
    if (!level2 || level1 || level3 || !isStated || this.fragments.length > 0) return cells;
    return this.isNamedLikeKind(label(level2.text)) ? { ...cells, level2: undefined, level3: level2 } : cells;
  }

  /** 服务对象满意度 below 服务对象满意度指标. */
  private isNamedLikeKind(text: string): boolean {
    const kind = text.endsWith('指标') ? undefined : level2Kind(text);
    return kind !== undefined && this.levels.level2 !== null && kind === level2Kind(this.levels.level2);
  }

  finish(): IndicatorDraft[] {
    this.flush();
    // A level-2 label that ends the form without any indicator is printed, so it is kept.
    if (this.bare && level2Kind(label(this.bare.text)))
      this.drafts.push(
        indicatorOf({ level1: this.levels.level1, level2: this.levels.level2, level3: null, at: this.bare.at }),
      );
    return settleCentredLabels(this.drafts, this.labelled);
  }

  /** Words under the name of the row above, set out by spaces: the name goes on, unless the row below has none of its own. */
  private continuesName({ pieces, text }: PieceRow, below: PieceRow | undefined): boolean {
    const nameLeft = this.nameLeft;
    if (pieces.length !== 1 || nameLeft === undefined || this.fragments.length > 0 || looksQuantitative(text))
      return false;
    const standsThere = ({ left }: Piece): boolean => left !== undefined && Math.abs(left - nameLeft) <= 1;
    if (!standsThere(pieces[0]!) || !(below === undefined || below.pieces.some(standsThere))) return false;
    this.suffix(text);
    return true;
  }

  /** A line that is nothing but a level label, or completes one begun on the line above. */
  private readLabel(text: string, row: PieceRow): boolean {
    const last = this.fragments.at(-1);
    const grown = last ? label(last.text) + text : '';
    const grows = last && text.length <= 4 && !isLevel2(label(last.text)) && (isLevel1(grown) || isLevel2(grown));
    if (grows && !this.isNamedLikeKind(grown)) {
      this.fragments.pop();
      this.enter(grown, { ...last, text: grown });
      return true;
    }
    if (/^(?:绩效)?指标$|^标$/.test(text) && this.fragments.length === 0) return true;
    if (!isLevel1(text) && !isLevel2(text) && !isEitherLevel(text)) return false;
    this.enter(text, { text, column: 0, at: row.at });
    return true;
  }

  private enter(text: string, piece: Piece): void {
    this.flush();
    if (isLevel1(text) && !this.isOutputCost(text)) {
      this.levels.enterLevel1(text);
      this.bare = undefined;
    } else {
      this.levels.enterLevel2(text, false);
      this.bare = piece;
    }
  }

  /** A line with a name and its value. */
  private readWhole(cells: FittedRow): void {
    const name = cells.level3!.pieces[0]!;
    const open = this.fragments.at(-1);
    const wraps =
      open !== undefined &&
      !cells.level2 &&
      !cells.level1 &&
      open.text.length >= 7 &&
      open.text.length >= name.text.length - 1;
    const prefix = wraps ? this.takeName() : [];
    if (!wraps) this.flush(cells.level2 !== undefined);
    this.enterRow(cells);
    const pieces = [...prefix, ...cells.level3!.pieces];
    const text = textOf(prefix) + cells.level3!.text;
    this.push(draftOf({ ...cells, level3: { text, pieces } }, this.levels, this.zeroIsEqual));
    // A name in the first column could not be told from a label.
    this.nameLeft = name.left && name.left > 0 ? name.left : undefined;
  }

  /** A line with a value whose name stands on the lines above, and below when the line is the middle of its row. */
  private readValue(cells: FittedRow, text: string): void {
    if (this.fragments.length === 0) {
      this.doubtUnvalued();
      // A lone number without a name is a page number.
      if (isNumber(text) || this.owed > 0 || !(cells.level1 || cells.level2)) {
        if (!isNumber(text) && !looksQuantitative(text)) this.suffix(text);
        return;
      }
    }
    const middle = cells.level2 !== undefined || cells.level1 !== undefined;
    if (!middle && cells.value && !cells.operator && !cells.weight && !looksQuantitative(cells.value.text)) {
      // Words alone may be the rest of a name as well as its value: the widths decide later.
      this.fragments.push(...cells.value.pieces.slice(0, 1).map((piece) => ({ ...piece, text: cells.value!.text })));
      return;
    }
    const pieces = this.takeName();
    this.enterRow(cells);
    const name = { text: textOf(pieces), pieces };
    if (pieces.length === 0) return;
    this.push(draftOf({ ...cells, level3: name }, this.levels, this.zeroIsEqual));
    this.owed = middle ? pieces.length : 0;
    this.alone = !middle;
  }

  /** Signs stand with the names above, yet their values stand on lines of their own: whose is not told. */
  private doubtUnvalued(): void {
    for (let at = this.drafts.length - 1; at >= 0; at--) {
      const draft = this.drafts[at]!;
      if (draft.value !== null || draft.operator === null) return;
      this.drafts[at] = { ...draft, doubtful: true };
    }
  }

  private readName(cells: FittedRow, row: PieceRow): void {
    const name = cells.level3!;
    if (cells.level1 || cells.level2) {
      this.flush(cells.level2 !== undefined);
      this.enterRow(cells);
    } else if (this.owed > 0) {
      this.owed--;
      this.suffix(name.text);
      return;
    }
    this.fragments.push({ text: name.text, column: 0, at: name.pieces[0]?.at ?? row.at });
  }

  private enterRow(cells: FittedRow): void {
    const { level1, ...rest } = cells;
    const outputCost = level1 !== undefined && !cells.level2 && this.isOutputCost(label(level1.text));
    enterLevels(this.levels, outputCost ? { ...rest, level2: level1 } : cells);
    this.bare = undefined;
  }

  /** 成本指标 behind 产出指标 is its fourth level-2 kind, as the forms had it before cost became a group of its own. */
  private isOutputCost(text: string): boolean {
    return text === '成本指标' && this.levels.level1 !== null && level1Kind(this.levels.level1) === '产出';
  }

  private suffix(text: string): void {
    const last = this.drafts.at(-1);
    if (last) this.drafts[this.drafts.length - 1] = { ...last, level3: running((last.level3 ?? '') + text) };
  }

  private push(draft: IndicatorDraft): void {
    this.alone = false;
    this.nameLeft = undefined;
    this.drafts.push(draft);
    this.labelled.push(this.levels.takeEntered());
    this.owed = 0;
    this.bare = undefined;
  }

  /** Takes the open lines as one name; a first cell that is narrower than the name's lines is its level-2 label. */
  private takeName(): Piece[] {
    const cells = cellsByWidth(this.fragments);
    this.fragments = [];
    const name = cells.pop() ?? [];
    const above = cells.length % 3 === 1 || cells.length > 2 ? cells.pop() : undefined;
    this.closeInWords(cells);
    if (above) this.enterUnknown(above, 2);
    return name;
  }

  private enterUnknown(cell: readonly Piece[], level: 1 | 2): void {
    const text = label(textOf(cell));
    if (level === 1) this.levels.enterLevel1(text);
    else this.levels.enterLevel2(text, false);
  }

  /** Where the form explains its indicators, a few words on a line may be the rest of that: 分点扣1分. */
  private mayExplain(text: string): boolean {
    return this.header.some(({ role }) => role === 'explanation' || role === 'content') && !isLevel1(label(text));
  }

  /** Closes open lines that no number closes: the last cell then is the value in words. */
  private flush(labelFollows = false): void {
    const cells = cellsByWidth(this.fragments);
    this.fragments = [];
    this.owed = 0;
    if (cells.length === 1 && this.alone) {
      this.suffix(textOf(cells[0]!));
      this.alone = false;
      return;
    }
    const lone = cells.length === 1 && labelFollows && cells[0]!.length === 1 ? cells[0]![0]!.text : '';
    if (lone !== '' && lone.length <= 10 && !this.mayExplain(lone)) {
      this.enterUnknown(cells[0]!, 1);
      return;
    }
    this.alone = false;
    this.closeInWords(cells);
  }

  /** Cells that no number closes: (level 2,) name and value in words. */
  private closeInWords(cells: readonly Piece[][]): void {
    for (let i = 0; i + 1 < cells.length; ) {
      const above = cells.length - i >= 3 ? cells[i++] : undefined;
      if (above) this.enterUnknown(above, 2);
      const [name, value] = [cells[i++]!, cells[i++]!];
      this.push(
        indicatorOf({
          level1: this.levels.level1,
          level2: this.levels.level2,
          level3: textOf(name),
          value: textOf(value),
          at: name[0]!.at,
        }),
      );
    }
  }
}

/** 绩效指标 beside the first level of all is no word of its row. */
function withoutSideLabel(row: PieceRow): PieceRow {
  const [first, ...rest] = row.pieces;
  if (first?.text !== '绩效指标' || rest.length === 0) return row;
  return { ...row, pieces: rest, text: row.text.slice(first.text.length) };
}

const textOf = (cell: readonly Piece[]): string => cell.map((piece) => piece.text).join('');

/** A line that is a date and nothing else is a value too. */
const DATE_VALUE = /^(?:19|20)\d{2}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?[底初末中]?(?:之?前|内)?$/;
/** Parts lines into cells: inside a cell every line but the last is about as wide as the widest. */
function cellsByWidth(lines: readonly Piece[]): Piece[][] {
  const widest = Math.max(0, ...lines.map((line) => line.text.length));
  const cells: Piece[][] = [];
  let ended = true;
  for (const line of lines) {
    if (ended || isDegree(line.text) || DATE_VALUE.test(line.text)) cells.push([]);
    cells.at(-1)!.push(line);
    ended = line.text.length < widest - 2 || operatorOf(line.text) !== undefined;
  }
  return cells;
}
