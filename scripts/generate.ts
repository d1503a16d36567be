// Writes what is generated from the code, or with --check fails when a file is not what would be written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleIndex } from './generate-rule-index.js';

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

if (stale.length > 0) {
  console.error(
    `生成的文件已过期，请运行 npm run generate：\nGenerated files are stale, run npm run generate:\n  ${stale.join('\n  ')}`,
  );
  process.exit(1);
}
