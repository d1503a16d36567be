import { comparisonTies } from '../../check/narrative/agreement.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'NAR006',
  name: 'operating-funds-as-in-table',
  meta: {
    title: { zh: '文字所述机关运行经费应与表格一致', en: 'Operating funds in words equal their table' },
    why: {
      zh: '机关运行经费单独列表公开，文字所述合计应与表内合计一致。',
      en: 'Operating funds have a table of their own; the total told must be the one printed there.',
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
  ties: (view) => comparisonTies(view, 'agency-operating'),
  examples: {
    valid: [
      {
        title: 'total as in the table',
        text: `
          云岭县档案馆2025年部门预算公开
          九、机关运行经费情况说明
          2025年机关运行经费20.20万元，比上年减少1.00万元。
          一般公共预算机关运行经费表
          单位：万元
          科目编码 | 科目名称 | 合计
           | 合计 | 20.20
          30201 | 办公费 | 12.20
          30211 | 差旅费 | 8.00`,
      },
    ],
    invalid: [
      {
        title: 'another amount than beside the three public expenses',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          一、机关运行经费预算
          2025年云岭县档案馆财政拨款的⟦机关运行经费预算为21.20⟧万元。
          “三公”经费和机关运行经费预算表
          单位：万元
          “三公”经费预算数 | | | | | | 机关运行经费预算数
          合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | | |
           | | | 小计 | 购置费 | 运行费 |
          6.00 | 0.00 | 1.00 | 5.00 | 0.00 | 5.00 | 20.20`,
      },
      {
        title: 'total of another year',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          九、机关运行经费情况说明
          2025年⟦机关运行经费21.20⟧万元，比上年减少1.00万元。
          一般公共预算机关运行经费表
          单位：万元
          科目编码 | 科目名称 | 合计
           | 合计 | 20.20
          30201 | 办公费 | 12.20
          30211 | 差旅费 | 8.00`,
      },
    ],
  },
});
