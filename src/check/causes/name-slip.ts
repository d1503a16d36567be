import type { BudgetBook } from '../../domain/book.js';
import { type Figure, statedValue, statementFigure } from '../../domain/figures.js';
import { meets, percentOf } from '../../domain/interval.js';
import type { Bilingual } from '../../domain/place.js';
import { type Slip, slipBetween } from '../../domain/slips.js';
import type { Change, Knot, TieNet } from './tie-net.js';

export type SlipName =
  | Slip
  | 'wrong-base'
  | 'amount-as-rate'
  | 'last-year-left'
  | 'neighbour-copied'
  | 'cell-missing'
  | 'row-missing';

export interface NamedSlip {
  readonly name: SlipName;
  readonly words: Bilingual;
}

/** The typical slip by which the right value became the printed one; undefined where none fits. */
export function nameSlip(
  net: TieNet,
  book: BudgetBook,
  figure: Figure,
  change: Change,
  repaired: readonly Knot[],
): NamedSlip | undefined {
  const by = change.by.get(figure.key) ?? 0n;
  const printed = statedValue(figure);
  const right = printed + by;
  if (figure.text === '') return { name: 'cell-missing', words: WORDS['cell-missing'] };
  const rate = repaired.map((knot) => rateSlip(net, figure, knot)).find((slip) => slip !== undefined);
  if (rate) return rate;
  if (lastYearLeft(book, figure, by)) return { name: 'last-year-left', words: WORDS['last-year-left'] };
  const neighbour = neighbourWith(net, figure, printed);
  if (neighbour && printed !== 0n) return { name: 'neighbour-copied', words: copied(neighbour) };
  const slip = slipBetween(printed, right);
  return slip && { name: slip, words: WORDS[slip] };
}

const WORDS: Readonly<Record<Exclude<SlipName, 'wrong-base' | 'neighbour-copied'>, Bilingual>> = {
  'digits-swapped': { zh: '相邻数字颠倒', en: 'two digits swapped' },
  'digit-mistyped': { zh: '一位数字输错', en: 'one digit mistyped' },
  'digits-dropped': { zh: '漏输或多输一位数字', en: 'a digit dropped or doubled' },
  'unit-mixed': { zh: '计量单位或小数点错位', en: 'unit or decimal point misplaced' },
  'sign-lost': { zh: '正负号弄反', en: 'the sign is turned' },
  'amount-as-rate': { zh: '把增减额误填为增减率', en: 'the amount of the change was printed as its rate' },
  'last-year-left': { zh: '误用了上年数', en: "last year's figure was left standing" },
  'cell-missing': { zh: '该单元格漏填', en: 'the cell was left blank' },
  'row-missing': { zh: '漏列一行', en: 'a row was left out' },
};

const copied = (figure: Figure): Bilingual => ({
  zh: `与相邻的“${figure.label.zh}”金额相同，疑为重复填列`,
  en: `the same as its neighbour “${figure.label.en}”, probably copied`,
});

function rateSlip(net: TieNet, figure: Figure, { tie }: Knot): NamedSlip | undefined {
  if (tie.is !== 'growth' || tie.whole.key !== figure.key) return undefined;
  const change = tie.change.figure;
  if (change.text === figure.text) return { name: 'amount-as-rate', words: WORDS['amount-as-rate'] };
  const isRateOf = (base: Figure): boolean => {
    const rate = base.kind === change.kind ? percentOf(change.interval, base.interval) : undefined;
    return rate !== undefined && meets(rate, figure.interval);
  };
  const wrong = isRateOf(tie.now)
    ? tie.now
    : [...net.figures.values()].find((base) => base.kind === 'money' && isRateOf(base));
  if (!wrong) return undefined;
  return {
    name: 'wrong-base',
    words: {
      zh: `增减率误以 ${wrong.text} 为分母（应为上年数）`,
      en: `the change was divided by ${wrong.text} instead of last year's amount`,
    },
  };
}

/** True when the printed figure is the right one before the change that the same sentence tells. */
function lastYearLeft(book: BudgetBook, figure: Figure, by: bigint): boolean {
  if (!figure.key.startsWith('statement:')) return false;
  const id = figure.key.slice('statement:'.length);
  return book.statements.some((statement) => {
    if (statement.of !== id || statement.measure !== 'change') return false;
    const told = statementFigure(statement);
    const size = by < 0n ? -by : by;
    return told !== undefined && told.kind === figure.kind && told.interval.low <= size && size <= told.interval.high;
  });
}

/** A figure of the same column in the row above or below, with the same amount. */
function neighbourWith(net: TieNet, figure: Figure, printed: bigint): Figure | undefined {
  const place = /^(cell:[^/]+\/)(.*?)(\d+)\/([^/]+)$/.exec(figure.key);
  if (!place) return undefined;
  const [, table, stem, row, column] = place;
  for (const step of [-1, 1]) {
    const other = net.figures.get(`${table}${stem}${Number(row) + step}/${column}`);
    if (other && other.text !== '' && statedValue(other) === printed) return other;
  }
  return undefined;
}
