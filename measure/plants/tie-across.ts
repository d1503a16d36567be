import type { BudgetLine } from '../../src/compile/base-data.js';
import { fen } from '../../test/random-money.js';
import { betweenLines, leftFromOtherVersion, oneLine } from '../other-version.js';
import type { Plant } from '../plant.js';

const isGeneral = ({ fund, carriedOver }: BudgetLine): boolean => fund === 'general-budget' && !carriedOver;
const isBasic = (line: BudgetLine): boolean => isGeneral(line) && line.kind !== 'project';
const isProject = (line: BudgetLine): boolean => isGeneral(line) && line.kind === 'project';
const item = ({ functional }: BudgetLine): string => functional;
const functionalClass = ({ functional }: BudgetLine): string => functional.slice(0, 3);

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
    oneLine(isBasic),
  ),
  leftFromOtherVersion(
    ['TIE037', 'NAR004'],
    'money moved between items in the expenditure table alone',
    ['expenditure-summary'],
    betweenLines(
      (from, to) =>
        functionalClass(from) === functionalClass(to) &&
        item(from) !== item(to) &&
        from.kind === to.kind &&
        isGeneral(from) &&
        isGeneral(to),
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
    oneLine(isGeneral),
  ),
  leftFromOtherVersion(
    ['TIE051'],
    'the department targets of another version',
    ['department-targets'],
    oneLine(isGeneral),
  ),
  leftFromOtherVersion(
    ['TIE052', 'TIE053', 'NAR007', 'NAR073', 'PER013'],
    'project targets of another version',
    ['project-targets', 'project-targets-summary'],
    oneLine(isProject),
  ),
  leftFromOtherVersion(
    ['TIE053', 'TIE052', 'NAR007', 'NAR073', 'PER013'],
    'project targets with more money than there is',
    ['project-targets', 'project-targets-summary'],
    (base, random) => {
      const more = oneLine(isProject)(base, random);
      const line = more?.lines.find((one, index) => one.amount !== base.lines[index]?.amount);
      return line && fen(line.amount) > fen(base.lines[more!.lines.indexOf(line)]!.amount) ? more : undefined;
    },
  ),
];
