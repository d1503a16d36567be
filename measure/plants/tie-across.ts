import type { BudgetLine } from '../../src/compile/base-data.js';
import type { Draft } from '../../src/compile/draft.js';
import { fen } from '../../test/random-money.js';
import { betweenLines, leftFromOtherVersion, oneLine, type Revision } from '../other-version.js';
import { type Plant, tablesOf } from '../plant.js';

const isGeneral = ({ fund, carriedOver }: BudgetLine): boolean => fund === 'general-budget' && !carriedOver;
const isBasic = (line: BudgetLine): boolean => isGeneral(line) && line.kind !== 'project';
const isProject = (line: BudgetLine): boolean => isGeneral(line) && line.kind === 'project';
const item = ({ functional }: BudgetLine): string => functional;
const functionalClass = ({ functional }: BudgetLine): string => functional.slice(0, 3);

/** Only where all money is this year's general budget, so that tables of all money and of the general budget are the same. */
const allGeneral =
  (revise: Revision): Revision =>
  (base, random) =>
    base.lines.every(isGeneral) ? revise(base, random) : undefined;

/** Only where more changes than is carried over, which a form may print or leave out. */
const beyondCarried =
  (revise: Revision): Revision =>
  (base, random) => {
    const revised = revise(base, random);
    const sum = (lines: readonly BudgetLine[]) => lines.reduce((all, { amount }) => all + fen(amount), 0n);
    const change = sum(revised?.lines ?? base.lines) - sum(base.lines);
    const carried = sum(base.lines.filter(({ carriedOver }) => carriedOver));
    return (change < 0n ? -change : change) * 9n > carried * 10n ? revised : undefined;
  };

/** Only revisions that raise what they change. */
const upwards =
  (revise: Revision): Revision =>
  (base, random) => {
    const revised = revise(base, random);
    return revised?.lines.every(({ amount }, index) => fen(amount) >= fen(base.lines[index]!.amount))
      ? revised
      : undefined;
  };

/** Targets may be published by themselves. */
const hasBudgetTables = ({ document }: Draft): boolean => tablesOf(document, 'income-expenditure-summary').length > 0;

/** Forms left from another version of the budget: the sums inside them hold, and equations with other forms are broken. */
export const TIE_ACROSS_PLANTS: readonly Plant[] = [
  leftFromOtherVersion(
    ['TIE030', 'TIE031'],
    'the income table of another version',
    ['income-summary'],
    oneLine(() => true),
  ),
  leftFromOtherVersion(
    ['TIE031', 'TIE032', 'TIE037', 'TIE038'],
    'the expenditure table of another version',
    ['expenditure-summary'],
    oneLine(() => true),
  ),
  leftFromOtherVersion(
    ['TIE032', 'TIE037'],
    'money moved between classes in the expenditure table alone',
    ['expenditure-summary'],
    betweenLines((from, to) => functionalClass(from) !== functionalClass(to) && from.kind === to.kind),
  ),
  leftFromOtherVersion(
    ['TIE033', 'TIE034', 'TIE032'],
    'the appropriation summary of another version',
    ['appropriation-summary'],
    oneLine(isGeneral),
  ),
  leftFromOtherVersion(
    ['TIE034', 'TIE032', 'TIE037', 'TIE036', 'TIE041', 'NAR002'],
    'the general budget table of another version',
    ['general-expenditure'],
    oneLine(isGeneral),
  ),
  leftFromOtherVersion(
    ['TIE034', 'TIE032', 'NAR001'],
    'a fund table of another version',
    ['managed-funds-expenditure', 'state-capital-expenditure'],
    oneLine(({ fund }) => fund === 'managed-funds' || fund === 'state-capital'),
  ),
  leftFromOtherVersion(
    ['TIE036', 'NAR002'],
    'the basic table of another version',
    ['general-basic-expenditure'],
    beyondCarried(oneLine(isBasic)),
  ),
  leftFromOtherVersion(
    ['TIE037', 'NAR004'],
    'money moved between items in the expenditure table alone',
    ['expenditure-summary'],
    allGeneral(
      betweenLines(
        (from, to) => functionalClass(from) === functionalClass(to) && item(from) !== item(to) && from.kind === to.kind,
      ),
    ),
  ),
  leftFromOtherVersion(
    ['TIE038', 'TIE052', 'NAR007'],
    'the project table of another version',
    ['project-expenditure'],
    oneLine(isProject),
  ),
  leftFromOtherVersion(
    ['TIE039'],
    'too little of an economic item in the table of all money',
    ['economic-classification'],
    betweenLines((from, to) => isBasic(from) && from.departmental.startsWith('301') && isProject(to)),
  ),
  leftFromOtherVersion(
    ['TIE041', 'TIE034', 'TIE036'],
    'the appropriation table of another version',
    ['appropriation-expenditure'],
    beyondCarried(oneLine(isGeneral)),
  ),
  leftFromOtherVersion(
    ['TIE051'],
    'the department targets of another version',
    ['department-targets'],
    oneLine(isGeneral),
    hasBudgetTables,
  ),
  leftFromOtherVersion(
    ['TIE052', 'TIE053', 'NAR007', 'NAR073', 'PER013'],
    'project targets of another version',
    ['project-targets', 'project-targets-summary'],
    oneLine(isProject),
    hasBudgetTables,
  ),
  leftFromOtherVersion(
    ['TIE053', 'TIE052', 'NAR007', 'NAR073', 'PER013'],
    'project targets with more money than there is',
    ['project-targets', 'project-targets-summary'],
    upwards(oneLine(isProject)),
    hasBudgetTables,
  ),
];
