import { economicName, functionalName } from '../forms/classification/index.js';
import type { NormalData, NormalLine } from './normalise.js';
import type { ProblemList } from './problem.js';
import { resolveExtras } from './resolve-extras.js';
import { checkLine } from './resolve-line.js';
import type { Resolved, ResolvedLine } from './resolved.js';

/** Finds the names of all codes, the unit and project of each line, and puts every amount into one list. */
export function resolve(data: NormalData, problems: ProblemList): Resolved {
  const { base } = data;
  const amounts: bigint[] = [];
  const add = (value: bigint): number | undefined => (value === 0n ? undefined : amounts.push(value) - 1);
  const units = new Map(base.units.map((unit) => [unit.code, unit]));
  const projects = new Map(base.projects.map((project) => [project.code, project]));
  checkDocument(data, problems);
  const lines = data.lines.flatMap((line): ResolvedLine[] => {
    const unit = units.get(line.unit);
    const project = line.project === null ? null : (projects.get(line.project) ?? null);
    checkLine(line, { unit, project, year: base.year }, problems);
    if (!unit) return [];
    return [{ ...keysOf(line), unit, project, ...amountsOf(line, add) }];
  });
  return {
    base,
    amounts,
    lines,
    nameOf: (code) => functionalName(code, base.year) ?? economicName(code, base.year) ?? '',
    history: data.history,
    ...resolveExtras(data, lines, amounts, problems),
  };
}

const keysOf = ({ functional, departmental, governmental, fund, carriedOver, kind }: NormalLine) => ({
  functional,
  departmental,
  governmental,
  fund,
  carried: carriedOver,
  kind,
});

const amountsOf = (line: NormalLine, add: (value: bigint) => number | undefined) => ({
  now: add(line.amount),
  last: add(line.lastYear),
  original: add(line.original),
});

function checkDocument({ base, lines }: NormalData, problems: ProblemList): void {
  if (base.department.name.trim() === '')
    problems.add(
      'department.name',
      { zh: '没有填写部门名称。', en: 'The department has no name.' },
      { zh: '填写部门全称。', en: 'Give its full name.' },
    );
  if (!Number.isInteger(base.year) || base.year < 2000 || base.year > 2100)
    problems.add(
      'year',
      { zh: `年度“${base.year}”不可用。`, en: `“${base.year}” is no budget year.` },
      { zh: '填写四位年度，例如 2026。', en: 'Give a year of four digits, such as 2026.' },
    );
  if (!lines.some((line) => line.amount > 0n))
    problems.add(
      'lines',
      { zh: '没有一行有金额。', en: 'No line has an amount.' },
      { zh: '至少填写一行预算。', en: 'Enter at least one line of the budget.' },
    );
  const unused = base.projects.entries();
  for (const [index, project] of unused)
    if (!lines.some((line) => line.project === project.code && (line.amount > 0n || line.lastYear > 0n)))
      problems.add(
        `projects[${index}]`,
        { zh: `项目“${project.name}”没有任何金额。`, en: `The project “${project.name}” has no amount.` },
        {
          zh: '在预算明细中填写该项目的金额，或删除该项目。',
          en: 'Enter its amount in the lines, or remove the project.',
        },
      );
}
