// Holds the one direction of src/: a folder imports only from the folders named for it (docs/layout.md), no two folders
// within one import each other, and a file exports only what another imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unusedExports } from './unused-exports.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** The folders in the order in which data flows, and what each may import, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  forms: ['domain'],
  read: ['domain'],
  recognise: ['domain', 'forms', 'read'],
  check: ['domain', 'forms'],
  rules: ['domain', 'forms', 'check'],
  compile: ['domain', 'forms'],
  prepare: ['domain', 'forms', 'read', 'compile'],
  render: ['domain', 'forms', 'check', 'compile'],
  archive: ['domain', 'forms'],
  app: ['domain', 'forms', 'read', 'recognise', 'check', 'rules', 'compile', 'prepare', 'render', 'archive'],
  cli: ['domain', 'app'],
};
const mayImport = (folder: string): readonly string[] | undefined =>
  folder === 'main' ? Object.keys(MAY_IMPORT) : MAY_IMPORT[folder];

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test(?:-support)?\.ts$/.test(file))
  .map((file) => file.split(sep).join('/'));
const wrong: string[] = [];
const imports = new Map<string, string[]>();
for (const file of sources) {
  const folder = file.split('/')[0] ?? '';
  const allowed = mayImport(folder);
  if (!allowed)
    wrong.push(
      `src/${file}: src/${folder} is no folder of the layout; give it a line in scripts/check-imports.ts and docs/layout.md`,
    );
  const text = readFileSync(join(root, 'src', file), 'utf8');
  for (const match of text.matchAll(
    /^\s*(?:import|export)\s[^'"]*?from\s+['"](\.[^'"]+)['"]|^\s*import\s+['"](\.[^'"]+)['"]/gm,
  )) {
    const target = posix.normalize(
      posix.join(posix.dirname(file), (match[1] ?? match[2] ?? '').replace(/\.js$/, '.ts')),
    );
    imports.set(file, [...(imports.get(file) ?? []), target]);
    const to = target.split('/')[0] ?? '';
    if (allowed && to !== folder && !allowed.includes(to))
      wrong.push(
        `src/${file} imports src/${target}: src/${folder} may import only ${[folder, ...allowed].map((name) => `src/${name}`).join(', ')}`,
      );
  }
}
for (const circle of [...circlesIn(imports), ...foldersSideBySide().flatMap(circlesIn)])
  wrong.push(`a circle of imports: ${circle.join(' → ')}`);
for (const name of unusedExports(root)) wrong.push(`${name} is exported, but no file imports it: take \`export\` away`);
if (wrong.length > 0) {
  console.error(
    `导入导出有误 Wrong imports or exports (${relative(process.cwd(), root) || '.'}):\n  ${wrong.join('\n  ')}`,
  );
  process.exit(1);
}

/** Nodes that lead back to themselves; the first circle found from each start. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (node: string, path: readonly string[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) {
      found.push([...path.slice(start), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

/** What the folders inside each folder import of one another. */
function foldersSideBySide(): Map<string, string[]>[] {
  const byParent = new Map<string, Map<string, string[]>>();
  for (const [file, targets] of imports)
    for (const target of targets) {
      const [from, to] = [dirname(file).split('/'), dirname(target).split('/')];
      const apart = from.findIndex((name, i) => name !== to[i]);
      if (apart < 0 || apart >= to.length) continue;
      const parent = from.slice(0, apart).join('/');
      const graph = byParent.get(parent) ?? byParent.set(parent, new Map()).get(parent)!;
      const [here, there] = [from, to].map((path) => path.slice(0, apart + 1).join('/')) as [string, string];
      graph.set(here, [...(graph.get(here) ?? []), there]);
    }
  return [...byParent.values()];
}
