import { isLabelHeader, meaningOfHeader } from '../../forms/header-words.js';
import type { SourceLine } from '../../read/source.js';
import { pathsOfGrid, squeezedHeader } from './header-grid.js';
import { isHeaderWord } from './header-lines.js';
import { type HeaderTerm, mayStandAbove, pathsOfTerms } from './header-tree.js';
import { keyRoleOf, meaningsOf } from './key-role.js';

/** True when cells of a header stand under words that cannot head them: blank cells were lost between them. */
export function isMoved(header: readonly SourceLine[], paths: readonly (readonly string[])[]): boolean {
  return (
    loses(header, paths) ||
    paths.some((path) => {
      if (path.length < 2 || keyRoleOf(path)) return false;
      const meanings = meaningsOf(path);
      return path.slice(1).some((text, index) => {
        const above = path[index]!;
        if (isLabelHeader(above) && !isHalf(above)) return meanings[index + 1] !== 'unknown';
        return !mayStandAbove(meanings[index]!, meanings[index + 1]!) && text !== above;
      });
    })
  );
}

/** True when a word that heads figures ends up above none. */
function loses(header: readonly SourceLine[], paths: readonly (readonly string[])[]): boolean {
  const heads = new Set(paths.filter((path) => !keyRoleOf(path)).flat());
  return header.some((line) =>
    (line.cells ?? []).some(({ text }) => {
      const word = squeezedHeader(text);
      return word !== '' && !isLabelHeader(word) && meaningOfHeader(word) !== undefined && !heads.has(word);
    }),
  );
}

const isHalf = (text: string): boolean => /^(?:收入|支出)$/.test(text);

/** Header paths by what can stand under what, where the cells' places are lost; undefined when the words do not tell. */
export function pathsOfMovedHeader(header: readonly SourceLine[]): string[][] | undefined {
  const rows = header.map((line) => (line.cells ?? []).map((cell) => squeezedHeader(cell.text)));
  const isFigure = (text: string) => text !== '' && !isLabelHeader(text) && meaningOfHeader(text) !== undefined;
  const top = rows[0] ?? [];
  if (!top.some(isFigure)) return undefined;
  const first = 1 + Math.max(...rows.map((row) => lastLabelBefore(row, row.findIndex(isFigure))));
  if (first < 1) return undefined;
  const terms: HeaderTerm[] = [];
  for (const [line, row] of rows.entries())
    for (const text of row) {
      if (text === '' || isLabelHeader(text)) continue;
      if (!isHeaderWord(text)) return undefined;
      terms.push({ text, meaning: meaningOfHeader(text), line });
    }
  const labels = header.map((line) => ({
    ...line,
    cells: (line.cells ?? []).slice(0, first).map((cell) => (isLabelHeader(cell.text) ? cell : { ...cell, text: '' })),
  }));
  return [...pathsOfGrid(labels, first), ...completed(pathsOfTerms(terms))];
}

const lastLabelBefore = (row: readonly string[], end: number): number =>
  row.findLastIndex((text, at) => text !== '' && isLabelHeader(text) && (end < 0 || at < end));

/** Columns that are always printed side by side: when one of them is lost from a damaged header, it is put back. */
const TOGETHER: readonly (readonly [string, string])[] = [['其他运转类', '特定目标类']];

function completed(paths: readonly string[][]): string[][] {
  return paths.flatMap((path, index) => {
    for (const [before, after] of TOGETHER) {
      if (path.at(-1) !== before || paths.some((other) => other.at(-1) === after && other.length === path.length))
        continue;
      if (paths[index + 1]?.at(-1) !== after) return [path, [...path.slice(0, -1), after]];
    }
    return [path];
  });
}
