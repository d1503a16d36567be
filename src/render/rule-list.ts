import type { Rule } from '../check/rule.js';
import { type Measured, sharesOf, writtenShare } from '../domain/measured.js';
import { inLanguage, type Language } from './language.js';
import { SHORT_SEVERITY } from './report-words.js';
import { STAGES, stageOf } from './rule-words.js';
import { inColumns } from './terminal-text.js';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['编号', '程度', '阶段', '查准率', '查全率', '应当怎样'],
  en: ['code', 'severity', 'stage', 'precision', 'recall', 'what should hold'],
};

/** Rules, one a line: code, severity, stage, measured precision and recall, title. `width` is that of the terminal. */
export function renderRuleList(rules: readonly Rule[], measured: Measured, language: Language, width: number): string {
  const rows = rules.map((rule) => {
    const own = measured.rules[rule.code];
    const { precision, recall } = own ? sharesOf(own) : { precision: null, recall: null };
    return [
      rule.code,
      inLanguage(SHORT_SEVERITY[rule.meta.severity], language),
      inLanguage(STAGES[stageOf(rule)], language),
      writtenShare(precision),
      writtenShare(recall),
      inLanguage(rule.meta.title, language),
    ];
  });
  return inColumns([HEADS[language], ...rows], width);
}
