import { createHash } from 'node:crypto';
import type { BudgetBook } from '../../domain/book.js';
import type { FieldType, PackageTable } from './package-field.js';
import type { PackageFile } from './package-file.js';

const PROFILE_TYPES: Readonly<Record<FieldType, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
};

/** A table with the files that hold it. */
interface WrittenTable {
  readonly table: PackageTable;
  readonly csv: PackageFile;
  readonly parquet: PackageFile;
}

/**
 * The package's `datapackage.json` after Fiscal Data Package: the model of version 0.3, which tools validate, and the column
 * types of version 1.0 beside it. It names the tabular profile, because the published schema of the fiscal one asks for that
 * name: no descriptor that names `fiscal-data-package` satisfies it.
 */
export function packageDescriptor(book: BudgetBook, tables: readonly WrittenTable[]): string {
  const { document, source } = book;
  const descriptor = {
    profile: 'tabular-data-package',
    name: nameOf(book, tables),
    title: titleOf(book),
    description:
      '由公开文件读出的结构化数据，每个数字都注明出处；字段说明见 codebook.md。 Data read from a public disclosure, every figure with its provenance; fields are explained in codebook.md.',
    keywords: ['预算公开', '部门预算', 'budget', 'China'],
    countryCode: 'CN',
    granularity: 'aggregated',
    ...(document.year === null
      ? {}
      : { fiscalPeriod: { start: `${document.year}-01-01`, end: `${document.year}-12-31` } }),
    sources: (source.files ?? [source]).map(({ name, sha256, mediaType, pages }) => ({
      title: name,
      mediaType,
      ...(sha256 === '' ? {} : { hash: `sha256:${sha256}` }),
      ...(pages === null ? {} : { pages }),
    })),
    model: MODEL,
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** 云岭县档案馆 2026 部门预算公开数据 */
export function titleOf({ document, source }: BudgetBook): string {
  const kind = document.type === 'final-accounts' ? '部门决算公开数据' : '部门预算公开数据';
  const who = document.department.name ?? source.name;
  return `${who}${document.year === null ? '' : `${document.year}年`}${kind}`;
}

/** Names are plain ASCII: the year, the kind of document and a hash of the data. */
function nameOf({ document }: BudgetBook, tables: readonly WrittenTable[]): string {
  const hash = createHash('sha256');
  for (const { csv } of tables) hash.update(csv.bytes);
  const year = document.year === null ? '' : `${document.year}-`;
  return `mingsuan-${year}${document.type}-${hash.digest('hex').slice(0, 12)}`;
}

function resourceOf({ table, csv, parquet }: WrittenTable): object {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: `${table.title.zh} ${table.title.en}`,
    description: `${table.description.zh}。 ${table.description.en}.`,
    path: csv.path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\r\n', quoteChar: '"', header: true },
    bytes: csv.bytes.length,
    hash: hashOf(csv),
    alternates: [
      {
        path: parquet.path,
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        bytes: parquet.bytes.length,
        hash: hashOf(parquet),
      },
    ],
    schema: schemaOf(table),
  };
}

const schemaOf = (table: PackageTable): object => ({
  fields: table.fields.map(({ name, type, title, meaning, missing, columnType, unit }) => ({
    name,
    type: PROFILE_TYPES[type],
    title: `${title.zh} ${title.en}`,
    description: `${meaning.zh}。 ${meaning.en}.${missing ? ` 空：${missing.zh}。 Empty: ${missing.en}.` : ''}`,
    ...(columnType ? { columnType } : {}),
    ...(unit ? { unit } : {}),
    ...(missing ? {} : { constraints: { required: true } }),
  })),
  primaryKey: table.primaryKey,
  ...(table.foreignKeys
    ? {
        foreignKeys: table.foreignKeys.map(({ fields, table: resource, of }) => ({
          fields,
          reference: { resource, fields: of },
        })),
      }
    : {}),
  missingValues: [''],
});

const hashOf = ({ bytes }: PackageFile): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const dimension = (dimensionType: string, names: Readonly<Record<string, string>>): object => ({
  dimensionType,
  primaryKey: [Object.keys(names)[0]],
  attributes: Object.fromEntries(Object.entries(names).map(([name, source]) => [name, { source, resource: 'facts' }])),
});

/** How the facts are to be read as a cube. */
const MODEL = {
  measures: { amount: { source: 'amount_yuan', resource: 'facts', currency: 'CNY' } },
  dimensions: {
    date: dimension('datetime', { year: 'fiscal_year' }),
    agency: dimension('entity', { code: 'agency_code', name: 'agency_name' }),
    jurisdiction: dimension('location', { code: 'mof_div_code', name: 'mof_div_name' }),
    form: dimension('other', { kind: 'form_kind', title: 'form_title' }),
    item: dimension('other', { code: 'row_code', name: 'row_name', level: 'row_level' }),
    function: dimension('classification', { code: 'exp_func_code' }),
    economic: dimension('classification', { code: 'dep_bgt_eco_code', governmental: 'gov_bgt_eco_code' }),
    project: dimension('activity', { code: 'pro_code' }),
    funds: dimension('other', { code: 'fund_type_code' }),
    column: dimension('other', { meaning: 'column_meaning', path: 'column_path', year: 'column_year' }),
    provenance: dimension('fact', {
      file: 'source_file',
      page: 'source_page',
      sheet: 'source_sheet',
      cell: 'source_cell',
      quote: 'source_quote',
    }),
  },
} as const;
