import type { BudgetBook } from '../../domain/book.js';
import type { Candidate } from './candidate.js';
import type { Pairing } from './codes.js';
import type { Contents, Money } from './contents.js';
import { Likely } from './likely.js';
import type { NamedProject } from './project-list.js';

/** What an item of the functional classification pays for, by what the departmental one says: 缴费 and 补贴 with one home. */
const HOMES: readonly (readonly [functional: RegExp, departmental: RegExp])[] = [
  [/^2080505$/, /^30108$/],
  [/^2080506$/, /^30109$/],
  [/^210110[12]$/, /^30110$/],
  [/^2101103$/, /^30111$/],
  [/^2101199$/, /^30112$/],
  [/^(?:2089999|20827\d\d|2080899)$/, /^30112$/],
  [/^2210201$/, /^30113$/],
  [/^221020[23]$/, /^301(?:02|99)$/],
  [/^208050[1-4]$/, /^3030[12]$/],
  [/^2080801$/, /^30304$/],
];

/** Every line that the disclosure may stand for. */
export function candidatesOf(book: BudgetBook, contents: Contents): Candidate[] {
  const likely = new Likely(book);
  const withBasic = contents.functional.filter((code) => likely.hasBasic(code));
  const basic = contents.units.flatMap(({ code: unit }) =>
    withBasic.flatMap((functional) =>
      contents.basicPairs.flatMap((pair) =>
        contents.money.map((money) => basicLine(unit, functional, pair, money, contents.functional)),
      ),
    ),
  );
  const money = likely.moneyOfProjects(contents);
  const open: Open = {
    functional: contents.functional.filter((code) => likely.hasProjects(code)),
    pairs: likely.projectPairs(contents),
  };
  const projects = projectsAndRest(contents).flatMap((project) =>
    projectLines(project, contents, { ...open, money: money.get(project.code) ?? contents.money }),
  );
  return [...basic, ...projects];
}

/** What project expenditure may be spent on and paid from. */
interface Open {
  readonly functional: readonly string[];
  readonly pairs: readonly Pairing[];
}

/** Stands for project expenditure that no project of the disclosure accounts for. */
export const REST_PROJECT = 'REST';

function projectsAndRest(contents: Contents): readonly NamedProject[] {
  const rest: NamedProject = {
    code: REST_PROJECT,
    name: '',
    category: '特定目标类',
    unitName: null,
    form: null,
  };
  return [...contents.projects.all, rest];
}

function basicLine(
  unit: string,
  functional: string,
  { departmental, governmental, isPrinted }: Pairing,
  { fund, carriedOver }: Money,
  present: readonly string[],
): Candidate {
  return {
    unit,
    functional,
    departmental,
    governmental,
    fund,
    carriedOver,
    kind: /^30[13]/.test(departmental) ? 'personnel' : 'operating',
    project: null,
    category: null,
    oddity:
      oddityOf(functional, departmental, present) +
      (isPrinted ? 0 : 3) +
      (fund === 'general-budget' ? 0 : 1) +
      (carriedOver ? 4 : 0),
  };
}

function oddityOf(functional: string, departmental: string, present: readonly string[]): number {
  const home = HOMES.find(([item]) => item.test(functional));
  if (home) return home[1].test(departmental) ? 0 : 9;
  const elsewhere = HOMES.some(([item, kind]) => kind.test(departmental) && present.some((code) => item.test(code)));
  // 行政运行 and 事业运行 pay for what has no item of its own.
  return (elsewhere ? 4 : 0) + (/(?:01|50)$/.test(functional) ? 1 : 2);
}

function projectLines(
  project: NamedProject,
  contents: Contents,
  open: Open & { readonly money: readonly Money[] },
): Candidate[] {
  const units = contents.units.filter(({ name }) => project.unitName === null || project.unitName === name);
  const isRest = project.code === REST_PROJECT;
  const own = units.length > 0 && !isRest ? units.slice(0, 1) : contents.units;
  const speaksOfLastYear = /结转|结余/.test(project.name);
  return own.flatMap(({ code: unit }) =>
    open.functional.flatMap((functional) =>
      open.pairs.flatMap(({ departmental, governmental, isPrinted }) =>
        open.money.map(({ fund, carriedOver }) => ({
          unit,
          functional,
          departmental,
          governmental,
          fund,
          carriedOver,
          kind: 'project' as const,
          project: project.code,
          category: project.category,
          oddity:
            (isRest ? 40 : 0) +
            (isPrinted ? 0 : 5) +
            (HOMES.some(([item]) => item.test(functional)) ? 6 : 1) +
            (carriedOver === speaksOfLastYear ? 0 : 2),
        })),
      ),
    ),
  );
}
