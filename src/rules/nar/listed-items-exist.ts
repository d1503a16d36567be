import { isClosed } from '../../check/across/closed.js';
import { looseName } from '../../check/narrative/loose-name.js';
import { namedLists } from '../../check/narrative/named-lists.js';
import { isAlike } from '../../check/narrative/similar-names.js';
import { spentNames } from '../../check/narrative/spent-names.js';
import { filledTables } from '../../check/narrative/table-cells.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import { homeTies } from '../../check/structure/home-ties.js';
import type { BookView } from '../../check/view.js';
import type { Row, Table } from '../../domain/book.js';
import { cellFigure, isZero } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import { codesOfName } from '../../forms/classification/index.js';

const isItem = (code: string | null): boolean => code?.length === 5 && /^3\d{4}$/.test(code);

/** Whether what the items print makes what their classes do: then no amount of a blank row was lost. */
function addsUp(table: Table): boolean {
  const sums = homeTies(table).filter(({ is }) => is === 'children');
  return sums.length > 0 && sums.every(({ outcome }) => outcome === 'holds');
}

/** What shows that the table has no money for an item: a 0, or the row itself where all its cells are blank. */
function withoutMoney(table: Table, row: Row): FindingEvidence | undefined {
  const figures = gather(table.columns, (column) => cellFigure(table, row, column) ?? []);
  const [first] = figures;
  if (first) return figures.every(isZero) ? showing(first) : undefined;
  const isBlank = Object.keys(row.cells).length === 0 && addsUp(table);
  return isBlank ? { at: row.at, label: { zh: row.name, en: row.name }, value: '' } : undefined;
}

/** One or two items may have been read under other names; those whose row has no money surely stand there. */
function reportEmpty(view: BookView, report: Report, at: Place, absent: readonly string[]): boolean {
  const empty = new Map<string, FindingEvidence>();
  for (const table of filledTables(view, ['general-basic-expenditure']))
    for (const row of table.rows) {
      const shown = isItem(row.code) ? withoutMoney(table, row) : undefined;
      if (shown) empty.set(looseName(row.name), shown);
    }
  const named = absent.filter((name) => empty.has(looseName(name)));
  if (named.length === 0) return false;
  const label = { zh: '文字列举', en: 'list in words' };
  const seen = gather(named, (name) => empty.get(looseName(name)) ?? []);
  report(seen.every(({ value }) => value === '') ? 'blank' : 'zero', {
    data: { absent: named.map((name) => `“${name}”`).join('') },
    evidence: [{ at, label, value: named.join('、') }, ...seen],
  });
  return true;
}

export default defineRule({
  code: 'NAR051',
  name: 'listed-items-exist',
  meta: {
    title: {
      zh: '文字列举的经费明细应与基本支出表一致',
      en: 'Economic items listed in words stand in the table of basic expenditure',
    },
    why: {
      zh: '“主要包括”照抄全部科目，而表中并无这些支出，文字便不可信。',
      en: 'A list of every possible item, most of which the table does not have, makes the words worthless.',
    },
    remedy: { zh: '只列基本支出表中有金额的科目。', en: 'List only items for which the table prints money.' },
    severity: 'warning',
    needs: ['paragraphs', 'general-basic-expenditure'],
    messages: {
      absent: {
        zh: '“主要包括”列举了基本支出表没有金额的{count}项：{absent}',
        en: 'The list names {count} items for which the table of basic expenditure has no money: {absent}',
      },
      zero: {
        zh: '“主要包括”列举了{absent}，基本支出表中为 0',
        en: 'The list names {absent}, for which the table of basic expenditure prints 0',
        severity: 'advice',
      },
      blank: {
        zh: '“主要包括”列举了{absent}，基本支出表中没有金额',
        en: 'The list names {absent}, for which the table of basic expenditure prints no money',
        severity: 'advice',
      },
    },
  },
  check: (view, report) => {
    const lists = namedLists(view).filter((list) => list.of === 'personnel' || list.of === 'operating');
    const [table, another] = view.tables('general-basic-expenditure');
    if (lists.length === 0 || !table || another) return;
    const spent = spentNames(view, ['general-basic-expenditure'], (row) => isItem(row.code));
    if (spent.size < 3) return;
    const names = [...spent.keys()];
    const isPrinted = (name: string) => spent.has(name) || names.some((one) => isAlike(one, name, 75));
    for (const list of lists) {
      const { year } = view.book.document;
      const known = list.names.filter((name) => codesOfName(name, 'departmental', year).some((code) => isItem(code)));
      const absent = known.filter((name) => !isPrinted(looseName(name)));
      if (known.length - absent.length < 2) continue;
      if (absent.length < 3) {
        if (!reportEmpty(view, report, list.at, absent)) report.holds();
        continue;
      }
      // Amounts whose rows were not read would be missed.
      if (!isClosed(table)) continue;
      const likest = (name: string) => names.find((one) => one === name || isAlike(one, name, 75));
      const seen = gather(known, (name) => spent.get(likest(looseName(name)) ?? '') ?? []);
      const [first, ...rest] = seen;
      if (!first) continue;
      report('absent', {
        data: { count: String(absent.length), absent: absent.slice(0, 12).join('、') },
        evidence: [
          { at: list.at, label: { zh: '文字列举', en: 'list in words' }, value: absent.join('、') },
          showing(first),
          ...rest.map((figure) => showing(figure)),
        ],
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'items of the table',
        text: `
          云岭县档案馆2025年部门预算公开
          六、一般公共预算基本支出情况说明
          公用经费20.20万元，主要包括：办公费、差旅费、工会经费。
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 20.20 | | 20.20
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 10.20 | | 10.20
          30211 | 差旅费 | 8.00 | | 8.00
          30228 | 工会经费 | 2.00 | | 2.00`,
      },
    ],
    invalid: [
      {
        title: 'an item for which the table prints 0',
        message: 'zero',
        text: `
          云岭县档案馆2025年部门预算公开
          六、一般公共预算基本支出情况说明
          公用经费20.20万元，⟦主要包括：办公费、邮电费、差旅费、工会经费⟧。
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 20.20 | | 20.20
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 10.20 | | 10.20
          30207 | 邮电费 | 0.00 | | 0.00
          30211 | 差旅费 | 8.00 | | 8.00
          30228 | 工会经费 | 2.00 | | 2.00`,
      },
      {
        title: 'an item whose row is blank',
        message: 'blank',
        text: `
          云岭县档案馆2025年部门预算公开
          六、一般公共预算基本支出情况说明
          公用经费20.20万元，⟦主要包括：办公费、邮电费、差旅费、工会经费⟧。
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 20.20 | | 20.20
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 10.20 | | 10.20
          30207 | 邮电费 | | |
          30211 | 差旅费 | 8.00 | | 8.00
          30228 | 工会经费 | 2.00 | | 2.00`,
      },
      {
        title: 'the template’s list of items',
        message: 'absent',
        text: `
          云岭县档案馆2025年部门预算公开
          六、一般公共预算基本支出情况说明
          公用经费20.20万元，主要包括：⟦办公费、印刷费、水费、电费、取暖费、差旅费、工会经费⟧。
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 20.20 | | 20.20
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 10.20 | | 10.20
          30211 | 差旅费 | 8.00 | | 8.00
          30228 | 工会经费 | 2.00 | | 2.00`,
      },
    ],
  },
});
