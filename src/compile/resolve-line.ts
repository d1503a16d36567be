import { basicKindOf, economicName, functionalName, pairAllowed } from '../forms/classification/index.js';
import type { BudgetUnit, Project } from './base-data.js';
import type { NormalLine } from './normalise.js';
import type { ProblemList } from './problem.js';

interface Surroundings {
  readonly unit: BudgetUnit | undefined;
  readonly project: Project | null;
  readonly year: number;
}

/** What is wrong with one line by itself: its codes, its unit, its project and how they fit together. */
export function checkLine(line: NormalLine, { unit, project, year }: Surroundings, problems: ProblemList): void {
  if (!unit)
    problems.add(
      `${line.path}.unit`,
      { zh: `单位代码“${line.unit}”不在单位表中。`, en: `The unit “${line.unit}” is not in the list of units.` },
      { zh: '在单位表中补上该单位，或改用表中的代码。', en: 'Add the unit to the list, or use a code of the list.' },
    );
  checkCode(line, 'functional', 7, functionalName(line.functional, year), problems);
  checkCode(line, 'departmental', 5, economicName(line.departmental, year), problems);
  checkCode(line, 'governmental', 5, economicName(line.governmental, year), problems);
  if (pairAllowed(line.departmental, line.governmental) === false)
    problems.add(
      `${line.path}.governmental`,
      {
        zh: `政府预算经济分类 ${line.governmental} 与部门预算经济分类 ${line.departmental} 不对应。`,
        en: `The governmental class ${line.governmental} does not correspond to the departmental class ${line.departmental}.`,
      },
      {
        zh: '按支出经济分类对照关系改正其中一个编码。',
        en: 'Correct one of the two by the official table of correspondence.',
      },
    );
  checkKind(line, problems);
  checkProject(line, project, problems);
}

const KINDS = {
  functional: { zh: '支出功能分类', en: 'functional class' },
  departmental: { zh: '部门预算支出经济分类', en: 'departmental economic class' },
  governmental: { zh: '政府预算支出经济分类', en: 'governmental economic class' },
} as const;

function checkCode(
  line: NormalLine,
  field: keyof typeof KINDS,
  digits: number,
  name: string | undefined,
  problems: ProblemList,
): void {
  const code = line[field];
  if (name !== undefined && code.length === digits) return;
  const { zh, en } = KINDS[field];
  problems.add(
    `${line.path}.${field}`,
    {
      zh: `${zh}编码“${code}”不是本年度科目中的 ${digits} 位编码。`,
      en: `“${code}” is no ${en} of ${digits} digits in this year's classification.`,
    },
    { zh: '从科目下拉列表中选择。', en: 'Choose one from the classification.' },
  );
}

function checkKind(line: NormalLine, problems: ProblemList): void {
  const expected = basicKindOf(line.departmental);
  if (line.kind === 'project' || expected === line.kind) return;
  problems.add(
    `${line.path}.kind`,
    {
      zh: `经济分类 ${line.departmental} 不能列为基本支出的${line.kind === 'personnel' ? '人员' : '公用'}经费。`,
      en: `The class ${line.departmental} is no ${line.kind} expenditure of the basic budget.`,
    },
    {
      zh: '人员经费用 301、303，公用经费用 302、310，其余列为项目支出。',
      en: 'Personnel takes 301 and 303, operating 302 and 310; all else is project expenditure.',
    },
  );
}

function checkProject(line: NormalLine, project: Project | null, problems: ProblemList): void {
  if (line.kind === 'project' && !project)
    problems.add(
      `${line.path}.project`,
      {
        zh: line.project === null ? '项目支出没有填写项目。' : `项目代码“${line.project}”不在项目表中。`,
        en:
          line.project === null
            ? 'Project expenditure without a project.'
            : `The project “${line.project}” is not in the list of projects.`,
      },
      { zh: '填写项目表中的项目代码。', en: 'Give a code of the list of projects.' },
    );
  else if (line.kind !== 'project' && line.project !== null)
    problems.add(
      `${line.path}.project`,
      { zh: '基本支出不应填写项目。', en: 'Basic expenditure belongs to no project.' },
      { zh: '删去项目代码，或把这一行改为项目支出。', en: 'Remove the project, or make the line project expenditure.' },
    );
  else if (project && project.unit !== line.unit)
    problems.add(
      `${line.path}.unit`,
      {
        zh: `项目“${project.name}”属于单位 ${project.unit}，这一行却填写了 ${line.unit}。`,
        en: `The project “${project.name}” belongs to unit ${project.unit}, but the line names ${line.unit}.`,
      },
      { zh: '使项目表与明细中的单位一致。', en: 'Make the unit of the project and of the line the same.' },
    );
}
