import { hideProgress } from './progress.js';

/** What commands a terminal, colours and emphasis aside, or turns the order of letters round. */
const COMMANDS =
  /\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text that may hold names of files and words of documents, fit to be shown: a hostile one could command the terminal. */
export const shownSafely = (text: string): string => text.replace(COMMANDS, '?');

/** Says something beside the output. */
export function tell(text: string): void {
  hideProgress();
  process.stderr.write(`${shownSafely(text)}\n`);
}
