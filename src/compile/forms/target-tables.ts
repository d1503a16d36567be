import type { Indicator, TargetForm } from '../../domain/book.js';
import type { IndicatorField, MoneyStyle, TargetLayout, TemplateForm } from '../../forms/template.js';
import { type Amounts, decimalOf, printedOf } from '../amounts.js';
import type { BaseIndicator, Targets } from '../base-data.js';
import type { PrintedCell, PrintedTable } from '../draft.js';
import { isNothing, type Quantity } from '../quantity.js';
import type { Resolved } from '../resolved.js';
import { amountOf, linesOf, select } from '../select.js';

export interface TargetSetting {
  readonly resolved: Resolved;
  readonly amounts: Amounts;
  readonly money: MoneyStyle;
  readonly fill: (text: string) => string;
}

export interface PrintedTargets {
  readonly tables: readonly PrintedTable[];
  readonly forms: readonly TargetForm[];
}

/** One form for each project with targets, or the department's own. */
export function printTargets(form: TemplateForm, layout: TargetLayout, setting: TargetSetting): PrintedTargets {
  const { base } = setting.resolved;
  if (form.kind === 'department-targets') {
    if (!base.targets) return { tables: [], forms: [] };
    const printed = printForm(form, layout, setting, departmentHead(setting, layout), base.targets);
    return {
      tables: [printed],
      forms: [
        bookForm(base.targets, { code: base.department.code, name: base.department.name, amount: null, unit: null }),
      ],
    };
  }
  const projects = base.projects.flatMap((project) =>
    project.targets ? [{ ...project, targets: project.targets }] : [],
  );
  const made = projects.map((project) => {
    const lines = setting.resolved.lines.filter((line) => line.project?.code === project.code);
    const total = amountOf(lines, 'now');
    const money = form.money ?? setting.money;
    return {
      table: printForm(form, layout, setting, projectHead(project, lines, setting, layout), project.targets),
      form: bookForm(project.targets, {
        code: null,
        name: project.name,
        amount: isNothing(total) ? null : decimalOf(setting.amounts, total, money),
        unit: money.unit,
      }),
    };
  });
  return { tables: made.map(({ table }) => table), forms: made.map((one) => one.form) };
}

const text = (words: string, more: Partial<PrintedCell> = {}): PrintedCell => ({
  text: words,
  align: 'center',
  ...more,
});
const label = (words: string, more: Partial<PrintedCell> = {}): PrintedCell => text(words, { bold: true, ...more });

function amountCell(quantity: Quantity, { amounts, money }: TargetSetting, columnSpan: number): PrintedCell {
  const span = columnSpan > 1 ? { columnSpan } : {};
  if (isNothing(quantity)) return text('', span);
  const value = decimalOf(amounts, quantity, money);
  return { text: printedOf(value, money), align: 'right', value, ...span };
}

type Project = Resolved['base']['projects'][number];

function projectHead(
  project: Project,
  lines: Resolved['lines'],
  setting: TargetSetting,
  layout: TargetLayout,
): PrintedCell[][] {
  const { base } = setting.resolved;
  const width = layout.indicators.length;
  const unit = base.units.find(({ code }) => code === project.unit)?.name ?? base.department.name;
  const appropriation = amountOf(linesOf(lines, ['appropriation', 'current']), 'now');
  const carried = amountOf(linesOf(lines, ['carried']), 'now');
  const rest = amountOf(
    linesOf(lines, ['current']).filter((line) => !linesOf([line], ['appropriation']).length),
    'now',
  );
  const money = (name: string, quantity: Quantity): PrintedCell[] => [
    label(name, { columnSpan: 2 }),
    amountCell(quantity, setting, width - 3),
  ];
  return [
    [label('项目名称'), text(project.name, { columnSpan: width - 1, align: 'left' })],
    [
      label('主管部门'),
      text(base.department.name, { columnSpan: 2 }),
      label('实施单位'),
      text(unit, { columnSpan: width - 4 }),
    ],
    [label(`项目资金（${setting.money.unit}）`, { rowSpan: 4 }), ...money('年度资金总额', amountOf(lines, 'now'))],
    money('其中：财政拨款', appropriation),
    money('上年结转资金', carried),
    money('其他资金', rest),
  ];
}

