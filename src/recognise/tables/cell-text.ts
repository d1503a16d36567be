import { readDecimal } from '../../domain/number.js';
import { isChinese, isDigit, squeezed, trimmed } from '../../domain/text.js';

const DASH = /^[-—–―－_/\\]{1,3}$/;
/** A dash says that nothing is meant to stand here. */
export const isDash = (text: string): boolean => DASH.test(text.trim());

/** The decimal of an amount or percentage in a cell, null for a dash, undefined for any other text. */
export function figureOf(text: string): string | null | undefined {
  if (isChinese(text)) return undefined;
  const plain = trimmed(text);
  if (plain === '' || isChinese(plain)) return undefined;
  if (!isDigit(plain.charCodeAt(0)) && DASH.test(plain)) return null;
  return isDigit(plain.charCodeAt(plain.length - 1)) || !/[%％元]$/.test(plain)
    ? readDecimal(plain)
    : readDecimal(plain.slice(0, -1));
}

/** Printed like money: with decimals or thousands separators. A plain integer may be a code or a line number. */
export const looksLikeAmount = (text: string): boolean =>
  !isChinese(text) && hasPoint(text) && /^[-+（(]?[\d,，]*\d[.．]\d+[)）]?$|^-?\d{1,3}([,，]\d{3})+$/.test(text.trim());

function hasPoint(text: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x2e || code === 0x2c || code === 0xff0e || code === 0xff0c) return true;
  }
  return false;
}

const CODE = /^\d{2,7}$/;
export const looksLikeCode = (text: string): boolean => !isChinese(text) && CODE.test(squeezed(text));

const TOTAL =
  /^(?:合计|总计|共计|总合计|(?:本年|本期|当年)?(?:收入|支出)?(?:预算)?(?:合计|总计|总额)|(?:收入|支出|收支)总数|收支总计|部门合计|单位合计|合计数|总额|(?:人员|公用)经费合计|(?:本年|当年)(?:收入|支出)小计)$/;
/** A label that sums the table or one of its sides. */
export const isTotalLabel = (label: string): boolean =>
  /[计额数]/.test(label) &&
  TOTAL.test(
    squeezed(label)
      .replace(/[:：]$/, '')
      .replace(/^[(（]?[一二三四五六七八九十]{1,2}[)）、.]/, ''),
  );

const FILLER = /^(?:[.．…·]{2,}|…+|[-—]+)$/;
/** A row of dots that stands for rows left out. */
export const isFiller = (label: string): boolean =>
  !isChinese(label) && !isDigit(label.charCodeAt(0)) && FILLER.test(squeezed(label));
