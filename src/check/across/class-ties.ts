import type { ColumnMeaning, Row, Table, TableKind } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { functionalName } from '../../forms/classification/index.js';
import { hasAmounts } from '../structure/row-sum.js';
import { type Tie, tieHolds } from '../tie.js';
import type { BookView } from '../view.js';
import { isClosed } from './closed.js';
import { codeAmount, rowsByCode, totalAmount } from './coded-amounts.js';
import { oneOf, sameAmount } from './same-amount.js';
import { expenditureReadings, isDecided, yearLine } from './scope.js';
import { allLines, amountAt, classCodeOf, onlyFilled, type Summary, summaryOf } from './summary-lines.js';

/** Which two forms print the same classes; `fund`: the summary's column that has the table's scope. */
export interface AcrossClasses {
  readonly summary: 'income-expenditure-summary' | 'appropriation-summary';
  readonly table: TableKind;
  readonly fund?: ColumnMeaning;
}

/** So many characters tell one class from all others. */
const SHORTEST_CUT = 4;

/** Functional classes of a two-sided summary against those of a table by code. */
export function* classTies(view: BookView, forms: AcrossClasses): Iterable<Tie> {
  const summary = summaryOf(view, forms.summary);
  const table = onlyFilled(view, forms.table);
  if (!summary?.expenditure || !table || rowsByCode(table).size === 0) return;
  const fund =
    forms.fund && summary.table.columns.some((column) => column.meanings.includes(forms.fund!))
      ? forms.fund
      : undefined;
  const scope = scopeOf(view, summary, table, fund);
  if (scope === 'other') return;
  const lines = new Map<string, Row>();
  const unnamed: string[] = [];
  for (const { row } of allLines(summary.expenditure.items)) {
    const code = classCodeOf(row.name);
    if (!code && row.name.length >= SHORTEST_CUT && hasAmounts(row)) unnamed.push(row.name);
    if (code && !(lines.has(code) && !hasAmounts(row))) lines.set(code, row);
  }
  if (![...lines.values()].some(hasAmounts)) return;
  const classes = new Set(lines.keys());
  for (const code of rowsByCode(table).keys()) if (code.startsWith('2')) classes.add(code.slice(0, 3));
  for (const code of classes) {
    const row = lines.get(code);
    const left = row ? amountAt(view, summary.table, row, fund) : [];
    const right = codeAmount(view, table, code, 'total');
    const className = functionalName(code) ?? '';
    // 文化旅游体育与传媒支, its last word on a line of its own: the class is there, under a name that was cut.
    if (!row && unnamed.some((begun) => className.startsWith(begun))) continue;
    const name = `${code}${className}`;
    const absentIn = left && left.length > 0 ? table : summary.table;
    const tie = sameAmount(left, right, {
      data: { table: table.title, other: absentIn.title, class: name },
      ...(isClosed(absentIn) ? { absentAt: [absentPlace(summary, absentIn, row)] } : {}),
    });
    // Where the totals differ, a class may differ by what is carried over.
    if (tie && (scope === 'same' || isDecided(view, tie))) yield tie;
  }
}

/** Where the amount should stand: the line of the summary that is blank, or else the title of the form. */
const absentPlace = (summary: Summary, form: Table, row: Row | undefined): FindingEvidence => ({
  at: row && form === summary.table ? row.at : form.at,
  label: { zh: form.title, en: form.title },
  value: '',
});

/**
 * Whether both tell the same money. The totals may differ because one is wrong; but where they differ by what is
 * carried over, or where the summary covers more than one fund without telling them apart, classes are not compared.
 */
function scopeOf(
  view: BookView,
  summary: Summary,
  table: Table,
  fund: ColumnMeaning | undefined,
): 'same' | 'open' | 'other' {
  const total = totalAmount(view, table, 'total');
  if (!total || total.length === 0) return 'other';
  const year = amountAt(view, summary.table, yearLine(summary, 'expenditure'), fund);
  const grand = amountAt(view, summary.table, summary.expenditure?.grandTotal, fund);
  const plain = oneOf(total, [year, grand]);
  if (plain && tieHolds(plain)) return 'same';
  if (summary.table.kind === 'appropriation-summary' && !fund && !onlyFund(view, summary)) return 'other';
  const shifted = oneOf(total, [...expenditureReadings(view, summary, fund), ...expenditureReadings(view, summary)]);
  return shifted && tieHolds(shifted) ? 'other' : 'open';
}

/** True when 财政拨款收支总表 holds money of the general budget only: no other fund in its income, none in a table of its own. */
function onlyFund(view: BookView, summary: Summary): boolean {
  const others = [...view.tables('managed-funds-expenditure'), ...view.tables('state-capital-expenditure')];
  if (others.some((table) => !table.empty)) return false;
  const lines = allLines(summary.income?.items ?? []).filter(({ row }) => hasAmounts(row));
  return lines.every(
    ({ row }) => !/政府性基金|国有资本/.test(row.name) || amountAt(view, summary.table, row)?.length === 0,
  );
}
