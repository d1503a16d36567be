import { comparisonTies } from '../../check/narrative/agreement.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'NAR002',
  name: 'kinds-as-in-tables',
  meta: {
    title: {
      zh: '文字所述基本、项目、人员、公用支出应与表格一致',
      en: 'Basic, project, personnel and operating expenditure in words equal the tables',
    },
    why: {
      zh: '支出结构是预算公开的核心，文字与表格必须是同一个数。',
      en: 'The structure of expenditure is the heart of a disclosure; words and tables must give one figure.',
    },
    remedy: {
      zh: '以批复的预算表为准，改正文字或表格中写错的一处。',
      en: 'Let the approved tables decide, and correct whichever of text and table is wrong.',
    },
    severity: 'error',
    needs: ['statements', 'tables'],
    messages: {
      unequal: {
        zh: '文字说明中“{subject}”写为{actual}{unit}，{cellZh}为{expected}{unit}，相差{difference}{unit}',
        en: 'The narrative gives {actual} {unit} for {subject}, {cellEn} gives {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: (view) => comparisonTies(view, 'basic', 'project', 'personnel', 'operating'),
  examples: {
    valid: [
      {
        title: 'both kinds as in the table',
        text: `
          云岭县档案馆2025年部门预算公开
          三、部门支出总体情况说明
          云岭县档案馆2025年支出预算332.50万元，其中：基本支出232.50万元；项目支出100.00万元。
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 180.10 | 180.10 |
          2012604 | 档案馆 | 100.00 | | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |`,
      },
      {
        title: 'basic expenditure is what both halves of its table total',
        text: `
          云岭县档案馆2025年度部门决算公开
          五、一般公共预算财政拨款支出决算情况说明
          2025年度一般公共预算财政拨款基本支出70.00万元，其中：人员经费60.00万元，公用经费10.00万元。
          一般公共预算财政拨款基本支出决算表
          单位：万元
          人员经费 | | | 公用经费 | | | | |
          科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
          301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 8.00 | 310 | 资本性支出 | 2.00
          30101 | 基本工资 | 60.00 | 30201 | 办公费 | 8.00 | 31002 | 办公设备购置 | 2.00
          人员经费合计 | | 60.00 | 公用经费合计 | | | | | 10.00`,
      },
    ],
    invalid: [
      {
        title: 'project expenditure of another year left standing',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          三、部门支出总体情况说明
          云岭县档案馆2025年支出预算332.50万元，其中：基本支出232.50万元；⟦项目支出96.00⟧万元。
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 180.10 | 180.10 |
          2012604 | 档案馆 | 100.00 | | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |`,
      },
      {
        title: 'basic expenditure that neither half nor both of them total',
        message: 'unequal',
        text: `
          云岭县档案馆2025年度部门决算公开
          五、一般公共预算财政拨款支出决算情况说明
          2025年度一般公共预算财政拨款⟦基本支出76.00⟧万元。
          一般公共预算财政拨款基本支出决算表
          单位：万元
          人员经费 | | | 公用经费 | | | | |
          科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
          301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 8.00 | 310 | 资本性支出 | 2.00
          30101 | 基本工资 | 60.00 | 30201 | 办公费 | 8.00 | 31002 | 办公设备购置 | 2.00
          人员经费合计 | | 60.00 | 公用经费合计 | | | | | 10.00`,
      },
      {
        title: 'project expenditure told otherwise than its 小计, beside which its parts have columns',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          三、部门支出总体情况说明
          云岭县档案馆2025年支出预算332.50万元，其中：基本支出232.50万元；⟦项目支出96.00⟧万元。
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | |
           | | | | 小计 | 专项经费 | 其他
           | 合计 | 332.50 | 232.50 | 100.00 | 96.00 | 4.00
          201 | 一般公共服务支出 | 332.50 | 232.50 | 100.00 | 96.00 | 4.00
          20126 | 档案事务 | 332.50 | 232.50 | 100.00 | 96.00 | 4.00
          2012601 | 行政运行 | 232.50 | 232.50 | | |
          2012604 | 档案馆 | 100.00 | | 100.00 | 96.00 | 4.00`,
      },
    ],
  },
});
