import type { DocumentFacts } from '../domain/book.js';
import type { Bilingual } from '../domain/place.js';
import type { RuleScope } from './rule.js';

/** Why a rule does not speak about a document, in words; undefined where it does. An unknown year or template is in no scope. */
export function outOfScope(
  scope: RuleScope | undefined,
  { year, type }: DocumentFacts,
  template: string | undefined,
): Bilingual | undefined {
  if (!scope) return undefined;
  const { from, to, types, templates } = scope;
  if (types && !types.includes(type)) return { zh: '不适用于这类文件', en: 'it is not about this kind of document' };
  if ((from !== undefined || to !== undefined) && (year === null || year < (from ?? year) || year > (to ?? year)))
    return { zh: '不适用于本年度', en: 'it is not about this year' };
  if (templates && (template === undefined || !templates.includes(template)))
    return { zh: '不适用于本表样', en: 'it is not about this template' };
  return undefined;
}
