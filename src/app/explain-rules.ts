import type { Rule } from '../check/rule.js';
import type { Language } from '../render/language.js';
import { renderRulesJson } from '../render/rule-json.js';
import { renderRuleList } from '../render/rule-list.js';
import { renderRuleText } from '../render/rule-text.js';
import { RULES } from '../rules/index.js';
import { MEASURED } from '../rules/measured.js';
import { hasWords } from './search-rules.js';

export const RULE_FORMATS = ['text', 'json'] as const;

/** Which rules are asked for, and how they are to be told. */
export interface RulesAsked {
  /** Code or name of one, or the beginning of several codes. */
  readonly code?: string | undefined;
  /** Words that must stand in a rule. */
  readonly words?: readonly string[] | undefined;
  readonly language: Language;
  readonly format: (typeof RULE_FORMATS)[number];
  /** Places in a line of the terminal. */
  readonly width: number;
}

/** The rules asked for: all about one that is named, else a list. Undefined when there is none. */
export function explainRules({ code, words, language, format, width }: RulesAsked): string | undefined {
  const named = code === undefined ? [] : RULES.filter((rule) => isNamed(rule, code));
  const [only] = named;
  if (only && words === undefined)
    return format === 'json'
      ? renderRulesJson([only], MEASURED, true)
      : renderRuleText(only, MEASURED.rules[only.code], language, width);
  const rules = RULES.filter(
    (rule) =>
      (code === undefined || named.includes(rule) || rule.code.startsWith(code.toUpperCase())) &&
      (words === undefined || hasWords(rule, words)),
  ).sort((a, b) => (a.code < b.code ? -1 : 1));
  if (rules.length === 0) return undefined;
  return format === 'json' ? renderRulesJson(rules, MEASURED, false) : renderRuleList(rules, MEASURED, language, width);
}

const isNamed = (rule: Rule, code: string): boolean =>
  rule.code === code.toUpperCase() || rule.name === code.toLowerCase();

/** True when a rule or a family of that code exists. */
export const hasRule = (code: string): boolean => RULES.some((rule) => rule.code.startsWith(code.toUpperCase()));
