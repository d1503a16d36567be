import type { EvaluationColumn } from '../../domain/evaluation.js';
import { fitRoles } from '../targets/fit-row.js';
import { Levels } from '../targets/levels.js';
import { looksQuantitative, operatorOf } from '../targets/value.js';
import { isEitherLevel, isLevel1, isLevel2, level1Kind, level2Kind } from '../targets/vocabulary.js';
import { type Heading, indicatorColumn } from './columns.js';
import { type IndicatorCells, type IndicatorRow, isLeftOver, rankOf, rowOf, withoutPoints } from './indicator-row.js';
import type { ReadRows } from './ruled-rows.js';
import { headingAt, isDash, isFigure, isPoints, joinedAt, type Token } from './tokens.js';

/** Two figures behind each other that are the points of one row: 分值, 得分. */
interface Anchor {
  /** Index of the first of the row's points. */
  readonly from: number;
  readonly to: number;
  readonly weight: Token | undefined;
  readonly score: Token | undefined;
}

/**
 * Reads indicators from words whose cells lost their borders: one row a line, or one cell a line, wrapped or not. The points
 * of a row, which stand behind its values, tell where it ends.
 */
export function readWordedRows(tokens: readonly Token[], header: readonly Heading<EvaluationColumn>[]): ReadRows {
  const roles = header.map(({ role }) => role).join(' ');
  if (!/(?:actual|value|unit) weight(?: score)?(?: reason)?$/.test(roles)) return { rows: [], complete: false };
  const words = withoutLeftOvers(withoutHeaders(tokens));
  return new WordedReader(words, header).read();
}

/** The header printed again at the top of a page. */
function withoutHeaders(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = at;
    let words = 0;
    for (let word = headingAt(tokens, end, indicatorColumn); word; word = headingAt(tokens, end, indicatorColumn)) {
      end = word.to;
      words++;
    }
    if (words >= 3) at = end;
    else kept.push(tokens[at++]!);
  }
  return kept;
}

/** Without the rows of the template that were not needed. */
function withoutLeftOvers(tokens: readonly Token[]): Token[] {
  const filled = new Set<number>();
  for (const { text, row } of tokens) if (!isLeftOver(text) && !isDash(text)) filled.add(row);
  return tokens.filter(({ text, row }) => !isLeftOver(text) && filled.has(row));
}

const levelWord = (text: string): string | undefined =>
  isLevel1(text) || isLevel2(text) || isEitherLevel(text) ? text : undefined;
/** Points that a template prints below a label: (50分). */
const POINTS_OF_LABEL = /^\(\d{1,3}(?:\.\d+)?分?\)$/;

/** What a label of a merged cell leaves on a later line. */
const REST_OF_LABEL = /^(?:绩效)?(?:指标?|标)$/;

/** A line of a name or reason shorter than this was not broken. */
const LONG = 7;

class WordedReader {
  private readonly tokens: readonly Token[];
  private readonly header: readonly Heading<EvaluationColumn>[];
  private readonly levels = new Levels();
  private readonly rows: IndicatorRow[] = [];
  private complete = true;
  /** The line of the last points. */
  private lastRow = -1;
  /** Labels since then. */
  private labels = 0;
  /** True where every line is one cell. */
  private readonly cellLines: boolean;

  constructor(tokens: readonly Token[], header: readonly Heading<EvaluationColumn>[]) {
    this.tokens = tokens;
    this.header = header;
    const lines = new Set(tokens.map(({ row }) => row)).size;
    this.cellLines = lines * 5 > tokens.length * 4;
  }

  read(): ReadRows {
    const anchors = this.anchors();
    let at = 0;
    for (const anchor of anchors) {
      this.readRow(at, anchor);
      at = anchor.to;
    }
    this.readTail(at, this.tokens.length);
    return { rows: this.rows, complete: this.complete };
  }

  /** The points of all rows; a form in which no row has two of them was not scored, and its rows print weights alone. */
  private anchors(): Anchor[] {
    const runs = this.runs();
    const scored = this.header.some(({ role }) => role === 'score');
    const pairs = runs.filter(({ length }) => length > 1);
    if (pairs.length === 0 || !scored) return runs.map(({ to }) => this.anchor(to, 1));
    if (runs.some(({ from, to }) => to - from === 1 && isPoints(this.tokens[from]!.text))) this.complete = false;
    return pairs.map(({ to }) => this.anchor(to, 2));
  }

