import { createHash } from 'node:crypto';
import type { Rule } from '../check/rule.js';
import type { Certificate, CertifiedDocument } from '../domain/certificate.js';
import type { CheckReport } from '../domain/findings.js';
import { RULES } from '../rules/index.js';

/** The certificate of some checks. */
export function certify(reports: readonly CheckReport[], version: string, today: string): Certificate {
  const certified = {
    format: 'mingsuan-certificate/1',
    program: { name: 'mingsuan', version },
    ruleSet: { rules: RULES.length, sha256: digestOf(RULES.map(ruleDefinition)) },
    checkedOn: today,
    documents: reports.map(certifiedDocument),
  } as const;
  return { ...certified, digest: digestOf(certified) };
}

/** Whether nothing in a certificate was changed since it was made. */
export function isUnchanged({ digest, ...certified }: Certificate): boolean {
  return digestOf(certified) === digest;
}

const certifiedDocument = ({ source, document, summary, rules, waived = [] }: CheckReport): CertifiedDocument => ({
  source,
  document,
  summary,
  rules,
  waivers: waived.map(({ waiver }) => waiver),
});

/** What a rule says, without its examples: a rule set is the same where all of this is. */
const ruleDefinition = ({ code, name, meta }: Rule): unknown => ({ code, name, meta });

/** SHA-256 of JSON with the keys of every object in order, in hexadecimal. */
const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
