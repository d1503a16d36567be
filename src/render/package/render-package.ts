import type { BudgetBook } from '../../domain/book.js';
import { codebookMarkdown } from './codebook.js';
import { packageDescriptor } from './descriptor.js';
import { evaluationTables } from './evaluations-table.js';
import { factsTable } from './facts-table.js';
import type { PackageFile } from './package-file.js';
import { packageReadme } from './package-readme.js';
import { parquetFile } from './parquet-file.js';
import { statementsTable } from './statements-table.js';
import { indicatorsTable, targetsTable } from './targets-table.js';
import { tidyCsv } from './tidy-csv.js';

/**
 * A book as an open data package: tidy tables as CSV and Parquet, a Fiscal Data Package descriptor, a codebook and a
 * readme. Nothing depends on when it is made.
 */
export async function renderPackage(book: BudgetBook): Promise<readonly PackageFile[]> {
  const tables = [
    factsTable(book),
    statementsTable(book),
    targetsTable(book),
    indicatorsTable(book),
    ...evaluationTables(book),
  ];
  const written = tables.map((table) => ({
    table,
    csv: { path: `data/${table.name}.csv`, bytes: utf8(tidyCsv(table)) },
    parquet: { path: `data/${table.name}.parquet`, bytes: parquetFile(table) },
  }));
  return [
    { path: 'datapackage.json', bytes: utf8(packageDescriptor(book, written)) },
    { path: 'README.md', bytes: utf8(packageReadme(book, tables)) },
    { path: 'codebook.md', bytes: utf8(codebookMarkdown(tables)) },
    ...written.flatMap(({ csv, parquet }) => [csv, parquet]),
  ];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
