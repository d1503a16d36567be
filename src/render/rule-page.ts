import type { Rule, RuleExample } from '../check/rule.js';
import type { CompanionRole } from '../check/view.js';
import type { MeasuredRule } from '../domain/measured.js';
import type { Bilingual } from '../domain/place.js';
import { SHORT_SEVERITY } from './report-words.js';
import { scopeWords } from './rule-words.js';

/** The page of a rule in Markdown, in both languages: what, why, what to do, basis and examples. */
export function renderRulePage(rule: Rule, measured?: MeasuredRule): string {
  const { meta } = rule;
  const severity = SHORT_SEVERITY[meta.severity];
  return [
    `# ${rule.code} ${meta.title.zh}`,
    '',
    `${meta.title.en} · \`${rule.name}\` · ${severity.zh} ${severity.en}`,
    '',
    '## 为什么 Why',
    '',
    meta.why.zh,
    '',
    meta.why.en,
    '',
    '## 怎么办 What to do',
    '',
    meta.remedy.zh,
    '',
    meta.remedy.en,
    '',
    ...basisPart(rule),
    ...scopePart(rule),
    ...measuredPart(measured),
    '## 提示 Messages',
    '',
    ...Object.values(meta.messages).flatMap((words) => {
      const own = words.severity ? `（${SHORT_SEVERITY[words.severity].zh} ${words.severity}）` : '';
      return [`- ${words.zh}${own}`, `  ${words.en}`];
    }),
    '',
    '## 不成立的例子 Wrong',
    '',
    ...rule.examples.invalid.flatMap(examplePart),
    '## 成立的例子 Right',
    '',
    ...rule.examples.valid.flatMap(examplePart),
  ].join('\n');
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** What measuring found: nothing where no mistake was planted and none told. */
function measuredPart(measured: MeasuredRule | undefined): string[] {
  if (!measured) return [];
  const { planted, found, right, wrong } = measured;
  const told = right + wrong;
  const lines: string[] = [];
  if (planted > 0)
    lines.push(
      `- 植入错误 ${planted} 处，查出 ${found} 处（${percent(found, planted)}）。`,
      `  ${planted} mistakes planted for it, ${found} found (${percent(found, planted)}).`,
    );
  if (told > 0)
    lines.push(
      `- 报出错误或警告 ${told} 条，其中属实 ${right} 条（${percent(right, told)}）。`,
      `  ${told} errors or warnings told, ${right} of them true (${percent(right, told)}).`,
    );
  return lines.length > 0 ? ['## 实测 Measured', '', ...lines, ''] : [];
}

const basisPart = (rule: Rule): string[] =>
  rule.meta.basis && rule.meta.basis.length > 0
    ? ['## 依据 Basis', '', ...rule.meta.basis.map((basis) => `- ${basis.zh}\n  ${basis.en}`), '']
    : [];

/** Only what is not about every document says so. */
const scopePart = (rule: Rule): string[] => {
  if (!rule.meta.scope) return [];
  const { zh, en } = scopeWords(rule);
  return ['## 适用 Applies to', '', zh, '', en, ''];
};

const examplePart = (example: RuleExample): string[] => [
  `${example.title}:`,
  '',
  '```text',
  exampleText(example.text),
  '```',
  '',
  ...Object.entries(example.with ?? {}).flatMap(([role, text]) => [
    `${bothOf(COMPANIONS[role as CompanionRole])}:`,
    '',
    '```text',
    exampleText(text),
    '```',
    '',
  ]),
];

const bothOf = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

/** What an example is compared with. */
export const COMPANIONS: Readonly<Record<CompanionRole, Bilingual>> = {
  lastYear: { zh: '与上年的公开文件对照', en: 'compared with last year’s document' },
  budget: { zh: '与同年的预算公开对照', en: 'compared with the budget of the year' },
  former: { zh: '与前一版对照', en: 'compared with the former version' },
  units: { zh: '与所属单位的公开文件对照', en: 'compared with the units’ documents' },
};

/** The text of an example without the indent that it has in its rule. */
export function exampleText(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent)).join('\n');
}
