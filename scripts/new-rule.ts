// npm run new:rule TIE -- carry-over-matches: writes a rule file with the next free code of its family and a failing example.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [family = '', name = ''] = process.argv.slice(2);
if (!/^[A-Z]{3}$/.test(family) || !/^[a-z]+(-[a-z]+)*$/.test(name)) {
  console.error(
    '用法 usage: npm run new:rule TIE -- what-should-hold（规则族三个大写字母，名称用短横线连接的英文小写词）',
  );
  process.exit(2);
}
const folder = join(root, 'src', 'rules', family.toLowerCase());
mkdirSync(folder, { recursive: true });
const codes = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/code: '[A-Z]{3}(\d{3})'/g)])
  .map((match) => Number.parseInt(match[1] ?? '0', 10))
  .filter((number) => number < 900);
const code = `${family}${String(Math.max(0, ...codes) + 1).padStart(3, '0')}`;
const file = join(folder, `${name}.ts`);
if (existsSync(file)) {
  console.error(`${file} 已经存在 is there already`);
  process.exit(2);
}
writeFileSync(
  file,
  `import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: '${code}',
  name: '${name}',
  meta: {
    title: { zh: '应当成立的事', en: 'What should hold' },
    why: { zh: '为什么要紧', en: 'Why it matters' },
    remedy: { zh: '怎么办', en: 'What to do' },
    severity: 'warning',
    needs: ['tables'],
    messages: {
      wrong: { zh: '哪里不对', en: 'What is wrong' },
    },
  },
  check(_book, _report) {},
  examples: {
    valid: [{ title: 'the smallest text that is right', text: '' }],
    invalid: [{ title: 'the smallest text that is wrong', message: 'wrong', text: '⟦⟧' }],
  },
});
`,
);
console.log(
  `${file}\n写好检查与例子后运行 then run: npm run generate && npx vitest run src/app/rule-examples.test.ts -t ${code}`,
);
