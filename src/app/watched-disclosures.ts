import { basename } from 'node:path';
import type { BudgetBook } from '../domain/book.js';
import type { CheckReport } from '../domain/findings.js';
import { ok } from '../domain/result.js';
import { shareUnchanged } from '../domain/share-unchanged.js';
import { type CheckOptions, checkDisclosures, decide } from './check-disclosures.js';
import { isDocumentByContent } from './files/find-files.js';
import { isLeftover, isWanted } from './files/wanted.js';
import { type Opened, type OpenOptions, openDisclosures } from './open-disclosures.js';
import { checkToRecheck, type Recheckable } from './recheck-book.js';

/** Whether a file that appears among disclosures may be one: no lock file, no part of a download, no file of another program. */
export const mayBeDisclosure = (path: string): boolean =>
  !isLeftover(basename(path)) && (isWanted(path) || isDocumentByContent(path, basename(path)));

/** What each rule read is remembered of so many documents, those that changed last. */
const REMEMBERED = 20;

interface Remembered {
  readonly book: BudgetBook;
  readonly checked: Recheckable;
}

/**
 * Disclosures that are checked again and again while their files change. Once a document of one file has changed, what every
 * rule read in it is remembered: when only figures change after that, only the rules that read them are run.
 */
export class WatchedDisclosures {
  readonly #options: CheckOptions;
  readonly #opening: OpenOptions;
  readonly #remembered = new Map<string, Remembered>();
  #others: readonly BudgetBook[] | undefined;

  constructor(options: CheckOptions, opening: OpenOptions) {
    this.#options = options;
    this.#opening = opening;
  }

  /** All disclosures in files, folders and archives. */
  async *check(paths: readonly string[]): AsyncGenerator<Opened<CheckReport>> {
    for await (const { files, nth, result } of checkDisclosures(paths, this.#options, this.#opening))
      yield { files, nth, result: result.ok ? ok(result.value.report) : result };
  }

  /** A disclosure again after one of its files changed. */
  async *recheck(files: readonly string[]): AsyncGenerator<Opened<CheckReport>> {
    const [path, ...more] = files;
    // Places are told by the lines of each file: what several files say together is checked as a whole.
    if (path === undefined || more.length > 0) return yield* this.check(files);
    this.#others ??= await this.#openOthers();
    for await (const { files: own, nth, result } of openDisclosures([path], { make: 'book' }, this.#opening))
      yield {
        files: own,
        nth,
        result: result.ok
          ? ok(decide(this.#reportOf(JSON.stringify([own, nth]), result.value), own, this.#options))
          : result,
      };
  }

  #reportOf(key: string, read: BudgetBook): CheckReport {
    const known = this.#remembered.get(key);
    this.#remembered.delete(key);
    const book = known ? shareUnchanged(known.book, read) : read;
    if (known?.checked.follows(book)) {
      this.#remember(key, known);
      return known.checked.recheck(book);
    }
    const { rules, settings } = this.#options;
    const checked = checkToRecheck(read, rules, settings, this.#others);
    this.#remember(key, { book: read, checked });
    return checked.report;
  }

  #remember(key: string, one: Remembered): void {
    this.#remembered.set(key, one);
    if (this.#remembered.size <= REMEMBERED) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }

  /** The documents to compare with. What could not be read among them was told at the first check. */
  async #openOthers(): Promise<readonly BudgetBook[]> {
    const others: BudgetBook[] = [];
    if (this.#options.with.length > 0)
      for await (const { result } of openDisclosures(this.#options.with, { make: 'book' }, this.#opening))
        if (result.ok) others.push(result.value);
    return others;
  }
}
