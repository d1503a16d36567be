import { itemRows } from '../../check/classification/item-rows.js';
import { isNear, judgeName, shownName } from '../../check/classification/judge-name.js';
import { defineRule } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { Row, Table } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { remembered } from '../../domain/text.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';
import {
  type ClassificationItem,
  functionalClasses,
  itemKey,
  itemOf,
  itemsOfName,
  keyOf,
} from '../../forms/classification/index.js';

export default defineRule({
  code: 'CLS002',
  name: 'names-of-this-year',
  meta: {
    title: { zh: '科目名称应是当年版本', en: 'Item names are those of this year’s classification' },
    why: {
      zh: '旧科目与现行科目并列时，同一类支出有了两个位置，合计会重复或漏计。',
      en: 'Where an abolished item stands beside its successor, one kind of expenditure has two places.',
    },
    remedy: {
      zh: '改用当年《政府收支分类科目》的名称，删去已取消的科目。',
      en: 'Use this year’s names and delete abolished items.',
    },
    severity: 'advice',
    basis: [CLASSIFICATION_BASIS],
    needs: ['tables'],
    messages: {
      both: {
        zh: '《{table}》中旧科目与现行科目并列重复：{list}。',
        en: 'In “{table}” abolished items stand beside their successors: {list}.',
        severity: 'warning',
      },
      former: {
        zh: '《{table}》用了旧科目名称：{list}。',
        en: '“{table}” uses former names: {list}.',
      },
      variant: {
        zh: '《{table}》的科目名称不规范：{list}。',
        en: '“{table}” does not use the official names: {list}.',
      },
    },
  },
  check(book, report) {
    const { year } = book.book.document;
    if (year === null) return report.unknown({ zh: '不知道文件年度', en: 'the year of the document is not known' });
    const judged = [...classNames(book, year), ...codedNames(book, year)];
    if (judged.some(({ message }) => message === null)) report.holds();
    const open = judged.filter(({ message }) => message !== null);
    if (open.length === 0) return;
    for (const table of book.book.tables)
      for (const message of ['both', 'former', 'variant'] as const) {
        const slips = open.filter((one) => one.table === table && one.message === message);
        const [first, ...rest] = slips.map(showing);
        if (first) report(message, { data: { table: table.title, ...listed(slips) }, evidence: [first, ...rest] });
      }
  },
  examples: {
    valid: [
      {
        title: 'present names',
        text: `
        云岭县档案馆2024年部门预算公开
        表一、部门收支总体情况表
        单位：万元
        收入 | 预算数 | 支出 | 预算数
        一、一般公共预算财政拨款收入 | 10.00 | 一、一般公共服务支出 | 10.00
        |  |  | 二、文化旅游体育与传媒支出 |  |
        |  |  | 三、卫生健康支出 |  |
        收入总计 | 10.00 | 支出总计 | 10.00`,
      },
    ],
    invalid: [
      {
        title: 'abolished item beside its successor',
        message: 'both',
        text: `
        云岭县档案馆2024年部门预算公开
        表一、部门收支总体情况表
        单位：万元
        收入 | 预算数 | 支出 | 预算数
        一、一般公共预算财政拨款收入 | 10.00 | 一、一般公共服务支出 | 10.00
        |  |  | ⟦二、医疗卫生与计划生育支出⟧ |  |
        |  |  | 三、卫生健康支出 |  |
        |  |  | 四、节能环保支出 |  |
        收入总计 | 10.00 | 支出总计 | 10.00`,
      },
      {
        title: 'a former name',
        message: 'former',
        text: `
        云岭县档案馆2024年部门预算公开
        表一、部门收支总体情况表
        单位：万元
        收入 | 预算数 | 支出 | 预算数
        一、一般公共预算财政拨款收入 | 10.00 | 一、一般公共服务支出 | 10.00
        |  |  | ⟦二、文化体育与传媒支出⟧ |  |
        |  |  | 三、卫生健康支出 |  |
        |  |  | 四、节能环保支出 |  |
        收入总计 | 10.00 | 支出总计 | 10.00`,
      },
    ],
  },
});

interface Judged {
  readonly table: Table;
  readonly row: Row;
  readonly name: string;
  readonly message: 'both' | 'former' | 'variant' | null;
  readonly now: string;
  readonly since: string;
}

/** The 类 that have or had this name. */
const classesNamed = remembered((name): readonly ClassificationItem[] =>
  itemsOfName(name).filter((item) => item.classification === 'functional' && item.level === '类'),
);

/** Most tables list none: they are passed by before anything is kept of their rows. */
function listsClasses({ rows }: Table): boolean {
  let count = 0;
  for (const { code, name } of rows) if (code === null && name !== '' && classesNamed(name).length > 0) count++;
  return count >= 3;
}

/** Names of 类 listed without codes, in tables that list several of them. */
function classNames(book: BookView, year: number): Judged[] {
  return gather(book.book.tables, (table) => {
    if (!listsClasses(table)) return [];
    const rows = table.rows.filter((row) => row.code === null && row.name !== '');
    const named = rows.map((row) => ({ row, items: classesNamed(row.name) }));
    return gather(named, ({ row, items }) => judgeClass(table, row, items, year, named));
  });
}

function judgeClass(
  table: Table,
  row: Row,
  items: readonly ClassificationItem[],
  year: number,
  named: readonly { readonly items: readonly ClassificationItem[] }[],
): Judged[] {
  const name = shownName(row.name);
  if (items.length === 0) {
    if (row.side === 'income' || /(?:拨款|收入|资金|结转)$/.test(name)) return [];
    const key = itemKey(row.name);
    if (key.length < 3) return [];
    const near = classNear(key);
    return near ? [{ table, row, name, now: near.name, since: '', message: 'variant' }] : [];
  }
  const former = items.find((item) => item.to !== null && item.to < year && item.certain);
  if (!former || items.some((item) => item.to === null))
    return [{ table, row, name, now: '', since: '', message: null }];
  const now = itemOf(former.code, year);
  if (!now) return [];
  const both = named.some((other) => other.items.some((item) => item === now));
  const since = `${(former.to ?? 0) + 1}`;
  return [{ table, row, name, now: now.name, since, message: both ? 'both' : 'former' }];
}

/** The 类 that is almost called so; none for a name that may be clipped. */
const classNear = remembered((key): ClassificationItem | null => {
  const clipped = functionalClasses().some((item) => key.includes(keyOf(item)) || keyOf(item).includes(key));
  if (clipped) return null;
  return functionalClasses().find((item) => item.to === null && isNear(key, keyOf(item))) ?? null;
});

/** Former names beside their own codes. */
const codedNames = (book: BookView, year: number): Judged[] =>
  gather(itemRows(book), ({ table, row, code, name }): Judged[] => {
    const judgement = judgeName(code, name, year);
    if (judgement.is !== 'former' || !judgement.now) return [];
    const since = `${(judgement.former.to ?? 0) + 1}`;
    return [{ table, row, name: shownName(name), message: 'former', now: judgement.now.name, since }];
  });

const showing = ({ table, row, name }: Judged): FindingEvidence => ({
  at: row.at,
  label: { zh: `《${table.title}》`, en: table.title },
  value: name,
});

const listed = (slips: readonly Judged[]): { readonly list: string; readonly listEn: string } => ({
  list: slips.map(({ name, now, since }) => `“${name}”${since ? `（${since}年起为` : '（应为'}“${now}”）`).join('、'),
  listEn: slips.map(({ name, now, since }) => `“${name}” (“${now}”${since ? ` since ${since}` : ''})`).join(', '),
});
