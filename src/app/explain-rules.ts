import type { Language } from '../render/language.js';
import { renderRuleList, renderRulePage } from '../render/rule-page.js';
import { RULES } from '../rules/index.js';
import { MEASURED } from '../rules/measured.js';

/** The list of rules, or all about one. Undefined when there is no rule of that code. */
export function explainRules(code: string | undefined, language: Language): string | undefined {
  if (code === undefined) return renderRuleList(RULES, language);
  const wanted = code.toUpperCase();
  const rules = RULES.filter((rule) => rule.code === wanted || rule.name === code.toLowerCase());
  if (rules[0]) return renderRulePage(rules[0], MEASURED.rules[rules[0].code]);
  const family = RULES.filter((rule) => rule.code.startsWith(wanted));
  return family.length > 0 ? renderRuleList(family, language) : undefined;
}

/** True when a rule or a family of that code exists. */
export const hasRule = (code: string): boolean => RULES.some((rule) => rule.code.startsWith(code.toUpperCase()));
