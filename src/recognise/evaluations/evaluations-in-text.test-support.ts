import type { EvaluationCell } from '../../domain/evaluation.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const printed = (cell: EvaluationCell | null): string => cell?.text ?? '';

/** The self-evaluations of a text: funds, indicators and total as lines of cells; ⇥ stands for a tab. */
export function evaluationsIn(text: string): string[] {
  const source = readText('a.txt', new TextEncoder().encode(text.replaceAll('⇥', '\t')));
  if (!source.ok) return [];
  return (openDisclosure(source.value).evaluations ?? []).flatMap((form) => [
    `# ${form.name ?? ''}|${form.unit ?? ''}|${form.complete ? 'complete' : 'open'}`,
    ...form.funds.map((row) =>
      [row.name, ...[row.original, row.budget, row.executed, row.rate, row.weight, row.score].map(printed)].join('|'),
    ),
    ...form.indicators.map((one) =>
      [one.level1, one.level2, one.level3, one.text, one.actual, printed(one.weight), printed(one.score), one.reason]
        .map((cell) => cell ?? '')
        .join('|')
        .concat(one.doubtful ? ' ?' : ''),
    ),
    `= ${printed(form.totalWeight)} ${printed(form.totalScore)}${form.grade ? ` ${form.grade}` : ''}`,
  ]);
}
