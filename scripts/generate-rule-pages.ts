// Writes docs/rules/: a page for each rule and an index, from the rules' own words and examples.
import type { Rule } from '../src/check/rule.js';
import type { Measured } from '../src/domain/measured.js';
import { renderRulePage } from '../src/render/rule-page.js';

const FAMILIES: Readonly<Record<string, string>> = {
  TIE: '勾稽关系 ties in and between tables',
  NAR: '情况说明 narrative against tables and against itself',
  CLS: '科目 classification codes and names',
  TPE: '“三公”经费 three public expenses',
  PER: '绩效 performance targets and indicators',
  DIS: '完整性 completeness of the disclosure',
  WRD: '文字 wording, units, dates, placeholders, privacy',
  CMP: '比较 this document against others',
  SRC: '读数 what the reader doubts',
};

export function rulePages(rules: readonly Rule[], measured: Measured): Map<string, string> {
  const pages = new Map<string, string>();
  for (const rule of rules)
    pages.set(`docs/rules/${rule.code}.md`, `${renderRulePage(rule, measured.rules[rule.code]).trimEnd()}\n`);
  const families = [...new Set(rules.map((rule) => rule.code.slice(0, 3)))].sort((a, b) => order(a) - order(b));
  const index = families.flatMap((family) => [
    `## ${family} ${FAMILIES[family] ?? ''}`,
    '',
    '| 规则 rule | 级别 severity | 内容 what should hold |',
    '| --- | --- | --- |',
    ...rules
      .filter((rule) => rule.code.startsWith(family))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(
        (rule) =>
          `| [${rule.code}](${rule.code}.md) | ${rule.meta.severity} | ${rule.meta.title.zh} ${rule.meta.title.en} |`,
      ),
    '',
  ]);
  const head = [
    '# 规则 Rules',
    '',
    '由 `npm run generate` 从规则生成。Generated from the rules by `npm run generate`.',
    '',
  ];
  pages.set('docs/rules/README.md', [...head, ...index].join('\n'));
  return pages;
}

function order(family: string): number {
  const index = Object.keys(FAMILIES).indexOf(family);
  return index < 0 ? 99 : index;
}