  private anchor(to: number, points: 1 | 2): Anchor {
    const from = to - points;
    return { from, to, weight: this.tokens[from], score: points === 2 ? this.tokens[from + 1] : undefined };
  }

  /** Stretches of figures that end in points: on one line, or on lines of one cell each. */
  private runs(): { readonly from: number; readonly to: number; readonly length: number }[] {
    const runs: { from: number; to: number; length: number }[] = [];
    let closed = -1;
    for (let at = 0; at < this.tokens.length; ) {
      const from = at;
      while (at < this.tokens.length && isFigure(this.tokens[at]!.text) && this.goesOn(from, at)) at++;
      if (at === from) {
        at++;
        continue;
      }
      // Behind the points of its line stands the reason, whatever figures it holds.
      const behind = !this.cellLines && this.tokens[from]!.row === closed;
      const points = at - from - (isPoints(this.tokens[at - 1]!.text) ? 0 : at - from);
      if (behind || points === 0) continue;
      const length = points > 1 && isPoints(this.tokens[at - 2]!.text) ? points : 1;
      runs.push({ from, to: at, length });
      closed = this.tokens[from]!.row;
    }
    return runs;
  }

  private goesOn(from: number, at: number): boolean {
    return at === from || this.cellLines || this.tokens[at]!.row === this.tokens[from]!.row;
  }

  /** The words between the points before and the points of this row: a reason, labels, the name and its values. */
  private readRow(from: number, anchor: Anchor): void {
    const own = this.readTail(from, anchor.from);
    const cells = this.cellsOf(own, this.tokens[anchor.from]!);
    if (cells.name === null) this.complete = false;
    this.rows.push(rowOf({ ...cells, weight: anchor.weight, score: anchor.score }, this.levels));
    this.lastRow = this.tokens[anchor.to - 1]!.row;
  }

  /** Enters labels, gives what stands before them to the row above, and returns what stands behind the last label. */
  private readTail(from: number, to: number): Token[] {
    let words: Token[] = [];
    let labels = 0;
    this.labels = 0;
    const previous = this.tokens[from - 1];
    for (let at = from; at < to; ) {
      const token = this.tokens[at]!;
      const label = joinedAt(this.tokens.slice(0, to), at, 5, levelWord);
      if (label && this.isLabelHere(label.from) && !(words.length === 0 && labels > 0 && this.isNamed(label.text))) {
        if (labels === 0) this.giveBack(words);
        else if (words.length > 0) this.complete = false;
        words = [];
        labels++;
        this.labels = labels;
        this.enter(withoutPoints(label.text));
        at = label.to;
      } else {
        at++;
        if (POINTS_OF_LABEL.test(token.text) || REST_OF_LABEL.test(token.text)) continue;
        if (!this.cellLines && labels === 0 && previous && token.row === previous.row) this.giveBack([token]);
        else words.push(token);
      }
    }
    if (to === this.tokens.length) {
      this.giveBack(words);
      return [];
    }
    return words;
  }

  /** A label opens its line, or follows another one there. */
  private isLabelHere(from: number): boolean {
    const before = this.tokens[from - 1];
    if (this.cellLines || !before || before.row !== this.tokens[from]!.row) return true;
    return levelWord(before.text) !== undefined;
  }

  /** 服务对象满意度 behind 服务对象满意度指标 is the indicator's name. */
  private isNamed(text: string): boolean {
    const { level2 } = this.levels;
    const kind = level2 === null ? undefined : (level2Kind(level2) ?? level1Kind(level2));
    return kind !== undefined && (level2Kind(text) ?? level1Kind(text)) === kind && !/指标$/.test(text);
  }

  private enter(text: string): void {
    const { levels } = this;
    const isSecond = isEitherLevel(text) ? rankOf(text, levels.level1) === 2 : !isLevel1(text);
    if (isSecond) levels.enterLevel2(text, false);
    else levels.enterLevel1(text);
  }

