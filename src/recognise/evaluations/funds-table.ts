import type { Cell, Column, Row, Table } from '../../domain/book.js';
import type { EvaluationFunds, SelfEvaluation } from '../../domain/evaluation.js';

const COLUMNS = [
  ['original', '年初预算数'],
  ['budget', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

/** The amounts of a self-evaluation as one of the book's tables; undefined where it prints none. */
export function fundsTable(form: SelfEvaluation, number: number): Table | undefined {
  const printed = COLUMNS.filter(([key]) => form.funds.some((row) => row[key]));
  if (printed.length === 0) return undefined;
  const columns = printed.map(
    ([key, path]): Column => ({ id: key, meaning: 'unknown', path: [path], meanings: ['unknown'] }),
  );
  return {
    id: `evaluation${number}`,
    kind: 'other',
    title: form.title,
    unit: form.unit,
    empty: false,
    note: null,
    columns,
    rows: form.funds.map((row, index) => rowOf(row, index, printed)),
    at: form.at,
  };
}

function rowOf(funds: EvaluationFunds, index: number, printed: readonly (typeof COLUMNS)[number][]): Row {
  const cells: Record<string, Cell> = {};
  for (const [key] of printed) {
    const cell = funds[key];
    if (cell) cells[key] = { text: cell.text, value: cell.value, at: cell.at };
  }
  return { id: `r${index + 1}`, code: null, name: funds.name, level: 'item', at: funds.at, cells };
}
