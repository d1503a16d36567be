import { isLevel1, isLevel2 } from '../targets/vocabulary.js';
import type { PrintHead } from './print-header.js';
import type { PrintWord } from './print-words.js';

/** The words of the columns, with rests of second-level labels that stand below the first level brought to their labels. */
export function withWholeLabels(
  columns: readonly (readonly PrintWord[])[],
  heads: readonly PrintHead[],
): readonly (readonly PrintWord[])[] {
  const [one, two] = (['level1', 'level2'] as const).map((level) => heads.findIndex(({ role }) => role === level));
  if (one! < 0 || two! < 0) return columns;
  const firsts: PrintWord[] = [];
  const seconds = [...columns[two!]!];
  for (const word of columns[one!]!) {
    const before = firsts.at(-1);
    const label = seconds.findLast(({ line }) => line < word.line);
    const isOwn = isLevel1(word.text) || (before !== undefined && isLevel1(before.text + word.text));
    if (!isOwn && label && word.line - label.line <= 2 && isLevel2(label.text + word.text))
      seconds.splice(seconds.indexOf(label) + 1, 0, word);
    else firsts.push(word);
  }
  return columns.map((words, column) => (column === one ? firsts : column === two ? seconds : words));
}
