import type { Figure } from '../../domain/figures.js';
import { exactly, SCALE, ZERO } from '../../domain/interval.js';

/** A bare “0万元” says that there is nothing: no amount was rounded away in it. */
export const exactZero = (figure: Figure): Figure => (/^0$/.test(figure.text) ? { ...figure, interval: ZERO } : figure);

/** The parts of a sum. Beside an amount told to hundredths, “3万元” is short for 3.00万元 and not rounded. */
export function exactParts(whole: Figure, parts: readonly Figure[]): readonly Figure[] {
  const isFine = [whole, ...parts].some(({ text, unit }) => /\.\d\d$/.test(text) && unit === '万元');
  return parts.map((part) =>
    isFine && part.unit === '万元' && /^[1-9]\d?$/.test(part.text)
      ? { ...part, interval: exactly(BigInt(part.text) * SCALE) }
      : exactZero(part),
  );
}
