import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MadeUpRow, madeUpBook, madeUpTable } from '../made-up-table.test-support.js';
import { RunLog } from '../run-log.js';
import { runTies } from '../run-ties.js';
import { BookView } from '../view.js';
import { agreement } from './agreement.js';
import { effectOf } from './effect.js';
import { figureMoves, type Signs } from './figure-moves.js';
import { groupKnots } from './groups.js';
import { HOME_RULES } from './made-up-ties.test-support.js';
import { ownKeys } from './move.js';
import { slipNamer } from './name-slip.js';
import { overturns, Search } from './search.js';
import { AS_PRINTED, type Shifts, supposing } from './suppose.js';
import { type Knot, TieNet } from './tie-net.js';
import { SPOILT, UNEXPLAINED } from './weigh.js';

const HEADER = [
  ['合计', 'total'],
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
] as const;

/** Which of figures that change together is called the wrong one makes a small difference. */
const SAME = 0.2;
const print = (hundredths: number): string =>
  `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
const amount = fc.integer({ min: 100, max: 99_999 });

/** Two 类 of two subjects each, with two amounts a subject. */
const table = fc.array(fc.tuple(amount, amount), { minLength: 4, maxLength: 4 }).map((items): readonly MadeUpRow[] => {
  const row = (code: string | null, name: string, of: readonly (readonly [number, number])[]): MadeUpRow => {
    const [basic, project] = [0, 1].map((at) => of.reduce((sum, item) => sum + item[at]!, 0)) as [number, number];
    return [code, name, print(basic + project), print(basic), print(project)];
  };
  const [a, b] = [items.slice(0, 2), items.slice(2)];
  return [
    row(null, '合计', items),
    row('201', '类', a),
    row('20101', '款', a.slice(0, 1)),
    row('20102', '款', a.slice(1)),
    row('205', '类', b),
    row('20501', '款', b.slice(0, 1)),
    row('20502', '款', b.slice(1)),
  ];
});
const mistakes = fc.array(fc.tuple(fc.nat(6), fc.nat(2), fc.integer({ min: 101, max: 9_999 })), {
  minLength: 1,
  maxLength: 2,
});

function spoilt(
  rows: readonly MadeUpRow[],
  wrong: readonly (readonly [number, number, number])[],
): readonly MadeUpRow[] {
  return rows.map((row, index) => {
    const [code, name, ...prints] = row;
    for (const [at, column, by] of wrong)
      if (at === index) prints[column] = print(Number(prints[column]!.replace('.', '')) + by);
    return [code, name, ...prints];
  });
}

function netOf(rows: readonly MadeUpRow[]): { readonly net: TieNet; readonly signs: Signs } {
  const book = madeUpBook(madeUpTable('general-expenditure', HEADER, rows));
  const log = new RunLog();
  for (const rule of HOME_RULES) runTies(rule.ties!(new BookView(book)), log.begin(rule));
  const net = new TieNet(log.ties);
  return { net, signs: { nameSlip: slipNamer(net, book), agrees: agreement(book), asPrinted: new Map() } };
}

/** The cheapest explanation by trying everything, in every order, without any bound. */
function cheapest(
  net: TieNet,
  signs: Signs,
  shifts: Shifts,
  broken: ReadonlySet<Knot>,
  group: ReadonlySet<Knot>,
  deep: number,
  settled: ReadonlySet<string> = new Set(),
): number {
  let least = 0;
  for (const knot of broken) least += knot.broken ? UNEXPLAINED : SPOILT;
  if (deep === 0) return least;
  const isBroken = (knot: Knot) => broken.has(knot);
  for (const knot of broken)
    for (const move of figureMoves(net, knot, isBroken, shifts, signs)) {
      const isForeign = (one: Knot) => one.broken && !group.has(one);
      const { repaired, spoilt } = effectOf(net, move, shifts, isBroken, isForeign);
      if (repaired.length === 0 || overturns(move, settled)) continue;
      const after = new Set([...broken].filter((one) => !repaired.includes(one)).concat(spoilt));
      least = Math.min(
        least,
        move.cost +
          cheapest(
            net,
            signs,
            supposing(shifts, move.change),
            after,
            group,
            deep - 1,
            new Set([...settled, ...ownKeys(move)]),
          ),
      );
    }
  return least;
}

test('the search finds what trying everything finds', () =>
  fc.assert(
    fc.property(table, mistakes, (rows, wrong) => {
      const { net, signs } = netOf(spoilt(rows, wrong));
      fc.pre(net.broken.length > 0);
      const single = new Map(
        net.broken.map((knot) => [knot, figureMoves(net, knot, ({ broken }) => broken, AS_PRINTED, signs)]),
      );
      const moves = [...single.values()].flat();
      const { groups, prices } = groupKnots(net, moves);
      for (const group of groups) {
        const { explanations, isExact } = new Search(net, signs, { known: moves, single, prices }).explain(group);
        expect(isExact).toBe(true);
        const all = new Set(group);
        expect(explanations[0]!.cost).toBeLessThanOrEqual(cheapest(net, signs, AS_PRINTED, all, all, 2) + SAME);
      }
    }),
    { numRuns: 30, seed: 20260101 },
  ));

test('work is bounded, however much is wrong', () =>
  fc.assert(
    fc.property(
      table,
      fc.array(fc.tuple(fc.nat(6), fc.nat(2), fc.integer({ min: 101, max: 9_999 })), { minLength: 6, maxLength: 14 }),
      (rows, wrong) => {
        const { net, signs } = netOf(spoilt(rows, wrong));
        const { groups, prices } = groupKnots(net, []);
        for (const group of groups)
          expect(new Search(net, signs, { known: [], single: new Map(), prices }).explain(group).tried).toBeLessThan(
            800,
          );
      },
    ),
    { numRuns: 20 },
  ));
