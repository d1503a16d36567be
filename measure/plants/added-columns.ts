import type { PrintedCell, PrintedDocument } from '../../src/compile/draft.js';
import { type Plant, withTable } from '../plant.js';
import { printLike, type RowPlace, rowPlaces, units } from '../table-places.js';

/** A row of 一般公共预算支出表 with a code, and what it prints of all, for its basic and for its projects. */
interface ItemRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly project: string;
}

const KINDS = ['合计', '基本支出', '项目支出'];

/** The table of the general budget where it ends in 合计, 基本支出 and 项目支出 and has codes in one column. */
function generalTable(
  document: PrintedDocument,
): { readonly part: number; readonly rows: readonly ItemRow[] } | undefined {
  const places = rowPlaces(document, 'general-expenditure');
  const first = places[0]?.table;
  const names = first?.header.flatMap((cells) => cells.map(({ text }) => text)) ?? [];
  const part = places[0]?.part;
  if (part === undefined || first?.widths.length !== 5 || !KINDS.every((name) => names.includes(name)))
    return undefined;
  const own = places.filter((place) => place.part === part && place.cells[2]!.text !== '');
  return own.length === first.body.length ? { part, rows: own.map(itemRow) } : undefined;
}

const itemRow = ({ row, cells }: RowPlace): ItemRow => ({
  row,
  code: cells[0]!.text,
  name: cells[1]!.text,
  total: cells[2]!.text,
  project: cells[4]!.text,
});

/** The document with one more column in a table: in front of the last `behind` columns, headed by one cell. */
function withColumn(
  document: PrintedDocument,
  part: number,
  heading: string,
  behind: number,
  prints: ReadonlyMap<number, string>,
): PrintedDocument {
  return withTable(document, part, (table) => {
    const at = table.widths.length - behind;
    const cell = (text: string): PrintedCell => ({ text, align: 'right' });
    // The first header line has one cell over the labels and one over the amounts.
    const head: PrintedCell = { text: heading, align: 'center', rowSpan: table.header.length };
    return {
      ...table,
      header: table.header.map((cells, line) =>
        line > 0 ? cells : behind === 0 ? [...cells, head] : [...cells.slice(0, -1), head, ...cells.slice(-1)],
      ),
      body: table.body.map((cells, row) => [...cells.slice(0, at), cell(prints.get(row) ?? ''), ...cells.slice(at)]),
      widths: [...table.widths.slice(0, at), 1, ...table.widths.slice(at)],
    };
  });
}

const HUNDRED = 10_000n;
/** A rate with two decimals, rounded. */
const rateOf = (part: bigint, whole: bigint): string => printLike('0.00', (part * HUNDRED * 2n + whole) / (whole * 2n));

/** An item told with its amount and its change: 行政运行（项）2025年预算数为180.10万元，比2024年增加10.10万元 */
const TOLD = /([\u4e00-\u9fff]+)（项）20\d\d年预算数为([\d,]+\.\d\d)万元，比20\d\d年(增加|减少)([\d,]+\.\d\d)万元/;

/** What the rows had the year before, as the text tells it of items; undefined where it tells too few. */
function lastYears(document: PrintedDocument, rows: readonly ItemRow[]): ReadonlyMap<number, bigint> | undefined {
  const told = new Map<string, bigint>();
  for (const part of document.parts) {
    const match = part.is === 'paragraph' ? TOLD.exec(part.text) : null;
    if (!match) continue;
    const [, name = '', , way, change = ''] = match;
    told.set(name, (way === '减少' ? 1n : -1n) * units(change));
  }
  const items = rows.filter(({ code }) => code.length === 7);
  if (items.filter(({ name }) => told.has(name)).length < 4) return undefined;
  const ofItem = new Map(items.map(({ code, name, total }) => [code, units(total) + (told.get(name) ?? 0n)]));
  const sumOf = (code: string): bigint =>
    [...ofItem].reduce((sum, [item, amount]) => (item.startsWith(code) ? sum + amount : sum), 0n);
  return new Map(rows.map(({ row, code }) => [row, sumOf(code)]));
}

export const ADDED_COLUMN_PLANTS: readonly Plant[] = [
  {
    rules: ['TIE057'],
    name: 'a share in a table that its amounts do not make',
    plant({ document }, random) {
      const found = generalTable(document);
      if (!found) return undefined;
      const prints = new Map(
        found.rows.map(({ row, total, project }) => [row, rateOf(project === '' ? 0n : units(project), units(total))]),
      );
      const places = [...prints].filter(([, print]) => !/^(?:0|100)\.00$/.test(print));
      const rates = new Set([...prints.values()]);
      if (places.length < 2 || rates.size < 5 || prints.size < 9) return undefined;
      const [row, right] = random.pick(places);
      prints.set(row, printLike(right, units(right) + BigInt(random.between(120, 900))));
      return { document: withColumn(document, found.part, '项目支出占比（%）', 0, prints) };
    },
  },
  {
    rules: ['NAR080', 'NAR012', 'NAR011', 'NAR014', 'NAR023', 'NAR031'],
    name: 'the change of an item told otherwise than two columns make it',
    plant({ document }, random) {
      const found = generalTable(document);
      const last = found && lastYears(document, found.rows);
      if (!found || !last) return undefined;
      const model = found.rows[0]!.total;
      const prints = new Map([...last].map(([row, amount]) => [row, printLike(model, amount)]));
      const widened = withColumn(document, found.part, `${document.year - 1}年预算数`, 3, prints);
      const told = widened.parts.flatMap((part, index) =>
        part.is === 'paragraph' && TOLD.test(part.text) ? [index] : [],
      );
      const at = random.pick(told);
      const parts = widened.parts.map((part, index) => {
        if (index !== at || part.is !== 'paragraph') return part;
        const [all, , , , change = ''] = TOLD.exec(part.text)!;
        const wrong = printLike(change, (units(change) * 3n) / 2n + 25n);
        return { ...part, text: part.text.replace(all, all.replace(`${change}万元`, `${wrong}万元`)) };
      });
      return { document: { ...widened, parts } };
    },
  },
];
