import type { TargetField } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { isMoneyUnit, readDecimal } from '../../domain/number.js';
import type { Place } from '../../domain/place.js';
import { isChinese } from '../../domain/text.js';
import { isGoalLabel, isLabel, isNumberLabel, isWordLabel, labelNumber, labelUnit, labelWords } from './labels.js';
import { isNumber, type Piece, type PieceRow, running, tight } from './pieces.js';

/** The upper part of a target form: its labelled values and the text of its goal. */
export interface FormHead {
  readonly fields: readonly TargetField[];
  readonly goal: string | null;
  /** Where the goal text begins. */
  readonly goalAt: Place | null;
}

interface Group {
  readonly words: string;
  readonly unit: string | null;
  readonly column: number;
}

/** Reads the rows above the indicators: label and value side by side, or a row of labels above a row of values. */
export function readFormHead(rows: readonly PieceRow[]): FormHead {
  const reader = new HeadReader();
  const prepared = rows.map((row) => ({
    ...row,
    pieces: row.grid ? splitColons(row.pieces) : joinUnits(splitColons(row.pieces)),
  }));
  for (let i = 0; i < prepared.length; i++) {
    const row = prepared[i]!;
    const below = prepared[i + 1];
    if (below && !reader.isTask(row) && isHeadingOf(row, below)) {
      reader.readColumns(row, below);
      i++;
    } else reader.read(row);
  }
  return { fields: reader.fields, goal: reader.goal, goalAt: reader.goalAt };
}

const AMOUNT_HEADS = /^(?:总额|合计|小计|金额|财政拨款(?:资金)?|财政资金|其他资金|单位资金|其中[:：]?财政拨款)$/;

/** What a task of the year costs: 任务金额/档案数字化. */
const taskAmount = (task: string) => ({ name: `任务金额/${running(task).replaceAll('/', '／')}`, unit: null });

