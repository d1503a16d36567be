import highsModule, { type Highs } from 'highs';
import { magnitude } from '../../domain/interval.js';

/** The places add up to the value. */
export interface Equation {
  readonly places: readonly number[];
  readonly value: bigint;
  readonly weight: number;
}

/** How often figures that do not hold are weighed anew, so that few figures are amiss rather than many a little. */
const ROUNDS = 4;
const STARTS = 4;
const MANY = 12_000;
const SECONDS = 20;
/** Up to so many amounts the fewest figures amiss are searched for exactly. */
const FEW_ENOUGH = 2000;
const SECONDS_FOR_FEWEST = 6;

// The package types its default export as CommonJS does; as a module it is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
let loading: Promise<Highs> | undefined;

/**
 * Whole non-negative numbers that keep as many equations as they can, and of all those the cheapest. Linear programming
 * (HiGHS): first for the equations that can hold together, then, with these fixed, for the costs.
 */
export async function solveEquations(
  costs: readonly number[],
  equations: readonly Equation[],
  near?: readonly bigint[],
): Promise<bigint[]> {
  loading ??= loadHighs();
  const highs = await loading;
  const distinct = merged(equations);
  const scale = commonDivisor([...distinct.map(({ value }) => value), ...(near ?? [])]);
  const sheet: Sheet = {
    costs,
    near: near?.map((value) => Number(value / scale)),
    rows: distinct.map(({ places, value, weight }) => ({ places, value: Number(value / scale), weight })),
  };
  const weights = sheet.rows.map(({ weight }) => weight);
  let best = descent(highs, sheet, weights);
  // Where figures contradict each other, several ways are equally short: look at some of them.
  for (let start = 1; start < STARTS && costs.length <= FEW_ENOUGH && amiss(sheet, best.off) > 0; start++) {
    const other = descent(
      highs,
      sheet,
      weights.map((weight, row) => weight * (1 + ((row * 7919 + start * 104_729) % 17) / 50)),
    );
    if (amiss(sheet, other.off) < amiss(sheet, best.off)) best = other;
  }
  if (costs.length <= FEW_ENOUGH && best.off.some((off) => off >= HALF)) {
    const off = fewestAmiss(highs, sheet, best.off);
    if (off && amiss(sheet, off) < amiss(sheet, best.off)) best = { ...best, off };
  }
  const held = best.off.map((off) => off < HALF);
  const last = wholeNumbers(highs, sheet, weights, held);
  return last.values.map((value) => BigInt(Math.round(value)) * scale);
}

/** Sums over three classifications may have corners between whole numbers: then these are asked for. */
function wholeNumbers(highs: Highs, sheet: Sheet, weights: readonly number[], held: readonly boolean[]): Solved {
  const solved = solveLines(highs, sheet, weights, held);
  if (sheet.costs.length > MANY) return solved;
  if (solved.values.every((value) => Math.abs(value - Math.round(value)) < TINY)) return solved;
  const whole = solveLines(highs, sheet, weights, held, 'whole');
  return whole.values.some((value) => value > 0) ? whole : solved;
}

const TINY = 1e-4;
const HALF = 0.5;
const amiss = ({ rows }: Sheet, off: readonly number[]): number =>
  rows.reduce((sum, { weight }, index) => sum + ((off[index] ?? 0) < HALF ? 0 : weight), 0);

/** Least distance first; then what is off is weighed anew, so that few rows are amiss rather than many a little. */
function descent(highs: Highs, sheet: Sheet, weights: readonly number[]): Solved {
  let best = solveLines(highs, sheet, weights, undefined);
  // A very large department takes the first answer: each further one would take as long again.
  const rounds = sheet.costs.length > MANY ? 1 : ROUNDS;
  for (let round = 1; round < rounds && best.off.some((off) => off >= HALF); round++) {
    const next = solveLines(highs, sheet, reweighed(sheet, best.off), undefined);
    if (amiss(sheet, next.off) < amiss(sheet, best.off)) best = next;
  }
  return best;
}

/** The fewest rows that must be off, by whole numbers: a row is off by nothing, or by at most thrice what was found so far. */
function fewestAmiss(highs: Highs, sheet: Sheet, found: readonly number[]): number[] | undefined {
  const most = Math.ceil(Math.max(...found)) * 3 + 10;
  const goal = sheet.rows.map(({ weight }, row) => `+ ${weight} z${row}`);
  const rows = sheet.rows.flatMap(({ places, value }, row) => [
    `r${row}: ${wrapped([...places.map((place) => `+ x${place}`), `+ u${row}`, `- o${row}`])} = ${value}`,
    `m${row}: u${row} + o${row} - ${most} z${row} <= 0`,
  ]);
  const flags = wrapped(sheet.rows.map((_, row) => `z${row}`));
  const model = `Minimize\n obj: ${wrapped(goal)}\nSubject To\n${rows.join('\n')}\nBinary\n${flags}\nEnd\n`;
  const solution = highs.solve(model, { time_limit: SECONDS_FOR_FEWEST, output_flag: false });
  const primalOf = primals(solution);
  // Cut short it may have found nothing at all.
  if (solution.Status !== 'Optimal' && !rowsHold(sheet, primalOf)) return undefined;
  return sheet.rows.map((_, row) => primalOf(`u${row}`) + primalOf(`o${row}`));
}

