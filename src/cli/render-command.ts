import type { Command } from 'commander';
import { Option } from 'commander';
import { OUTPUT_NAMES, type OutputName } from '../app/output-options.js';
import { languageOption } from './language.js';
import { standardOutput } from './output.js';
import { outputList } from './output-list.js';
import { refuseWithList } from './refusals.js';

interface RenderOptions {
  readonly to: readonly OutputName[];
  readonly out: string;
}

export function addRenderCommand(program: Command): void {
  program
    .command('render')
    .description('把预算书排成各种格式  print a budget book in other formats')
    .argument(
      '<book>',
      '预算书 JSON（read 或 compile 的结果，- 为标准输入）  a book of read or compile, - for standard input',
    )
    .addOption(
      new Option('--to <formats>', `输出格式，逗号分隔  formats, with commas: ${OUTPUT_NAMES.join(',')}`)
        .argParser(outputList)
        .makeOptionMandatory(),
    )
    .option('--out <dir>', '写入的文件夹  folder to write to', '.')
    .addOption(languageOption())
    .action((book: string, options: RenderOptions) => render(book, options));
}

async function render(path: string, options: RenderOptions): Promise<void> {
  const { openBooks } = await import('../app/render-books.js');
  const { explainCompile } = await import('../app/explain-compile.js');
  const books = await openBooks(path);
  if (!books.ok) return refuseWithList(explainCompile(books.refusal));
  const { publishDrafts } = await import('../app/publish-draft.js');
  const published = await publishDrafts(books.value, { outputs: options.to, folder: options.out, check: false });
  if (!published.ok) return refuseWithList(explainCompile(published.refusal));
  for (const file of published.value.files) standardOutput.write(`${file}\n`);
}
