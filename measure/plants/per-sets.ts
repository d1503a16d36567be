import type { BaseData, BaseIndicator } from '../../src/compile/base-data.js';
import { fen } from '../../test/random-money.js';
import type { Random } from '../../test/random-number.js';
import { indicatorPlaces, reprint } from '../indicators.js';
import { compiled } from '../other-version.js';
import { amountCells, type Plant, textAt, withCell, withTable } from '../plant.js';
import { slipped } from '../slips.js';
import {
  allProjects,
  isBenefit,
  isQuantity,
  isSatisfaction,
  isTiming,
  oneSet,
  type TargetedProject,
  withIndicators,
  withMore,
  withOwn,
} from '../targets.js';
import { LESS_OF_NOTHING } from './less-of-nothing.js';

const TARGETS = /targets/;
/** 万元 to the hundredth, never more than the amount. */
const wanOf = (amounts: readonly string[]): string => {
  const hundredths = amounts.reduce((sum, amount) => sum + fen(amount), 0n) / 10_000n;
  return `${hundredths / 100n}.${`${hundredths % 100n}`.padStart(2, '0')}`;
};
const amountOf = ({ lines }: BaseData, { code }: TargetedProject): string =>
  wanOf(lines.filter(({ project }) => project === code).map(({ amount }) => amount));

/** Every project with a total cost below its amount. */
const withTotalCosts = (projects: readonly TargetedProject[], base: BaseData): TargetedProject[] =>
  projects.map((project) =>
    withOwn(project, (one) =>
      one.level2 === '经济成本指标'
        ? { ...one, level3: '项目总成本', operator: '≤', value: amountOf(base, project), unit: '万元' }
        : one,
    ),
  );

const LIKE_NAMES: readonly (readonly [string, string])[] = [
  ['乡镇窗口工作人员业务政策知晓率', '乡镇窗口人员业务政策知晓率'],
  ['重点区域公共设施维护达标率', '重点区域设施维护达标率'],
  ['服务对象反映问题按期答复率', '服务对象问题按期答复率'],
  ['城乡居民基本公共服务覆盖率', '城乡居民公共服务覆盖率'],
];
const WEAK = ['困难群众', '低保对象', '特困人员', '脱贫不稳定户'];
const HELP = ['住院费用报销比例', '医疗救助比例', '服务费用补助比例'];

/** The weights that the project has by level 1, in the order of a list. */
const reweighed = (set: TargetedProject, weights: Readonly<Record<string, readonly number[]>>): TargetedProject => {
  const next = new Map<string, number>();
  return withOwn(set, (one) => {
    const at = next.get(one.level1) ?? 0;
    next.set(one.level1, at + 1);
    const weight = weights[one.level1]?.[at];
    return weight === undefined ? one : { ...one, weight: `${weight}` };
  });
};

const qualitative = (random: Random): Partial<BaseIndicator> => ({
  operator: '定性',
  value: random.pick(['提升', '有效提升', '明显改善', '显著', '逐步提高', '不断增强']),
  unit: null,
});

