import type { FieldType, PackageTable } from './package-field.js';

const TYPES: Readonly<Record<FieldType, string>> = {
  text: '文本 text',
  integer: '整数 integer',
  decimal: '小数 decimal',
  boolean: '是否 boolean',
};

const HOW = [
  '- 文件为 UTF-8 编码、逗号分隔的 CSV；同名 Parquet 文件内容相同。空单元格表示没有该项，含义见各字段；零写作 0。',
  '  CSV in UTF-8; the Parquet file of the same name holds the same. An empty field is no value, explained for each field; zero is 0.',
  '- 小数不带千分位，按原值精确保存。Parquet 中为 DECIMAL(38, 8)，不经二进制小数；整数部分超过 30 位或小数超过 8 位的数不换算，原文见 printed。',
  '  Decimals have no separators and are exact: DECIMAL(38, 8) in Parquet, never binary fractions. A number of more than 30 digits before or 8 behind the point is left out; its print is in `printed`.',
  '- 编码是文本：用电子表格打开时请按文本导入，以免丢失前导零。',
  '  Codes are text: import them as text into a spreadsheet, which would drop leading zeros.',
  "- 文本如以 = + - @（含全角）、制表符或换行开头，CSV 中在前面加一个半角撇号 '，防止被当作公式；去掉一个撇号即为原文。负数不受影响，Parquet 保存原文。",
  "  A text that begins with = + - @ (also full-width), a tab or a line break has one apostrophe ' put before it in CSV, so that no spreadsheet takes it for a formula; take one off to have the text. Negative numbers are left alone, and Parquet holds the text itself.",
  '- 同一笔钱会在几个表中出现，合计行与明细行并列：汇总前请先选定 form_kind、row_level 和 column_meaning。',
  '  The same money appears in several forms, and totals stand beside their parts: choose form_kind, row_level and column_meaning before adding up.',
];

/** Every field of every table: meaning, type, unit and what a missing value means. */
export function codebookMarkdown(tables: readonly PackageTable[]): string {
  const sections = tables.flatMap((table) => [
    `## ${table.name} · ${table.title.zh} ${table.title.en}`,
    '',
    `${table.description.zh}。 ${table.description.en}. 主键 Primary key: \`${table.primaryKey.join('`, `')}\``,
    '',
    '| 字段 field | 名称 title | 含义 meaning | 类型 type | 单位 unit | 空值 empty |',
    '| --- | --- | --- | --- | --- | --- |',
    ...table.fields.map(
      ({ name, title, meaning, type, unit, missing }) =>
        `| \`${name}\` | ${title.zh}<br>${title.en} | ${meaning.zh}<br>${meaning.en} | ${TYPES[type]} | ${unit ?? ''} | ${missing ? `${missing.zh}<br>${missing.en}` : '不会为空 never empty'} |`,
    ),
    '',
  ]);
  return ['# 数据字典 Codebook', '', ...HOW, '', ...sections].join('\n');
}
