import type { Command } from 'commander';
import { Option } from 'commander';
import { openDisclosures } from '../app/open-disclosures.js';
import { REPORT_FORMATS, type ReportFormat } from '../app/output-options.js';
import { printTally } from '../app/print-tally.js';
import type { CheckReport } from '../domain/findings.js';
import { ok } from '../domain/result.js';
import { EXIT } from './exit-codes.js';
import type { Language } from './language.js';
import { addOpeningOptions, type OpeningOptions, openingOf } from './opening.js';
import { fileOutput, standardOutput } from './output.js';
import { exitWith, refuse, reportRefusal } from './refusals.js';

interface CheckOptions extends OpeningOptions {
  readonly format: ReportFormat;
  readonly out?: string;
  readonly rule: readonly string[];
  readonly lang: Language;
}

export function addCheckCommand(program: Command): void {
  const command = program
    .command('check')
    .description('检查公开文件  check disclosures')
    .argument('<path...>', '文件、文件夹或压缩包  files, folders or archives')
    .addOption(new Option('--format <format>', '输出格式  output format').choices(REPORT_FORMATS).default('text'))
    .option('--out <file>', '写入文件  write to a file')
    .option('--rule <code...>', '只用这些规则，可写规则族（如 TIE）  only these rules or families', [])
    .addOption(new Option('--lang <lang>', '语言  language').choices(['zh', 'en']).default('zh'));
  addOpeningOptions(command).action((paths: string[], options: CheckOptions) => check(paths, options));
}

async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const unknown = await unknownRule(options.rule);
  if (unknown !== undefined) {
    refuse({
      zh: `没有规则 ${unknown}，用 mingsuan rules 查看全部规则。`,
      en: `There is no rule ${unknown}: see mingsuan rules.`,
    });
    return;
  }
  const output = options.out === undefined ? ok(standardOutput) : fileOutput(options.out);
  if (!output.ok) {
    refuse({
      zh: `无法写入 ${options.out}（${output.refusal}），请检查路径和权限。`,
      en: `${options.out} cannot be written (${output.refusal}): check path and permissions.`,
    });
    return;
  }
  const colour = options.out === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'];
  const { rule: rules, format, lang: language } = options;
  const wanted = { make: 'printed-report', rules, format, language, colour } as const;
  const summaries: CheckReport['summary'][] = [];
  let disclosures = 0;
  for await (const { files, result } of openDisclosures(paths, wanted, openingOf(options))) {
    disclosures += 1;
    if (!result.ok) {
      reportRefusal(files, result.refusal);
      continue;
    }
    if (result.value.summary.error > 0) exitWith(EXIT.errorsFound);
    output.value.write(result.value.text);
    summaries.push(result.value.summary);
  }
  if (format === 'text' && disclosures > 1) output.value.write(printTally(summaries, disclosures, language));
  output.value.done();
}

/** The first code that no rule and no family has. The rules are loaded only when some are named. */
async function unknownRule(codes: readonly string[]): Promise<string | undefined> {
  if (codes.length === 0) return undefined;
  const { hasRule } = await import('../app/explain-rules.js');
  return codes.find((code) => !hasRule(code));
}