/** Mistakes that show in several indicators together, or in several projects. */
export const PER_SET_PLANTS: readonly Plant[] = [
  {
    rules: ['PER011'],
    name: 'signs left out',
    plant({ document }, random) {
      let all = 0;
      let isChanged = false;
      const parts = document.parts.map((part) => {
        if (part.is !== 'table' || !TARGETS.test(part.table.kind)) return part;
        const body = part.table.body.map((cells) =>
          cells.map((cell) => {
            if (!/^[≥≤=]/.test(cell.text)) return cell;
            // One in eight may keep its sign.
            if (all++ > 4 && random.chance(0.12)) return cell;
            isChanged = true;
            return { ...cell, text: cell.text.slice(1) };
          }),
        );
        return { ...part, table: { ...part.table, body } };
      });
      return isChanged && all >= 4 ? { document: { ...document, parts } } : undefined;
    },
  },
  {
    rules: ['PER012', 'PER011'],
    name: 'a total cost without the sign that the others have',
    plant(_, random, made) {
      const { base } = made;
      const projects = base.projects.filter((one): one is TargetedProject => one.targets !== null);
      if (projects.length < 3) return undefined;
      const byCode = new Map(withTotalCosts(projects, base).map((one) => [one.code, one]));
      const document = compiled(made, { ...base, projects: base.projects.map((one) => byCode.get(one.code) ?? one) });
      const places = document ? indicatorPlaces(document).filter(({ name }) => name === '项目总成本') : [];
      if (!document || places.length < 3) return undefined;
      return { document: reprint(document, random.pick(places), { operator: '' }) };
    },
  },
  {
    rules: ['PER018'],
    name: 'the explanation of another indicator',
    plant({ document }, random) {
      const found = document.parts.flatMap((part, index) => {
        if (part.is !== 'table' || !TARGETS.test(part.table.kind)) return [];
        const head = part.table.body.findIndex((cells) => cells.some(({ text }) => /^指标值说明$/.test(text)));
        const rows = part.table.body.slice(head + 1);
        return head < 0 || rows.length < 4 ? [] : [{ index, head, rows }];
      });
      if (found.length === 0) return undefined;
      const { index, head, rows } = random.pick(found);
      const at = random.between(0, rows.length - 1);
      const names = rows.map((cells) => cells[2]?.text ?? '');
      const other = random.pick(names.filter((name, row) => row !== at && name !== names[at]));
      const words = random.pick([
        `反映${other}情况`,
        `${other}按年度计划完成`,
        `根据年度工作安排，${other}应达到目标值`,
        `考核${other}`,
        `${other}`,
      ]);
      return {
        document: withTable(document, index, (table) => ({
          ...table,
          body: table.body.map((cells, row) =>
            row === head + 1 + at
              ? cells.map((cell, column) => (column === cells.length - 1 ? { ...cell, text: words } : cell))
              : cells,
          ),
        })),
      };
    },
  },
  allProjects(['PER020'], 'outputs copied from another project', (projects, random) => {
    if (projects.length < 2) return undefined;
    const [from, to] = random.some(projects, 2);
    const more = random.some(
      [
        { level3: '开展现场检查次数', operator: '≥' as const, value: `${random.between(8, 40)}`, unit: '次' },
        { level3: '服务群众人数', operator: '≥' as const, value: `${random.between(200, 900)}`, unit: '人' },
        { level3: '印发资料份数', operator: '≥' as const, value: `${random.between(500, 3000)}`, unit: '份' },
      ],
      random.between(1, 2),
    );
    const beside = from!.targets.indicators.find(isQuantity)!;
    const targets = withMore(from!.targets, beside, more);
    const outputs = targets.indicators.filter(({ level1 }) => level1 === '产出指标');
    const others = to!.targets.indicators.filter(({ level1 }) => level1 !== '产出指标');
    return [
      { ...from!, targets },
      { ...to!, targets: { ...to!.targets, indicators: [...outputs, ...others] } },
    ];
  }),
  allProjects(['PER023'], 'benefits in words only', (projects, random) =>
    projects.length < 3
      ? undefined
      : projects.map((project) =>
          withOwn(project, (one) => (isBenefit(one) ? { ...one, ...qualitative(random) } : one)),
        ),
  ),
  LESS_OF_NOTHING,
  {
    rules: ['PER034', 'TIE051', 'TIE052', 'TIE053', 'TIE054'],
    name: 'an amount of a target form printed wrong',
    plant({ document }, random) {
      const cells = amountCells(document, ['department-targets', 'project-targets']);
      if (cells.length === 0) return undefined;
      const cell = random.pick(cells);
      const print = slipped(textAt(cell), random);
      return print === undefined
        ? undefined
        : { document: withCell(document, cell, print), wrong: { printed: print, right: textAt(cell) } };
    },
  },
  oneSet(['PER035'], 'less for the weakest', (set, random) => {
    const benefit = set.indicators.find(isBenefit);
    if (!benefit) return undefined;
    const [help, rate] = [random.pick(HELP), random.between(60, 80)];
    const of = (who: string, value: number) => ({
      level3: `${who}${help}`,
      operator: '≥' as const,
      value: `${value}`,
      unit: '%',
    });
    const all = { ...benefit, ...of(random.pick(['普通居民', '一般群众', '参保居民']), rate) };
    const changed = withIndicators(set, (one) => (one === benefit ? all : one));
    const beside = changed.indicators.find((one) => one === all)!;
    return withMore(changed, beside, [of(random.pick(WEAK), rate - random.between(5, 15))]);
  }),
  oneSet(['PER036'], 'nearly the same indicator twice', (set, random) => {
    const benefit = set.indicators.find(isBenefit);
    if (!benefit) return undefined;
    const [long, short] = random.pick(LIKE_NAMES);
    const value = random.between(80, 97);
    const first = { ...benefit, level3: long, operator: '≥' as const, value: `${value}`, unit: '%' };
    const changed = withIndicators(set, (one) => (one === benefit ? first : one));
    return withMore(changed, first, [{ level3: short, value: `${value - random.between(3, 30)}` }]);
  }),
  allProjects(['PER037'], 'weights of another scheme', (projects, random) => {
    if (projects.length === 0) return undefined;
    const weights = random.pick([
      { 成本指标: [10], 产出指标: [10, 10, 10], 效益指标: [40], 满意度指标: [10] },
      { 成本指标: [20], 产出指标: [20, 20, 20], 效益指标: [5], 满意度指标: [5] },
      { 成本指标: [5], 产出指标: [10, 10, 5], 效益指标: [30], 满意度指标: [30] },
    ]);
    return projects.map((project) => reweighed(project, weights));
  }),
  allProjects(['PER041'], 'one name, two measures', (projects, random) => {
    if (projects.length < 2) return undefined;
    const two = random.some(projects, 2);
    const count = random.between(20, 90) * 10;
    const [name, first, second] = random.pick([
      [
        '印发宣传资料',
        { operator: '≥', value: `${count}`, unit: '份' },
        { operator: '≥', value: `${count}`, unit: '张' },
      ],
      ['现场检查次数', { operator: '≥', value: '12', unit: '次' }, { operator: '≤', value: '12', unit: '次' }],
      ['更新设备数量', { operator: '≥', value: '6', unit: '台' }, { operator: '≥', value: '2', unit: '批' }],
      ['辖区居民政策知晓率', { operator: '≥', value: '90', unit: '%' }, { operator: '≥', value: '75', unit: '%' }],
    ] as const);
    return two.map((project, index) =>
      withOwn(project, (one) => (isQuantity(one) ? { ...one, level3: name, ...(index === 0 ? first : second) } : one)),
    );
  }),
  oneSet(['PER054'], 'an indicator of no weight', (set, random) => {
    const outputs = set.indicators.filter(({ level1 }) => level1 === '产出指标');
    if (outputs.length < 2) return undefined;
    const [none, other] = random.some(outputs, 2);
    const sum = Number.parseInt(none!.weight ?? '0', 10) + Number.parseInt(other!.weight ?? '0', 10);
    return withIndicators(set, (one) =>
      one === none ? { ...one, weight: '0' } : one === other ? { ...one, weight: `${sum}` } : one,
    );
  }),
  oneSet(['PER055'], 'all is spent and some is left', (set, random) => {
    const timing = set.indicators.find(isTiming);
    if (!timing) return undefined;
    const spent = {
      ...timing,
      level3: random.pick(['预算执行率', '部门预算执行率']),
      operator: '=' as const,
      value: '100',
    };
    const changed = withIndicators(set, (one) => (one === timing ? { ...spent, unit: '%' } : one));
    const beside = changed.indicators.find(({ level3 }) => level3 === spent.level3)!;
    const left = { level3: random.pick(['结转结余率', '资金结转率', '结转结余率']), operator: '≤' as const, unit: '%' };
    return withMore(changed, beside, [{ ...left, value: `${random.between(3, 10)}` }]);
  }),
  allProjects(['PER056', 'PER027'], 'another weight of execution', (projects, random) => {
    if (projects.length === 0) return undefined;
    const [weight, timing] = random.pick([['20', '5'] as const, ['15', '10'] as const, ['5', '20'] as const]);
    return random.some(projects, random.between(1, projects.length)).map((project) => {
      const own = withOwn(project, (one) => (isTiming(one) ? { ...one, weight: timing } : one));
      return { ...own, targets: { ...own.targets, executionWeight: weight } };
    });
  }),
  allProjects(['PER057'], 'another name for satisfaction', (projects, random) => {
    if (projects.length < 2) return undefined;
    const label = random.pick(['满意度指标', '群众满意度指标', '服务对象满意度', '受益对象满意度指标']);
    return random
      .some(projects, random.between(1, projects.length - 1))
      .map((project) => withOwn(project, (one) => (isSatisfaction(one) ? { ...one, level2: label } : one)));
  }),
  allProjects(['PER058'], 'a goal that says nothing', (projects, random) => {
    if (projects.length === 0) return undefined;
    const project = random.pick(projects);
    const goal = random.pick([
      project.name,
      `${project.name}。`,
      `做好${project.name}。`,
      '完成工作任务。',
      '按时完成。',
      '保障运转',
      `完成${project.name}工作。`,
    ]);
    return [{ ...project, targets: { ...project.targets, goal } }];
  }),
];
