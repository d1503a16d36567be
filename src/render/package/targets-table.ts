import type { BudgetBook, Indicator, TargetForm } from '../../domain/book.js';
import { DOCUMENT_FIELDS } from './document-fields.js';
import { exactDecimal, inYuan } from './exact-amount.js';
import { fieldsFor, fillTable, type PackageField, type PackageTable, printedField } from './package-field.js';
import { PLACE_FIELDS } from './place-fields.js';

interface Target {
  readonly book: BudgetBook;
  readonly id: string;
  readonly level: 'department' | 'project';
  readonly form: TargetForm;
}
interface Measured {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly number: number;
}

function targetsOf(book: BudgetBook): Target[] {
  const { department, projects } = book.targets;
  return [
    ...(department ? [{ book, id: 'department', level: 'department', form: department } as const] : []),
    ...projects.map((form, index) => ({ book, id: `project-${index + 1}`, level: 'project', form }) as const),
  ];
}

/** One line for every form of performance targets. */
export const targetsTable = (book: BudgetBook): PackageTable =>
  fillTable(
    {
      name: 'targets',
      title: { zh: '绩效目标', en: 'Performance targets' },
      description: {
        zh: '部门整体和每个项目的绩效目标一行',
        en: 'One line for the department and for every project with targets',
      },
      primaryKey: ['target_id'],
    },
    TARGET_FIELDS,
    targetsOf(book),
  );

/** One line for every performance indicator. */
export const indicatorsTable = (book: BudgetBook): PackageTable =>
  fillTable(
    {
      name: 'indicators',
      title: { zh: '绩效指标', en: 'Performance indicators' },
      description: { zh: '每个绩效指标一行', en: 'One line for every indicator' },
      primaryKey: ['indicator_id'],
      foreignKeys: [{ fields: 'target_id', table: 'targets', of: 'target_id' }],
    },
    INDICATOR_FIELDS,
    targetsOf(book).flatMap((target) =>
      target.form.indicators.map((indicator, index) => ({ target, indicator, number: index + 1 })),
    ),
  );

const TARGET_ID = {
  zh: 'department 为部门整体，project-N 为第 N 个项目',
  en: 'department, or project-N for the Nth project',
};
const LEVEL = { zh: 'department 部门整体，project 项目', en: 'department or project' };

const TARGET_FIELDS: readonly PackageField<Target>[] = [
  {
    name: 'target_id',
    type: 'text',
    title: { zh: '目标编号', en: 'Target id' },
    meaning: TARGET_ID,
    of: ({ id }) => id,
  },
  ...fieldsFor(DOCUMENT_FIELDS, ({ book }: Target) => book),
  {
    name: 'target_level',
    type: 'text',
    title: { zh: '目标层级', en: 'Level' },
    meaning: LEVEL,
    of: ({ level }) => level,
  },
  printedField('pro_code', '项目代码', 'Project code', ({ form, level }) => (level === 'project' ? form.code : null)),
  printedField('pro_name', '项目或部门名称', 'Project or department', ({ form }) => form.name),
  printedField('goal', '绩效目标', 'Goal', ({ form }) => form.goal, {
    meaning: { zh: '目标的文字', en: 'Words of the goal' },
  }),
  printedField('amount_yuan', '金额（元）', 'Amount (yuan)', ({ form }) => inYuan(form.amount, form.unit ?? '万元'), {
    type: 'decimal',
    unit: '元',
    meaning: { zh: '预算金额换算为元，不四舍五入', en: 'Budget of the target in yuan, exact' },
  }),
  printedField('value', '金额', 'Amount', ({ form }) => exactDecimal(form.amount), {
    type: 'decimal',
    meaning: { zh: '印出的金额，单位见 unit', en: 'Amount as printed, in the unit of `unit`' },
  }),
  printedField('unit', '单位', 'Unit', ({ form }) => form.unit, {
    meaning: { zh: '印出的金额单位', en: 'Unit of money as printed' },
    missing: { zh: '没有印出；金额按惯例视为万元', en: 'none is printed; the amount is taken as 万元' },
  }),
  printedField(
    'execution_weight',
    '预算执行率权重',
    'Weight of execution',
    ({ form }) => exactDecimal(form.executionWeight),
    {
      type: 'decimal',
    },
  ),
  printedField('indicator_count', '指标数', 'Indicators', ({ form }) => form.indicators.length, { type: 'integer' }),
  ...fieldsFor(PLACE_FIELDS, ({ book, form }: Target) => ({ book, at: form.at })),
];

const INDICATOR_FIELDS: readonly PackageField<Measured>[] = [
  {
    name: 'indicator_id',
    type: 'text',
    title: { zh: '指标编号', en: 'Indicator id' },
    meaning: { zh: '目标编号/序号', en: 'target id/number' },
    of: ({ target, number }) => `${target.id}/${number}`,
  },
  {
    name: 'target_id',
    type: 'text',
    title: { zh: '目标编号', en: 'Target id' },
    meaning: TARGET_ID,
    of: ({ target }) => target.id,
  },
  ...fieldsFor(DOCUMENT_FIELDS, ({ target }: Measured) => target.book),
  {
    name: 'target_level',
    type: 'text',
    title: { zh: '目标层级', en: 'Level' },
    meaning: LEVEL,
    of: ({ target }) => target.level,
  },
  printedField('pro_code', '项目代码', 'Project code', ({ target }) =>
    target.level === 'project' ? target.form.code : null,
  ),
  printedField('pro_name', '项目或部门名称', 'Project or department', ({ target }) => target.form.name),
  printedField('level1', '一级指标', 'First level', ({ indicator }) => indicator.level1),
  printedField('level2', '二级指标', 'Second level', ({ indicator }) => indicator.level2),
  printedField('level3', '三级指标', 'Indicator', ({ indicator }) => indicator.level3),
  printedField('operator', '指标性质', 'Operator', ({ indicator }) => indicator.operator, {
    meaning: { zh: '≥ ≤ = > < 或定性', en: '≥ ≤ = > < or 定性 (qualitative)' },
  }),
  printedField('value', '指标值', 'Value', ({ indicator }) => exactDecimal(indicator.value), {
    type: 'decimal',
    missing: {
      zh: '没有印出，或是定性指标（见 value_text）',
      en: 'none is printed, or it is told in words (see `value_text`)',
    },
  }),
  printedField('value_text', '指标值文字', 'Value as text', ({ indicator }) => indicator.value),
  printedField('unit', '度量单位', 'Unit', ({ indicator }) => indicator.unit),
  printedField('weight', '权重', 'Weight', ({ indicator }) => exactDecimal(indicator.weight), { type: 'decimal' }),
  printedField('printed', '印出的文字', 'Print', ({ indicator }) => indicator.text, {
    meaning: { zh: '指标值栏的原文', en: 'The value as printed' },
  }),
  printedField('explanation', '说明', 'Explanation', ({ indicator }) => indicator.explanation),
  {
    name: 'is_doubtful',
    type: 'boolean',
    title: { zh: '存疑', en: 'In doubt' },
    meaning: { zh: '版式无法确定该指标的归属', en: 'The layout leaves open where the indicator belongs' },
    of: ({ indicator }) => indicator.doubtful === true,
  },
  ...fieldsFor(PLACE_FIELDS, ({ target, indicator }: Measured) => ({ book: target.book, at: indicator.at })),
];
