import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

const textsIn = (folder: string): TextFile[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }))
    : [];

/** The repository's own made-up disclosures. */
export const ownTexts = (): TextFile[] => textsIn(join(ROOT, 'fixtures'));

/** Real disclosures, where the folder of shared material stands beside the repository; else none. */
export const realTexts = (): TextFile[] => textsIn(join(ROOT, '..', 'shared', 'seeds'));
