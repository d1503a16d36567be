import type { BudgetBook, Cell, Indicator, Row, Table, TargetForm } from '../src/domain/book.js';

/** A change of one figure or word: what is changed, which of them, and the digit or sign that is put in. */
export interface BookChange {
  readonly of: 'cell' | 'paragraph' | 'statement' | 'told' | 'indicator' | 'weight' | 'field' | 'decimals' | 'row';
  readonly at: number;
  readonly by: number;
}

/** The book with one figure changed; all else stays the same object. The book itself where it has nothing of that kind. */
export function changedBook(book: BudgetBook, change: BookChange): BudgetBook {
  switch (change.of) {
    case 'cell':
      return withOtherCell(book, change);
    case 'paragraph':
      return {
        ...book,
        paragraphs: withOther(book.paragraphs, change.at, (one) => ({ ...one, text: other(one.text, change.by) })),
      };
    case 'statement':
      return {
        ...book,
        statements: withOther(book.statements, change.at, (one) => ({
          ...one,
          value: one.value && other(one.value, change.by),
        })),
      };
    case 'told':
      return withOtherTold(book, change);
    case 'indicator':
    case 'weight':
      return withOtherForm(book, change, ({ indicators }) => ({
        indicators: withOther(indicators, change.at, (one) => otherIndicator(one, change)),
      }));
    case 'field':
      return withOtherForm(book, change, ({ fields }) => ({
        fields: withOther(fields, change.at, (one) => ({ ...one, value: one.value && other(one.value, change.by) })),
      }));
    case 'decimals':
      return withOtherTable(book, change, (table) => table.rows.map(rounded));
    case 'row':
      return withOtherTable(book, change, ({ rows }) => rows.filter((_, index) => index !== change.by % rows.length));
  }
}

/** A figure of the text, changed in the statement and in the paragraph that prints it. */
function withOtherTold(book: BudgetBook, { at, by }: BookChange): BudgetBook {
  const statements = book.statements.filter(({ value }) => value !== null);
  const told = statements[at % statements.length];
  if (!told) return book;
  const value = other(told.value!, by);
  const { offset, paragraph } = told;
  return {
    ...book,
    statements: book.statements.map((one) => (one === told ? { ...one, value } : one)),
    paragraphs: book.paragraphs.map((one) =>
      one.id === paragraph
        ? { ...one, text: one.text.slice(0, offset) + one.text.slice(offset).replace(told.value!, value) }
        : one,
    ),
  };
}

/** One table with other rows; all other tables stay the same object. */
function withOtherTable(book: BudgetBook, { at }: BookChange, rowsOf: (table: Table) => readonly Row[]): BudgetBook {
  const place = at % Math.max(book.tables.length, 1);
  return {
    ...book,
    tables: book.tables.map((table, index) => (index === place ? { ...table, rows: rowsOf(table) } : table)),
  };
}

/** The row without the decimals of its figures. */
function rounded(row: Row): Row {
  const cells: Record<string, Cell> = {};
  for (const [column, cell] of Object.entries(row.cells))
    cells[column] = cell.value === null ? cell : { ...cell, value: cell.value.replace(/\.\d+$/, '') };
  return { ...row, cells };
}

function withOtherCell(book: BudgetBook, { at, by }: BookChange): BudgetBook {
  const places: { table: Table; row: Row; column: string; cell: Cell }[] = [];
  for (const table of book.tables)
    for (const row of table.rows)
      for (const [column, cell] of Object.entries(row.cells))
        if (cell.value !== null) places.push({ table, row, column, cell });
  const place = places[at % places.length];
  if (!place) return book;
  const value = other(place.cell.value!, by);
  const row = { ...place.row, cells: { ...place.row.cells, [place.column]: { ...place.cell, text: value, value } } };
  const table = { ...place.table, rows: place.table.rows.map((one) => (one === place.row ? row : one)) };
  return { ...book, tables: book.tables.map((one) => (one === place.table ? table : one)) };
}

function withOtherForm(
  book: BudgetBook,
  { of, at }: BookChange,
  make: (form: TargetForm) => Partial<TargetForm>,
): BudgetBook {
  const { department, projects } = book.targets;
  const forms = [department, ...projects].filter(
    (form) => form !== null && (of === 'field' ? form.fields : form.indicators).length > 0,
  );
  const form = forms[at % forms.length];
  if (!form) return book;
  const made = { ...form, ...make(form) };
  const put = (one: TargetForm) => (one === form ? made : one);
  return { ...book, targets: { department: department && put(department), projects: projects.map(put) } };
}

function otherIndicator(one: Indicator, { of, by }: BookChange): Indicator {
  if (of === 'weight') return { ...one, weight: one.weight && other(one.weight, by) };
  return { ...one, value: one.value && other(one.value, by), text: one.text && other(one.text, by) };
}

const withOther = <One>(all: readonly One[], at: number, make: (one: One) => One): readonly One[] =>
  all.map((one, index) => (index === at % all.length ? make(one) : one));

/** The text with one digit changed, or one more where it has none; every fourth loses its decimals. */
function other(text: string, by: number): string {
  if (by % 4 === 0 && /^-?\d+\.\d+$/.test(text)) return text.replace(/\.\d+$/, '');
  const digits = [...text.matchAll(/\d/g)];
  const digit = digits[by % Math.max(digits.length, 1)];
  if (!digit) return `${text}${by % 10}`;
  return `${text.slice(0, digit.index)}${(Number(digit[0]) + 1 + (by % 9)) % 10}${text.slice(digit.index + 1)}`;
}
