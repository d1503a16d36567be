import type { PrintedCell, PrintedDocument } from '../../src/compile/draft.js';
import type { Random } from '../../test/random-number.js';
import { type Plant, tablesOf, withParagraph, withTable } from '../plant.js';
import { allProjects, fromBase, oneSet, type TargetedProject } from '../targets.js';

const cell = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({ text, align: 'center', ...more });

/** What a department does in a year, in a few words and at length. */
const TASKS: readonly (readonly [string, string])[] = [
  ['业务培训', '举办4期业务培训班，培训基层工作人员300人次'],
  ['设施维护', '维护公共设施60处，及时消除安全隐患'],
  ['政策宣传', '开展现场宣传12场次，发放资料5000份'],
  ['系统运行', '保障3个业务系统全年稳定运行'],
  ['专项检查', '对辖区单位开展专项检查40次'],
  ['窗口服务', '受理群众申请2000件，按时办结'],
  ['课题调研', '完成调研报告6篇，为决策提供参考'],
];

/** The form of the department with its goals by number and the tasks of the year between goal and money. */
function withTasks(
  document: PrintedDocument,
  goal: string,
  tasks: readonly (readonly [string, string])[],
): PrintedDocument | undefined {
  const [index] = tablesOf(document, 'department-targets');
  if (index === undefined) return undefined;
  const part = document.parts[index];
  const isGoal = ({ text }: PrintedCell) => /^(?:年度|总体|年度总体|年度履职|年度绩效)目标$/.test(text);
  const at = part?.is === 'table' ? part.table.body.findIndex((cells) => cells.some(isGoal)) : -1;
  if (at < 0) return undefined;
  return withTable(document, index, (table) => {
    const width = table.widths.length;
    const content = { columnSpan: width - 2, align: 'left' as const };
    const rows = [
      [cell('年度主要任务', { rowSpan: tasks.length + 1 }), cell('任务名称'), cell('主要内容', content)],
      ...tasks.map(([name, words]) => [cell(name), cell(words, content)]),
    ];
    const body = table.body.map((cells, row) =>
      row === at ? cells.map((one, column) => (column === 1 ? { ...one, text: goal } : one)) : cells,
    );
    body.splice(at + 1, 0, ...rows);
    return { ...table, body };
  });
}

const goalOf = (goals: readonly string[], random: Random): string => {
  const number = random.pick([(at: number) => `目标${at}：`, (at: number) => `目标${at}:`]);
  return goals.map((words, at) => `${number(at + 1)}${words}。`).join(' ');
};

/** A kind label that stands under the heading of another. */
const STRAY_LABELS: Readonly<Record<string, readonly string[]>> = {
  效益指标: ['质量指标', '数量指标', '时效指标'],
  满意度指标: ['数量指标', '社会效益指标', '质量指标'],
  产出指标: ['社会效益指标', '经济效益指标', '可持续影响指标'],
};

const leavesOut = (label: RegExp) =>
  function change<
    T extends { readonly indicators: readonly { readonly level1: string; readonly weight: string | null }[] },
  >(set: T): T | undefined {
    const gone = set.indicators.filter(({ level1 }) => label.test(level1));
    const left = set.indicators.filter(({ level1 }) => !label.test(level1));
    if (gone.length === 0 || left.length < 4) return undefined;
    const weight = gone.reduce((sum, one) => sum + Number.parseInt(one.weight ?? '0', 10), 0);
    const heir = left.at(-1)!;
    const indicators = left.map((one) =>
      one === heir && one.weight !== null ? { ...one, weight: `${Number.parseInt(one.weight, 10) + weight}` } : one,
    );
    return { ...set, indicators };
  };

/** One of at least three projects without indicators of a kind: that of one alone may not need them. */
const lacking = (label: RegExp) => (projects: readonly TargetedProject[], random: Random) => {
  if (projects.length < 3) return undefined;
  const project = random.pick(projects);
  const targets = leavesOut(label)(project.targets);
  return targets && [{ ...project, targets }];
};

