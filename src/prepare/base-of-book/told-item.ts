import type { Statement } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { codesOfName } from '../../forms/classification/index.js';

const MARKED = /([^()]+(?:\((?!\d*(?:类|款|项)\))[^()]*\)[^()]*)*)\(\d*(?:类|款|项)\)/g;

/** The functional item of a statement: by its code, or by the names of its levels, 甲（类）乙（款）丙（项）, where just one fits. */
export function toldItem({ subject, code }: Statement): string | null {
  if (code !== null || !subject.includes('款')) return code;
  const names = [...squeezed(subject).matchAll(MARKED)].map(([, name = '']) => name);
  const [above, own] = names.slice(-2);
  if (above === undefined || own === undefined) return null;
  const parents = codesNamed(above);
  const fit = codesNamed(own).filter(
    (item) => item.length === 1 + 2 * names.length && parents.includes(item.slice(0, -2)),
  );
  return fit.length === 1 ? fit[0]! : null;
}

/** 社会保障和就业（类） is what the classification calls 社会保障和就业支出. */
const codesNamed = (name: string): readonly string[] => [
  ...new Set([...codesOfName(name, 'functional'), ...codesOfName(`${name}支出`, 'functional')]),
];
