import type { Command } from 'commander';
import { Option } from 'commander';
import { BINARY_REPORTS, formatOfName, REPORT_FORMATS, type ReportFormat } from '../app/output-options.js';
import type { Checked } from '../app/work/job.js';
import type { CheckReport } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';
import { decisionsOf } from './check-decisions.js';
import { EXIT } from './exit-codes.js';
import { type Language, languageOption } from './language.js';
import { addOpeningOptions, type OpeningOptions, openingOf } from './opening.js';
import { openOutput } from './output.js';
import { exitWith, refuse, refuseDocument, reportRefusal } from './refusals.js';

interface CheckOptions extends OpeningOptions {
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly rule?: readonly string[];
  readonly waivers?: string;
  readonly baseline?: string;
  readonly config?: string;
  readonly with?: readonly string[];
  readonly certificate?: string;
  readonly watch?: boolean;
  readonly lang: Language;
}

export function addCheckCommand(program: Command, version: string): void {
  const command = program
    .command('check')
    .description('检查公开文件  check disclosures')
    .argument('<path...>', '文件、文件夹或压缩包，- 为标准输入  files, folders or archives, - for standard input')
    .addOption(new Option('--format <format>', '输出格式，默认 text  output format').choices(REPORT_FORMATS))
    .option('--out <file>', '写入文件，扩展名决定默认格式  write to a file; its ending tells the usual format')
    .addOption(
      new Option('--rule <code...>', '只用这些规则，可写规则族（如 TIE）  only these rules or families').argParser(
        ruleCodes,
      ),
    )
    .option('--waivers <file>', '豁免清单（JSON）  waivers, a JSON file')
    .option('--baseline <file>', '上一版的检查结果（JSON）：分出新增、仍在、已改正  reports of the former version')
    .option('--with <path...>', '对照的文件：上年、同年预算、所属单位、前一版  documents to compare with')
    .option('--config <file>', '设置（默认 mingsuan.config.ts）  settings, mingsuan.config.ts by default')
    .option('--certificate <file>', '另写一份核对证明，可用 mingsuan verify 验证  write a certificate as well')
    .option('--watch', '文件改动后重新检查，按 Ctrl-C 结束  check again when files change')
    .addOption(languageOption());
  addOpeningOptions(command).action((paths: string[], options: CheckOptions) => check(paths, options, version));
}

async function check(paths: readonly string[], options: CheckOptions, version: string): Promise<void> {
  const { format = formatOfName(options.out, REPORT_FORMATS), lang: language } = options;
  const { rule: rules = [], with: others = [] } = options;
  const unfit = await unfitOption(paths, format, options);
  if (unfit) return refuse(unfit);
  const decisions = await decisionsOf(options);
  if (!decisions) return;
  const read = [...paths, ...others];
  const output = openOutput(options.out, read);
  const certificate = options.certificate === undefined ? undefined : openOutput(options.certificate, read);
  const colour = options.out === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'];
  const { reportOutput } = await import('../app/report-outputs.js');
  const { checkDisclosures } = await import('../app/check-disclosures.js');
  const printed = await reportOutput(format, { language, colour, version });
  const reports: Checked[] = [];
  let disclosures = 0;
  const views = 'all' in printed ? (printed.views ?? []) : [];
  const wanted = { rules, with: others, ...decisions, today: today(), views };
  if (options.watch && 'each' in printed) {
    const { watchCheck } = await import('./watch-check.js');
    return watchCheck({ paths, wanted, opening: openingOf(options), language, print: printed.each });
  }
  for await (const { files, result, isCompanion } of checkDisclosures(paths, wanted, openingOf(options))) {
    if (!isCompanion) disclosures += 1;
    if (!result.ok) {
      reportRefusal(files, result.refusal);
      continue;
    }
    const { report } = result.value;
    if (report.summary.error > 0) exitWith(EXIT.errorsFound);
    if ('each' in printed) output.write(printed.each(report));
    reports.push('each' in printed ? { ...result.value, report: withoutFindings(report) } : result.value);
  }
  // Why nothing could be read was told; an empty file would say that nothing is wrong.
  if (reports.length === 0 && (options.out !== undefined || BINARY_REPORTS.includes(format))) return;
  if ('all' in printed) {
    const whole = await printed.all(reports);
    const content = typeof whole === 'string' || whole instanceof Uint8Array ? whole : whole.bytes;
    if (content !== whole && typeof whole === 'object' && 'refused' in whole)
      for (const { name, reason } of whole.refused) refuseDocument(name, reason);
    // The file that was begun is dropped when the program ends.
    if (content === null) return;
    output.write(content);
  } else if (disclosures > 1 && printed.after)
    output.write(
      printed.after(
        reports.map(({ report }) => report.summary),
        disclosures,
      ),
    );
  output.done();
  if (!certificate) return;
  const { certify } = await import('../app/certify.js');
  const reported = reports.map(({ report }) => report);
  certificate.write(`${JSON.stringify(certify(reported, version, today()), null, 1)}\n`);
  certificate.done();
}

/** Why these options cannot be used, or not together; undefined where they can. */
async function unfitOption(
  paths: readonly string[],
  format: ReportFormat,
  { out, rule = [], watch, certificate }: CheckOptions,
): Promise<Bilingual | undefined> {
  if (BINARY_REPORTS.includes(format) && out === undefined && process.stdout.isTTY)
    return {
      zh: `${format} 不能在终端里显示，请用 --out 写入文件。`,
      en: `${format} cannot be shown in a terminal: write it to a file with --out.`,
    };
  const unknown = await unknownRule(rule);
  if (unknown !== undefined)
    return {
      zh: `没有规则 ${unknown}，用 mingsuan rules 查看全部规则。`,
      en: `There is no rule ${unknown}: see mingsuan rules.`,
    };
  if (watch && (format !== 'text' || out !== undefined || certificate !== undefined))
    return {
      zh: '--watch 只能输出到终端，不能与 --format、--out、--certificate 同用。',
      en: '--watch prints text in the terminal only, without --format, --out and --certificate.',
    };
  if (watch && paths.includes('-'))
    return {
      zh: '--watch 只能看文件和文件夹，不能看标准输入（-）。',
      en: '--watch looks at files and folders, not at standard input (-).',
    };
  return undefined;
}

/** Of reports that were printed, only counts and outcomes are kept: there may be ten thousand. */
const withoutFindings = (report: CheckReport): CheckReport => ({ ...report, findings: [], causes: [] });

/** The day by the clock of the machine, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Codes as they are written: one a word, or parted by commas. */
const ruleCodes = (text: string, former: readonly string[] = []): readonly string[] => [
  ...former,
  ...text.split(/[,，、\s]+/).filter((code) => code !== ''),
];

/** The first code that no rule and no family has. The rules are loaded only when some are named. */
async function unknownRule(codes: readonly string[]): Promise<string | undefined> {
  if (codes.length === 0) return undefined;
  const { hasRule } = await import('../app/explain-rules.js');
  return codes.find((code) => !hasRule(code));
}
