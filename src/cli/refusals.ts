import { explainReadRefusal, type ReadRefusal } from '../app/explain-refusal.js';
import type { Bilingual } from '../domain/place.js';
import { EXIT } from './exit-codes.js';
import { said } from './language.js';
import { tell } from './terminal.js';

/** Sets the exit code, keeping the highest one. */
export function exitWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}

/** Says why the command cannot be done, and what to do. */
export function refuse(reason: Bilingual): void {
  tell(`mingsuan: ${said(reason)}`);
  exitWith(EXIT.refused);
}

/** Says why the command cannot be done: a sentence, then everything to put right, each on its own line. */
export function refuseWithList([first, ...rest]: readonly Bilingual[]): void {
  if (first) refuse(first);
  for (const words of rest) tell(`  · ${said(words, '\n    ')}`);
}

/** Says why something cannot be made of one document; the others go on. */
export function refuseDocument(name: string, reason: Bilingual): void {
  tell(`${name}: ${said(reason)}`);
  exitWith(EXIT.refused);
}

/** Says why a file, or files that belong together, cannot be read; the others go on. */
export function reportRefusal(files: readonly string[], refusal: ReadRefusal): void {
  tell(`${files.join(' + ')}: ${said(explainReadRefusal(refusal))}`);
  exitWith(EXIT.refused);
}

/** Names beyond these are counted only. */
const MOST_NAMED = 5;

/** Says in one line which files were no disclosures but Mingsuan's own: nothing is wrong about that. */
export function tellPassedOver(files: readonly string[]): void {
  const named = files.slice(0, MOST_NAMED).join(', ');
  const zh = `跳过 ${files.length} 个明算自己的文件`;
  const en = `passed over ${files.length} of Mingsuan's own files`;
  tell(`mingsuan: ${said({ zh, en })}: ${named}${files.length > MOST_NAMED ? ' …' : ''}`);
}
