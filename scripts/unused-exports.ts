import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** Named by no import, but by the declarations of what is exported beside it. */
const NAMED_BY_DECLARATIONS = new Set(['src/domain/kept.ts Kept']);
/** What a package's user or a loader takes by its place. */
const ENTRIES = /^src\/main\//;

const EXPORT = /^export (?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
const NAMES = /(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'(\.[^']+)'/g;
const WHOLE = /(?:\*(?: as \w+)?\s+from|import\()\s*'(\.[^']+)'/g;

/** What files of src/ export and no other file imports, tests and scripts included. */
export function unusedExports(root: string): string[] {
  const files = ['src', 'scripts', 'test', 'bench', 'measure', 'fixtures'].flatMap((folder) =>
    sourcesBelow(root, folder),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const used = new Set<string>();
  for (const [file, text] of texts) {
    const at = (path: string): string => posix.join(posix.dirname(file), path.replace(/\.js$/, '.ts'));
    for (const [, names, path] of text.matchAll(NAMES))
      for (const name of names!.split(','))
        used.add(
          `${at(path!)} ${
            name
              .replace(/^\s*type /, '')
              .trim()
              .split(' as ')[0]
          }`,
        );
    for (const [, path] of text.matchAll(WHOLE)) used.add(at(path!));
  }
  return [...texts].flatMap(([file, text]) =>
    !file.startsWith('src/') || ENTRIES.test(file) || used.has(file)
      ? []
      : [...text.matchAll(EXPORT)]
          .map(([, name]) => `${file} ${name}`)
          .filter((name) => !used.has(name) && !NAMED_BY_DECLARATIONS.has(name)),
  );
}

const sourcesBelow = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?ts$/.test(file) && !file.split(sep).includes('dist'))
    .map((file) => posix.join(folder, file.split(sep).join('/')));
