const table = (title: string, ...rows: readonly string[]): string => [title, '单位：万元', ...rows].join('\n');
const BY_FUNCTION = ['科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出', '合计 | | 10.00 | 10.00 | '];

const TABLES: readonly string[] = [
  table('部门收支总表', '收入总计 | 10.00 | 支出总计 | 10.00'),
  table('部门收入总表', '单位名称 | 合计 | 一般公共预算', '合计 | 10.00 | 10.00'),
  table('部门支出总表', ...BY_FUNCTION),
  table('财政拨款收支总表', '收入总计 | 10.00 | 支出总计 | 10.00'),
  table('一般公共预算支出表', ...BY_FUNCTION),
  table('一般公共预算基本支出表', '科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费', '合计 | | 10.00 | 9.00 | 1.00'),
  table('一般公共预算“三公”经费支出表', '合计 | 公务接待费', '0.00 | 0.00'),
  table(
    '政府性基金预算支出表',
    ...BY_FUNCTION.slice(0, 1),
    '合计 | | | |',
    '注：本馆没有政府性基金预算支出，故本表为空。',
  ),
  table(
    '国有资本经营预算支出表',
    ...BY_FUNCTION.slice(0, 1),
    '合计 | | | |',
    '注：本馆没有国有资本经营预算支出，故本表为空。',
  ),
];

/** The tables of a made-up disclosure, without those whose title holds one of the words. */
export const publishedTables = (...without: readonly string[]): string =>
  TABLES.filter((text) => !without.some((word) => text.split('\n')[0]?.includes(word))).join('\n');

/** A made-up narrative long enough to be one: duties, and what every line of the budget is spent on. */
export const narrative = (...more: readonly string[]): string =>
  [
    '云岭县档案馆2025年部门预算情况说明',
    '一、部门职责',
    ...['接收', '整理', '保管', '修复', '编研', '数字化'].map(
      (work, index) =>
        `${index + 1}.负责全县机关、团体、企业事业单位和其他组织档案的${work}工作，制定${work}的规范和年度计划，指导乡镇和村的${work}业务，定期检查${work}质量并向县人民政府报告，按规定向社会提供利用服务，并培训各单位从事档案${work}的人员。`,
    ),
    '二、机构设置',
    '本馆内设办公室、业务股和利用股三个股室。',
    '三、收支预算情况说明',
    ...['办公费', '印刷费', '水费', '电费', '邮电费', '差旅费', '劳务费', '维修费'].map(
      (name) =>
        `${name}预算1万元，主要用于馆舍日常运行和档案保护工作中发生的${name}，按照厉行节约的要求从严安排，与上年持平。`,
    ),
    ...more,
  ].join('\n');

/** A made-up target form of a department with these tasks of the year, and its two numbered goals. */
export const departmentForm = (...tasks: readonly string[]): string =>
  [
    '部门整体绩效目标表',
    '（2025年度）',
    '部门名称 | 云岭县档案馆 | | ',
    '年度履职目标 | 目标1：修复档案 目标2：扫描档案 | | ',
    '年度主要任务 | 任务名称 | 主要内容 | ',
    ...tasks.map((task) => ` | ${task} | `),
    '预算情况 | 部门预算总额（万元） | 10.00 | ',
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    '产出指标 | 数量指标 | 修复卷数 | ≥2000卷',
  ].join('\n');
