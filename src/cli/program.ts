import { Command } from 'commander';
import { addCheckCommand } from './check-command.js';
import { addCompileCommand } from './compile-command.js';
import { addDiffCommand } from './diff-command.js';
import { EXIT } from './exit-codes.js';
import { endWhenInterrupted } from './interrupt.js';
import { speakAsAsked } from './language.js';
import { tellCannotWrite, watchStandardOutput } from './output.js';
import { addReadCommand } from './read-command.js';
import { exitWith, refuse } from './refusals.js';
import { addRenderCommand } from './render-command.js';
import { addRulesCommand } from './rules-command.js';
import { tell } from './terminal.js';
import { usageError } from './usage-error.js';
import { addVerifyCommand } from './verify-command.js';

/** Headings of help that the parser gives in English. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 ',
  'Arguments:': '参数 ',
  'Options:': '选项 ',
  'Commands:': '命令 ',
};

const EXIT_CODES =
  '\n退出码 exit codes: 0 没有错误 no error · 1 发现错误、两份不同、证明不符 errors, differences, a certificate that does not hold · 2 无法处理 refused';

/** Runs the command line. The exit code is set, not forced, so that everything printed arrives. */
export async function runProgram(argv: readonly string[], version: string): Promise<void> {
  const program = new Command('mingsuan')
    .description('明算：读、核、说清部门预算公开  reads, checks and explains departmental budget disclosures')
    .version(version, '-V, --version', '显示版本号  show the version')
    .configureHelp({ styleTitle: (title) => `${TITLES[title] ?? ''}${title}` })
    .helpCommand('help [command]', '显示一条命令的帮助  show help of a command')
    .helpOption('-h, --help', '显示帮助  show help')
    .addHelpText('afterAll', EXIT_CODES)
    .configureOutput({ outputError: (said, write) => write(usageError(said)) })
    .showHelpAfterError('用 --help 查看用法。 See --help.')
    .hook('preAction', (_, command) => speakAsAsked(command))
    .exitOverride((error) => {
      if (error.exitCode !== 0) exitWith(EXIT.refused);
      throw new ProgramEnded();
    });
  addReadCommand(program);
  addCheckCommand(program, version);
  addCompileCommand(program);
  addRenderCommand(program);
  addDiffCommand(program);
  addRulesCommand(program);
  addVerifyCommand(program, version);
  endWhenInterrupted();
  watchStandardOutput();
  process.once('uncaughtException', (error) => {
    tellFault(error);
    process.exit();
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof ProgramEnded) && !tellCannotWrite(error)) tellFault(error);
  }
}

/** A fault of ours is none of the document: it is told whole, and never ends as if errors had been found in a document. */
function tellFault(error: unknown): void {
  refuse({ zh: '程序出错，请把下面的内容反馈给我们。', en: 'A fault of ours: please report what follows.' });
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

class ProgramEnded extends Error {}
