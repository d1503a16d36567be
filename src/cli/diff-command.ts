import type { Command } from 'commander';
import { Option } from 'commander';
import { DIFF_FORMATS, type DiffFormat, formatOfName } from '../app/output-options.js';
import { EXIT } from './exit-codes.js';
import { type Language, languageOption } from './language.js';
import { addOpeningOptions, type OpeningOptions, openingOf } from './opening.js';
import { openOutput } from './output.js';
import { exitWith, refuse } from './refusals.js';

interface DiffOptions extends OpeningOptions {
  readonly format?: DiffFormat;
  readonly lang: Language;
  readonly out?: string;
}

export function addDiffCommand(program: Command): void {
  const command = program
    .command('diff')
    .description('对比两份公开：版本、年度或部门  compare two disclosures: versions, years, departments')
    .argument('<before>', '前一份：任何可读的文件，或预算书 JSON  any readable file, or a book as JSON')
    .argument('<after>', '后一份  the later one')
    .addOption(new Option('--format <format>', '输出格式，默认 text  output format').choices(DIFF_FORMATS))
    .option('--out <file>', '写入文件，扩展名决定默认格式  write to a file; its ending tells the usual format')
    .addOption(languageOption());
  addOpeningOptions(command).action((before: string, after: string, options: DiffOptions) =>
    compare(before, after, options),
  );
}

async function compare(before: string, after: string, options: DiffOptions): Promise<void> {
  const format = options.format ?? formatOfName(options.out, DIFF_FORMATS);
  if (format === 'xlsx' && options.out === undefined && process.stdout.isTTY) {
    refuse({ zh: '工作簿请用 --out 写入文件。', en: 'Write a workbook to a file with --out.' });
    return;
  }
  const { diffDisclosures } = await import('../app/diff-disclosures.js');
  const diff = await diffDisclosures(before, after, openingOf(options));
  if (!diff.ok) {
    for (const reason of diff.refusal) refuse(reason);
    return;
  }
  const { printDiff } = await import('../app/diff-outputs.js');
  const output = openOutput(options.out, [before, after]);
  output.write(await printDiff(diff.value, format, options.lang));
  output.done();
  if (!diff.value.same) exitWith(EXIT.errorsFound);
}
