import type { Rule } from '../check/rule.js';
import { type Measured, sharesOf } from '../domain/measured.js';
import { exampleText } from './rule-page.js';
import { stageOf } from './rule-words.js';

/** Rules as JSON: what a list needs of each, and with `whole` all about it. Severity and stage in English, words in both languages. */
export function renderRulesJson(rules: readonly Rule[], measured: Measured, whole: boolean): string {
  return `${JSON.stringify(
    rules.map((rule) => (whole ? wholeOf(rule, measured) : shortOf(rule, measured))),
    null,
    1,
  )}\n`;
}

function shortOf(rule: Rule, measured: Measured) {
  const { code, name, meta } = rule;
  const own = measured.rules[code];
  return {
    code,
    name,
    severity: meta.severity,
    stage: stageOf(rule),
    title: meta.title,
    scope: meta.scope ?? {},
    measured: own ? { ...own, ...sharesOf(own) } : null,
  };
}

function wholeOf(rule: Rule, measured: Measured) {
  const { meta, examples } = rule;
  const example = ({ text, ...others }: Rule['examples']['valid'][number]) => ({ ...others, text: exampleText(text) });
  return {
    ...shortOf(rule, measured),
    why: meta.why,
    remedy: meta.remedy,
    basis: meta.basis ?? [],
    needs: meta.needs,
    messages: meta.messages,
    examples: { invalid: examples.invalid.map(example), valid: examples.valid.map(example) },
  };
}
