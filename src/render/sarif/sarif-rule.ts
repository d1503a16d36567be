import type { Rule } from '../../check/rule.js';
import type { Severity } from '../../domain/findings.js';
import { inLanguage, type Language } from '../language.js';

/** What SARIF calls a severity. */
export const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' };

/** A rule as SARIF declares it. */
export function reportingDescriptor({ code, name, meta }: Rule, language: Language): object {
  const say = (words: { readonly zh: string; readonly en: string }) => inLanguage(words, language);
  const basis = (meta.basis ?? []).map(say);
  return {
    id: code,
    name,
    shortDescription: { text: say(meta.title) },
    fullDescription: { text: say(meta.why) },
    help: { text: [say(meta.remedy), ...basis].join('\n') },
    defaultConfiguration: { level: LEVEL[meta.severity] },
    properties: { family: code.slice(0, 3), ...(basis.length > 0 ? { basis } : {}) },
  };
}
