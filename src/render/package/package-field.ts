import type { Bilingual } from '../../domain/place.js';

/** text: words · integer: a count, year or place · decimal: an exact number, up to 30 digits before the point and 8 behind it */
export type FieldType = 'text' | 'integer' | 'decimal' | 'boolean';
export type FieldValue = string | number | boolean | null;

/** One column of a table of the package: what it holds, said once for CSV, Parquet, descriptor and codebook. */
export interface PackageField<Item> {
  readonly name: string;
  readonly type: FieldType;
  readonly title: Bilingual;
  readonly meaning: Bilingual;
  /** What it means when nothing stands there; absent where something always does. */
  readonly missing?: Bilingual;
  readonly unit?: string;
  /** The type of the column as the Fiscal Data Package names such columns. */
  readonly columnType?: string;
  readonly of: (item: Item) => FieldValue;
}

/** A table of the package. The rows are kept as values in the order of the fields. */
export interface PackageTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly { readonly fields: string; readonly table: string; readonly of: string }[];
  readonly fields: readonly Omit<PackageField<never>, 'of'>[];
  readonly rows: readonly (readonly FieldValue[])[];
}

/** Fills a table with what its fields say of every item. An empty text is nothing. */
export function fillTable<Item>(
  head: Omit<PackageTable, 'fields' | 'rows'>,
  fields: readonly PackageField<Item>[],
  items: readonly Item[],
): PackageTable {
  const rows = items.map((item) =>
    fields.map(({ of }) => {
      const value = of(item);
      return value === '' ? null : value;
    }),
  );
  return { ...head, fields: fields.map(({ of: _, ...field }) => field), rows };
}

/** The same fields for items that hold what they speak of. */
export const fieldsFor = <Item, Part>(
  fields: readonly PackageField<Part>[],
  part: (item: Item) => Part,
): PackageField<Item>[] => fields.map((field) => ({ ...field, of: (item) => field.of(part(item)) }));

const NOT_PRINTED: Bilingual = { zh: '没有印出', en: 'none is printed' };

/** A field whose meaning is its title, and which is empty where nothing is printed, unless `more` says otherwise. */
export const printedField = <Item>(
  name: string,
  zh: string,
  en: string,
  of: (item: Item) => FieldValue,
  more: Partial<PackageField<Item>> = {},
): PackageField<Item> => ({
  name,
  type: 'text',
  title: { zh, en },
  meaning: { zh, en },
  missing: NOT_PRINTED,
  of,
  ...more,
});
