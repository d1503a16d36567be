import type { Command } from 'commander';
import { Option } from 'commander';
import { type Language, languageOption } from './language.js';
import { standardOutput } from './output.js';
import { refuse } from './refusals.js';

interface RulesOptions {
  readonly lang: Language;
  readonly format: 'text' | 'json';
  readonly search?: readonly string[];
}

/** Places in a line where nobody looks at a terminal: nothing is broken there. */
const UNBROKEN = 100_000;

export function addRulesCommand(program: Command): void {
  program
    .command('rules')
    .description('列出规则，或说明一条规则  list the rules, or explain one')
    .argument('[code]', '规则编号、名称或规则族  code, name or family')
    .option('--search <words...>', '按词查找规则（中英文）  rules in which all these words stand')
    .addOption(new Option('--format <format>', '输出格式  output format').choices(['text', 'json']).default('text'))
    .addOption(languageOption())
    .action(tellRules);
}

async function tellRules(code: string | undefined, { lang, format, search }: RulesOptions): Promise<void> {
  const { explainRules } = await import('../app/explain-rules.js');
  const width = process.stdout.isTTY ? (process.stdout.columns ?? 80) : UNBROKEN;
  const text = explainRules({ code, words: search, language: lang, format, width });
  if (text !== undefined) return standardOutput.write(text);
  if (search) {
    const words = search.join(' ');
    return refuse({ zh: `没有规则写有“${words}”。`, en: `No rule has the words “${words}”.` });
  }
  refuse({
    zh: `没有规则 ${code}，用 mingsuan rules 查看全部规则。`,
    en: `There is no rule ${code}: see mingsuan rules.`,
  });
}
