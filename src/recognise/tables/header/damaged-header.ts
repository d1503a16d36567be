import type { ColumnMeaning } from '../../../domain/book.js';
import { gather } from '../../../domain/gather.js';
import { isBlank, withoutSpaces } from '../../../domain/text.js';
import { isLabelHeader, meaningOfHeader } from '../../../forms/header-words.js';
import type { SourceLine } from '../../../read/source.js';
import { isHeaderWord } from './header-lines.js';
import { type HeaderTerm, mayStandAbove, pathsOfTerms } from './header-tree.js';
import { keyRoleOf, meaningsOf } from './key-role.js';

/** True when cells of a header stand under words that cannot head them: blank cells were lost between them. */
export function isMoved(header: readonly SourceLine[], paths: readonly (readonly string[])[]): boolean {
  return loses(header, paths) || paths.some((path) => path.length > 1 && !keyRoleOf(path) && isImpossible(path));
}

function isImpossible(path: readonly string[]): boolean {
  const meanings = meaningsOf(path);
  return path.slice(1).some((text, index) => {
    const above = path[index]!;
    if (isLabelHeader(above) && !isHalf(above)) return meanings[index + 1] !== 'unknown';
    return !mayStandAbove(meanings[index]!, meanings[index + 1]!) && text !== above && !OF_WHICH.test(text);
  });
}
/** 预算数 above 合计 and 其中：上年结转: a part told of what stands beside it. */
const OF_WHICH = /^其中[:：]/;

/**
 * Paths of a header whose lines have blank cells before their words: these stand where they were printed, and 上年结转 is
 * all that a guess of how far 本年收入 reaches puts below it. Undefined for other headers.
 */
export function pathsWithoutReach(
  header: readonly SourceLine[],
  paths: readonly (readonly string[])[],
): (readonly string[])[] | undefined {
  const isKept = ({ cells = [] }: SourceLine) => {
    const blank = cells.findIndex(({ text }) => isBlank(text));
    return blank >= 0 && blank < cells.findLastIndex(({ text }) => !isBlank(text));
  };
  if (header.length < 2 || !header.slice(1).every(isKept)) return undefined;
  const parted = paths.map((path) =>
    /^[本当]年/.test(path[0] ?? '') && meaningsOf(path)[1] === 'carry-over-in' ? path.slice(1) : path,
  );
  return isMoved(header, parted) ? undefined : parted;
}

/** True when a word that heads figures ends up above none. */
function loses(header: readonly SourceLine[], paths: readonly (readonly string[])[]): boolean {
  const heads = new Set(paths.filter((path) => !keyRoleOf(path)).flat());
  return header.some((line) =>
    (line.cells ?? []).some(({ text }) => {
      const word = withoutSpaces(text);
      return word !== '' && !isLabelHeader(word) && meaningOfHeader(word) !== undefined && !heads.has(word);
    }),
  );
}

const isHalf = (text: string): boolean => /^(?:本年)?(?:收入|支出)$/.test(text);

/** Header paths by what can stand under what, where the cells' places are lost; undefined when the words do not tell. */
export function pathsOfMovedHeader(header: readonly SourceLine[]): string[][] | undefined {
  const rows = header.map((line) => (line.cells ?? []).map((cell) => withoutSpaces(cell.text)));
  if (!(rows[0] ?? []).some(isFigure)) return undefined;
  const terms: HeaderTerm[] = [];
  for (const [line, row] of rows.entries())
    for (const text of row) {
      if (text === '' || isLabelHeader(text)) continue;
      if (!isFigure(text) && !isHeaderWord(text)) return undefined;
      terms.push({ text, meaning: groupMeaning(text), line });
    }
  const keys = labelPaths(
    rows.map((row) => row.slice(0, endOfLabels(row)).filter((text) => text !== '' && isLabelHeader(text))),
  );
  return keys.length === 0 ? undefined : [...keys, ...completed(pathsOfTerms(terms))];
}

const isFigure = (text: string): boolean => text !== '' && !isLabelHeader(text) && groupMeaning(text) !== undefined;

/** What a word over figures means; one that is not listed but ends like a budget heads whatever stands below it. */
const groupMeaning = (text: string): ColumnMeaning | undefined =>
  meaningOfHeader(text) ?? (/(?:预算|决算|预算数|决算数|收入|支出|经费)$/.test(text) ? 'amount' : undefined);

const endOfLabels = (row: readonly string[]): number => {
  const end = row.findIndex(isFigure);
  return end < 0 ? row.length : end;
};

/** Label columns: those of the line that names most, its code column parted into 类 款 项 where another line prints them. */
function labelPaths(labels: readonly (readonly string[])[]): string[][] {
  const isLevel = (text: string) => /^[类款项]$/.test(text);
  const levels = labels.find((row) => row.length > 0 && row.every(isLevel)) ?? [];
  const named = labels.filter((row) => row !== levels).sort((a, b) => b.length - a.length)[0] ?? [];
  if (levels.length === 0 || named.some(isLevel)) return named.map((text) => [text]);
  return gather(named, (text, index) => (index === 0 ? levels.map((level) => [text, level]) : [[text]]));
}

/** Columns that are always printed side by side: when one of them is lost from a damaged header, it is put back. */
const TOGETHER: readonly (readonly [string, string])[] = [['其他运转类', '特定目标类']];

function completed(paths: readonly string[][]): string[][] {
  return gather(paths, (path, index) => {
    for (const [before, after] of TOGETHER) {
      if (path.at(-1) !== before) continue;
      if (paths.some((other) => other.at(-1) === after && other.length === path.length)) continue;
      if (paths[index + 1]?.at(-1) !== after) return [path, [...path.slice(0, -1), after]];
    }
    return [path];
  });
}
