import type { Rule } from '../check/rule.js';
import { inLanguage, type Language } from '../render/language.js';
import { SHORT_SEVERITY } from '../render/report-words.js';
import { RULES } from '../rules/index.js';

/** The rules in whose words, Chinese or English, all the given words stand, a line each; undefined when there is none. */
export function searchRules(words: readonly string[], language: Language): string | undefined {
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word !== '');
  const found = RULES.filter((rule) => {
    const text = wordsOf(rule);
    return wanted.every((word) => text.includes(word));
  });
  return found.length > 0 ? found.map((rule) => `${line(rule, language)}\n`).join('') : undefined;
}

function wordsOf({ code, name, meta }: Rule): string {
  const told = [meta.title, meta.why, meta.remedy, ...Object.values(meta.messages), ...(meta.basis ?? [])];
  return [code, name, ...told.flatMap(({ zh, en }) => [zh, en])].join('\n').toLowerCase();
}

function line({ code, meta }: Rule, language: Language): string {
  const stage = meta.stage ? STAGES[meta.stage] : undefined;
  const behind = stage ? (language === 'zh' ? `（${stage.zh}）` : ` (${stage.en})`) : '';
  return `${code}  ${inLanguage(SHORT_SEVERITY[meta.severity], language)}  ${inLanguage(meta.title, language)}${behind}`;
}

const STAGES = {
  preview: { zh: '预览', en: 'preview' },
  stable: undefined,
  deprecated: { zh: '停用', en: 'deprecated' },
} as const;
