import type { DataValidation, WriteSheet } from 'hucre';
import type { BaseRecord, BaseSheet } from '../../compile/base-field.js';
import type { DropDowns } from './drop-downs.js';
import { framed, ROW_HEIGHTS } from './frame.js';
import { cellName, cellValue, inputStyle, SheetCells } from './sheet-cells.js';
import { FIRST_ROW, HEADER_ROW, TOTALS_ROW } from './sheet-rows.js';
import { ABOUT, CHECK, COMPUTED, HEADER, LABEL, WRONG } from './styles.js';

/** The column of the checks in a sheet of fields. */
export const FIELD_CHECK_COLUMN = 2;

/** A sheet with one record, a field a row: label, value, check, note. */
export function fieldsSheet(sheet: BaseSheet, record: BaseRecord, lists: DropDowns): WriteSheet {
  const cells = new SheetCells();
  for (const [column, header] of ['项目', '填写', '检查', '说明'].entries())
    cells.put(HEADER_ROW, column, header, HEADER);
  const validations: DataValidation[] = [];
  let open = 0;
  for (const [index, field] of sheet.fields.entries()) {
    const row = FIRST_ROW + index;
    const { holds, label, required, note, key } = field;
    const list = 'list' in holds ? holds.list : undefined;
    const value = cellValue(field, record[key], (code) => (list ? lists.shown(list, code) : code));
    const missing = required && (value === null || value === '');
    if (missing) open++;
    cells.put(row, 0, `${label}${required ? ' *' : ''}`, LABEL, `${note.zh}\n${note.en}`);
    cells.put(row, 1, value, inputStyle(field));
    const formula = `IF(${cellName(row, 1)}="","${required ? '未填' : ''}","✓")`;
    const result = value === null || value === '' ? (required ? '未填' : '') : '✓';
    cells.compute(row, FIELD_CHECK_COLUMN, { formula, result }, CHECK);
    cells.put(row, 3, note.zh, ABOUT);
    const validation = lists.validation(field, cellName(row, 1));
    if (validation) validations.push(validation);
  }
  const checks = `${cellName(FIRST_ROW, 2)}:${cellName(FIRST_ROW + sheet.fields.length - 1, 2)}`;
  const style = { ...COMPUTED, numFmt: '"待处理 "0"（应为0）"' };
  cells.compute(TOTALS_ROW, FIELD_CHECK_COLUMN, { formula: `COUNTIF(${checks},"未填")`, result: open }, style);
  return framed(sheet, cells, [26, 44, 22, 60], {
    dataValidations: validations,
    conditionalRules: [
      { type: 'expression', priority: 1, range: checks, formula: `${cellName(FIRST_ROW, 2)}="未填"`, style: WRONG },
    ],
    freezePane: { rows: FIRST_ROW },
    rowDefs: new Map([...ROW_HEIGHTS, ...sheet.fields.map((_, row) => [FIRST_ROW + row, { height: 22 }] as const)]),
  });
}
