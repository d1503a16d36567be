import { isClosed } from '../../check/across/closed.js';
import { codeAmount, type Kind, rowsByCode, totalAmount } from '../../check/across/coded-amounts.js';
import { sameAmount } from '../../check/across/same-amount.js';
import { isAllGeneralBudget } from '../../check/across/scope.js';
import { onlyFilled } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import { nameOf } from '../../check/structure/row-ties.js';
import { type Tie, tieHolds } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Table } from '../../domain/book.js';

const KINDS: readonly Kind[] = ['total', 'basic', 'personnel', 'operating', 'project'];

export default defineRule({
  code: 'TIE037',
  name: 'codes-agree-between-expenditure-tables',
  meta: {
    title: {
      zh: '全部为一般公共预算时，支出总表与一般公共预算支出表应逐项一致',
      en: 'When all money is general budget, both expenditure tables agree code by code',
    },
    why: {
      zh: '收入全部来自一般公共预算拨款，两表反映的是同一笔支出。',
      en: 'All income is general budget, so both tables tell the same money.',
    },
    remedy: {
      zh: '逐个科目核对两表，更正错的一表。',
      en: 'Compare the tables code by code and correct the wrong one.',
    },
    severity: 'error',
    needs: ['expenditure-summary', 'general-expenditure'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，《{other}》同一科目为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: {actual} {unit}; {other} prints {expected} {unit} for it, a difference of {difference} {unit}{others}.',
      },
      absent: {
        zh: '{whole} {actual} {unit}，《{absentIn}》中没有这一科目的金额{others}。',
        en: '{whole}: {actual} {unit}, but {absentIn} prints no amount for it{others}.',
      },
    },
  },
  *ties(view) {
    const all = onlyFilled(view, 'expenditure-summary');
    const general = onlyFilled(view, 'general-expenditure');
    if (!all || !general) return;
    const sure = isAllGeneralBudget(view);
    for (const tie of tiesByCode(view, all, general)) if (sure || tieHolds(tie)) yield tie;
  },
  examples: {
    valid: [
      {
        title: 'service income explains the difference',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 750.00
          二、事业收入 | 50.00 | 二、外交支出 |
          本年收入合计 | 750.00 | 本年支出合计 | 750.00
          收入总计 | 750.00 | 支出总计 | 750.00

          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 750.00 | 500.00 | 250.00
          201 | 一般公共服务支出 | 750.00 | 500.00 | 250.00

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00`,
      },
      {
        title: 'money carried in under a name of its own explains the difference',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一般公共预算 | 700.00 | 一般公共服务支出 | 750.00
          小计 | 700.00 | 小计 | 750.00
          单位上年结余 | 50.00 | 结转下年 |
          收入总计 | 750.00 | 支出总计 | 750.00

          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 750.00 | 500.00 | 250.00
          201 | 一般公共服务支出 | 750.00 | 500.00 | 250.00

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00`,
      },
    ],
    invalid: [
      {
        title: 'housing fund is zero in one of the tables',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 660.00
          二、事业收入 | | 二、住房保障支出 | 40.00
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 660.00 | 460.00 | 200.00
          201 | 一般公共服务支出 | 660.00 | 460.00 | 200.00
          221 | 住房保障支出 | ⟦0.00⟧ | 0.00 |

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 660.00 | 460.00 | 200.00
          221 | 住房保障支出 | 40.00 | 40.00 |`,
      },
    ],
  },
});

function* tiesByCode(view: BookView, all: Table, general: Table): Iterable<Tie> {
  // 合计 itself is tied to 收支总表 by other rules.
  for (const kind of KINDS.filter((one) => one !== 'total')) {
    const tie = sameAmount(totalAmount(view, all, kind), totalAmount(view, general, kind), {
      data: { other: general.title },
      group: 'total',
    });
    if (tie) yield tie;
  }
  const left = rowsByCode(all);
  const right = rowsByCode(general);
  const lengths = (rows: ReadonlyMap<string, unknown>) => new Set([...rows.keys()].map((code) => code.length));
  const [leftLengths, rightLengths] = [lengths(left), lengths(right)];
  const comparable = (code: string) => leftLengths.has(code.length) && rightLengths.has(code.length);
  for (const code of new Set([...left.keys(), ...right.keys()])) {
    if (!comparable(code)) continue;
    const absentIn = codeAmount(view, all, code, 'total') ? general : all;
    const row = (absentIn === general ? right : left).get(code)?.[0];
    const at = row?.at ?? absentIn.at;
    const label = row ? nameOf(row) : absentIn.title;
    const data = { other: general.title, absentIn: absentIn.title };
    for (const kind of KINDS) {
      const left = codeAmount(view, all, code, kind);
      const right = left && codeAmount(view, general, code, kind);
      if (!right || (left.length === 0 && right.length === 0)) continue;
      const tie = sameAmount(left, right, {
        data,
        group: code,
        ...(kind === 'total' && isClosed(absentIn)
          ? { absentAt: [{ at, label: { zh: label, en: label }, value: '' }] }
          : {}),
      });
      if (tie) yield tie;
    }
  }
}
