import type { BudgetBook } from '../../domain/book.js';
import { type Figure, statedValue, statementFigure } from '../../domain/figures.js';
import { magnitude, meets, percentOf } from '../../domain/interval.js';
import type { Bilingual } from '../../domain/place.js';
import { type Slip, slipBetween } from '../../domain/slips.js';
import type { Tie } from '../tie.js';
import { mayBeSlip } from './digits.js';
import type { NameSlip } from './figure-moves.js';
import { type NamedSlip, named } from './slip-names.js';
import { AS_PRINTED, type Change, holdsUnder } from './suppose.js';
import { columnOf, type Knot, type Net, rowOf, type Spot } from './tie-net.js';

/** What was answered for a change of a figure. */
interface Answer {
  readonly by: bigint;
  readonly tolerance: bigint;
  readonly slip: NamedSlip | undefined;
}

/** Names slips in a document; asked again and again, so that each answer is kept. */
export function slipNamer(net: Net, book: BudgetBook): NameSlip {
  const known = new Map<string, Answer[]>();
  return (figure, change) => {
    let answers = known.get(figure.key);
    if (!answers) {
      answers = [];
      known.set(figure.key, answers);
    }
    const { tolerance } = change;
    const by = change.by.get(figure.key) ?? 0n;
    for (const one of answers) if (one.by === by && one.tolerance === tolerance) return one.slip;
    const slip = nameSlip(net, book, figure, change);
    answers.push({ by, tolerance, slip });
    return slip;
  };
}

/** The typical slip by which the right value became the printed one; undefined where none fits. */
function nameSlip(net: Net, book: BudgetBook, figure: Figure, change: Change): NamedSlip | undefined {
  const by = change.by.get(figure.key) ?? 0n;
  const printed = statedValue(figure);
  const right = printed + by;
  if (figure.text === '')
    return named(isToldByRow(net, figure, right, change.tolerance) ? 'cell-left-out' : 'cell-missing');
  const rate = rateSlip(net, figure, change);
  if (rate) return rate;
  if (lastYearLeft(book, figure, by)) return named('last-year-left');
  if (printed !== 0n && copiesWhole(net, figure, printed)) return named('whole-copied');
  const neighbour = neighbourWith(net, figure, printed);
  if (neighbour && printed !== 0n) return { name: 'neighbour-copied', words: copied(neighbour) };
  const slip = slipTo(figure, right, change.tolerance);
  if (slip?.name === 'sign-lost' && isToldAmount(book, figure)) return undefined;
  return slip ? { ...named(slip.name), right: slip.right } : miscounted(net, figure, by);
}

/** An amount told in words, which no text tells with a sign. */
const isToldAmount = (book: BudgetBook, { key }: Figure): boolean =>
  key.startsWith('statement:') && book.statements.find(({ id }) => key === `statement:${id}`)?.measure !== 'change';

/** Of numbers with fewer than four digits the next one is too far away to be meant as well. */
const LONG = 1_000n;

/** The slip from the value that a tie demands, or from one that its rounded figures would as well be content with. */
function slipTo(figure: Figure, right: bigint, tolerance: bigint): { name: Slip; right: bigint } | undefined {
  const { interval } = figure;
  const step = interval.high - interval.low;
  const nearest = step > 0n ? ((right + step / 2n) / step) * step : right;
  const isLong = step > 0n && nearest / step >= LONG;
  const all = isLong ? [right, nearest, nearest - step, nearest + step] : step > 0n ? [right, nearest] : [right];
  const printed = statedValue(figure);
  for (const value of all) {
    if (!mayBeSlip(printed, value, step)) continue;
    const name = slipBetween(printed, value) ?? typedOver(figure, value);
    if (name && (value === nearest || isNear(value, right, tolerance - step))) return { name, right: value };
  }
  return undefined;
}

/** True where the other cells of a row, or one of them, make up what its blank cell should print. */
function isToldByRow(net: Net, { key }: Figure, right: bigint, tolerance: bigint): boolean {
  let sum = 0n;
  for (const { figure, value } of net.row(rowOf(key))) {
    if (figure.key === key || figure.text === '' || figure.kind !== 'money') continue;
    if (isNear(value, right, tolerance)) return true;
    sum += value;
  }
  return isNear(sum, right, tolerance);
}

const isNear = (a: bigint, b: bigint, tolerance: bigint): boolean => a - b <= tolerance && b - a <= tolerance;