/** What is off by much may stay off; what is off by little should hold. */
const reweighed = ({ rows }: Sheet, off: readonly number[]): number[] => {
  const most = Math.max(...off, 1);
  return rows.map(({ weight }, index) => (weight * most) / ((off[index] ?? 0) + most / 1000));
};

interface Sheet {
  readonly costs: readonly number[];
  readonly near: readonly number[] | undefined;
  readonly rows: readonly { readonly places: readonly number[]; readonly value: number; readonly weight: number }[];
}

function merged(equations: readonly Equation[]): Equation[] {
  const known = new Map<string, Equation>();
  for (const equation of equations) {
    if (equation.places.length === 0) continue;
    const key = `${equation.places.join()}=${equation.value}`;
    const before = known.get(key);
    known.set(key, before ? { ...before, weight: before.weight + equation.weight } : equation);
  }
  return [...known.values()];
}

function commonDivisor(values: readonly bigint[]): bigint {
  let divisor = 0n;
  for (const value of values) {
    let [a, b] = [divisor, magnitude(value)];
    while (b > 0n) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor > 0n ? divisor : 1n;
}

interface Solved {
  readonly values: readonly number[];
  /** How far each row is off. */
  readonly off: readonly number[];
}

function solveLines(
  highs: Highs,
  sheet: Sheet,
  weights: readonly number[],
  held: readonly boolean[] | undefined,
  numbers: 'any' | 'whole' = 'any',
): Solved {
  const model = modelOf(sheet, weights, held, numbers === 'whole');
  const solution = highs.solve(model, { time_limit: SECONDS, output_flag: false });
  const primalOf = primals(solution);
  const values = sheet.costs.map((_, place) => primalOf(`x${place}`));
  return { values, off: sheet.rows.map((_, row) => primalOf(`u${row}`) + primalOf(`o${row}`)) };
}

const rowsHold = ({ rows }: Sheet, primalOf: (name: string) => number): boolean =>
  rows.every(({ places, value }, row) => {
    const sum = places.reduce((total, place) => total + primalOf(`x${place}`), 0);
    return Math.abs(sum + primalOf(`u${row}`) - primalOf(`o${row}`) - value) < HALF;
  });

function primals({ Columns }: ReturnType<Highs['solve']>): (name: string) => number {
  const columns = Columns as Readonly<Record<string, { readonly Primal?: number }>>;
  return (name) => columns[name]?.Primal ?? 0;
}

/** The model in the LP format: x are the amounts, u and o how far a row is under or over, d how far last year is from now. */
function modelOf(
  sheet: Sheet,
  weights: readonly number[],
  held: readonly boolean[] | undefined,
  isWhole: boolean,
): string {
  const { costs, near, rows } = sheet;
  // Costs only matter between fills that keep the same equations.
  const heavy = held ? 1000 : 1;
  const goal = rows.flatMap((_, row) => {
    const weight = ((weights[row] ?? 1) * heavy).toPrecision(6);
    return held?.[row] ? [] : [`+ ${weight} u${row}`, `+ ${weight} o${row}`];
  });
  if (held)
    goal.push(
      ...costs.map((cost, place) =>
        near ? `+ d${place} + e${place} + ${cost / 100} x${place}` : `+ ${cost} x${place}`,
      ),
    );
  const lines = rows.map(({ places, value }, row) => {
    const slack = held?.[row] ? [] : [`+ u${row}`, `- o${row}`];
    return `r${row}: ${wrapped([...places.map((place) => `+ x${place}`), ...slack])} = ${value}`;
  });
  const nearness =
    held && near ? near.map((value, place) => `n${place}: x${place} + d${place} - e${place} = ${value}`) : [];
  const whole = isWhole ? `General\n${wrapped(costs.map((_, place) => `x${place}`))}\n` : '';
  return `Minimize\n obj: ${wrapped(goal.length > 0 ? goal : ['x0'])}\nSubject To\n${[...lines, ...nearness].join('\n')}\n${whole}End\n`;
}

/** The format bounds the length of a line. */
const wrapped = (terms: readonly string[]): string => {
  let text = '';
  for (const [index, term] of terms.entries()) text += `${index % 12 === 11 ? '\n' : ' '}${term}`;
  return text;
};
