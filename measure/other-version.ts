import type { BaseData, BudgetLine } from '../src/compile/base-data.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { Draft, PrintedDocument } from '../src/compile/draft.js';
import type { TableKind } from '../src/domain/book.js';
import { fen, yuan } from '../test/random-money.js';
import type { Random } from '../test/random-number.js';
import type { Made, Plant } from './plant.js';

/** The same department's document from other base data; undefined where that data cannot be compiled. */
export function compiled({ template }: Made, base: BaseData): PrintedDocument | undefined {
  const draft = compileDisclosure(base, template);
  return draft.ok ? draft.value.document : undefined;
}

/** A change to the base data: of figures that were settled after one form was already filled in. */
export type Revision = (base: BaseData, random: Random) => BaseData | undefined;

/**
 * Forms of some kinds that were left from another version of the budget: each adds up in itself, and disagrees with the rest.
 * Nothing is planted where they print the same.
 */
export const leftFromOtherVersion = (
  rules: Plant['rules'],
  name: string,
  kinds: readonly TableKind[],
  revise: Revision,
  where: (draft: Draft) => boolean = () => true,
): Plant => ({
  rules,
  name,
  plant(draft, random, made) {
    const { document } = draft;
    const revised = where(draft) ? revise(made.base, random) : undefined;
    const other = revised && compiled(made, revised);
    if (!other || other.parts.length !== document.parts.length) return undefined;
    let isChanged = false;
    const parts = document.parts.map((part, index) => {
      const otherPart = other.parts[index];
      if (part.is !== 'table' || otherPart?.is !== 'table' || !kinds.includes(part.table.kind)) return part;
      if (JSON.stringify(part.table.body) === JSON.stringify(otherPart.table.body)) return part;
      isChanged = true;
      return otherPart;
    });
    return isChanged ? { document: { ...document, parts } } : undefined;
  },
});

/** One line of those that fit gets more or less money, by at least a twentieth and at least 2,000 元. */
export const oneLine =
  (fits: (line: BudgetLine) => boolean): Revision =>
  (base, random) => {
    const fitting = base.lines.filter((line) => fits(line) && fen(line.amount) >= 1_000_000n);
    if (fitting.length === 0) return undefined;
    const line = random.pick(fitting);
    return withAmounts(base, new Map([[line, signed(random) * part(line, random)]]));
  };

/** Money moved from one line to another, so that what both belong to stays the same. */
export const betweenLines =
  (fits: (from: BudgetLine, to: BudgetLine) => boolean): Revision =>
  (base, random) => {
    const pairs = base.lines.flatMap((from) =>
      fen(from.amount) >= 1_000_000n
        ? base.lines.flatMap((to) => (from !== to && fits(from, to) ? [{ from, to }] : []))
        : [],
    );
    if (pairs.length === 0) return undefined;
    const { from, to } = random.pick(pairs);
    const moved = part(from, random);
    return withAmounts(
      base,
      new Map([
        [from, -moved],
        [to, moved],
      ]),
    );
  };

const signed = (random: Random): bigint => (random.chance(0.5) ? 1n : -1n);

/** From a twentieth to six tenths of an amount, in whole hundreds of 元. */
function part({ amount }: BudgetLine, random: Random): bigint {
  const share = (fen(amount) * BigInt(random.between(5, 60))) / 100n;
  return share < 200_000n ? 200_000n : share - (share % 10_000n);
}

/** Base data in which lines have more (or less) money, 分. */
export function withAmounts(base: BaseData, more: ReadonlyMap<BudgetLine, bigint>): BaseData {
  const lines = base.lines.map((line) => ({ ...line, amount: yuan(fen(line.amount) + (more.get(line) ?? 0n)) }));
  return withOwnSums({ ...base, lines }, base);
}

/** Economic items that are one of the three public expenses, or meetings and training. */
const EXPENSES: readonly (readonly [keyof BaseData['threePublic'], readonly string[]])[] = [
  ['travelAbroad', ['30212']],
  ['vehiclePurchase', ['31013', '30913']],
  ['vehicleRunning', ['30231']],
  ['reception', ['30217']],
  ['meetings', ['30215']],
  ['training', ['30216']],
];

/** What lines of the general budget spend on some items. */
export const spentOn = ({ lines }: BaseData, codes: readonly string[], field: 'amount' | 'lastYear' | 'original') =>
  lines
    .filter(({ fund, departmental }) => fund === 'general-budget' && codes.includes(departmental))
    .reduce((sum, line) => sum + fen(line[field] ?? '0'), 0n);

/** Base data whose facts about its own lines follow them: the three public expenses, and what projects with targets cost. */
export function withOwnSums(base: BaseData, before: BaseData): BaseData {
  const own = new Set(base.projects.filter(({ targets }) => targets !== null).map(({ code }) => code));
  const cost = base.lines.reduce(
    (sum, { project, amount }) => (project !== null && own.has(project) ? sum + fen(amount) : sum),
    0n,
  );
  const threePublic = { ...base.threePublic };
  for (const [name, codes] of EXPENSES) {
    const pair = threePublic[name];
    if (!pair) continue;
    const more = spentOn(base, codes, 'amount') - spentOn(before, codes, 'amount');
    threePublic[name] = { ...pair, amount: yuan(fen(pair.amount) + more) };
  }
  return {
    ...base,
    threePublic,
    performance: own.size === 0 ? null : { projectsWithTargets: own.size, amount: yuan(cost) },
  };
}
