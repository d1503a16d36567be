import type { BudgetBook } from '../../domain/book.js';
import { titleOf } from './descriptor.js';
import type { PackageTable } from './package-field.js';

/** What the package is, for whoever opens it first. */
export function packageReadme(book: BudgetBook, tables: readonly PackageTable[]): string {
  const { source } = book;
  const files = (source.files ?? [source]).map(
    ({ name, sha256 }) => `- ${name}${sha256 === '' ? '' : `（SHA-256 \`${sha256}\`）`}`,
  );
  return [
    `# ${titleOf(book)}`,
    '',
    '本数据包由明算从公开文件整理而成。每个数字都注明在原文件中的位置和原文，可以逐一核对。',
    '',
    'Mingsuan made this data package from a public disclosure. Every figure tells where in the file it stands and the words it was read from.',
    '',
    '| 文件 file | 内容 holds | 行数 rows |',
    '| --- | --- | --- |',
    ...tables.map(
      ({ name, title, rows }) =>
        `| data/${name}.csv, data/${name}.parquet | ${title.zh} ${title.en} | ${rows.length} |`,
    ),
    '| codebook.md | 每个字段的含义、类型、单位、空值 every field: meaning, type, unit, empty values | |',
    '| datapackage.json | 机器可读的说明（Fiscal Data Package） description for machines | |',
    '',
    '来源文件 Source:',
    '',
    ...files,
    '',
    '金额同时给出原单位的数值和换算为元的数值（amount_yuan），换算只移动小数点。汇总前请先看 codebook.md：同一笔钱会出现在几个表中。',
    '',
    'Amounts are given as printed and in yuan (amount_yuan), converted by moving the decimal point only. Read codebook.md before adding up: the same money appears in several forms.',
    '',
  ].join('\n');
}
