import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isSameDocument } from '../check/decisions/compare-with-baseline.js';
import type { Certificate, CertifiedDocument } from '../domain/certificate.js';
import type { CheckReport } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { systemReason } from '../domain/system-error.js';
import { RULES } from '../rules/index.js';
import { certify, isUnchanged } from './certify.js';
import { type OpenOptions, openDisclosures } from './open-disclosures.js';

const outline = z.looseObject({
  format: z.literal('mingsuan-certificate/1'),
  digest: z.string(),
  documents: z.array(z.looseObject({ source: z.object({ name: z.string(), sha256: z.string() }) })),
});

/** What a look at a certificate told, each with whether it speaks for the certificate. */
export interface Verified {
  readonly holds: boolean;
  readonly words: Bilingual;
}

export function readCertificate(path: string): Result<Certificate, Bilingual> {
  try {
    const data: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (outline.safeParse(data).success) return ok(data as Certificate);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return refuse({
        zh: `无法读取 ${path}：${systemReason(String(error.code)).zh}。`,
        en: `${path} cannot be read: ${systemReason(String(error.code)).en}.`,
      });
  }
  return refuse({
    zh: `${path} 不是核对证明，请用 mingsuan check --certificate 生成。`,
    en: `${path} is no certificate: make one with mingsuan check --certificate.`,
  });
}

/**
 * Looks at a certificate: that it was not changed, and, for files that are handed in, that they are the ones it is about and
 * that every rule ends on them as it says. `version` is that of this program.
 */
export async function* verifyCertificate(
  certificate: Certificate,
  paths: readonly string[],
  version: string,
  opening: OpenOptions,
): AsyncGenerator<Verified> {
  const unchanged = isUnchanged(certificate);
  yield unchanged
    ? say(true, `证明未被改动（${certificate.digest.slice(0, 16)}…）。`, 'The certificate is unchanged.')
    : say(false, '证明已被改动：内容与摘要不符。', 'The certificate was changed: its digest does not fit.');
  if (paths.length === 0) return;
  const now = certify([], version, certificate.checkedOn);
  const isSameRules = now.ruleSet.sha256 === certificate.ruleSet.sha256;
  if (!isSameRules)
    yield say(
      true,
      `规则已更新（证明所用为 ${certificate.program.version} 版），只核对文件，不重新比对结论。`,
      `The rules are others now (the certificate is of version ${certificate.program.version}): files are compared, outcomes are not.`,
    );
  for await (const { files, result } of openDisclosures(paths, { make: 'report', rules: [] }, opening)) {
    const name = files.join(' + ');
    if (!result.ok) yield say(false, `${name}：无法读取。`, `${name} cannot be read.`);
    else yield compared(name, result.value.report, certificate, isSameRules);
  }
}

function compared(name: string, report: CheckReport, certificate: Certificate, withOutcomes: boolean): Verified {
  // A volume is one file of several documents.
  const ofFile = certificate.documents.filter(({ source }) => source.sha256 === report.source.sha256);
  const certified = ofFile.find(({ document }) => isSameDocument(document, report.document)) ?? ofFile[0];
  if (!certified) return say(false, `${name}：不是证明所指的文件。`, `${name} is none of the files certified.`);
  const other = withOutcomes ? outcomesThatDiffer(certified, report) : [];
  if (other.length > 0)
    return say(
      false,
      `${name}：${other.length} 条规则的结论与证明不同（${other.slice(0, 8).join('、')}）。`,
      `${name}: ${other.length} rules end otherwise than certified (${other.slice(0, 8).join(', ')}).`,
    );
  if (!withOutcomes) return say(true, `${name}：文件一致。`, `${name}: the file is the same.`);
  const run = new Set(certified.rules.map(({ code }) => code));
  const left = report.rules.flatMap(({ code }) => (run.has(code) ? [] : code)).sort();
  const same = report.rules.filter(({ code }) => run.has(code) && !BEYOND_THE_FILE.has(code)).length;
  const named = left.length > 8 ? { zh: '等', en: ' …' } : { zh: '', en: '' };
  const codes = left.slice(0, 8);
  return say(
    true,
    `${name}：文件一致，${same} 条规则的结论一致${left.length > 0 ? `；有 ${left.length} 条规则当时没有运行（${codes.join('、')}${named.zh}）` : ''}。`,
    `${name}: the file is the same, and so is the outcome of ${same} rules${left.length > 0 ? `; ${left.length} rules were not run for it (${codes.join(', ')}${named.en})` : ''}.`,
  );
}

/** Rules that rest on more than the file itself: on waivers, or on other documents. */
const BEYOND_THE_FILE = new Set(
  RULES.filter(
    ({ checkWaivers, meta }) => checkWaivers || meta.needs.flat().some((need) => need.startsWith('companion:')),
  ).map(({ code }) => code),
);

/** Rules that a check of today ends otherwise. */
const outcomesThatDiffer = (certified: CertifiedDocument, report: CheckReport): readonly string[] => {
  const now = new Map(report.rules.map(({ code, outcome }) => [code, outcome]));
  return certified.rules
    .filter(({ code, outcome }) => !BEYOND_THE_FILE.has(code) && now.has(code) && now.get(code) !== outcome)
    .map(({ code }) => code);
};

const say = (holds: boolean, zh: string, en: string): Verified => ({ holds, words: { zh, en } });
