import type { Rule, RuleExample } from '../check/rule.js';
import type { CompanionRole } from '../check/view.js';
import { type MeasuredRule, sharesOf, writtenShare } from '../domain/measured.js';
import type { Bilingual } from '../domain/place.js';
import { inLanguage, type Language } from './language.js';
import { SHORT_SEVERITY } from './report-words.js';
import { COMPANIONS, exampleText } from './rule-page.js';
import { needWords, STAGE_MEANINGS, scopeWords, stageOf } from './rule-words.js';
import { wrapped } from './terminal-text.js';

const HEADINGS = {
  about: { zh: '适用', en: 'Applies to' },
  needs: { zh: '需要', en: 'Needs' },
  why: { zh: '为什么', en: 'Why' },
  remedy: { zh: '怎么办', en: 'What to do' },
  basis: { zh: '依据', en: 'Basis' },
  measured: { zh: '实测', en: 'Measured' },
  messages: { zh: '提示', en: 'Messages' },
  wrong: { zh: '例：会报出，在 ⟦ ⟧ 处', en: 'Wrong: told at ⟦ ⟧' },
  right: { zh: '例：不会报出', en: 'Right: nothing is told' },
} satisfies Record<string, Bilingual>;

const NOT_MEASURED: Bilingual = { zh: '尚未实测。', en: 'Not measured yet.' };

/** All about one rule for a terminal, in one language: what, why, what to do, basis, measured figures, examples. */
export function renderRuleText(
  rule: Rule,
  measured: MeasuredRule | undefined,
  language: Language,
  width: number,
): string {
  const { meta } = rule;
  const say = (words: Bilingual): string => inLanguage(words, language);
  const part = (heading: keyof typeof HEADINGS, texts: readonly string[]): string[] =>
    texts.length === 0
      ? []
      : ['', say(HEADINGS[heading]), ...texts.flatMap((text) => wrapped(text, width - 2).map((line) => `  ${line}`))];
  const needs = needWords(rule);
  const examples = (heading: 'wrong' | 'right', all: readonly RuleExample[]): string[] =>
    all.length === 0
      ? []
      : [
          '',
          say(HEADINGS[heading]),
          ...all.flatMap((one, index) => [...(index > 0 ? [''] : []), ...exampleLines(one, language)]),
        ];
  const lines = [
    ...wrapped(`${rule.code}  ${say(meta.title)}`, width),
    [rule.name, say(SHORT_SEVERITY[meta.severity]), say(STAGE_MEANINGS[stageOf(rule)])].join(' · '),
    ...part('about', [say(scopeWords(rule))]),
    ...part('needs', needs ? [say(needs)] : []),
    ...part('why', [say(meta.why)]),
    ...part('remedy', [say(meta.remedy)]),
    ...part('basis', (meta.basis ?? []).map(say)),
    ...part('measured', measured ? measuredWords(measured).map(say) : [say(NOT_MEASURED)]),
    ...part(
      'messages',
      Object.values(meta.messages).map(
        (words) => `${say(SHORT_SEVERITY[words.severity ?? meta.severity])}  ${say(words)}`,
      ),
    ),
    ...examples('wrong', rule.examples.invalid),
    ...examples('right', rule.examples.valid),
  ];
  return `${lines.join('\n')}\n`;
}

function measuredWords(measured: MeasuredRule): readonly Bilingual[] {
  const { planted, found, right, wrong } = measured;
  const { precision, recall } = sharesOf(measured);
  const words: Bilingual[] = [];
  if (precision !== null)
    words.push({
      zh: `查准率 ${writtenShare(precision)}：报出错误或疑点 ${right + wrong} 条，其中属实 ${right} 条`,
      en: `precision ${writtenShare(precision)}: ${right + wrong} errors or warnings told, ${right} of them true`,
    });
  if (recall !== null)
    words.push({
      zh: `查全率 ${writtenShare(recall)}：植入错误 ${planted} 处，查出 ${found} 处`,
      en: `recall ${writtenShare(recall)}: ${planted} mistakes planted for it, ${found} found`,
    });
  return words.length > 0 ? words : [NOT_MEASURED];
}

function exampleLines(example: RuleExample, language: Language): string[] {
  const beside = Object.entries(example.with ?? {}).flatMap(([role, text]) => [
    `    ${inLanguage(COMPANIONS[role as CompanionRole], language)}:`,
    ...indented(text),
  ]);
  return [`  ${example.title}:`, ...indented(example.text), ...beside];
}

const indented = (text: string): string[] =>
  exampleText(text)
    .split('\n')
    .map((line) => `    ${line}`.trimEnd());
