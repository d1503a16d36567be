import { type Figure, statedValue, writeLike } from '../../domain/figures.js';
import type { Cause } from '../../domain/findings.js';
import type { Candidate } from './candidates.js';
import type { NamedSlip } from './name-slip.js';

/** A cause in words: what is probably wrong, what would be right, and what that explains. */
export function describeCause(
  id: string,
  candidate: Candidate,
  explains: readonly string[],
  slip: NamedSlip | undefined,
): Cause {
  return candidate.is === 'row' ? missingRow(id, candidate, explains) : wrongFigure(id, candidate, explains, slip);
}

const unitOf = (figure: Figure): string => (figure.unit === '%' ? '%' : figure.unit ? ` ${figure.unit}` : '');

/** What is told in a sentence is told as exactly as the figure that it replaces. */
function asPrinted({ key, interval, text }: Figure, value: bigint): bigint {
  const step = interval.high - interval.low;
  if (!key.startsWith('statement:') || step === 0n || value < 0n || !text.includes('.')) return value;
  return ((value + step / 2n) / step) * step;
}

function wrongFigure(
  id: string,
  { figure, change }: Candidate,
  explains: readonly string[],
  slip: NamedSlip | undefined,
): Cause {
  const right = writeLike(figure, asPrinted(figure, statedValue(figure) + (change.by.get(figure.key) ?? 0n)));
  const unit = unitOf(figure);
  const count = explains.length;
  const why = slip ? { zh: `（${slip.words.zh}）`, en: ` (${slip.words.en})` } : { zh: '', en: '' };
  const printed =
    figure.text === ''
      ? { zh: '该处空白', en: 'blank' }
      : { zh: `印为 ${figure.text}${unit}`, en: `printed ${figure.text}${unit}` };
  return {
    id,
    message: {
      zh: `${figure.label.zh}：${printed.zh}，疑应为 ${right}${unit}${why.zh}；据此可解释 ${count} 条问题。`,
      en: `${figure.label.en}: ${printed.en}, probably ${right}${unit}${why.en}; this explains ${count} finding(s).`,
    },
    at: figure.at,
    printed: figure.text === '' ? null : figure.text,
    suggested: right,
    slip: slip?.name ?? null,
    explains,
  };
}

function missingRow(id: string, { figure, change }: Candidate, explains: readonly string[]): Cause {
  const amount = writeLike(figure, change.by.get(change.key) ?? 0n);
  const unit = unitOf(figure);
  return {
    id,
    message: {
      zh: `${figure.label.zh} ${figure.text}${unit}：所列明细疑漏行，缺 ${amount}${unit}；据此可解释 ${explains.length} 条问题。`,
      en: `${figure.label.en} ${figure.text}${unit}: rows worth ${amount}${unit} seem to be missing below it; this explains ${explains.length} finding(s).`,
    },
    at: figure.at,
    printed: null,
    suggested: amount,
    slip: 'row-missing',
    explains,
  };
}
