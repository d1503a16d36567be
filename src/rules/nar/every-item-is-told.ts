import { namedParts } from '../../check/narrative/functional-rows.js';
import { looseName } from '../../check/narrative/loose-name.js';
import { filledTables } from '../../check/narrative/table-cells.js';
import { defineRule, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { Row } from '../../domain/book.js';
import { cellFigure, type Figure, isZero } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { squeezed } from '../../domain/text.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

/** So many items told for one that is not: then the text means to tell of each. */
const TOLD_FOR_ONE = 4;
const MOST_UNTOLD = 2;
const LEVELLED = /[(（]\d*项[)）]/;

/** Loose names of every 项 of which the text tells an amount. */
function toldNames(view: BookView): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { subject, measure } of view.book.statements) {
    if (measure !== 'amount' || !LEVELLED.test(subject)) continue;
    const item = namedParts(subject.replace(/[“”"‘’]/g, '')).at(-1);
    if (item?.level === '项') names.add(item.name);
  }
  return names;
}

export default defineRule({
  code: 'NAR076',
  name: 'every-item-is-told',
  meta: {
    title: { zh: '逐项说明应说到每个项级科目', en: 'Items told one by one leave none out' },
    why: {
      zh: '其他科目都逐项说明，独缺一项，多是编写时漏了。',
      en: 'Where all other items are told one by one, the one without words was probably forgotten.',
    },
    remedy: { zh: '补写该科目的用途、金额和增减原因。', en: 'Tell its purpose, amount and change as well.' },
    severity: 'advice',
    basis: [LOCAL_DISCLOSURE],
    needs: ['statements', 'general-expenditure'],
    messages: {
      untold: {
        zh: '说明中逐项说了 {told} 个项级科目，没有说{names}，《{table}》中有数。',
        en: 'The text tells of {told} items one by one, and not of {names}, which have money in {table}.',
      },
    },
  },
  check(view, report) {
    const [table, ...others] = filledTables(view, ['general-expenditure']);
    if (!table || others.length > 0) return;
    const names = toldNames(view);
    if (names.size < TOLD_FOR_ONE) return;
    const items = table.rows.filter(({ code, detail }) => code?.length === 7 && code.startsWith('2') && !detail);
    const isTold = ({ name }: Row) => names.has(looseName(name));
    const told = items.filter(isTold).length;
    const rest = items.filter((row) => !isTold(row));
    // An item told by a name that no row bears may be the one.
    const own = new Set(items.map(({ name }) => looseName(name)));
    if ([...names].some((name) => !own.has(name))) return;
    if (told < TOLD_FOR_ONE || rest.length * TOLD_FOR_ONE > told || rest.length > MOST_UNTOLD)
      return rest.length === 0 ? report.holds() : undefined;
    const money = (row: Row): Figure[] =>
      gather(table.columns, (column) => cellFigure(table, row, column) ?? []).filter((figure) => !isZero(figure));
    const untold = rest.filter((row) => money(row).length > 0 && !isNamed(view, row));
    const [first, ...more] = gather(untold, (row) => money(row).slice(0, 1)).map((figure) => showing(figure));
    if (!first) return;
    const shown = untold.map((row) => `“${row.name}”`).join('、');
    report('untold', { data: { told: `${told}`, names: shown, table: table.title }, evidence: [first, ...more] });
  },
  examples: {
    valid: [
      {
        title: 'all items',
        text: disclosure('5. “住房保障支出（类）住房改革支出（款）购房补贴（项）”2.00万元，主要用于购房补贴。'),
      },
      {
        title: 'an item by a name of the text’s own',
        text: disclosure('5. “住房保障支出（类）住房改革支出（款）住房补助（项）”2.00万元，主要用于补助购房。'),
      },
    ],
    invalid: [{ title: 'one left out', message: 'untold', text: disclosure('', '⟦2.00⟧') }],
  },
});

/** Whether some words of the text, but for its glossary, may be about the item after all. */
const isNamed = (view: BookView, { name }: Row): boolean => {
  const key = looseName(name);
  return view.book.paragraphs.some(
    ({ text, section }) => !/名词|术语/.test(section ?? '') && squeezed(text).includes(key),
  );
};

function disclosure(last: string, amount = '2.00'): string {
  return `
    云岭县档案馆2025年部门预算公开
    2025年部门预算编制说明
    财政拨款支出主要内容如下：
    1. “一般公共服务支出（类）档案事务（款）行政运行（项）”21.00万元，主要用于日常运转。
    2. “一般公共服务支出（类）档案事务（款）档案馆（项）”9.00万元，主要用于库房修缮。
    3. “社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）”3.00万元，主要用于退休人员活动。
    4. “住房保障支出（类）住房改革支出（款）住房公积金（项）”5.00万元，主要用于缴存公积金。
    ${last}
    一般公共预算支出功能分类预算表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    201 | 一般公共服务支出 | 30.00 | 21.00 | 9.00
    20126 | 档案事务 | 30.00 | 21.00 | 9.00
    2012601 | 行政运行 | 21.00 | 21.00 |
    2012604 | 档案馆 | 9.00 | | 9.00
    208 | 社会保障和就业支出 | 3.00 | 3.00 |
    20805 | 行政事业单位养老支出 | 3.00 | 3.00 |
    2080501 | 行政单位离退休 | 3.00 | 3.00 |
    221 | 住房保障支出 | 7.00 | 7.00 |
    22102 | 住房改革支出 | 7.00 | 7.00 |
    2210201 | 住房公积金 | 5.00 | 5.00 |
    2210203 | 购房补贴 | ${amount} | 2.00 |
    合计 | | 40.00 | 31.00 | 9.00`;
}
