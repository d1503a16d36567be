import { expect, test } from 'vitest';
import type { CheckReport, Finding } from '../../domain/findings.js';
import type { FiledWaiver } from '../../domain/waivers.js';
import { defineRule } from '../rule.js';
import { compareWithBaseline, formerOf } from './compare-with-baseline.js';
import { waive } from './waive.js';

const finding = (id: string, rule: string, fact: string, more: Partial<Finding> = {}): Finding => ({
  id,
  rule,
  name: 'a-rule',
  severity: 'error',
  message: { zh: fact, en: fact },
  evidence: [{ at: { line: 1, quote: fact }, label: { zh: '', en: '' }, value: '' }],
  expected: null,
  actual: null,
  difference: null,
  cause: null,
  fix: null,
  fact,
  ...more,
});

const report = (findings: readonly Finding[], more: Partial<CheckReport> = {}): CheckReport => ({
  format: 'mingsuan-findings/1',
  source: { name: 'a.txt', sha256: '' },
  document: { type: 'budget', year: 2026, department: { name: '云岭县档案馆', code: null }, region: null },
  summary: {
    error: findings.length,
    warning: 0,
    advice: 0,
    rules: { holds: 0, broken: 0, notApplicable: 0, notEnoughData: 0 },
    figures: { printed: 0, tied: 0 },
  },
  findings,
  causes: [],
  rules: [],
  ...more,
});

const waiver = (fact: string, expires: string): FiledWaiver => ({
  waiver: {
    department: '云岭县档案馆',
    year: 2026,
    rule: 'TIE001',
    fact,
    reason: '批复如此',
    author: '李明',
    expires,
  },
  at: { file: 'waivers.json', quote: fact },
});

const unused = defineRule({
  code: 'SRC090',
  name: 'waivers-are-needed',
  meta: {
    title: { zh: '', en: '' },
    why: { zh: '', en: '' },
    remedy: { zh: '', en: '' },
    severity: 'warning',
    needs: [],
    messages: { unused: { zh: '用不上', en: 'unused' } },
  },
  checkWaivers(uses, tell) {
    for (const { at, isUsed, isOver } of uses)
      if (!isUsed) tell('unused', { evidence: [{ at, label: { zh: '', en: '' }, value: String(isOver) }] });
  },
  examples: { valid: [], invalid: [] },
});

test.each([
  // expires       today         left      waived
  ['2026-06-30', '2026-06-30', ['F2'], ['F1'], 'through its last day'],
  ['2026-06-30', '2026-07-01', ['F1', 'F2', 'W1'], [], 'no longer'],
] as const)('a waiver until %s on %s leaves %j, %j: %s', (expires, today, left, waived, _how) => {
  const before = report([finding('F1', 'TIE001', 'a'), finding('F2', 'TIE002', 'a')]);
  const after = waive(before, [waiver('a', expires)], today, [unused]);
  expect(after.findings.map(({ id }) => id)).toEqual(left);
  expect(after.waived?.map((one) => one.finding.id)).toEqual(waived);
  expect(after.summary.error).toBe(left.filter((id) => id.startsWith('F')).length);
});

test('a waiver of another document says nothing here', () => {
  const before = report([finding('F1', 'TIE001', 'a')]);
  const other = { ...waiver('a', '2026-12-31'), waiver: { ...waiver('a', '2026-12-31').waiver, year: 2025 } };
  expect(waive(before, [other], '2026-06-30', [unused])).toBe(before);
});

test('a cause that explains only waived findings goes with them', () => {
  const cause = {
    id: 'C1',
    message: { zh: '', en: '' },
    at: { quote: '' },
    printed: null,
    suggested: null,
    slip: null,
  };
  const before = report([finding('F1', 'TIE001', 'a', { cause: 'C1' })], { causes: [{ ...cause, explains: ['F1'] }] });
  expect(waive(before, [waiver('a', '2026-12-31')], '2026-06-30', []).causes).toEqual([]);
});

test('findings against the former version: new, remaining, fixed, and no longer to be told', () => {
  const former = report([finding('F1', 'TIE001', 'a'), finding('F2', 'TIE001', 'b'), finding('F3', 'PER001', 'c')]);
  const now = report([finding('F1', 'TIE002', 'a'), finding('F2', 'TIE001', 'a')], {
    rules: [{ code: 'PER001', outcome: 'notApplicable', reason: null }],
  });
  const compared = compareWithBaseline(now, former);
  expect(compared.findings.map(({ state }) => state)).toEqual(['new', 'remaining']);
  expect(compared.fixed?.map(({ fact }) => fact)).toEqual(['b']);
  expect(compared.open?.map(({ fact }) => fact)).toEqual(['c']);
});

test('the former version is the last one of the same department, year and kind', () => {
  const first = report([]);
  const last = report([]);
  const accounts = report([], { document: { ...first.document, type: 'final-accounts' } });
  expect(formerOf(report([]), [first, last, accounts])).toBe(last);
  expect(formerOf(accounts, [first])).toBeUndefined();
});