/** What a disclosure should tell and does not. */
export const DIS_PART_PLANTS: readonly Plant[] = [
  {
    rules: ['DIS004'],
    name: 'a label without an indicator',
    plant({ document }, random) {
      const found = tablesOf(document, 'department-targets', 'project-targets').flatMap((index) => {
        const part = document.parts[index];
        if (part?.is !== 'table') return [];
        return part.table.body.flatMap((cells, row) => {
          const labels = STRAY_LABELS[cells[0]?.text ?? ''];
          return labels && cells.length === part.table.widths.length
            ? [{ index, row, labels, width: cells.length }]
            : [];
        });
      });
      if (found.length === 0) return undefined;
      const { index, row, labels, width } = random.pick(found);
      const blank = ['', random.pick(labels), ...Array.from({ length: width - 2 }, () => '')].map((text) => cell(text));
      return {
        document: withTable(document, index, (table) => {
          const body = [...table.body];
          body.splice(row + 1, 0, blank);
          return { ...table, body };
        }),
        anywhere: true,
      };
    },
  },
  {
    rules: ['DIS005'],
    name: 'a goal without a task',
    plant({ document }, random) {
      const chosen = random.some(TASKS, random.between(3, 5));
      const goals = goalOf(
        chosen.map(([name]) => `做好${name}`),
        random,
      );
      const left = chosen.filter((_, at) => at !== random.between(0, chosen.length - 1)).slice(0, chosen.length - 1);
      const isNumbered = random.chance(0.5);
      const tasks = left.map(
        ([name, words]) =>
          [isNumbered ? `目标${chosen.findIndex((one) => one[0] === name) + 1}：${name}` : name, words] as const,
      );
      const planted = withTasks(document, goals, tasks);
      return planted && { document: planted, anywhere: true };
    },
  },
  {
    rules: ['DIS006'],
    name: 'tasks whose content is their name',
    plant({ document }, random) {
      const chosen = random.some(TASKS, random.between(3, 5));
      const goals = goalOf(
        chosen.map(([name]) => `做好${name}`),
        random,
      );
      const verb = random.pick(['做好', '完成', '']);
      const tasks = chosen.map(([name]) => [`${verb}${name}工作`, `${verb}${name}工作`] as const);
      const planted = withTasks(document, goals, tasks);
      return planted && { document: planted, anywhere: true };
    },
  },
  {
    rules: ['DIS007'],
    name: 'no responsible department',
    plant({ document }, random) {
      const found = tablesOf(document, 'project-targets').flatMap((index) => {
        const part = document.parts[index];
        if (part?.is !== 'table') return [];
        return part.table.body.flatMap((cells, row) =>
          cells.flatMap(({ text }, at) => (/主管部门/.test(text) && cells[at + 1]?.text ? [{ index, row, at }] : [])),
        );
      });
      if (found.length === 0) return undefined;
      const blanks = random.some(found, random.between(1, found.length));
      const planted = blanks.reduce(
        (text, { index, row, at }) =>
          withTable(text, index, (table) => ({
            ...table,
            body: table.body.map((cells, one) =>
              one === row ? cells.map((each, column) => (column === at + 1 ? { ...each, text: '' } : each)) : cells,
            ),
          })),
        document,
      );
      return { document: planted, anywhere: true };
    },
  },
  allProjects(['DIS008'], 'a project nobody is asked about', lacking(/满意/), true),
  allProjects(['DIS008'], 'a project without benefits', lacking(/效益/), true),
  oneSet(['DIS010'], 'a department nobody is asked about', leavesOut(/满意/), { of: 'department', anywhere: true }),
  {
    rules: ['DIS011'],
    name: 'a table without its unit',
    plant({ document }, random) {
      const found = document.parts.flatMap((part, index) =>
        part.is === 'table' && part.table.unit && part.table.body.flat().some(({ value }) => value) ? [index] : [],
      );
      if (found.length < 4) return undefined;
      const planted = random
        .some(found, random.between(1, 2))
        .reduce((text, index) => withTable(text, index, (table) => ({ ...table, unit: null })), document);
      return { document: planted, anywhere: true };
    },
  },
  {
    rules: ['DIS012'],
    name: 'carry-over not explained',
    plant(draft, random) {
      const isCarried = draft.document.parts.some(
        (part) =>
          part.is === 'table' &&
          part.table.kind === 'income-expenditure-summary' &&
          part.table.body.some((cells) => /上年结转/.test(cells[0]?.text ?? '') && /[1-9]/.test(cells[1]?.text ?? '')),
      );
      const other = random.pick([
        '事业收入：指事业单位开展业务活动取得的收入。',
        '事业单位经营收入：是指事业单位在业务活动之外开展经营活动取得的收入。',
        '其他收入：指除上述各项以外的收入。',
      ]);
      const document = isCarried
        ? withParagraph(draft, random, /上年结转[^：]*：指.*$/, (text, match) => text.replace(match[0], other))
        : undefined;
      return document && { document, anywhere: true };
    },
  },
  {
    rules: ['DIS013'],
    name: 'projects that are not listed',
    plant({ document }) {
      // Some templates tell the projects one by one in words as well.
      const isTold = document.parts.some((part) => part.is === 'heading' && /项目经费情况说明/.test(part.text));
      const isWhole = tablesOf(document, 'expenditure-summary').length > 0;
      if (isTold || !isWhole) return undefined;
      const parts = document.parts.filter((part) => !(part.is === 'table' && /^project-/.test(part.table.kind)));
      return parts.length < document.parts.length ? { document: { ...document, parts }, anywhere: true } : undefined;
    },
  },
  fromBase(
    ['DIS014'],
    'staff not told',
    (base) => ({
      ...base,
      texts: {
        ...base.texts,
        organisation: base.texts.organisation.map((text) => text.replace(/，实有在职人员\d+人/, '')),
      },
    }),
    true,
  ),
];
