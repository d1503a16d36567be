/** A made-up self-evaluation around the rows of an example, so that examples show only what they are about. */
export function evaluation(
  parts: {
    readonly funds?: string;
    readonly rows?: string;
    readonly total?: string;
    readonly note?: string;
    readonly name?: string;
  } = {},
): string {
  return [
    '项目支出绩效自评表',
    '（2024年度）',
    `项目名称 | ${parts.name ?? '古籍修复'}`,
    '主管部门 | 云岭县文化局 | 实施单位 | 云岭县图书馆',
    '项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
    ...trimmed(parts.funds ?? FUNDS),
    '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施',
    ...trimmed(parts.rows ?? ROWS),
    ...trimmed(parts.total ?? '总分 | | | | | | 100 | 97.5'),
    ...trimmed(parts.note ?? ''),
    '',
  ].join('\n');
}

const trimmed = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const FUNDS = `
  | 年度资金总额 | 60.00 | 60.00 | 57.00 | 10 | 95.00% | 9.5
  | 其中：当年财政拨款 | 50.00 | 50.00 | 50.00 | — | 100.00% | —
  | 上年结转资金 | 10.00 | 10.00 | 7.00 | — | 70.00% | —
  | 其他资金 | 0.00 | 0.00 | 0.00 | — | | —`;

export const ROWS = `
  | 产出指标 | 数量指标 | 修复页数 | ≥12000页 | 12300页 | 20 | 20 |
  | | 质量指标 | 返修率 | ≤2% | 1.5% | 20 | 20 |
  | | 时效指标 | 完成时间 | 2024年11月底前 | 2024年12月 | 10 | 8 | 验收推迟一周
  | 效益指标 | 社会效益指标 | 可供阅览册数 | ≥300册 | 320册 | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥95% | 97% | 10 | 10 |`;
