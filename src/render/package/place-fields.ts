import type { BudgetBook } from '../../domain/book.js';
import type { Bilingual, Place } from '../../domain/place.js';
import type { FieldValue, PackageField } from './package-field.js';

/** Where a figure was read, and the file it was read from. */
interface Sourced {
  readonly book: BudgetBook;
  readonly at: Place;
}

const OTHER_FORMAT: Bilingual = { zh: '该格式没有此项', en: 'formats of this kind have none' };

const place = (
  name: string,
  zh: string,
  en: string,
  type: 'integer' | 'text',
  of: (at: Place) => FieldValue | undefined,
) => ({
  name,
  type,
  title: { zh, en },
  meaning: { zh: `出处：${zh}`, en: `Provenance: ${en.toLowerCase()}` },
  missing: OTHER_FORMAT,
  of: ({ at }: Sourced): FieldValue => of(at) ?? null,
});

/** Provenance: every line can be looked up in the published file. */
export const PLACE_FIELDS: readonly PackageField<Sourced>[] = [
  {
    name: 'source_file',
    type: 'text',
    title: { zh: '来源文件', en: 'Source file' },
    meaning: { zh: '读出该项的文件', en: 'The file that it was read from' },
    of: ({ book, at }) => at.file ?? book.source.name,
  },
  place('source_page', '页', 'Page', 'integer', ({ page }) => page),
  place('source_line', '行号', 'Line', 'integer', ({ line }) => line),
  place('source_sheet', '工作表', 'Sheet', 'text', ({ sheet }) => sheet),
  place('source_cell', '单元格', 'Cell', 'text', ({ cell }) => cell),
  place('source_table', '表格序号', 'Table', 'integer', ({ table }) => table),
  place('source_row', '表格行', 'Row of the table', 'integer', ({ row }) => row),
  place('source_column', '表格列', 'Column of the table', 'integer', ({ column }) => column),
  place('source_box', '页面位置', 'Place on the page', 'text', ({ box }) => box?.join(' ')),
  {
    name: 'source_quote',
    type: 'text',
    title: { zh: '原文', en: 'Words' },
    meaning: { zh: '读出该项的原文，一字不改', en: 'The exact words that it was read from' },
    missing: { zh: '没有记下原文', en: 'no words were kept' },
    of: ({ at }) => at.quote,
  },
];
