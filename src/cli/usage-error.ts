/** What the parser of the command line says in English, and the same in Chinese; `$1` is what it names. */
const SAYINGS: readonly (readonly [said: RegExp, zh: string])[] = [
  [/^unknown option '(.+?)'/, '没有选项 $1。'],
  [/^unknown command '(.+?)'/, '没有命令 $1。'],
  [/^missing required argument 'path'/, '缺少文件；文件写在 --rule、--with 之前。'],
  [/^missing required argument '(.+?)'/, '缺少参数 $1。'],
  [/^required option '(.+?)' not specified/, '必须给出 $1。'],
  [/^option '(.+?)' argument missing/, '选项 $1 后面缺少值。'],
  [/^(?:option|command-argument value) '(.+?)'.* is invalid/, '$1 的值无效。'],
  [/^too many arguments/, '参数太多；名称中有空格的，请加引号。'],
];

/** What is wrong with how a command was written, in Chinese and English. */
export function usageError(said: string): string {
  const english = said.replace(/^error: /, '');
  const known = SAYINGS.find(([pattern]) => pattern.test(english));
  const [named = ''] = known?.[0].exec(english)?.slice(1) ?? [];
  return `mingsuan: ${known ? `${known[1].replace('$1', named)} ` : ''}${english}`;
}
