import { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { usageError } from './usage-error.js';

describe('what the parser says is said in Chinese too', () => {
  test.each([
    [['--lang', 'en'], 'mingsuan: 没有选项 --lang。 '],
    [['run'], 'mingsuan: 缺少参数 file。 '],
    [['run', 'a', 'b'], 'mingsuan: 参数太多；名称中有空格的，请加引号。 '],
    [['print', '--to'], 'mingsuan: 选项 --to <name> 后面缺少值。 '],
    [['print'], 'mingsuan: 必须给出 --to <name>。 '],
    [['ruin'], 'mingsuan: 没有命令 ruin。是否想写 run？ '],
    [['print', '--as', 'x'], 'mingsuan: --as <form> 的值无效。可选：a, b。 '],
    [['open'], 'mingsuan: 缺少文件；文件写在 --rule、--with 之前。 '],
  ])('%j', async (args, said) => {
    let errors = '';
    const program = new Command('made').exitOverride().configureOutput({
      writeErr: (text) => (errors += text),
      outputError: (text, write) => write(usageError(text)),
    });
    program.command('run').argument('<file>').allowExcessArguments(false);
    program
      .command('print')
      .addOption(new Option('--as <form>').choices(['a', 'b']))
      .requiredOption('--to <name>');
    program.command('open').argument('<path...>');
    await expect(program.parseAsync(args, { from: 'user' })).rejects.toThrow();
    expect(errors.slice(0, said.length)).toBe(said);
  });
});
