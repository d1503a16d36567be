import type { CheckSettings } from '../../check/settings.js';
import type { BudgetBook } from '../../domain/book.js';
import type { CheckReport } from '../../domain/findings.js';
import type { Result } from '../../domain/result.js';
import type { SourceViews, ViewPart } from '../../domain/source-views.js';
import { formatByName } from '../../read/detect/format.js';
import { READERS, secondsFor } from '../../read/readers.js';
import type { ReadRefusal } from '../../read/refusal.js';
import type { FileRef } from '../files/file-ref.js';
import type { Outline } from '../grouping/outline.js';
import type { BookFormat, Language } from '../output-options.js';

/** One piece of work that a worker does from beginning to end. Plain data, so that it can be sent. */
export type Job =
  /** What a file is about; `keep` asks for its source document too, packed, where reading it again would be dear. */
  | { readonly kind: 'outline'; readonly file: FileRef }
  | { readonly kind: 'disclosure'; readonly parts: readonly Part[]; readonly wanted: Wanted };

/** One file of a disclosure, with what was kept of reading it before. */
export interface Part {
  readonly file: FileRef;
  readonly packed?: Uint8Array;
}

/** What is to be made of a disclosure. Books are printed where they are, so that only text travels; reports are small. */
export type Wanted =
  | { readonly make: 'book' }
  | {
      readonly make: 'report';
      readonly rules: readonly string[];
      readonly settings?: CheckSettings;
      /** What it shows of the documents. */
      readonly views?: readonly ViewPart[];
      /** Books to compare with. */
      readonly others?: readonly BudgetBook[];
    }
  | { readonly make: 'printed-book'; readonly format: BookFormat; readonly language: Language };

/** A report with what it shows of its documents; nothing where no views were asked for. */
export interface Checked {
  readonly report: CheckReport;
  readonly views: SourceViews;
}

/** What comes of asking what a file is about. */
export interface Outlined {
  /** Null for a volume of several disclosures, which no other file completes. */
  readonly outline: Outline | null;
  readonly packed?: Uint8Array;
}

/** What comes of a disclosure. */
export interface Made {
  readonly book: BudgetBook;
  readonly report: Checked;
  readonly 'printed-book': string;
}

/** Disclosures come as a list, for a file may bind several; nearly all are one. */
export type Answer = Result<Outlined | readonly Made[keyof Made][], ReadRefusal>;

const filesOf = (job: Job): readonly FileRef[] =>
  job.kind === 'outline' ? [job.file] : job.parts.flatMap(({ file, packed }) => (packed ? [] : [file]));

/** The seconds that a job may take: what its files may, by their sizes, and more where pictures are read. */
export function secondsOf(job: Job, apart: boolean): number {
  const files = filesOf(job).map((file) => secondsFor(apart ? 'image' : formatByName(file.name), file.bytes));
  return Math.max(
    secondsFor('text', 0),
    files.reduce((sum, one) => sum + one, 0),
  );
}

/** True where a job's files are known to need a process of its own; others tell when they come to it. */
export const runsApart = (job: Job): boolean =>
  filesOf(job).some((file) => READERS[formatByName(file.name) ?? 'text']?.apart === true);
