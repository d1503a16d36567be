import type { Command } from 'commander';
import { Option } from 'commander';
import { openDisclosures } from '../app/open-disclosures.js';
import { afterOthers, BOOK_FORMATS, type BookFormat } from '../app/output-options.js';
import { type Language, languageOption } from './language.js';
import { addOpeningOptions, type OpeningOptions, openingOf } from './opening.js';
import { standardOutput } from './output.js';
import { reportRefusal } from './refusals.js';

interface ReadOptions extends OpeningOptions {
  readonly format: BookFormat;
  readonly lang: Language;
}

export function addReadCommand(program: Command): void {
  const command = program
    .command('read')
    .description('把公开文件读成预算书  read disclosures into budget books')
    .argument('<path...>', '文件、文件夹或压缩包，- 为标准输入  files, folders or archives, - for standard input')
    .addOption(new Option('--format <format>', '输出格式  output format').choices(BOOK_FORMATS).default('json'))
    .addOption(languageOption());
  addOpeningOptions(command).action((paths: string[], options: ReadOptions) => read(paths, options));
}

async function read(paths: readonly string[], options: ReadOptions): Promise<void> {
  const wanted = { make: 'printed-book', format: options.format, language: options.lang } as const;
  let printed = 0;
  for await (const { files, result } of openDisclosures(paths, wanted, openingOf(options))) {
    if (!result.ok) reportRefusal(files, result.refusal);
    else standardOutput.write(printed++ === 0 ? result.value : afterOthers(result.value, options.format));
  }
}
