import type { Command } from 'commander';
import { Option } from 'commander';
import { checkBook } from '../app/check-book.js';
import { disclosureFiles } from '../app/disclosure-files.js';
import { hasRule } from '../app/explain-rules.js';
import { printReport, printTally, REPORT_FORMATS, type ReportFormat } from '../app/print-report.js';
import { readBook } from '../app/read-book.js';
import type { CheckReport } from '../domain/findings.js';
import { EXIT } from './exit-codes.js';
import type { Language } from './language.js';
import { fileOutput, standardOutput } from './output.js';
import { exitWith, refuse, refuseNoFiles, reportRefusal } from './refusals.js';

interface CheckOptions {
  readonly format: ReportFormat;
  readonly out?: string;
  readonly rule: readonly string[];
  readonly lang: Language;
}

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('检查公开文件  check disclosures')
    .argument('<path...>', '文件或文件夹  files or folders')
    .addOption(new Option('--format <format>', '输出格式  output format').choices(REPORT_FORMATS).default('text'))
    .option('--out <file>', '写入文件  write to a file')
    .option('--rule <code...>', '只用这些规则，可写规则族（如 TIE）  only these rules or families', [])
    .addOption(new Option('--lang <lang>', '语言  language').choices(['zh', 'en']).default('zh'))
    .action((paths: string[], options: CheckOptions) => check(paths, options));
}

function check(paths: readonly string[], options: CheckOptions): void {
  const unknown = options.rule.find((code) => !hasRule(code));
  if (unknown !== undefined) {
    refuse({
      zh: `没有规则 ${unknown}，用 mingsuan rules 查看全部规则。`,
      en: `There is no rule ${unknown}: see mingsuan rules.`,
    });
    return;
  }
  const files = disclosureFiles(paths);
  if (files.length === 0) {
    refuseNoFiles();
    return;
  }
  const output = options.out === undefined ? standardOutput : fileOutput(options.out);
  const colour = options.out === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'];
  const summaries: CheckReport['summary'][] = [];
  for (const file of files) {
    const book = readBook(file);
    if (!book.ok) {
      reportRefusal(file, book.refusal);
      continue;
    }
    const report = checkBook(book.value, options.rule);
    if (report.summary.error > 0) exitWith(EXIT.errorsFound);
    output.write(printReport(report, options.format, options.lang, colour));
    summaries.push(report.summary);
  }
  if (options.format === 'text' && files.length > 1) output.write(printTally(summaries, files.length, options.lang));
  output.done();
}
