import { sameAmount } from '../../check/across/same-amount.js';
import { onlyFilled } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import { mainColumn, termsAt } from '../../check/structure/columns.js';
import { plus } from '../../check/tie.js';
import type { Row, TargetForm } from '../../domain/book.js';
import { formFigure } from '../../domain/target-figures.js';
import { nameKey } from '../../domain/text.js';

export default defineRule({
  code: 'TIE052',
  name: 'project-targets-carry-table-amounts',
  meta: {
    title: {
      zh: '项目绩效目标的金额应与项目支出表一致',
      en: "A project's targets carry the amount of the project table",
    },
    why: { zh: '同一项目两个金额，目标便没有确定的资金规模。', en: 'A project with two amounts has no certain size.' },
    remedy: { zh: '以批复的项目预算为准统一。', en: 'Set both to the approved amount.' },
    severity: 'error',
    needs: ['project-expenditure', 'targets'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，《{other}》同一项目为 {expected} {unit}，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; {other} prints {expected} {unit} for the same project, a difference of {difference} {unit}.',
      },
    },
  },
  *ties(view) {
    const table = onlyFilled(view, 'project-expenditure');
    const column = table && mainColumn(table, view.book.document.year);
    if (!table || !column) return;
    const items = table.rows.filter((row) => row.level !== 'total' && row.level !== 'unit');
    for (const form of view.book.targets.projects) {
      const figure = formFigure(form);
      const rows = items.filter((row) => isSame(form, row));
      if (!figure || rows.length !== 1) continue;
      const tie = sameAmount([plus(figure)], termsAt(table, rows[0]!, [column]), { data: { other: table.title } });
      if (tie) yield tie;
    }
  },
  examples: {
    valid: [
      {
        title: 'the same amount in 元 and 万元',
        text: `
          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算 | 政府性基金预算
          合计 | | 150.00 | 150.00 |
          档案数字化加工 | 云岭县档案馆 | 150.00 | 150.00 |

          项目支出绩效目标表
          项目名称 | 档案数字化加工 | |
          年度资金总额 | 1500000.00 元 | |
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页`,
      },
    ],
    invalid: [
      {
        title: 'the targets carry another amount',
        message: 'unequal',
        text: `
          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算 | 政府性基金预算
          合计 | | 150.00 | 150.00 |
          档案数字化加工 | 云岭县档案馆 | 150.00 | 150.00 |

          项目支出绩效目标表
          项目名称 | 档案数字化加工 | |
          年度资金总额 | ⟦120.00⟧ 万元 | |
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页`,
      },
    ],
  },
});

function isSame(form: TargetForm, row: Row): boolean {
  if (form.code && row.code && form.code === row.code) return true;
  return form.name !== null && nameKey(form.name) !== '' && nameKey(form.name) === nameKey(row.name);
}
