import type { CheckReport, Finding } from '../src/domain/findings.js';

/** A finding of a made-up report; only what is given differs from a plain warning without a place. */
export const madeFinding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  rule: 'NAR011',
  name: 'growth-rate',
  severity: 'warning',
  message: { zh: '增减率写为5%，应为6%', en: 'the rate is given as 5%, it is 6%' },
  evidence: [{ at: { quote: '增长5%' }, label: { zh: '增减率', en: 'rate' }, value: '5' }],
  expected: '6',
  actual: '5',
  difference: '1',
  cause: null,
  fix: null,
  ...more,
});

/** The report on a made-up budget disclosure. */
export const madeReport = (findings: readonly Finding[]): CheckReport => ({
  format: 'mingsuan-findings/1',
  source: { name: '公开.pdf', sha256: '0'.repeat(64) },
  document: { type: 'budget', year: 2026, department: { name: '云岭县档案馆', code: null }, region: null },
  summary: {
    error: findings.filter(({ severity }) => severity === 'error').length,
    warning: findings.filter(({ severity }) => severity === 'warning').length,
    advice: findings.filter(({ severity }) => severity === 'advice').length,
    rules: { holds: 1, broken: 1, notApplicable: 0, notEnoughData: 0 },
    figures: { printed: 10, tied: 9 },
  },
  findings,
  causes: [],
  rules: [],
});
