import type { Figure } from '../../domain/figures.js';
import { scaled } from '../../domain/number.js';
import { defineRule, type Rule } from '../rule.js';
import { tiesWithin } from '../structure/home-ties.js';
import type { Tie } from '../tie.js';

/** A rule that declares ties and has no words of its own. */
export const tieRule = (code: string, ties: NonNullable<Rule['ties']>): Rule =>
  defineRule({
    code,
    name: code.toLowerCase(),
    meta: {
      title: { zh: '', en: '' },
      why: { zh: '', en: '' },
      remedy: { zh: '', en: '' },
      severity: 'error',
      needs: [],
      messages: { unequal: { zh: '{whole}{others}', en: '' }, blank: { zh: '{whole}', en: '' } },
    },
    ties,
    examples: { valid: [], invalid: [] },
  });

const home = (code: string, is: Parameters<typeof tiesWithin>[1]): Rule =>
  tieRule(code, (view) => tiesWithin(view.book.tables, is));

/** The sums that a table states over its own rows and columns. */
export const HOME_RULES: readonly Rule[] = [home('TIE1', 'children'), home('TIE2', 'rows'), home('TIE3', 'columns')];

/** A figure of a sentence, as exact as its decimals. */
export function toldFigure(name: string, print: string, kind: Figure['kind'] = 'money'): Figure {
  const value = scaled(print);
  const decimals = print.split('.')[1]?.length ?? 0;
  const half = decimals > 0 ? scaled(`0.${'1'.padStart(decimals, '0')}`) / 2n : 0n;
  return {
    key: `statement:${name}`,
    kind,
    interval: { low: value - half, high: value + half },
    text: print,
    unit: kind === 'percent' ? '%' : kind === 'money' ? '万元' : null,
    at: { line: 1, quote: print },
    label: { zh: name, en: name },
  };
}

/** Now, against last year, `change` more, which is `rate` per cent. */
export const growth = (now: Figure, change: Figure, rate: Figure): Tie => ({
  is: 'growth',
  whole: rate,
  change: { figure: change, sign: 1 },
  now,
});
