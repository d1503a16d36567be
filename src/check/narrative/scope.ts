import { remembered } from '../../domain/text.js';

/** Whose money a figure covers: all funds, fiscal appropriation, or one of its budgets. */
export type Scope = 'all' | 'appropriation' | 'general-budget' | 'managed-funds' | 'state-capital';

const SCOPES: readonly (readonly [RegExp, Scope])[] = [
  [/国有资本/, 'state-capital'],
  [/政府性基金|基金预算/, 'managed-funds'],
  [/一般公共预算|公共财政预算/, 'general-budget'],
  [/财政拨款/, 'appropriation'],
];

/** The scope that words name; undefined when they name none or more than one budget (一般公共预算、政府性基金). */
export const scopeInWords = (words: string): Scope | undefined => scopeNamed(words) ?? undefined;
const scopeNamed = remembered((words): Scope | null => findScope(words) ?? null);

function findScope(words: string): Scope | undefined {
  const found = SCOPES.filter(([pattern]) => pattern.test(words));
  const budgets = found.filter(([, scope]) => scope !== 'appropriation');
  if (budgets.length > 1) return undefined;
  return (budgets[0] ?? found[0])?.[1];
}

/** The scope that a heading names; one of all income or expenditure covers all funds. */
export const scopeOfTitle = (title: string): Scope | undefined => scopeTitled(title) ?? undefined;
const scopeTitled = remembered(
  (title): Scope | null =>
    scopeNamed(title) ?? (/(?:收支|收入|支出)(?:总体|总|预算|决算|支出)|预算收支/.test(title) ? 'all' : null),
);
