import { parquetWriteBuffer } from 'hyparquet-writer';
import { DECIMAL, scaledDecimal } from './exact-amount.js';
import type { FieldType, FieldValue, PackageTable } from './package-field.js';

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

/** A table as Parquet. Decimals are DECIMAL(38, 8), written from whole numbers: no binary fraction comes between. */
export function parquetFile({ fields, rows }: PackageTable): Uint8Array {
  const schema: SchemaElement[] = [{ name: 'root', num_children: fields.length }];
  for (const { name, type } of fields) schema.push({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[type] });
  const columnData = fields.map(({ name, type }, at) => ({
    name,
    data: rows.map((row) => stored(row[at] ?? null, type)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'mingsuan' }));
}

const ELEMENTS: Readonly<Record<FieldType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  decimal: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', ...DECIMAL },
};

const stored = (value: FieldValue, type: FieldType): FieldValue | bigint =>
  type === 'decimal' && typeof value === 'string' ? scaledDecimal(value) : value;
