/** Made-up projects with goals and indicators that a careful officer might set. */
import type { BaseIndicator, Targets } from '../src/compile/base-data.js';
import type { Random } from './random-number.js';

interface Theme {
  readonly name: string;
  readonly goal: string;
  readonly quantity: readonly [name: string, from: number, to: number, unit: string];
  readonly quality: string;
  readonly benefit: readonly [name: string, from: number, unit: string];
  readonly satisfaction: string;
}

const THEMES: readonly Theme[] = [
  {
    name: '馆藏资料数字化加工',
    goal: '对馆藏纸质资料进行扫描、著录和备份，方便群众在线查阅。',
    quantity: ['扫描资料页数', 20, 90, '万页'],
    quality: '扫描合格率',
    benefit: ['线上查阅占比', 60, '%'],
    satisfaction: '查阅群众满意度',
  },
  {
    name: '基层业务培训',
    goal: '面向基层工作人员开展业务培训，提高办事能力。',
    quantity: ['培训人次', 200, 900, '人次'],
    quality: '培训考核合格率',
    benefit: ['学员所在单位采用率', 80, '%'],
    satisfaction: '参训人员满意度',
  },
  {
    name: '公共设施维修养护',
    goal: '对老旧公共设施进行维修养护，消除安全隐患，改善使用条件。',
    quantity: ['维修设施数量', 10, 60, '处'],
    quality: '维修验收合格率',
    benefit: ['设施完好率', 90, '%'],
    satisfaction: '使用群众满意度',
  },
  {
    name: '政策宣传和咨询服务',
    goal: '通过现场活动和网络平台宣传政策，解答群众疑问。',
    quantity: ['宣传活动场次', 6, 40, '场次'],
    quality: '咨询答复准确率',
    benefit: ['政策知晓率', 80, '%'],
    satisfaction: '咨询群众满意度',
  },
  {
    name: '业务信息系统运行维护',
    goal: '做好业务信息系统的日常运行维护，保证系统安全稳定。',
    quantity: ['维护系统数量', 2, 9, '个'],
    quality: '故障排除率',
    benefit: ['业务网上办理率', 85, '%'],
    satisfaction: '系统用户满意度',
  },
  {
    name: '专项检查和抽样检测',
    goal: '开展专项检查和抽样检测，及时发现并处理问题。',
    quantity: ['检测样品批次', 60, 400, '批次'],
    quality: '检测报告合格率',
    benefit: ['问题整改率', 90, '%'],
    satisfaction: '受检单位满意度',
  },
  {
    name: '青年志愿服务补助',
    goal: '支持青年志愿者到社区开展服务，扩大志愿服务的覆盖面。',
    quantity: ['补助志愿者人数', 100, 600, '人'],
    quality: '补助发放准确率',
    benefit: ['服务社区覆盖率', 70, '%'],
    satisfaction: '服务居民满意度',
  },
  {
    name: '应急物资储备更新',
    goal: '更新到期的应急物资，保持规定的储备数量，提高应急保障能力。',
    quantity: ['更新物资件数', 300, 2000, '件'],
    quality: '物资验收合格率',
    benefit: ['储备达标率', 95, '%'],
    satisfaction: '领用单位满意度',
  },
  {
    name: '重点课题调查研究',
    goal: '围绕年度重点工作开展调查研究，形成可以采用的研究报告。',
    quantity: ['完成研究报告', 3, 12, '篇'],
    quality: '报告评审通过率',
    benefit: ['研究成果采用率', 70, '%'],
    satisfaction: '成果使用单位满意度',
  },
  {
    name: '便民服务窗口建设',
    goal: '改造便民服务窗口，缩短群众办事等候时间。',
    quantity: ['改造服务窗口数量', 4, 30, '个'],
    quality: '改造验收合格率',
    benefit: ['一次办结率', 85, '%'],
    satisfaction: '办事群众满意度',
  },
];
const PLACES = [
  '',
  '（城区）',
  '（乡镇）',
  '（北片）',
  '（南片）',
  '（东片）',
  '（西片）',
  '（园区）',
  '（山区）',
  '（湖区）',
];

export interface RandomProject {
  readonly name: string;
  readonly summary: string;
  readonly targets: Targets;
}

const TOP = { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标', cost: '成本指标' } as const;

/** The project of this number: its name is used once. `wan` is its amount in 万元 where two decimals hold it. */
export function randomProject(random: Random, number: number, wan: string | null): RandomProject {
  const theme = THEMES[number % THEMES.length]!;
  const round = Math.floor(number / THEMES.length);
  const place = PLACES[round % PLACES.length]!;
  const batch = Math.floor(round / PLACES.length);
  const name = `${theme.name}${place}${batch === 0 ? '' : `第${batch + 1}批`}`;
  return {
    name,
    summary: theme.goal,
    targets: { goal: theme.goal, executionWeight: '10', indicators: indicatorsOf(theme, random, wan) },
  };
}

function indicatorsOf(theme: Theme, random: Random, wan: string | null): BaseIndicator[] {
  const [quantity, from, to, unit] = theme.quantity;
  const [benefit, least, benefitUnit] = theme.benefit;
  const one = (
    level1: string,
    level2: string,
    level3: string,
    [operator, value, ofUnit, weight]: readonly [BaseIndicator['operator'], string, string | null, string],
  ): BaseIndicator => ({ level1, level2, level3, operator, value, unit: ofUnit, weight });
  return [
    wan === null
      ? one(TOP.cost, '经济成本指标', '成本控制率', ['≤', '100', '%', '10'])
      : one(TOP.cost, '经济成本指标', '项目总成本', ['≤', wan, '万元', '10']),
    one(TOP.output, '数量指标', quantity, ['≥', `${random.between(from, to)}`, unit, '20']),
    one(TOP.output, '质量指标', theme.quality, ['≥', `${random.between(95, 99)}`, '%', '15']),
    one(TOP.output, '时效指标', '任务按期完成率', ['=', '100', '%', '15']),
    one(TOP.benefit, '社会效益指标', benefit, ['≥', `${least}`, benefitUnit, '20']),
    one(TOP.satisfaction, '服务对象满意度指标', theme.satisfaction, ['≥', `${random.between(90, 97)}`, '%', '10']),
  ];
}

/** Targets of a department as a whole. */
export function randomDepartmentTargets(random: Random): Targets {
  const one = (
    level1: string,
    level2: string,
    level3: string,
    operator: BaseIndicator['operator'],
    value: string,
    unit: string | null,
    weight: string,
  ): BaseIndicator => ({ level1, level2, level3, operator, value, unit, weight });
  return {
    goal: '完成年度各项重点工作，管好用好预算资金，提高公共服务水平。',
    executionWeight: '10',
    indicators: [
      one(TOP.output, '数量指标', '开展业务检查次数', '≥', `${random.between(12, 60)}`, '次', '20'),
      one(TOP.output, '质量指标', '重点工作完成率', '≥', `${random.between(95, 99)}`, '%', '15'),
      one(TOP.output, '时效指标', '事项按时办结率', '≥', `${random.between(95, 99)}`, '%', '15'),
      one(TOP.cost, '经济成本指标', '公用经费控制率', '≤', '100', '%', '10'),
      one(TOP.benefit, '社会效益指标', '公共服务覆盖率', '≥', `${random.between(80, 95)}`, '%', '20'),
      one(TOP.satisfaction, '服务对象满意度指标', '办事群众满意度', '≥', `${random.between(90, 97)}`, '%', '10'),
    ],
  };
}
