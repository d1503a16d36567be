import type { Place } from '../domain/place.js';
import type { Language } from './language.js';

/** A place in the words that help to find it: file, then page, sheet and cell, table and row, or line. */
export function placeText(at: Place, language: Language): string {
  const zh = language === 'zh';
  const file = at.file === undefined ? '' : `${at.file} `;
  if (at.page !== undefined) return `${file}${zh ? `第${at.page}页` : `page ${at.page}`}`;
  if (at.sheet !== undefined) return `${file}${at.sheet}!${at.cell ?? ''}`;
  if (at.table !== undefined) {
    const row = at.row === undefined ? '' : zh ? `第${at.row}行` : ` row ${at.row}`;
    return `${file}${zh ? `表格${at.table}${row}` : `table ${at.table}${row}`}`;
  }
  return at.line === undefined ? file.trimEnd() : `${file}${zh ? `第${at.line}行` : `line ${at.line}`}`;
}

/** A place before what is said about it: 第3行, line 3:. */
export function placeBefore(at: Place, language: Language): string {
  const place = placeText(at, language);
  return language === 'zh' || place === '' ? place : `${place}:`;
}
