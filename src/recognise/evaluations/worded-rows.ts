import type { EvaluationColumn } from '../../domain/evaluation.js';
import { Levels } from '../targets/levels.js';
import { isEitherLevel, isLevel1, level1Kind, level2Kind } from '../targets/vocabulary.js';
import { labelAt } from './broken-labels.js';
import type { Heading } from './columns.js';
import { type IndicatorCells, type IndicatorRow, rankOf, rowOf, withoutPoints } from './indicator-row.js';
import { beginsValue, type Parted, partWords, valuesOf } from './part-words.js';
import { type Anchor, findAnchors } from './points-in-words.js';
import type { ReadRows } from './ruled-rows.js';
import { isFigure, type Token } from './tokens.js';
import { wordsOfRows } from './words-of-rows.js';

/**
 * Reads indicators from words whose cells lost their borders: one row a line, or one cell a line, wrapped or not. The points
 * of a row, which stand behind its values, tell where it ends.
 */
export function readWordedRows(tokens: readonly Token[], header: readonly Heading<EvaluationColumn>[]): ReadRows {
  const roles = header.map(({ role }) => role).join(' ');
  if (
    !/(?:actual|value|unit) (?:weight(?: score)?|score)(?: reason)?$/.test(roles) ||
    /weight (?!score|reason)/.test(roles)
  )
    return { rows: [], complete: false };
  const words = wordsOfRows(tokens);
  return new WordedReader(words, header).read();
}

/** Points that a template prints below a label: (50分). */
const POINTS_OF_LABEL = /^\(\d{1,3}(?:\.\d+)?分?\)$/;

/** What a label of a merged cell leaves on a later line. */
const REST_OF_LABEL = /^(?:绩效)?(?:指标?|标)$/;

/** A line of a name or reason shorter than this was not broken. */
const LONG = 7;

const isReduced = ({ weight, score }: IndicatorRow): boolean =>
  score?.value != null && weight?.value != null && score.value !== weight.value;

class WordedReader {
  private readonly tokens: readonly Token[];
  private readonly header: readonly Heading<EvaluationColumn>[];
  /** The columns between name and points. */
  private readonly values: readonly EvaluationColumn[];
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
    this.values = valuesOf(header);
    const lines = new Set(tokens.map(({ row }) => row)).size;
    this.cellLines = lines * 5 > tokens.length * 4;
  }

  read(): ReadRows {
    const has = (points: EvaluationColumn) => this.header.some(({ role }) => role === points);
    const scored = has('weight') && has('score');
    const { anchors, open } = findAnchors(this.tokens, this.cellLines ? this.values.length + 2 : undefined, scored);
    if (open) this.complete = false;
    let at = 0;
    for (const anchor of anchors) {
      this.readRow(at, has('weight') ? anchor : { ...anchor, weight: undefined, score: anchor.weight });
      at = anchor.to;
    }
    this.readTail(at, this.tokens.length);
    return { rows: this.rows, complete: this.complete };
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
    let behind = -1;
    this.labels = 0;
    const previous = this.tokens[from - 1];
    for (let at = from; at < to; ) {
      const token = this.tokens[at]!;
      const label = labelAt(this.tokens, at, to);
      if (
        label &&
        (at === behind || this.opensLine(at)) &&
        !(words.length === 0 && labels > 0 && this.isNamed(label.text))
      ) {
        if (labels === 0) this.giveBack(words);
        else if (words.length > 0) this.complete = false;
        words = [];
        labels++;
        this.labels = labels;
        this.enter(withoutPoints(label.text));
        at = label.to;
        behind = at;
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

  private opensLine(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && REST_OF_LABEL.test(this.tokens[before]!.text)) before--;
    return this.cellLines || before < 0 || this.tokens[before]!.row !== this.tokens[at]!.row;
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
    // Below a row that lost no points stands the rest of its name, where a line is a row.
    const isName = !this.cellLines && last.reason === null && words[0]!.row !== this.lastRow && !isReduced(last);
    this.rows[this.rows.length - 1] = isName
      ? { ...last, level3: (last.level3 ?? '') + text, doubtful: true }
      : { ...last, reason: (last.reason ?? '') + text };
  }

  private cellsOf(words: readonly Token[], points: Token): IndicatorCells {
    const at = words[0]?.at ?? points.at;
    return { ...(this.cellLines ? this.cellsOfLines(words) : this.cellsOfLine(words, points)), at };
  }

  /** Lines of one cell each: before the name may stand the reason of the row above. */
  private cellsOfLines(words: readonly Token[]): Parted {
    const last = this.rows.at(-1);
    if (words.length > this.values.length + 1 && this.labels === 0 && last && isReduced(last) && last.reason === null) {
      this.giveBack(words.slice(0, 1));
      return partWords(words.slice(1), this.values);
    }
    return partWords(words, this.values);
  }

  /** A line that holds a whole row, below the first lines of its name; or a row whose cells stand on lines of their own. */
  private cellsOfLine(words: readonly Token[], points: Token): Parted {
    const line = words.filter(({ row }) => row === points.row);
    const [head] = line;
    const above = words.slice(0, words.length - line.length);
    if (!head || beginsValue(head.text) || (above.length > 0 && line.length <= this.values.length))
      return partWords(words, this.values);
    const begun = this.withoutRest(above, head);
    if (line.length === 1) return partWords([...begun, head], this.values);
    const parted = partWords(line, this.values);
    if (begun.length === 0 || parted.name === null) return parted;
    return { ...parted, name: begun.map(({ raw }) => raw).join('') + parted.name, doubtful: true };
  }

  /** Lines between two rows without a label: the rest of what stands above, or the beginning of the next name. */
  private withoutRest(above: readonly Token[], head: Token): readonly Token[] {
    const last = this.rows.at(-1);
    const [first] = above;
    if (!first || !last || this.labels > 0) return above;
    const begins = first.text.length >= LONG && head.text.length <= first.text.length;
    const isRest =
      last.reason === null
        ? !begins && (last.level3?.length ?? 0) >= LONG && first.text.length <= (last.level3?.length ?? 0)
        : last.reason.length >= LONG && !/[。；]$/.test(last.reason);
    if (!isRest) return above;
    this.giveBack(above);
    return [];
  }
}