  /** Words behind the points of a row and before the next label: its reason, or the rest of its name. */
  private giveBack(words: readonly Token[]): void {
    const last = this.rows.at(-1);
    if (words.length === 0) return;
    if (!last) {
      this.complete = this.complete && words.every(({ text }) => text.length <= 8 && !isFigure(text));
      return;
    }
    const text = words.map(({ raw }) => raw).join('');
    // Below a row without a reason stands the rest of its name, where a line is a row.
    const isName = !this.cellLines && last.reason === null && words[0]!.row !== this.lastRow;
    this.rows[this.rows.length - 1] = isName
      ? { ...last, level3: (last.level3 ?? '') + text, doubtful: true }
      : { ...last, reason: (last.reason ?? '') + text };
  }

  private cellsOf(words: readonly Token[], points: Token): IndicatorCells {
    const at = words[0]?.at ?? points.at;
    const valued = this.header.filter(({ role }) => VALUES.has(role));
    const [name, rest] = this.nameOf(words, points, valued.length);
    if (name.length === 0) return { name: null, at, doubtful: true };
    const words3 = name.map(({ raw }) => raw).join('');
    const place = name[0]!.at;
    if (rest.length === 0) return { name: words3, at: place };
    const cells = this.valuesOf(rest, valued);
    if (!cells) return { name: words3, at: place, doubtful: true };
    return { name: words3, at: place, ...cells, ...(name.length > 1 ? { doubtful: true } : {}) };
  }

  /** Parts the words of a row into its name and its values. */
  private nameOf(
    words: readonly Token[],
    points: Token,
    values: number,
  ): readonly [readonly Token[], readonly Token[]] {
    if (this.cellLines) {
      const extra = Math.max(0, words.length - 1 - values);
      if (extra > 0) {
        const last = this.rows.at(-1);
        const reduced = last?.score?.value != null && last.score.value !== last.weight?.value;
        if (reduced && extra === 1) {
          this.giveBack(words.slice(0, 1));
          return [words.slice(1, 2), words.slice(2)];
        }
      }
      return [words.slice(0, 1 + extra), words.slice(1 + extra)];
    }
    const line = words.filter(({ row }) => row === points.row);
    const head = line[0];
    const above = this.withoutRest(words.slice(0, words.length - line.length), head);
    if (!head) return [above, []];
    if (looksQuantitative(head.text) || operatorOf(head.text) !== undefined) return [above, line];
    return [[...above, head], line.slice(1)];
  }

  /** Lines between two rows without a label: the rest of what stands above, or the beginning of the next name. */
  private withoutRest(above: readonly Token[], head: Token | undefined): readonly Token[] {
    const last = this.rows.at(-1);
    const [first] = above;
    if (!first || !last || this.labels > 0) return above;
    const begins = first.text.length >= LONG && head !== undefined && head.text.length <= first.text.length;
    const isRest =
      last.reason === null
        ? !begins && (last.level3?.length ?? 0) >= LONG && first.text.length <= (last.level3?.length ?? 0)
        : last.reason.length >= LONG && !/[。；]$/.test(last.reason);
    if (!isRest) return above;
    this.giveBack(above);
    return [];
  }

  private valuesOf(
    words: readonly Token[],
    valued: readonly Heading<EvaluationColumn>[],
  ): Partial<IndicatorCells> | undefined {
    const roles = valued.map(({ role }) => role);
    if (words.length === roles.length) {
      const of = (role: EvaluationColumn) => words[roles.indexOf(role)]?.raw;
      const operator = of('operator');
      if (operator === undefined || operatorOf(operator) !== undefined || operator === '0')
        return { operator, value: of('value'), unit: of('unit'), actual: of('actual') };
    }
    if (words.length < 2) return undefined;
    const pieces = words.map(({ raw, at }, column) => ({ text: raw, column, at }));
    const cell = fitRoles(
      pieces,
      roles.map((role, column) => ({ role: role as 'value', column })),
      false,
    );
    if (!cell('value') || !cell('actual')) return undefined;
    return {
      operator: cell('operator')?.text,
      value: cell('value')?.text,
      unit: cell('unit')?.text,
      actual: cell('actual')?.text,
      doubtful: true,
    };
  }
}

const VALUES: ReadonlySet<EvaluationColumn> = new Set(['operator', 'value', 'unit', 'actual']);
