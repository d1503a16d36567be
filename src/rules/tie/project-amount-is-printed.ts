import { isBasicExpenditure, projectTotals } from '../../check/across/project-totals.js';
import { defineRule, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { TargetForm } from '../../domain/book.js';
import { type Figure, statedValue, writeLike } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { sum } from '../../domain/interval.js';
import type { Place } from '../../domain/place.js';
import { formFigure } from '../../domain/target-figures.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';

export default defineRule({
  code: 'TIE054',
  name: 'project-amount-is-printed',
  meta: {
    title: { zh: '每个项目绩效目标都应填列预算数', en: 'Every project target prints its budget' },
    why: {
      zh: '没有金额，读者不知道目标要用多少钱，各项目也加不成项目支出合计。',
      en: 'Without it the reader cannot tell what the target costs, and the projects do not add up.',
    },
    remedy: { zh: '按批复补填该项目的预算数。', en: 'Fill in the approved budget of the project.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      missing: {
        zh: '项目“{name}”没有填列预算数；其余 {count} 个项目合计 {others} {unit}，{whole}为 {total} {unit}，如项目已全部列出，该项目应为 {missing} {unit}。',
        en: 'Project “{name}” prints no budget; the other {count} come to {others} {unit} and {whole} is {total} {unit}, which leaves {missing} {unit} for it if all projects are listed.',
      },
      blank: {
        zh: '项目“{name}”没有填列预算数，其余 {count} 个项目都有。',
        en: 'Project “{name}” prints no budget, the other {count} do.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    const { projects } = view.book.targets;
    const figures = gather(projects, (form) => formFigure(form) ?? []);
    if (figures.length === 0 || projects.some(isBasicExpenditure)) return;
    const blank = projects.filter((form) => form.amount === null && form.name !== null && form.indicators.length > 0);
    const [form] = blank;
    if (projects.length === figures.length) report.holds(...figures);
    if (!form || blank.length > 1 || figures.length + 1 !== projects.length) return;
    const whole = soleTotal(view);
    const others = sum(figures.map(({ interval }) => interval));
    const value = (others.low + others.high) / 2n;
    const missing = whole && statedValue(whole) - value;
    const here = { at: placeOf(form), label: { zh: nameOf(form), en: nameOf(form) }, value: '' };
    const data = { name: nameOf(form), count: `${figures.length}`, unit: whole?.unit ?? '' };
    if (!whole || missing === undefined || missing <= 0n || whole.unit !== figures[0]?.unit)
      return figures.length > 1 ? report('blank', { data, evidence: [here] }) : undefined;
    report('missing', {
      data: {
        ...data,
        whole: whole.label.zh,
        wholeEn: whole.label.en,
        total: whole.text,
        others: writeLike(whole, value),
        missing: writeLike(whole, missing),
      },
      evidence: [here, showing(whole), ...figures.map((figure) => showing(figure))],
      figures: [whole, ...figures],
      expected: writeLike(whole, missing),
    });
  },
  examples: {
    valid: [{ title: 'every project has its budget', text: disclosure('50.00') }],
    invalid: [{ title: 'one project has none', message: 'missing', text: disclosure('', '⟦馆藏抢救修复⟧') }],
  },
});

const nameOf = ({ name, code }: TargetForm): string => name ?? code ?? '';

/** Where the project is named. */
const placeOf = (form: TargetForm): Place =>
  form.fields.find(({ name, value }) => value === form.name && /项目名称/.test(name))?.at ?? form.at;

/** The project expenditure, where all places that tell it agree. */
function soleTotal(view: BookView): Figure | undefined {
  const totals = projectTotals(view);
  const [first] = totals;
  return first && totals.every((figure) => statedValue(figure) === statedValue(first)) ? first : undefined;
}

function disclosure(amount: string, name = '馆藏抢救修复'): string {
  const form = (project: string, money: string, indicator: string): readonly string[] => [
    '项目支出绩效目标表',
    '（2025年度）',
    `项目名称 | ${project} | |`,
    '主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆',
    `项目资金（万元） | 年度资金总额： | ${money} |`,
    '总体目标 | 保护档案，方便群众查阅。 | |',
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    `产出指标 | 数量指标 | ${indicator}`,
    '',
  ];
  return [
    '部门支出总表',
    '单位：万元',
    '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出',
    '| 合计 | 700.00 | 500.00 | 200.00',
    '201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00',
    '',
    ...form('档案数字化加工', '110.00', '档案数字化数量 | ≥10万页'),
    ...form(name, amount, '修复数量 | ≥300卷'),
    ...form('档案宣传活动', '40.00', '宣传活动次数 | ≥4次'),
  ].join('\n');
}
