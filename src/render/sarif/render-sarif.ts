import type { Rule } from '../../check/rule.js';
import type { CheckReport, Finding, WaivedFinding } from '../../domain/findings.js';
import { inLanguage, type Language } from '../language.js';
import { locationOf, uriOf } from './sarif-location.js';
import { LEVEL, reportingDescriptor } from './sarif-rule.js';

export interface SarifOptions {
  readonly rules: readonly Rule[];
  readonly language: Language;
  readonly version: string;
}

/**
 * Reports as one SARIF 2.1.0 log (OASIS standard): every rule is declared and every rule's outcome is told, so that silence
 * can be read. Places are logical locations beside files, waivers are suppressions, states against a baseline are kept.
 */
export function renderSarif(reports: readonly CheckReport[], { rules, language, version }: SarifOptions): string {
  const index = new Map(rules.map((rule, at) => [rule.code, at]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Mingsuan',
            fullName: '明算 Mingsuan',
            semanticVersion: version,
            language: language === 'zh' ? 'zh-CN' : 'en-US',
            rules: rules.map((rule) => reportingDescriptor(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map((report) => ({
          location: { uri: uriOfReport(report) },
          hashes: { 'sha-256': report.source.sha256 },
        })),
        results: reports.flatMap((report, artifact) => resultsOf(report, { artifact, index, language })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

interface Context {
  readonly artifact: number;
  readonly index: ReadonlyMap<string, number>;
  readonly language: Language;
}

function resultsOf(report: CheckReport, context: Context): readonly object[] {
  const isCompared = report.fixed !== undefined;
  const result = (finding: Finding) => resultOf(report, finding, context);
  return [
    ...report.findings.map((finding) => ({ ...result(finding), ...stateOf(finding) })),
    ...(report.waived ?? []).map(({ finding, waiver }) => ({
      ...result(finding),
      ...(isCompared ? { baselineState: 'unchanged' } : {}),
      suppressions: [suppressionOf({ finding, waiver })],
    })),
    ...(report.fixed ?? []).map((finding) => ({ ...result(finding), baselineState: 'absent' })),
    ...report.rules
      .filter(({ outcome }) => outcome !== 'broken')
      .map((rule) => ({
        ruleId: rule.code,
        ruleIndex: context.index.get(rule.code) ?? -1,
        kind: KIND[rule.outcome as keyof typeof KIND],
        level: 'none',
        message: { text: rule.reason ? inLanguage(rule.reason, context.language) : rule.outcome },
        locations: [{ physicalLocation: { artifactLocation: artifactOf(report, context) } }],
        ...(isCompared ? { baselineState: 'unchanged' } : {}),
      })),
  ];
}

const KIND = { holds: 'pass', notApplicable: 'notApplicable', notEnoughData: 'open' } as const;
const stateOf = ({ state }: Finding): object =>
  state === undefined ? {} : { baselineState: state === 'new' ? 'new' : 'unchanged' };

const uriOfReport = ({ source, paths = [] }: CheckReport): string =>
  paths.length === 1 ? uriOf(paths[0] ?? '') : uriOf(source.name);
const artifactOf = (report: CheckReport, { artifact }: Context) => ({ uri: uriOfReport(report), index: artifact });

function resultOf(report: CheckReport, finding: Finding, context: Context) {
  const { language } = context;
  const [first, ...others] = finding.evidence;
  const artifact = { ...artifactOf(report, context), paths: report.paths ?? [] };
  const { rule, severity, message, fact, expected, actual, difference, cause } = finding;
  return {
    ruleId: rule,
    ruleIndex: context.index.get(rule) ?? -1,
    kind: 'fail',
    level: LEVEL[severity],
    message: { text: inLanguage(message, language) },
    locations: [locationOf(first, artifact, language, fact)],
    relatedLocations: others.map((evidence, at) => ({
      id: at + 1,
      ...locationOf(evidence, artifact, language),
      message: { text: `${inLanguage(evidence.label, language)} ${evidence.value}`.trim() },
    })),
    ...(fact === undefined ? {} : { partialFingerprints: { 'fact/v1': `${rule} ${fact}` } }),
    properties: { expected, actual, difference, cause },
  };
}

const suppressionOf = ({ waiver }: WaivedFinding) => ({
  kind: 'external',
  status: 'accepted',
  justification: `${waiver.reason}（${waiver.author}，${waiver.expires}）`,
});
