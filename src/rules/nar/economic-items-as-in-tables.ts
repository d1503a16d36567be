import { comparisonTies } from '../../check/narrative/agreement.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'NAR005',
  name: 'economic-items-as-in-tables',
  meta: {
    title: { zh: '文字所述经济分类科目金额应与表格一致', en: 'Economic items in words equal the tables' },
    why: {
      zh: '人员经费、公用经费的明细应与基本支出表逐项对应。',
      en: 'The details of personnel and operating funds must match the table of basic expenditure item by item.',
    },
    remedy: {
      zh: '以批复的预算表为准，改正文字或表格中写错的一处。',
      en: 'Let the approved tables decide, and correct whichever of text and table is wrong.',
    },
    severity: 'error',
    needs: ['statements', 'tables'],
    messages: {
      unequal: {
        zh: '文字说明中“{subject}”写为{actual}{unit}，{cell}为{expected}{unit}，相差{difference}{unit}',
        en: 'The narrative gives {actual} {unit} for {subject}, {cell} gives {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: (view) => comparisonTies(view, 'economic'),
  examples: {
    valid: [
      {
        title: 'what the department itself runs on, without the units below it',
        text: `
          云岭县档案馆2025年部门预算公开
          四、机关运行经费
          2025年机关运行经费12.20万元，比上年增加0.20万元。包括办公费7.20万元、差旅费5.00万元。
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 232.50 | 212.30 | 20.20
          301 | 工资福利支出 | 212.30 | 212.30 |
          30101 | 基本工资 | 212.30 | 212.30 |
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 12.20 | | 12.20
          30211 | 差旅费 | 8.00 | | 8.00`,
      },
      {
        title: 'items as in the table',
        text: `
          云岭县档案馆2025年部门预算公开
          六、一般公共预算基本支出情况说明
          2025年一般公共预算基本支出232.50万元，其中：
          公用经费20.20万元，主要包括：办公费12.20万元，差旅费8.00万元。
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 232.50 | 212.30 | 20.20
          301 | 工资福利支出 | 212.30 | 212.30 |
          30101 | 基本工资 | 100.00 | 100.00 |
          30102 | 津贴补贴 | 59.90 | 59.90 |
          30113 | 住房公积金 | 52.40 | 52.40 |
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 12.20 | | 12.20
          30211 | 差旅费 | 8.00 | | 8.00`,
      },
    ],
    invalid: [
      {
        title: 'a class told with its code, of all expenditure of the general budget',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          三、一般公共预算支出情况说明
          2025年一般公共预算支出按部门预算支出经济分类的类级科目：
          工资福利支出（301）90.00万元，比上年增加2.00万元；
          ⟦商品和服务支出（302）63.00⟧万元，比上年增加1.00万元。
          一般公共预算支出明细表（按支出经济分类科目）
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出
           | 合计 | 126.00 | 90.00 | 20.00 | 16.00
          301 | 工资福利支出 | 90.00 | 90.00 | |
          30101 | 基本工资 | 90.00 | 90.00 | |
          302 | 商品和服务支出 | 36.00 | | 20.00 | 16.00
          30201 | 办公费 | 36.00 | | 20.00 | 16.00`,
      },
      {
        title: 'an item of a table with personnel and operating funds side by side',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          六、一般公共预算财政拨款基本支出决算情况说明
          2024年度一般公共预算财政拨款基本支出232.50万元，其中：人员经费200.00万元，主要包括：⟦基本工资102.00⟧万元、津贴补贴80.00万元；公用经费32.50万元。
          一般公共预算财政拨款基本支出决算明细表
          单位：万元
          人员经费 | | | 公用经费 | |
          科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额
          301 | 工资福利支出 | 200.00 | 302 | 商品和服务支出 | 32.50
          30101 | 基本工资 | 120.00 | 30201 | 办公费 | 12.50
          30102 | 津贴补贴 | 80.00 | 30202 | 印刷费 | 20.00
          人员经费合计 | | 200.00 | 公用经费合计 | | 32.50`,
      },
      {
        title: 'one item told with another amount',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          六、一般公共预算基本支出情况说明
          2025年一般公共预算基本支出232.50万元，其中：
          公用经费20.20万元，主要包括：办公费12.20万元，⟦差旅费6.00⟧万元。
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 232.50 | 212.30 | 20.20
          301 | 工资福利支出 | 212.30 | 212.30 |
          30101 | 基本工资 | 100.00 | 100.00 |
          30102 | 津贴补贴 | 59.90 | 59.90 |
          30113 | 住房公积金 | 52.40 | 52.40 |
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 12.20 | | 12.20
          30211 | 差旅费 | 8.00 | | 8.00`,
      },
    ],
  },
});
