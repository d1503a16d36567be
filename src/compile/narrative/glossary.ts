import { functionalMeaning, TERMS } from '../../forms/glossary.js';
import { isNothing } from '../quantity.js';
import type { Resolved } from '../resolved.js';
import { linesOf, select } from '../select.js';
import { chineseNumber } from './chinese-number.js';
import type { Entry } from './entry.js';

/** The terms and items that the disclosure uses, each with its meaning; then the department's own terms. */
export function glossaryOf(resolved: Resolved): Entry[] {
  const { base, lines } = resolved;
  const own = new Set(base.texts.terms.map(({ term }) => term));
  const general = TERMS.filter(
    ({ term, when, only }) =>
      !own.has(term) &&
      (only === undefined || only === base.type) &&
      (when === null || !isNothing(select(resolved, lines, when, 'now'))),
  );
  const items = [
    ...new Set(linesOf(lines, ['appropriation']).flatMap((line) => (line.now === undefined ? [] : line.functional))),
  ]
    .sort()
    .map((code) => ({
      term: `${resolved.nameOf(code.slice(0, 3))}（类）${resolved.nameOf(code.slice(0, 5))}（款）${resolved.nameOf(code)}（项）`,
      meaning: functionalMeaning(code, resolved.nameOf),
    }));
  return [...general, ...items, ...base.texts.terms].map(({ term, meaning }, index) => ({
    words: { 名词: term, 解释: meaning.replace(/。$/, ''), 序号: `${index + 1}`, 中文序号: chineseNumber(index + 1) },
    facts: {},
  }));
}
