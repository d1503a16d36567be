import { gather } from '../../domain/gather.js';
import { readLines } from '../../read/text/read-text.js';
import { readTargetRows } from './layouts.js';
import { piecesOf } from './pieces.js';

/** The forms in a text, each as `code|name|amount unit` and its indicators as one line of cells; ⇥ stands for a tab. */
export function formsIn(text: string): string[] {
  const lines = readLines(text.replaceAll('⇥', '\t')).filter((line) => line.text.trim() !== '');
  return gather(readTargetRows(piecesOf(lines)).forms, (form) => [
    `# ${form.code ?? ''}|${form.name ?? ''}|${form.amount ?? ''}${form.unit ?? ''}`,
    ...form.indicators.map((one) =>
      [one.level1, one.level2, one.level3, `${one.operator ?? ''}${one.value ?? ''}${one.unit ?? ''}`, one.weight]
        .map((cell) => cell ?? '')
        .join('|')
        .concat(one.doubtful ? ' ?' : ''),
    ),
  ]);
}