function departmentHead(setting: TargetSetting, layout: TargetLayout): PrintedCell[][] {
  const { resolved } = setting;
  const width = layout.indicators.length;
  const amount = (...selectors: Parameters<typeof select>[2]): Quantity =>
    select(resolved, resolved.lines, selectors, 'now');
  const row = (left: string, a: Quantity, right: string, b: Quantity): PrintedCell[] => [
    label(left),
    amountCell(a, setting, 2),
    label(right),
    amountCell(b, setting, width - 5),
  ];
  const other = resolved.lines.filter((line) => !line.carried && linesOf([line], ['appropriation']).length === 0);
  return [
    [label('部门名称'), text(resolved.base.department.name, { columnSpan: width - 1, align: 'left' })],
    [
      label(`预算情况（${setting.money.unit}）`, { rowSpan: 5 }),
      label('部门收入预算', { columnSpan: 3 }),
      label('部门支出预算', { columnSpan: width - 4 }),
    ],
    row('财政拨款', amount('appropriation', 'current'), '人员经费', amount('personnel')),
    row('上年结转', amount('carried'), '公用经费', amount('operating')),
    row('其他资金', amountOf(other, 'now'), '项目支出', amount('project')),
    row('收入预算合计', amount('all'), '支出预算合计', amount('all')),
  ];
}

function printForm(
  form: TemplateForm,
  layout: TargetLayout,
  { fill }: TargetSetting,
  head: readonly (readonly PrintedCell[])[],
  targets: Targets,
): PrintedTable {
  const width = layout.indicators.length;
  const ordered = inOrder(targets.indicators);
  return {
    kind: form.kind,
    number: form.number && fill(form.number),
    title: fill(form.title),
    unit: form.unit === null ? null : fill(form.unit),
    header: [],
    body: [
      ...head,
      [label('年度总体目标'), text(targets.goal, { columnSpan: width - 1, align: 'left' })],
      layout.indicators.map((column) => label(column.text)),
      ...ordered.map((indicator, index) => indicatorRow(indicator, ordered[index - 1], layout)),
    ],
    note: form.note === null ? null : fill(form.note),
    landscape: form.landscape,
    widths: layout.indicators.map(({ holds }) => (holds === 'level3' || holds === 'explanation' ? 4 : 1.8)),
  };
}

/** Indicators of one level together, in the order in which the levels first come. */
export function inOrder(indicators: readonly BaseIndicator[]): BaseIndicator[] {
  const groups = new Map<string, Map<string, BaseIndicator[]>>();
  for (const one of indicators) {
    const below = groups.get(one.level1) ?? new Map<string, BaseIndicator[]>();
    groups.set(one.level1, below);
    below.set(one.level2, [...(below.get(one.level2) ?? []), one]);
  }
  return [...groups.values()].flatMap((below) => [...below.values()].flat());
}

/** A row of the indicators; a level printed above is not printed again. */
function indicatorRow(one: BaseIndicator, before: BaseIndicator | undefined, layout: TargetLayout): PrintedCell[] {
  return layout.indicators.map(({ holds }) =>
    text(indicatorText(one, holds, before), holds === 'level3' ? { align: 'left' } : {}),
  );
}

export function indicatorText(one: BaseIndicator, holds: IndicatorField, before?: BaseIndicator): string {
  const sameLevel1 = before?.level1 === one.level1;
  switch (holds) {
    case 'level1':
      return sameLevel1 ? '' : one.level1;
    case 'level2':
      return sameLevel1 && before?.level2 === one.level2 ? '' : one.level2;
    case 'level3':
      return one.level3;
    case 'operator':
      return one.operator;
    case 'value':
      return one.value;
    case 'operator-and-value':
      return `${one.operator === '定性' || one.operator === '=' ? '' : one.operator}${one.value}`;
    case 'whole-value':
      return `${one.operator === '定性' || one.operator === '=' ? '' : one.operator}${one.value}${one.unit ?? ''}`;
    case 'unit':
      return one.unit ?? '';
    case 'weight':
      return one.weight ?? '';
    case 'explanation':
      return '';
  }
}

function bookForm(targets: Targets, head: Pick<TargetForm, 'code' | 'name' | 'amount' | 'unit'>): TargetForm {
  const at = { quote: head.name ?? '' };
  return {
    ...head,
    goal: targets.goal,
    fields: [],
    executionWeight: targets.executionWeight,
    at,
    indicators: inOrder(targets.indicators).map(
      (one, index): Indicator => ({
        id: `i${index + 1}`,
        level1: one.level1,
        level2: one.level2,
        level3: one.level3,
        operator: one.operator,
        value: one.value,
        unit: one.unit,
        weight: one.weight,
        text: one.value,
        explanation: null,
        at: { quote: one.level3 },
      }),
    ),
  };
}
