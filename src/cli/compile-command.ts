import type { Command } from 'commander';
import { Option } from 'commander';
import { OUTPUT_NAMES, type OutputName, USUAL_OUTPUTS } from '../app/output-options.js';
import type { Bilingual } from '../domain/place.js';
import { languageOption, said } from './language.js';
import { wholeNumber } from './opening.js';
import { standardOutput } from './output.js';
import { outputList } from './output-list.js';
import { refuse, refuseWithList } from './refusals.js';
import { tell } from './terminal.js';

interface CompileOptions {
  readonly template?: string;
  readonly out?: string;
  readonly to?: readonly OutputName[];
  readonly new?: string;
  readonly type?: 'budget' | 'final-accounts';
  readonly year?: number;
  readonly example?: true;
  readonly from?: string;
  readonly roll?: 'same-year' | 'keep-amounts' | 'empty-amounts';
  readonly listTemplates?: true;
}

export function addCompileCommand(program: Command): void {
  program
    .command('compile')
    .description('由基础数据编出整套公开文件  compile base data into a disclosure')
    .argument('[base]', '基础数据：填好的工作簿或 JSON  base data: a workbook filled in, or JSON')
    .option('--template <name>', '公开模板，见 --list-templates  template of the disclosure')
    .option('--out <dir>', '写入的文件夹，默认为当前文件夹  folder to write to, the current one by default')
    .addOption(
      new Option(
        '--to <formats>',
        `输出格式，逗号分隔  formats, with commas: ${OUTPUT_NAMES.join(',')} (default: ${USUAL_OUTPUTS.join(',')})`,
      ).argParser(outputList),
    )
    .option('--new <file>', '生成一份待填写的基础数据（.xlsx 或 .json）  write base data to be filled in')
    .addOption(
      new Option('--type <type>', '与 --new 合用：预算或决算  with --new: which type').choices([
        'budget',
        'final-accounts',
      ]),
    )
    .addOption(
      new Option('--year <year>', '与 --new 合用：年度  with --new: the year').argParser(wholeNumber(2000, 2100)),
    )
    .option('--example', '与 --new 合用：填好一个虚构部门  with --new: a made-up department, filled in')
    .option(
      '--from <file>',
      '与 --new 合用：从去年的基础数据、公开文件或平台导出表开始  with --new: begin with base data, a disclosure or an export',
    )
    .addOption(
      new Option(
        '--roll <how>',
        '与 --from 合用：同一年度，或结转到下一年并保留（默认）或清空金额  with --from: same year, or next year with amounts kept (default) or emptied',
      ).choices(['same-year', 'keep-amounts', 'empty-amounts']),
    )
    .option('--list-templates', '列出模板  list the templates')
    .addOption(languageOption())
    .action((base: string | undefined, options: CompileOptions) => compile(base, options));
}

/** Options that say what new base data begins with. */
const OF_NEW = ['type', 'year', 'example', 'from', 'roll'] as const;

/** Options that do not go together: each would be passed over without a word. */
function misuse(base: string | undefined, options: CompileOptions): Bilingual | undefined {
  const ofNew = OF_NEW.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
  if (options.new === undefined)
    return ofNew.length === 0
      ? undefined
      : {
          zh: `${ofNew.join('、')} 要与 --new 合用；编制时以基础数据中填写的为准。`,
          en: `${ofNew.join(', ')} go with --new; compiling takes what the base data says.`,
        };
  if (base !== undefined)
    return {
      zh: `--new 生成新的基础数据，不读 ${base}；要从已有的公开文件开始，用 --from ${base}。`,
      en: `--new makes new base data and does not read ${base}; to begin with a disclosure, use --from ${base}.`,
    };
  if (options.to !== undefined || options.out !== undefined)
    return {
      zh: '--to 和 --out 用于编制；--new 后面写文件的路径，扩展名为 .xlsx 或 .json。',
      en: '--to and --out are for compiling; --new takes the path of the file, ending in .xlsx or .json.',
    };
  if (options.roll !== undefined && options.from === undefined)
    return { zh: '--roll 要与 --from 合用。', en: '--roll goes with --from.' };
  if (options.example && options.from !== undefined)
    return { zh: '--example 和 --from 只能选一个。', en: 'Choose one of --example and --from.' };
  return undefined;
}

async function compile(base: string | undefined, options: CompileOptions): Promise<void> {
  const wrong = misuse(base, options);
  if (wrong) return refuse(wrong);
  if (options.listTemplates) await listTemplates();
  else if (options.new !== undefined) await writeNew(options.new, options);
  else if (base !== undefined) await publish(base, options);
  else
    refuse({
      zh: '请给出填好的基础数据，或用 --new base.xlsx 生成一份来填写。',
      en: 'Name a file of base data, or make one to fill in with --new base.xlsx.',
    });
}

async function listTemplates(): Promise<void> {
  const { listTemplates: templates } = await import('../app/compile-base.js');
  for (const { id, name } of templates()) standardOutput.write(`${id}\t${said(name)}\n`);
}

async function writeNew(path: string, options: CompileOptions): Promise<void> {
  const { writeNewBase } = await import('../app/compile-new-base.js');
  const { explainCompile } = await import('../app/explain-compile.js');
  const written = await writeNewBase(path, options);
  if (!written.ok) return refuseWithList(explainCompile(written.refusal));
  for (const note of written.value) tell(`· ${said(note, '\n  ')}`);
  standardOutput.write(`${path}\n`);
}

async function publish(base: string, options: CompileOptions): Promise<void> {
  const { compileBase } = await import('../app/compile-base.js');
  const { explainCompile } = await import('../app/explain-compile.js');
  const compiled = await compileBase(base, options.template);
  if (!compiled.ok) return refuseWithList(explainCompile(compiled.refusal));
  const { draft, placeOf } = compiled.value;
  const { publishDrafts } = await import('../app/publish-draft.js');
  const published = await publishDrafts([draft], {
    outputs: options.to ?? USUAL_OUTPUTS,
    folder: options.out ?? '.',
    check: true,
    leaveOut: options.to === undefined,
    placeOf,
  });
  if (!published.ok) return refuseWithList(explainCompile(published.refusal));
  for (const warning of published.value.warnings) tell(`! ${said(warning, '\n  ')}`);
  for (const path of published.value.files) standardOutput.write(`${path}\n`);
}
