import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGES = [
  'README.md',
  'README.zh-CN.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : [])),
  ),
];

/** Where a page may leave out the folder: in the tables of what `src/` and `src/recognise` hold. */
const ABOVE = ['', 'src/', 'src/recognise/', 'src/recognise/tables/'];
/** `src/…`, `read/pdf`, `places/wrapped-cells.ts`: folders and files of this repository. */
const OWN_PATH = /`((?:[\w-]+\/)+[\w-]*(?:\.(?:ts|mjs|md|json))?)`/g;
/** What users or builds write. */
const WRITTEN = /^(?:data|(?:bench\/)?dist)\/|what-should-hold/;
const NAME_IN_FILE = /`(\w+)`(?:, `\w+`)* in\s+`([\w/-]+\.ts)`/g;

const found = (path: string): string | undefined => ABOVE.map((above) => above + path).find(existsSync);

test.each(PAGES)('%s names files, and things in files, that are there', (page) => {
  const text = readFileSync(page, 'utf8');
  const paths = Array.from(text.matchAll(OWN_PATH), ([, path]) => path!);
  expect(paths.filter((path) => !WRITTEN.test(path) && found(path) === undefined)).toEqual([]);
  const named = Array.from(text.matchAll(NAME_IN_FILE), ([, name, path]) => ({ name: name!, path: path! }));
  expect(named.filter(({ name, path }) => !readFileSync(found(path)!, 'utf8').includes(name))).toEqual([]);
});

test('pages are there to be looked at', () => expect(PAGES.length).toBeGreaterThan(10));
