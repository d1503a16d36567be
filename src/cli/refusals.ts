import { explainReadRefusal, type ReadRefusal } from '../app/read-book.js';
import { EXIT } from './exit-codes.js';
import { both } from './language.js';

/** Sets the exit code, keeping the highest one. */
export function exitWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}

/** Says why the command cannot be done, and what to do. */
export function refuse(reason: { readonly zh: string; readonly en: string }): void {
  process.stderr.write(`mingsuan: ${both(reason)}\n`);
  exitWith(EXIT.refused);
}

/** Says why one file cannot be read; the others go on. */
export function reportRefusal(file: string, refusal: ReadRefusal): void {
  process.stderr.write(`${file}: ${both(explainReadRefusal(refusal))}\n`);
  exitWith(EXIT.refused);
}

export const refuseNoFiles = (): void =>
  refuse({
    zh: '文件夹中没有可读的公开文件（.txt、.md、.tsv）。',
    en: 'No disclosure that can be read in that folder (.txt, .md, .tsv).',
  });
