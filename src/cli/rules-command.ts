import type { Command } from 'commander';
import { Option } from 'commander';
import type { Language } from './language.js';
import { standardOutput } from './output.js';
import { refuse } from './refusals.js';

export function addRulesCommand(program: Command): void {
  program
    .command('rules')
    .description('列出规则，或说明一条规则  list the rules, or explain one')
    .argument('[code]', '规则编号、名称或规则族  code, name or family')
    .option('--search <words...>', '按词查找规则（中英文）  rules in which all these words stand')
    .addOption(new Option('--lang <lang>', '语言  language').choices(['zh', 'en']).default('zh'))
    .action(
      async (code: string | undefined, options: { readonly lang: Language; readonly search?: readonly string[] }) => {
        if (options.search) return search(options.search, options.lang);
        const { explainRules } = await import('../app/explain-rules.js');
        const text = explainRules(code, options.lang);
        if (text !== undefined) standardOutput.write(text);
        else
          refuse({
            zh: `没有规则 ${code}，用 mingsuan rules 查看全部规则。`,
            en: `There is no rule ${code}: see mingsuan rules.`,
          });
      },
    );
}

async function search(words: readonly string[], language: Language): Promise<void> {
  const { searchRules } = await import('../app/search-rules.js');
  const text = searchRules(words, language);
  if (text !== undefined) return standardOutput.write(text);
  const quoted = words.join(' ');
  refuse({ zh: `没有规则写有“${quoted}”。`, en: `No rule has the words “${quoted}”.` });
}
