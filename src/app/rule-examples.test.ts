import { describe, expect, test } from 'vitest';
import type { Rule, RuleExample } from '../check/rule.js';
import { RunLog } from '../check/run-log.js';
import { runRules } from '../check/runner.js';
import { BookView, type Companions } from '../check/view.js';
import type { BudgetBook } from '../domain/book.js';
import type { Finding } from '../domain/findings.js';
import { squeezed } from '../domain/text.js';
import { readText } from '../read/text/read-text.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { RULES } from '../rules/index.js';
import { waiversOf } from './read-waivers.js';

/** The example's text without its indent, and the marked words with the lines they stand in. */
function unmark(example: RuleExample) {
  const lines = example.text.replace(/^\n/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
  const marks = lines.flatMap((line, index) =>
    [...line.matchAll(/⟦(.*?)⟧/g)].map((mark) => ({ line: index + 1, words: squeezed(mark[1]!) })),
  );
  return { text: lines.map((line) => line.slice(indent).replace(/[⟦⟧]/g, '')).join('\n'), marks };
}

const viewOf = (text: string): BookView => new BookView(bookOf(text));

/** The documents that an example is compared with. */
function companionsOf({ with: others }: RuleExample): Companions {
  if (!others) return {};
  const { units, ...single } = others;
  const views = Object.entries(single).map(([role, text]) => [role, viewOf(text)] as const);
  return { ...Object.fromEntries(views), ...(units ? { units: units.split('\n---\n').map(viewOf) } : {}) };
}

function bookOf(text: string): BudgetBook {
  const source = readText('example.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(`example cannot be read: ${source.refusal.kind}`);
  return openDisclosure(source.value);
}

function findingsOf(rule: Rule, example: RuleExample, text: string): readonly Finding[] {
  if (rule.checkWaivers) return findingsOfWaivers(rule, text);
  const report = runRules(rule.review ? RULES : [rule], bookOf(text), undefined, companionsOf(example));
  const crash = report.rules.find((outcome) => outcome.code === rule.code)?.reason?.en;
  if (crash?.startsWith('the rule crashed')) throw new Error(crash);
  return report.findings.filter((finding) => finding.rule === rule.code);
}

/** Examples of rules about waivers are lists of them; on 30 June 2026 a document has but the finding WRD001 text/三公经费. */
function findingsOfWaivers(rule: Rule, text: string): readonly Finding[] {
  const waivers = waiversOf(text, 'waivers.json');
  if (!waivers.ok) throw new Error(waivers.refusal.en);
  const uses = waivers.value.map((filed) => ({
    ...filed,
    isOver: filed.waiver.expires < '2026-06-30',
    isUsed: filed.waiver.rule === 'WRD001',
  }));
  const entry = new RunLog().begin(rule);
  rule.checkWaivers?.(uses, entry.report);
  return entry.log.findings;
}

const shown = (findings: readonly Finding[]) =>
  findings.map((f) => `${f.message.zh} ${JSON.stringify(f.evidence.map((e) => e.at))}`);

for (const rule of RULES)
  describe(`${rule.code} ${rule.name}`, () => {
    test.each(rule.examples.valid)('valid: $title', (example) => {
      expect(shown(findingsOf(rule, example, unmark(example).text))).toEqual([]);
    });
    test.each(rule.examples.invalid)('invalid: $title', (example) => {
      const { text, marks } = unmark(example);
      const findings = findingsOf(rule, example, text);
      expect(findings.length, 'findings').toBeGreaterThan(0);
      const wanted = example.message ? rule.meta.messages[example.message]?.zh.split('{')[0] : '';
      expect(wanted, `message ${example.message}`).toBeDefined();
      expect(findings.some((finding) => finding.message.zh.startsWith(wanted ?? ''))).toBe(true);
      expect(marks.length, 'marked words').toBeGreaterThan(0);
      for (const mark of marks) {
        const pointed = findings.flatMap((finding) => finding.evidence.map((evidence) => evidence.at));
        const hit = pointed.some((at) => {
          const quote = squeezed(at.quote);
          return at.line === mark.line && (quote.includes(mark.words) || mark.words.includes(quote));
        });
        expect(hit, `${mark.words} in line ${mark.line}, pointed at ${JSON.stringify(pointed)}`).toBe(true);
      }
    });
  });

test('every rule has examples, and its code and name are its own', () => {
  expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
  expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
  for (const rule of RULES) {
    expect(rule.examples.valid.length, rule.code).toBeGreaterThan(0);
    expect(rule.examples.invalid.length, rule.code).toBeGreaterThan(0);
  }
});