const SENTENCE = /^(?!其中)[^(（\d].{11}/;

/** 实施期绩效目标, 中长期目标: of more than the year. */
const OF_PERIOD = /^(?:项目)?(?:实施期|中期|长期|中长期)/;

class HeadReader {
  readonly fields: TargetField[] = [];
  private readonly goals: string[] = [];
  goalAt: Place | null = null;
  private inGoal = false;
  private goalColumns: readonly [number, number] | undefined;
  private inTasks = false;
  private ofPeriod = false;
  private groups: Group[] = [];
  private numbered: readonly string[] = [];

  get goal(): string | null {
    const text = this.goals.reduce(
      (sum, part) => (sum && /[\d]$/.test(sum) && /^\d/.test(part) ? `${sum} ${part}` : sum + part),
      '',
    );
    return running(text) || null;
  }

  read(row: PieceRow): void {
    const [first] = row.pieces;
    if (!first || /^[(（]?\d{4}年度?[)）]?$|^(?:金额)?单位[:：]?[百千万亿]*元$/.test(row.text)) return;
    if (row.pieces.some((piece) => labelWords(piece.text) === '任务名称')) {
      this.inGoal = false;
      this.inTasks = true;
      return;
    }
    if (/^(?:年度)?(?:绩效)?(?:项目)?指标表?$/.test(row.text)) {
      this.inGoal = false;
      return;
    }
    // 总额 财政拨款 其他资金 below 预算金额: the rest of the heading.
    if (this.inTasks && row.pieces.every((piece) => AMOUNT_HEADS.test(labelWords(piece.text)))) return;
    const labelled = isLabel(first.text) && !this.isTask(row);
    if (this.inTasks && !labelled) {
      this.readTask(row);
      return;
    }
    if (this.inGoal && !labelled && !(row.grid && first.column === 0 && isLabel(first.text))) {
      const [from, to] = this.goalColumns ?? [0, Number.POSITIVE_INFINITY];
      const own = row.pieces.filter((piece) => piece.column >= from && piece.column < to);
      this.goalAt ??= row.pieces[0]!.at;
      this.goals.push((own.length > 0 ? own : row.pieces).map((piece) => piece.text).join(' '));
      return;
    }
    this.inTasks = false;
    if (isGoalLabel(first.text)) {
      this.openGoal(row);
      return;
    }
    this.inGoal = false;
    this.readPairs(row);
  }

  /** 图书采购经费 | 采购图书2万册 | 60.00: a task below the heading of tasks, though its name may be that of money. */
  isTask({ grid, pieces: [name, content, ...amounts] }: PieceRow): boolean {
    if (!this.inTasks || !grid || !name || !content || isGoalLabel(name.text)) return false;
    // 为优抚对象按月发放抚恤补助: a sentence that ends like a label.
    const isWords = !isNumber(content.text) && (SENTENCE.test(content.text) || !isLabel(content.text));
    return isWords && amounts.some(({ text }) => isNumber(text));
  }

  /** A row of labels with the row of their values below it. */
  readColumns(heading: PieceRow, values: PieceRow): void {
    const lead = heading.pieces[0]!;
    const leads = lead.column === 0 && !values.pieces.some((piece) => piece.column === 0);
    if (leads) this.openGroup(lead);
    const labels = leads ? heading.pieces.slice(1) : heading.pieces;
    for (const [index, piece] of labels.entries()) {
      const value =
        values.pieces.find((cell) => cell.column === piece.column) ??
        (labels.length === values.pieces.length ? values.pieces[index] : undefined);
      this.add(piece, value?.text ?? null, value?.at ?? piece.at, leads ? [labelWords(lead.text)] : []);
    }
  }

  private readTask(row: PieceRow): void {
    const [name, content] = row.pieces;
    if (!name) return;
    this.fields.push({
      name: `年度主要任务/${running(name.text)}`,
      value: content ? running(content.text) : null,
      unit: null,
      at: name.at,
    });
    const amount = row.grid ? row.pieces.slice(2).find((piece) => isAmount(piece.text)) : undefined;
    if (amount) this.fields.push({ ...taskAmount(name.text), value: tight(amount.text), at: amount.at });
  }

  private openGoal(row: PieceRow): void {
    this.inGoal = true;
    // The year's goal below that of the whole period: it is meant.
    const isOfPeriod = OF_PERIOD.test(labelWords(row.pieces[0]!.text));
    if (this.ofPeriod && !isOfPeriod) {
      this.goals.length = 0;
      this.goalAt = null;
    }
    this.ofPeriod = isOfPeriod;
    const texts = row.pieces.slice(1).filter((piece) => !isGoalLabel(piece.text) && !/完成情况$/.test(piece.text));
    const labels = row.pieces.filter((piece) => isGoalLabel(piece.text) || /完成情况$/.test(piece.text));
    const yearly = labels.find((piece) => /年度|预期/.test(piece.text)) ?? labels.at(-1);
    // Goals of the whole period and of the year, or goal and result, stand side by side: the year's goal is meant.
    this.goalColumns = undefined;
    if (row.grid && labels.length > 1 && yearly) {
      const next = labels.find((piece) => piece.column > yearly.column)?.column ?? Number.POSITIVE_INFINITY;
      this.goalColumns = [yearly.column, next];
    }
    if (texts.length === 0) return;
    this.goalAt ??= texts[0]!.at;
    this.goals.push(texts.map((piece) => piece.text).join(' '));
  }

  private readPairs(row: PieceRow): void {
    const amounts = row.pieces.some((piece) => isAmount(piece.text));
    const heads = !amounts && row.pieces.filter((piece) => isNumberLabel(piece.text)).length > 1;
    for (let i = 0; i < row.pieces.length; i++) {
      const piece = row.pieces[i]!;
      const next = row.pieces[i + 1];
      if (heads && isNumberLabel(piece.text)) {
        this.openGroup(piece);
        continue;
      }
      if (!isLabel(piece.text)) continue;
      const takes = next !== undefined && (isAmount(next.text) || (isWordLabel(piece.text) && !isWordLabel(next.text)));
      if (takes) {
        this.add(piece, next.text, next.at, this.pathAt(piece, row.grid));
        i++;
        while (row.pieces[i + 1] && isAmount(row.pieces[i + 1]!.text)) i++;
      } else if (isNumberLabel(piece.text)) {
        if (next !== undefined || row.pieces.length === 1) this.openGroup(piece);
        if (next === undefined && (row.pieces.length > 1 || piece.column > 0))
          this.add(piece, null, piece.at, this.pathAt(piece, row.grid));
      } else if (isWordLabel(piece.text) && next !== undefined && !isWordLabel(next.text)) this.openGroup(piece);
      else this.add(piece, null, piece.at, this.pathAt(piece, row.grid));
    }
  }

  private openGroup(piece: Piece): void {
    this.groups = piece.column === 0 ? [] : this.groups.filter((group) => group.column !== piece.column);
    this.groups.push({ words: labelWords(piece.text), unit: labelUnit(piece.text), column: piece.column });
  }

  private pathAt(piece: Piece, grid: boolean): readonly string[] {
    const number = labelNumber(piece.text);
    if (number > 1 && piece.column === 0 && this.numbered.length > 0) return this.numbered;
    if (/^(?:收入|支出)预算合计$|总额$/.test(labelWords(piece.text)) && !grid) return [];
    const group = grid
      ? this.groups.filter((one) => one.column <= piece.column && one.words !== labelWords(piece.text)).at(-1)
      : piece.column === 0
        ? this.groups.at(-1)
        : undefined;
    const path = group && group.words !== labelWords(piece.text) ? [group.words] : [];
    if (number > 0) this.numbered = path;
    return path;
  }

  private add(piece: Piece, text: string | null, at: Place, path: readonly string[]): void {
    const amount = text === null ? undefined : readAmountWithUnit(text);
    const own = labelUnit(piece.text);
    const words = labelWords(piece.text);
    const numeric = isNumberLabel(piece.text) && !isWordLabel(piece.text);
    const inherited = [...this.groups].reverse().find((group) => group.unit !== null)?.unit ?? null;
    const money = numeric && !/(?:人数|人员数|执行率)$/.test(words);
    this.fields.push({
      name: [...path, words].join('/'),
      value: amount && numeric ? amount.value : text === null ? null : running(text),
      unit: amount && numeric ? (amount.unit ?? own ?? (money ? inherited : null)) : own,
      at: text === null ? piece.at : at,
    });
  }
}

const AMOUNT = /^([\d,，.]+)(亿元|百万元|万元|千元|元|人|%|％)?$/;
const isAmount = (text: string): boolean => readAmountWithUnit(text) !== undefined;

/** A number with the unit printed behind it: 20万元. */
export function readAmountWithUnit(text: string): { value: string; unit: string | null } | undefined {
  if (isChinese(text)) return undefined;
  const match = AMOUNT.exec(tight(text).normalize('NFKC'));
  const value = match ? readDecimal(match[1]!) : undefined;
  return value === undefined ? undefined : { value, unit: match![2] ?? null };
}

/** True where every value in the lower row stands below a label of the upper one, and the upper one has no value. */
function isHeadingOf(upper: PieceRow, lower: PieceRow): boolean {
  if (upper.pieces.length < 3 || lower.pieces.length < 2 || upper.pieces.some((piece) => isAmount(piece.text)))
    return false;
  return lower.pieces.every((piece) => isAmount(piece.text));
}

/** Parts `标签：值` in one cell into label and value, where the label is one of a form's. */
function splitColons(pieces: readonly Piece[]): Piece[] {
  return gather(pieces, (piece) => {
    // 其中：财政拨款：60.00: the label ends at its second colon.
    const from = /^其\s*中\s*[:：]/.exec(piece.text)?.[0].length ?? 0;
    const colon = from + piece.text.slice(from).search(/[:：]/);
    if (colon < Math.max(1, from) || colon === piece.text.length - 1) return [piece];
    const [head, rest] = [piece.text.slice(0, colon + 1), piece.text.slice(colon + 1).trim()];
    if (!(isWordLabel(head) || (isNumberLabel(head) && isAmount(rest)))) return [piece];
    return [
      { ...piece, text: head },
      { ...piece, text: rest, column: piece.column },
    ];
  });
}

/** In running text a number and its unit are two words of one cell, and so are the words of a name. */
function joinUnits(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const named = isWordLabel(result.at(-2)?.text ?? '');
    const joins =
      last !== undefined &&
      ((isNumber(last.text) && isMoneyUnit(piece.text)) ||
        (!isLabel(piece.text) && (!isAmount(piece.text) || named) && !isLabel(last.text)));
    if (joins)
      result[result.length - 1] = {
        ...last,
        text: isMoneyUnit(piece.text) ? last.text + piece.text : `${last.text} ${piece.text}`,
      };
    else result.push(piece);
  }
  return result;
}
