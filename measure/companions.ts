import { type BaseData, type BudgetLine, eachExpense, type YearPair } from '../src/compile/base-data.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { PrintedDocument } from '../src/compile/draft.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { fen, yuan } from '../test/random-money.js';
import type { Random } from '../test/random-number.js';
import { compiled, spentOn, withOwnSums } from './other-version.js';
import type { Made } from './plant.js';

/** What some lines had, as what they have: lines without it are left out, and projects without lines. */
function ofLines(base: BaseData, amountOf: (line: BudgetLine) => string | null | undefined): BaseData {
  const lines = base.lines.flatMap((line): BudgetLine[] => {
    const amount = amountOf(line);
    const { original: _, ...own } = line;
    return amount ? [{ ...own, amount, lastYear: null }] : [];
  });
  const used = new Set(lines.map(({ project }) => project));
  return { ...base, lines, projects: base.projects.filter(({ code }) => used.has(code)) };
}

/** Some further year's amounts, so that changes can be told: from eight to eleven tenths. */
function withYearBefore(base: BaseData, random: Random): BaseData {
  const before = (amount: string): string => yuan((fen(amount) * BigInt(random.between(80, 110))) / 100n);
  return {
    ...base,
    lines: base.lines.map((line) => ({ ...line, lastYear: random.chance(0.2) ? line.amount : before(line.amount) })),
  };
}

type Pairs = BaseData['threePublic'];
/** The three public expenses with other amounts; last year's follow this year's. */
function expensesOf(pairs: Pairs, amountOf: (pair: YearPair) => string): Pairs {
  return eachExpense(pairs, (pair) => ({ amount: amountOf(pair), lastYear: amountOf(pair) }));
}

/** Every line's amount of last year as it was published then. */
export function lastYearOf(base: BaseData, random: Random): BaseData {
  const year = base.year - 1;
  const rolled = {
    ...withYearBefore(
      ofLines(base, ({ lastYear }) => lastYear),
      random,
    ),
    year,
    publishedOn: base.publishedOn?.replace(/^\d{4}/, (text) => `${Number.parseInt(text, 10) - 1}`) ?? null,
    threePublic: expensesOf(base.threePublic, ({ lastYear }) => lastYear),
    assets: { ...base.assets, asOf: base.assets.asOf.replace(/^\d{4}/, (text) => `${Number.parseInt(text, 10) - 1}`) },
  };
  const isAccounts = base.type === 'final-accounts';
  return withOwnSums(isAccounts ? withOriginals(rolled) : rolled, rolled);
}

/** In accounts every line has an original budget. */
const withOriginals = (base: BaseData): BaseData => ({
  ...base,
  lines: base.lines.map((line) => ({ ...line, original: line.amount })),
  threePublic: eachExpense(base.threePublic, (pair) => ({ ...pair, original: pair.amount })),
});

/** The budget of the year that accounts are of. */
export function budgetOf(base: BaseData, random: Random): BaseData {
  const budget: BaseData = {
    ...withYearBefore(
      ofLines(base, ({ original }) => original),
      random,
    ),
    type: 'budget',
    publishedOn: `${base.year}-02-20`,
    threePublic: expensesOf(base.threePublic, ({ original, amount }) => original ?? amount),
    assets: { ...base.assets, asOf: `${base.year - 1}-12-31` },
  };
  return withOwnSums(budget, budget);
}

/** What one unit publishes of its own: its lines, and of the three public expenses what its lines spend. */
export function unitOf(base: BaseData, code: string): BaseData {
  const unit = base.units.find((one) => one.code === code)!;
  const name = unit.name.replace(/（本级）$/, '（本级）');
  const lines = base.lines.filter((line) => line.unit === code);
  const projects = base.projects.filter((project) => project.unit === code);
  const own: BaseData = { ...base, department: { name, code }, units: [unit], lines, projects };
  const spent = (codes: readonly string[]): YearPair => ({
    amount: yuan(spentOn(own, codes, 'amount')),
    lastYear: yuan(spentOn(own, codes, 'lastYear')),
    ...(base.type === 'final-accounts' ? { original: yuan(spentOn(own, codes, 'original')) } : {}),
  });
  return withOwnSums(
    {
      ...own,
      threePublic: {
        travelAbroad: spent(['30212']),
        vehiclePurchase: spent(['31013', '30913']),
        vehicleRunning: spent(['30231']),
        reception: spent(['30217']),
        meetings: spent(['30215']),
        training: spent(['30216']),
      },
    },
    own,
  );
}

/** The document of other base data; in the first template that fits where the type is another. */
export function printedOf(made: Made, base: BaseData): PrintedDocument | undefined {
  if (base.type === made.base.type) return compiled(made, base);
  const template = TEMPLATES.find((one) => one.type === base.type && one.id.startsWith('ministry'));
  const draft = template && compileDisclosure(base, template);
  return draft?.ok ? draft.value.document : undefined;
}
