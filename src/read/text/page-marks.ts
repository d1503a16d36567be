const DASH = 45;
const EQUALS = 61;
const EM_DASH = 0x2014;

const MARK =
  /^([-=])\1+\s*(?:page[ _-]?break|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s+of\s+\d{1,4}|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?)\s*\1{2,}$/i;

/** —   PAGE  14  —: the field of a page number, printed with its name. */
const FIELD = /^—\s*PAGE\s*\d{0,4}\s*—\s*$/;

/** True for a line that text extractors print between two pages: `-- 3 of 31 --`, `--- Page 3 ---`, `=== 第3页 ===`. */
export function isPageMark(line: string): boolean {
  const first = line.charCodeAt(0);
  if (first === EM_DASH) return FIELD.test(line);
  if (first !== DASH && first !== EQUALS) return false;
  return MARK.test(line.trimEnd());
}

/** True for the word that text browsers print above the caption of a table. */
export const isCaptionMark = (line: string): boolean => line.endsWith('CAPTION:') && line.trim() === 'CAPTION:';
