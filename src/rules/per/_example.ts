/** A made-up project form around the indicator rows of an example, so that examples show only what they are about. */
export function projectForm(
  rows: string,
  head: {
    readonly name?: string;
    readonly amount?: string;
    readonly goal?: string;
    readonly columns?: string;
    readonly marked?: boolean;
  } = {},
): string {
  const lines = rows
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean);
  return [
    '项目支出绩效目标表',
    '（2025年度）',
    `项目名称 | ${head.name ?? '馆藏档案数字化'}`,
    '主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆',
    `项目资金（万元） | 年度资金总额： | ${head.marked ? '⟦' : ''}${head.amount ?? '20'}${head.marked ? '⟧' : ''}`,
    ' | 其中：财政拨款 | ' + (head.amount ?? '20'),
    `总体目标 | ${head.goal ?? '完成馆藏档案的扫描和著录，方便群众查阅。'}`,
    head.columns ?? '一级指标 | 二级指标 | 三级指标 | 指标值',
    ...lines,
    '',
  ].join('\n');
}

/** The header of forms that print sign, unit and weight in columns of their own. */
export const WEIGHTED_COLUMNS = '一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重';
export const UNIT_COLUMNS = '一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位';
