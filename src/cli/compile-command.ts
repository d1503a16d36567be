import type { Command } from 'commander';
import { Option } from 'commander';
import { OUTPUT_NAMES, type OutputName } from '../app/output-options.js';
import { both } from './language.js';
import { standardOutput } from './output.js';
import { outputList } from './output-list.js';
import { refuse } from './refusals.js';

interface CompileOptions {
  readonly template?: string;
  readonly out: string;
  readonly to: readonly OutputName[];
  readonly listTemplates?: true;
}

export function addCompileCommand(program: Command): void {
  program
    .command('compile')
    .description('由基础数据编出整套公开文件  compile base data into a disclosure')
    .argument('[base]', '基础数据（JSON）  base data (JSON)')
    .option('--template <name>', '公开模板，见 --list-templates  template of the disclosure')
    .option('--out <dir>', '写入的文件夹  folder to write to', '.')
    .addOption(
      new Option('--to <formats>', `输出格式，逗号分隔  formats, with commas: ${OUTPUT_NAMES.join(',')}`)
        .argParser(outputList)
        .default(OUTPUT_NAMES, OUTPUT_NAMES.join(',')),
    )
    .option('--list-templates', '列出模板  list the templates')
    .action((base: string | undefined, options: CompileOptions) => compile(base, options));
}

async function compile(base: string | undefined, options: CompileOptions): Promise<void> {
  const { compileBase, listTemplates } = await import('../app/compile-base.js');
  if (options.listTemplates) {
    for (const { id, name } of listTemplates()) standardOutput.write(`${id}\t${both(name)}\n`);
    return;
  }
  if (base === undefined) {
    refuse({ zh: '请给出基础数据文件。', en: 'Name the file of base data.' });
    return;
  }
  const { explainCompile } = await import('../app/explain-compile.js');
  const draft = await compileBase(base, options.template);
  if (!draft.ok) {
    for (const reason of explainCompile(draft.refusal)) refuse(reason);
    return;
  }
  const { publishDraft } = await import('../app/publish-draft.js');
  const published = await publishDraft(draft.value, options.to, options.out);
  if (published.ok) for (const path of published.value) standardOutput.write(`${options.out}/${path}\n`);
  else for (const reason of explainCompile(published.refusal)) refuse(reason);
}
