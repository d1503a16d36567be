// Writes what is generated from the code, or with --check fails when a file is not what would be written.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { bookSchema } from '../src/app/book-schema.js';
import { reportSchema } from '../src/app/report-schema.js';
import type { Measured } from '../src/domain/measured.js';
import { baseSchema } from '../src/prepare/base-schema.js';
import { measuredModule } from './generate-measured.js';
import { ruleIndex } from './generate-rule-index.js';
import { rulePages } from './generate-rule-pages.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const checking = process.argv.includes('--check');
const stale: string[] = [];

function write(path: string, content: string): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  if (checking) {
    stale.push(relative(root, file));
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

write('src/rules/index.ts', ruleIndex(root));
write('schemas/book.json', `${JSON.stringify(z.toJSONSchema(bookSchema), null, 2)}\n`);
write('schemas/findings.json', `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`);
write('schemas/base.json', `${JSON.stringify(z.toJSONSchema(baseSchema, { io: 'input' }), null, 2)}\n`);
// The rules are loaded after their index is written, so that a new rule gets its page in the same run.
const { RULES } = await import('../src/rules/index.js');
const measured: Measured = JSON.parse(readFileSync(join(root, 'measure/measured.json'), 'utf8'));
write('src/rules/measured.ts', measuredModule(measured));
const pages = rulePages(RULES, measured);
for (const [path, content] of pages) write(path, content);
for (const file of readdirSync(join(root, 'docs', 'rules')))
  if (!pages.has(`docs/rules/${file}`)) drop(`docs/rules/${file}`);

function drop(path: string): void {
  if (checking) stale.push(path);
  else rmSync(join(root, path));
}

if (stale.length > 0) {
  console.error(
    `生成的文件已过期，请运行 npm run generate：\nGenerated files are stale, run npm run generate:\n  ${stale.join('\n  ')}`,
  );
  process.exit(1);
}
