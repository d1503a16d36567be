import { comparisonTies } from '../../check/narrative/agreement.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'NAR003',
  name: 'sources-as-in-tables',
  meta: {
    title: { zh: '文字所述各项收入应与表格一致', en: 'Income by source in words equals the tables' },
    why: {
      zh: '收入来源决定资金性质和使用规则，文字与表格必须一致。',
      en: 'The source decides how money may be used; words and tables must agree.',
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
  ties: (view) => comparisonTies(view, 'source'),
  examples: {
    valid: [
      {
        title: 'sources as in the table',
        text: `
          云岭县档案馆2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算332.50万元，其中：一般公共预算拨款收入320.50万元，其他收入12.00万元。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 320.50 | 一、一般公共服务支出 | 280.10
          二、其他收入 | 12.00 | 二、住房保障支出 | 52.40
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50`,
      },
      {
        title: 'what was carried over, told of each budget in turn',
        text: `
          云岭县档案馆2025年部门预算公开
          一、财政拨款收支总体情况说明
          收入总计340.50万元，包括一般公共预算本年收入320.50万元、上年结转12.00万元，政府性基金预算本年收入8.00万元、上年结转0万元。
          财政拨款收支总表
          单位：万元
          收入 | | 支出 | | |
          项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算
          一、本年收入 | 328.50 | 一、一般公共服务支出 | 332.50 | 332.50 |
          （一）一般公共预算拨款 | 320.50 | 二、其他支出 | 8.00 | | 8.00
          （二）政府性基金预算拨款 | 8.00 | | | |
          二、上年结转 | 12.00 | | | |
          收入总计 | 340.50 | 支出总计 | 340.50 | 332.50 | 8.00`,
      },
    ],
    invalid: [
      {
        title: 'appropriation told too low',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算332.50万元，其中：⟦一般公共预算拨款收入302.50⟧万元，其他收入12.00万元。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 320.50 | 一、一般公共服务支出 | 280.10
          二、其他收入 | 12.00 | 二、住房保障支出 | 52.40
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50`,
      },
    ],
  },
});
