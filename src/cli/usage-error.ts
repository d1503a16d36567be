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

/** What it adds about the way out, likewise. */
const REMEDIES: readonly (readonly [said: RegExp, zh: string])[] = [
  [/Allowed choices are (.+?)\.$/m, '可选：$1。'],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '是否想写 $1？'],
];

/** What is wrong with how a command was written, in Chinese and English. */
export function usageError(said: string): string {
  const english = said.replace(/^error: /, '');
  const chinese = [SAYINGS, REMEDIES].flatMap((sayings) => {
    const [pattern, zh] = sayings.find(([said]) => said.test(english)) ?? [];
    return pattern && zh ? [zh.replace('$1', pattern.exec(english)?.[1] ?? '')] : [];
  });
  return `mingsuan: ${chinese.join('')}${chinese.length > 0 ? ' ' : ''}${english}`;
}
