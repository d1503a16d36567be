import { trimmed } from '../../domain/text.js';
import type { SourceCell, SourceDocument, SourceLine } from '../../read/source.js';

/** ¥1,234.50, as workbooks print amounts that were formatted as money. */
const SIGN = /[¥￥](?= ?-?[\d０-９])/g;
const MAY_HAVE_SIGN = /[¥￥]/;

/** 单位：万元 */
const UNIT = /单\s*位\s*[:：]\s*(?:人民币)?\s*([百千万亿]{0,2}元)/;
/** 1,234.50万元 alone in a cell. */
const WITH_UNIT = /^\s*-?\d[\d,]*(?:\.\d+)?\s*([百千万亿]{0,2}元)\s*$/;
/** So many such cells make a table of them: forms and indicators print a few, whose unit is theirs. */
const FEWEST = 6;
const PLAIN = /^\s*-?\d[\d,]*\.\d+\s*$/;

/**
 * The document without the signs of currency in front of its amounts, and without the unit behind every amount of a table
 * where it is the one that is printed above. Blanks stand in their place in a line, so that every other character keeps its
 * own.
 */
export function withPlainAmounts(source: SourceDocument): SourceDocument {
  const lines = withoutUnits(source.lines);
  const parted = lines === source.lines ? source : { ...source, lines };
  if (!lines.some(({ text }) => MAY_HAVE_SIGN.test(text))) return parted;
  return { ...parted, lines: lines.map(withoutSigns) };
}

/** Tables are rows with cells below their unit, up to the next line of words. */
function withoutUnits(lines: readonly SourceLine[]): readonly SourceLine[] {
  let plain: SourceLine[] | undefined;
  for (let at = 0; at < lines.length; at++) {
    const { text } = lines[at]!;
    const unit = text.includes('位') ? UNIT.exec(text)?.[1] : undefined;
    if (unit === undefined) continue;
    let end = at + 1;
    while (end < lines.length && (lines[end]!.cells || lines[end]!.text === '')) end++;
    if (!tellsUnits(lines.slice(at + 1, end), unit)) continue;
    plain ??= [...lines];
    for (let row = at + 1; row < end; row++) plain[row] = withoutUnit(lines[row]!, unit);
  }
  return plain ?? lines;
}

const hasUnit = ({ text }: SourceCell, unit: string): boolean => WITH_UNIT.exec(text)?.[1] === unit;

function tellsUnits(rows: readonly SourceLine[], unit: string): boolean {
  let told = 0;
  for (const { cells, text } of rows) {
    if (!cells || (told === 0 && !text.includes(unit))) continue;
    if (cells.some((cell) => PLAIN.test(cell.text))) return false;
    told += cells.filter((cell) => hasUnit(cell, unit)).length;
  }
  return told >= FEWEST;
}

function withoutUnit(line: SourceLine, unit: string): SourceLine {
  const { cells } = line;
  if (!cells?.some((cell) => hasUnit(cell, unit))) return line;
  const plain = (words: string): string => trimmed(words.slice(0, words.lastIndexOf(unit)));
  const behind = new RegExp(`(?<=\\d\\s*)${unit}(?=\\s*(?:[\\t|]|$))`, 'g');
  return {
    ...line,
    text: line.text.replace(behind, ' '.repeat(unit.length)),
    cells: cells.map((cell) => (hasUnit(cell, unit) ? { ...cell, text: plain(cell.text) } : cell)),
  };
}

function withoutSigns(line: SourceLine): SourceLine {
  if (!MAY_HAVE_SIGN.test(line.text)) return line;
  const { cells } = line;
  return {
    ...line,
    text: line.text.replace(SIGN, ' '),
    ...(cells && { cells: cells.map((cell) => ({ ...cell, text: trimmed(cell.text.replace(SIGN, ' ')) })) }),
  };
}
