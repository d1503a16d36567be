import { explainReadRefusal, type ReadRefusal } from '../app/explain-refusal.js';
import { EXIT } from './exit-codes.js';
import { both } from './language.js';
import { hideProgress } from './progress.js';

/** Sets the exit code, keeping the highest one. */
export function exitWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}

/** Says why the command cannot be done, and what to do. */
export function refuse(reason: { readonly zh: string; readonly en: string }): void {
  hideProgress();
  process.stderr.write(`mingsuan: ${both(reason)}\n`);
  exitWith(EXIT.refused);
}

/** Says why the command cannot be done: a sentence, then everything to put right, a line each in both languages. */
export function refuseWithList([first, ...rest]: readonly { readonly zh: string; readonly en: string }[]): void {
  if (first) refuse(first);
  for (const { zh, en } of rest) process.stderr.write(`  · ${zh}\n    ${en}\n`);
}

/** Says why something cannot be made of one document; the others go on. */
export function refuseDocument(name: string, reason: { readonly zh: string; readonly en: string }): void {
  hideProgress();
  process.stderr.write(`${name}: ${both(reason)}\n`);
  exitWith(EXIT.refused);
}

/** Says why a file, or files that belong together, cannot be read; the others go on. */
export function reportRefusal(files: readonly string[], refusal: ReadRefusal): void {
  hideProgress();
  process.stderr.write(`${files.join(' + ')}: ${both(explainReadRefusal(refusal))}\n`);
  exitWith(EXIT.refused);
}
