import type { PrintedCell, PrintedDocument, PrintedTable } from '../src/compile/draft.js';
import type { Random } from '../test/random-number.js';

/** A self-evaluation as it is going to be printed; amounts and points as printed. */
export interface EvaluationForm {
  readonly name: string;
  readonly funds: readonly EvaluationFundsRow[];
  readonly indicators: readonly EvaluationRow[];
  readonly total: string;
  readonly grade: string;
}

/** 年度资金总额 comes first; its sources have neither weight nor score. */
export interface EvaluationFundsRow {
  readonly name: string;
  readonly budget: string;
  readonly executed: string;
  readonly rate: string;
  readonly weight: string;
  readonly score: string;
}

export interface EvaluationRow {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: number;
  readonly score: string;
  readonly reason: string;
}

const PROJECTS = [
  '河道清淤养护',
  '社区书屋更新',
  '古树名木保护',
  '公共厕所改造',
  '农技推广示范',
  '路灯节能更换',
  '水质自动监测',
];

/** A clean form: the sources make the total, the rate is that of the amounts, weights make a hundred, scores the total. */
export function evaluationForm(random: Random, name = random.pick(PROJECTS)): EvaluationForm {
  const [grant, carried] = [random.between(2000, 30_000), random.chance(0.5) ? random.between(100, 2000) : 0];
  const [spent, rest] = [grant - random.between(1, 400), Math.max(0, carried - random.between(0, 60))];
  const own = rate(spent + rest, grant + carried);
  const executionScore = Math.round(own / 10);
  const funds = [
    { ...fundsRow('年度资金总额', grant + carried, spent + rest), weight: '10', score: hundredths(executionScore) },
    fundsRow('其中：当年财政拨款', grant, spent),
    fundsRow('上年结转资金', carried, rest),
    fundsRow('其他资金', 0, 0),
  ];
  const indicators = evaluationRows(random);
  const total = indicators.reduce((sum, { score }) => sum + Number.parseInt(score, 10) * 100, executionScore);
  return { name, funds, indicators, total: hundredths(total), grade: total >= 9000 ? '优' : '良' };
}

function fundsRow(name: string, budget: number, executed: number): EvaluationFundsRow {
  const share = budget === 0 ? '' : `${hundredths(rate(executed, budget))}%`;
  return { name, budget: hundredths(budget), executed: hundredths(executed), rate: share, weight: '—', score: '—' };
}

/** Hundredths of a per cent. */
const rate = (part: number, whole: number): number => Math.round((part * 10_000) / whole);
/** 5700 as 57.00. */
export const hundredths = (value: number): string => `${Math.floor(value / 100)}.${`${value % 100}`.padStart(2, '0')}`;

/** Ninety points; one target is missed now and then, with fewer points and its reason. */
function evaluationRows(random: Random): EvaluationRow[] {
  const count = random.between(20, 900);
  const missed = random.chance(0.4);
  const done = missed ? Math.floor((count * 4) / 5) : count + random.between(0, 9);
  const row = (kind: readonly [string, string, string], target: string, actual: string, weight: number) => ({
    level1: kind[0],
    level2: kind[1],
    level3: kind[2],
    target,
    actual,
    weight,
    score: `${weight}`,
    reason: '',
  });
  return [
    {
      ...row(['产出指标', '数量指标', '完成处数'], `≥${count}处`, `${done}处`, 20),
      ...(missed ? { score: '16', reason: '汛期延长，部分工作顺延' } : {}),
    },
    row(['产出指标', '质量指标', '验收合格率'], '≥95%', `${random.between(95, 100)}%`, 20),
    row(['产出指标', '时效指标', '按期完成率'], '≥90%', `${random.between(90, 100)}%`, 10),
    row(['效益指标', '社会效益指标', '受益人数'], `≥${count * 10}人`, `${count * 10 + random.between(0, 99)}人`, 30),
    row(['满意度指标', '服务对象满意度指标', '居民满意度'], '≥90%', `${random.between(90, 99)}%`, 10),
  ];
}

/** The form as a table in the layout of 财预〔2020〕10号. */
export function evaluationTable({ name, funds, indicators, total, grade }: EvaluationForm, by: string): PrintedTable {
  const body = [
    ['项目名称', name],
    ['主管部门', by, '', '', '实施单位', by],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ...funds.map((row) => ['', row.name, row.budget, row.budget, row.executed, row.weight, row.rate, row.score]),
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...indicators.map(({ level1, level2, level3, target, actual, weight, score, reason }, index) => [
      '',
      indicators[index - 1]?.level1 === level1 ? '' : level1,
      level2,
      level3,
      target,
      actual,
      `${weight}`,
      score,
      reason,
    ]),
    ['总分', '', '', '', '', '', '100', total, grade],
  ];
  return {
    kind: 'other',
    number: null,
    title: TITLE,
    unit: null,
    header: [],
    body: body.map((cells) =>
      Array.from({ length: WIDTH }, (_, at): PrintedCell => ({ text: cells[at] ?? '', align: 'left' })),
    ),
    note: '注：得分90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差。',
    landscape: false,
    widths: Array.from({ length: WIDTH }, () => 1),
  };
}

const WIDTH = 9;
const TITLE = '项目支出绩效自评表';

/** The accounts with these self-evaluations behind them, and no others. */
export function withEvaluations(document: PrintedDocument, forms: readonly EvaluationForm[]): PrintedDocument {
  const tables = forms.map((form) => ({ is: 'table' as const, table: evaluationTable(form, document.department) }));
  const others = document.parts.filter((part) => part.is !== 'table' || part.table.title !== TITLE);
  return { ...document, parts: [...others, ...tables] };
}

/** Some clean forms, each of another project. */
export const evaluationForms = (random: Random, count = random.between(1, 3)): EvaluationForm[] =>
  random.some(PROJECTS, count).map((name) => evaluationForm(random, name));
