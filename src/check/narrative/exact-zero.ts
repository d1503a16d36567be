import type { Figure } from '../../domain/figures.js';
import { ZERO } from '../../domain/interval.js';

/** A bare “0万元” says that there is nothing: no amount was rounded away in it. */
export const exactZero = (figure: Figure): Figure => (/^0$/.test(figure.text) ? { ...figure, interval: ZERO } : figure);
