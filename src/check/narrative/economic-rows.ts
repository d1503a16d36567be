import type { Row, Table, TableKind } from '../../domain/book.js';
import { cellFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { remembered } from '../../domain/text.js';
import { codesOfName } from '../../forms/classification/index.js';
import { plus } from '../tie.js';
import type { BookView } from '../view.js';
import { itemsOf } from './functional-rows.js';
import { looseName } from './loose-name.js';
import { alike, isAlike } from './similar-names.js';
import { filledTables, type Printed, printedIn } from './table-cells.js';
import type { Topic } from './topic.js';

const TABLES: readonly TableKind[] = ['general-basic-expenditure', 'agency-operating'];

/** What the tables of basic expenditure and operating funds print for an economic item named in the narrative. */
export function economicRows(view: BookView, topic: Topic): readonly Printed[] {
  const ofBasic = gather(filledTables(view, TABLES), (table) => itemSum(view, table, topic));
  return topic.scope === 'general-budget' && topic.code?.length === CLASS_DIGITS
    ? [...ofBasic, ...classesOfAll(view, topic)]
    : ofBasic;
}

const CLASS_DIGITS = 3;
const ALL_BY_ECONOMY = /一般公共预算支出(?!.*基本).*(?<!政府(?:预算)?(?:支出)?)经济(?:科目)?分类/;
/** 商品和服务支出（302）80万元: a class told with its code, in the table of all expenditure of the general budget by economic item. */
const classesOfAll = (view: BookView, topic: Topic): readonly Printed[] =>
  gather(
    view.book.tables.filter(({ kind, title, empty }) => !empty && kind === 'other' && ALL_BY_ECONOMY.test(title ?? '')),
    (table) => gather(rowsNamed(table, topic), (row) => printedIn(view, table, row, null, null, null)),
  );

/** What any other table prints for the item: of all spending by economic item, of which projects may be a part. */
export function economicRowsElsewhere(view: BookView, topic: Topic): readonly Printed[] {
  return gather(
    view.book.tables.filter((table) => !table.empty && !TABLES.includes(table.kind)),
    (table) =>
      gather(rowsNamed(table, topic), (row) =>
        gather(table.columns, (column): readonly Printed[] => {
          const figure = cellFigure(table, row, column);
          return figure ? [{ table, terms: [plus(figure)] }] : [];
        }),
      ),
  );
}

/** An item may be printed once per governmental code beside it: the text tells the sum, or one of them. */
function itemSum(view: BookView, table: Table, topic: Topic): readonly Printed[] {
  const rows = rowsNamed(table, topic);
  const each = gather(rows, (row) => amountsIn(view, table, row));
  if (each.length < 2 || rows.length < 2) return each;
  const [first, ...rest] = gather(rows, (row) => amountsIn(view, table, row).slice(0, 1));
  if (!first) return each;
  const terms = gather([first, ...rest], (printed) => printed.terms.map((term) => plus(term.figure)));
  const [head, ...tail] = terms;
  return head ? [{ table, terms: [head, ...tail] }, ...each] : each;
}

/** Its amount, or where personnel and operating funds stand side by side, what its half prints. */
function amountsIn(view: BookView, table: Table, row: Row): readonly Printed[] {
  const whole = printedIn(view, table, row, null, null, null);
  if (whole.length > 0 || table.kind !== 'general-basic-expenditure') return whole;
  const halves = gather(['personnel', 'operating'] as const, (half) => printedIn(view, table, row, half, null, null));
  return halves.length === 1 ? halves : [];
}

/** What an item is called by, without its code. */
const itemName = remembered((words) => looseName(words.replace(/[(（]?\d{3,5}[)）]?/g, '')));

function rowsNamed(table: Table, topic: Topic): readonly Row[] {
  const { rows, names, byCode, byName } = itemsOf(table);
  const name = itemName(topic.words);
  if (topic.code) {
    const coded = byCode.get(topic.code) ?? [];
    if (coded.length > 0) return coded.filter((row) => name === '' || alike(looseName(row.name), name) >= 40);
  }
  if (name.length < 2) return [];
  const equal = byName.get(name) ?? [];
  if (equal.length > 0)
    return equal.every((row) => row.code === equal[0]!.code) ? [...equal, ...formerClass(name, equal[0]!, byCode)] : [];
  // 商品和服务支出 in a table that prints no row for it is all its items, and never the one of nearly the same name.
  const [ofClass] = codesOfName(name, 'departmental').filter((code) => code.length === CLASS_DIGITS);
  if (ofClass) return rows.filter(({ code }) => code?.startsWith(ofClass) && code.length > CLASS_DIGITS);
  const ending = rows.filter((row, index) => name.endsWith(names[index]!) && endsWithItem(name, row));
  const longest = Math.max(0, ...ending.map((row) => looseName(row.name).length));
  const named = ending.filter((row) => looseName(row.name).length === longest);
  if (named.length > 0) return new Set(named.map((row) => row.code)).size === 1 ? named : [];
  const scored = rows
    .filter((_, index) => isAlike(names[index]!, name, 60))
    .map((row) => ({ row, score: alike(looseName(row.name), name) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  const next = scored.find(({ row }) => row.name !== best?.row.name);
  if (!best || best.score < 78 || (next && next.score > best.score - 15)) return [];
  return scored.filter(({ row }) => row.name === best.row.name && row.code === best.row.code).map(({ row }) => row);
}

/** 其他资本性支出, the last item of class 310, is what the class itself was called until 2017, and many still tell it so. */
const formerClass = (name: string, { code }: Row, byCode: ReadonlyMap<string, readonly Row[]>): readonly Row[] =>
  (code ?? '').length > CLASS_DIGITS
    ? gather(codesOfName(name, 'departmental'), (one) => (one.length === CLASS_DIGITS ? (byCode.get(one) ?? []) : []))
    : [];

/** 需要的差旅费 names 差旅费; 其他商品和服务支出 does not name 商品和服务支出. */
function endsWithItem(name: string, row: Row): boolean {
  const item = looseName(row.name);
  if (item.length < 2 || !name.endsWith(item) || row.code?.length === 3) return false;
  return /(?:的|是|为|于|括)$/.test(name.slice(0, -item.length));
}
