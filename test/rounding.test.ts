// 1,000 random budgets in 元 and 分, rounded to 万元 with two decimals: every printed sum ties, and no figure
// stands more than one last digit beside its own rounding; nearly all stand on it or next to it on their own side.
import { expect, test } from 'vitest';
import { RoundedAmounts, WantedAmounts } from '../src/compile/amounts.js';
import { assemble } from '../src/compile/assemble.js';
import type { Draft } from '../src/compile/draft.js';
import { normalise } from '../src/compile/normalise.js';
import { ProblemList } from '../src/compile/problem.js';
import { exactValue, type Quantity } from '../src/compile/quantity.js';
import { resolve } from '../src/compile/resolve.js';
import { roundAmounts } from '../src/compile/round.js';
import type { Row, Table } from '../src/domain/book.js';
import { ministryBudget } from '../src/forms/templates/ministry-budget.js';
import { randomBase } from './random-base.js';

const BUDGETS = 1000;
const DIGIT = 10_000n;

interface Rounded {
  readonly figures: readonly Quantity[];
  readonly exact: readonly bigint[];
  readonly rounded: readonly bigint[];
  readonly draft: Draft;
}

function rounded(seed: number): Rounded {
  const problems = new ProblemList();
  const base = randomBase(seed, { grain: seed % 2 === 0 ? 'cent' : 'yuan' });
  const resolved = resolve(normalise(base, problems), problems);
  const wanted = new WantedAmounts();
  assemble(ministryBudget, resolved, wanted, problems);
  const figures = [...(wanted.wanted.get(DIGIT)?.values() ?? [])];
  const amounts = roundAmounts(resolved.amounts, figures, DIGIT);
  const draft = assemble(ministryBudget, resolved, new RoundedAmounts(resolved.amounts, DIGIT, amounts), problems);
  expect(problems.problems).toEqual([]);
  return { figures, exact: resolved.amounts, rounded: amounts, draft };
}

/** Hundredths of 万元 that a cell prints. */
const digits = (table: Table, row: Row, column: string): bigint => {
  const id = table.columns.find(({ path }) => path.at(-1) === column)?.id ?? '';
  return BigInt((row.cells[id]?.value ?? '0').replace('.', ''));
};

/** Sums of a coded table that do not tie: every code and the total against the codes below, 合计 against its columns. */
function brokenSums(table: Table, parts: readonly string[]): string[] {
  const total = (rows: readonly Row[], column: string) =>
    rows.reduce((sum, row) => sum + digits(table, row, column), 0n);
  return table.rows.flatMap((row) => {
    const below = table.rows.filter((other) =>
      row.level === 'total'
        ? other.level === '类'
        : other.code?.startsWith(row.code ?? '-') && other.code.length === (row.code?.length ?? 0) + 2,
    );
    const down = ['合计', ...parts].filter(
      (column) => below.length > 0 && total(below, column) !== digits(table, row, column),
    );
    const across = parts.reduce((sum, part) => sum + digits(table, row, part), 0n) === digits(table, row, '合计');
    return [...down, ...(across ? [] : ['across'])].map((what) => `${table.title} ${row.name} ${what}`);
  });
}

const BATCH = 50;
const BATCHES = Array.from({ length: BUDGETS / BATCH }, (_, index) => index * BATCH + 1);

test.each(BATCHES)('budgets from %i on tie as printed, and no figure moves by more than a digit', (first) => {
  const broken: string[] = [];
  let printed = 0;
  let beyond = 0;
  for (let seed = first; seed < first + BATCH; seed++) {
    const { figures, exact, rounded: amounts, draft } = rounded(seed);
    printed += figures.length;
    for (const figure of figures) {
      const moved = exactValue(figure, amounts) * DIGIT - exactValue(figure, exact);
      const size = moved < 0n ? -moved : moved;
      if (size >= DIGIT) beyond++;
      if (size * 2n > DIGIT * 3n) broken.push(`budget ${seed}: ${moved} 分`);
    }
    for (const table of draft.book.tables) {
      if (table.kind === 'expenditure-summary' || table.kind === 'general-expenditure')
        broken.push(...brokenSums(table, ['基本支出', '项目支出']));
      if (table.kind === 'general-basic-expenditure') broken.push(...brokenSums(table, ['人员经费', '公用经费']));
    }
  }
  expect(broken).toEqual([]);
  expect(printed).toBeGreaterThan(50 * BATCH);
  // Neither the floor nor the ceiling of the exact figure: hardly ever.
  expect(beyond).toBeLessThan(printed / 500);
});
