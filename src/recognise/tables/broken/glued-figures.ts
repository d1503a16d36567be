import type { SourceLine } from '../../../read/source.js';

/** 办公费5.99: an amount right behind a name. No name has a number with two decimals. */
const GLUED = /(?<=[\u4e00-\u9fff）)])(?=\d[\d,]*\.\d\d(?!\d))/g;
/** 1,739.83一、社会保障: the number of an item right behind an amount. */
const GLUED_ITEM = /(?<=\d\.\d\d)(?=[一二三四五六七八九十]{1,3}、)/g;
/** 伙食补助费30204手续费: a code between two names. */
const GLUED_CODE = /(?<=[\u4e00-\u9fff）)])(?=[35]\d{4}\s?[\u4e00-\u9fff])/g;

/** 10 ,592.09: a space inside an amount. */
const BROKEN = /(?<=\d) (?=,\d{3}(?:,\d{3})*\.\d\d(?!\d))/g;

/** Rows whose spaces were lost between a name and the amount or the code behind it. */
export const partGluedFigures = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.map((line) => {
    const text = line.text.replace(BROKEN, '').replace(GLUED, ' ').replace(GLUED_ITEM, ' ').replace(GLUED_CODE, ' ');
    return text === line.text ? line : { ...line, text };
  });