/** One digit of what is printed another, zeros at the end counted as digits: 120 for 130. */
function typedOver({ interval }: Figure, right: bigint): 'digit-mistyped' | undefined {
  const step = interval.high - interval.low;
  if (step <= 0n || right % step !== 0n) return undefined;
  const a = ((interval.low + interval.high) / 2n / step).toString();
  const b = (right / step).toString();
  if (a.length !== b.length || a.length < 3) return undefined;
  let differing = 0;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) differing++;
  return differing === 1 ? 'digit-mistyped' : undefined;
}

const copied = (figure: Figure): Bilingual => ({
  zh: `与相邻的“${figure.label.zh}”金额相同，疑为重复填列`,
  en: `the same as its neighbour “${figure.label.en}”, probably copied`,
});

function rateSlip(net: Net, figure: Figure, change: Change): NamedSlip | undefined {
  if (figure.kind !== 'percent') return undefined;
  const knot = net
    .at(figure.key)
    .find(
      (one) =>
        one.broken &&
        one.tie.is === 'growth' &&
        one.tie.whole.key === figure.key &&
        holdsUnder(one, AS_PRINTED, change),
    );
  return knot && slipOfRate(net, figure, knot);
}

function slipOfRate(net: Net, figure: Figure, { tie }: Knot): NamedSlip | undefined {
  if (tie.is !== 'growth') return undefined;
  const change = tie.change.figure;
  if (change.text === figure.text) return named('amount-as-rate');
  const isRateOf = (base: Figure): boolean => {
    const rate = base.kind === change.kind ? percentOf(change.interval, base.interval) : undefined;
    return rate !== undefined && meets(rate, figure.interval);
  };
  const wrong = isRateOf(tie.now)
    ? tie.now
    : net.find(({ figure: base }) => base.kind === 'money' && isRateOf(base))?.figure;
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
    const size = magnitude(by);
    return told !== undefined && told.kind === figure.kind && told.interval.low <= size && size <= told.interval.high;
  });
}

/** Least parts of a sum of which one that prints the whole is likelier wrong than the whole. */
const SEVERAL = 3;

/** True for one of several parts of a broken sum that prints the amount of the whole. */
const copiesWhole = (net: Net, { key }: Figure, printed: bigint): boolean =>
  net.at(key).some(({ broken, tie }) => broken && repeatsWhole(tie, printed) && tie.whole.key !== key);

const repeatsWhole = (tie: Tie, printed: bigint): boolean =>
  tie.is === 'sum' &&
  tie.parts.every(({ sign }) => sign === 1) &&
  tie.parts.filter(({ figure }) => figure.text !== '' && statedValue(figure) !== 0n).length >= SEVERAL &&
  statedValue(tie.whole) === printed;

/** A 款 and its only 项, a total and its only row: they print the same because they are. */
const isSame = (net: Net, a: Figure, b: Figure): boolean =>
  net.at(a.key).some((knot) => {
    const { tie, broken } = knot;
    if (broken || tie.is !== 'sum' || !knot.keys.has(b.key)) return false;
    const filled = tie.parts.filter(({ figure }) => figure.text !== '' && statedValue(figure) !== 0n);
    return filled.length === 1 && (tie.whole.key === a.key || tie.whole.key === b.key);
  });

/** A figure of the same column in the row above or below, with the same amount by chance. */
function neighbourWith(net: Net, figure: Figure, printed: bigint): Figure | undefined {
  const place = /^(cell:[^/]+\/)(.*?)(\d+)\/([^/]+)$/.exec(figure.key);
  if (!place) return undefined;
  const [, table, stem, row, column] = place;
  for (const step of [-1, 1]) {
    const other = net.figure(`${table}${stem}${Number(row) + step}/${column}`);
    const isOther = other && other.text !== '' && other.label.zh !== figure.label.zh;
    if (isOther && statedValue(other) === printed && !isSame(net, figure, other)) return other;
  }
  return undefined;
}

/** A total that lacks one of its parts, or to which an amount of the same column was added once more. */
function miscounted(net: Net, figure: Figure, by: bigint): NamedSlip | undefined {
  const knot = net
    .at(figure.key)
    .find(({ broken, tie }) => broken && tie.is === 'sum' && tie.parts.length > 1 && tie.whole.key === figure.key);
  if (knot?.tie.is !== 'sum') return undefined;
  if (
    by > 0n &&
    by !== statedValue(figure) &&
    knot.tie.parts.some((part) => part.sign === 1 && statedValue(part.figure) === by)
  )
    return named('part-not-added');
  if (by >= 0n || !figure.key.startsWith('cell:')) return undefined;
  const column = columnOf(figure.key);
  const isTwice = ({ figure: { key }, value }: Spot) => value === -by && key !== figure.key && columnOf(key) === column;
  return net.find(isTwice) && named('subtotal-twice');
}
