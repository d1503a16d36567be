import { ok } from '../../domain/result.js';
import { NO_VIEWS } from '../../domain/source-views.js';
import { formatByName } from '../../read/detect/format.js';
import { READERS } from '../../read/readers.js';
import type { SourceDocument } from '../../read/source.js';
import type { FileRef } from '../files/file-ref.js';
import { readSource } from '../files/read-source.js';
import { joinSources, withOwnLines } from '../grouping/join-sources.js';
import type { Answer, Job, Made, Part, Wanted } from './job.js';
import { packSource, unpackSource } from './pack-source.js';

/** Does a job in this thread. What is needed for it is loaded when it is needed. */
export async function doJob(job: Job): Promise<Answer> {
  return job.kind === 'outline' ? outline(job.file) : disclosure(job.parts, job.wanted);
}

/** Loads what disclosures are made with, so that loading is no part of the time that a file may take. */
export async function getReady(make: Wanted['make']): Promise<void> {
  await import('../../recognise/open-disclosure.js');
  if (make === 'report') await import('../check-book.js');
}

async function outline(file: FileRef): Promise<Answer> {
  const source = await readSource(file);
  if (!source.ok) return source;
  const { outlineOf } = await import('../grouping/outline.js');
  const { boundDisclosures } = await import('../grouping/bound-disclosures.js');
  const told = boundDisclosures(source.value).length > 1 ? null : outlineOf(source.value);
  return ok(isQuick(file) ? { outline: told } : { outline: told, packed: packSource(source.value) });
}

const isQuick = (file: FileRef): boolean => {
  const format = formatByName(file.name);
  return format !== undefined && READERS[format]?.quick === true;
};

async function disclosure(parts: readonly Part[], wanted: Wanted): Promise<Answer> {
  const sources: SourceDocument[] = [];
  for (const { file, packed } of parts) {
    const source = packed ? ok(unpackSource(packed)) : await readSource(file);
    if (!source.ok) return source;
    const isTaken = sources.some(({ name }) => name === file.name);
    sources.push({ ...source.value, name: isTaken ? file.shown : file.name });
  }
  const [first] = sources;
  if (!first) throw new Error('a disclosure without files');
  if (sources.length > 1) return ok([await madeOf(joinSources(sources), wanted, { parts, sources })]);
  const { boundDisclosures } = await import('../grouping/bound-disclosures.js');
  const made: Made[keyof Made][] = [];
  for (const source of boundDisclosures(first)) made.push(await madeOf(source, wanted, { parts, sources: [source] }));
  return ok(made);
}

/** The files of a disclosure, and what was read of each. */
interface Files {
  readonly parts: readonly Part[];
  readonly sources: readonly SourceDocument[];
}

async function madeOf(source: SourceDocument, wanted: Wanted, { parts, sources }: Files): Promise<Made[keyof Made]> {
  const { openDisclosure } = await import('../../recognise/open-disclosure.js');
  const book = openDisclosure(source);
  const place = <T>(value: T): T => (sources.length > 1 ? withOwnLines(value, sources) : value);
  switch (wanted.make) {
    case 'book':
      return place(book);
    case 'printed-book': {
      const { printBooks } = await import('../print-books.js');
      return printBooks([place(book)], wanted.format, wanted.language);
    }
    case 'report': {
      const { checkBook } = await import('../check-book.js');
      const { rules, settings, others, views = [] } = wanted;
      const report = place(checkBook(book, rules, settings, others));
      if (views.length === 0) return { report, views: NO_VIEWS };
      const { viewSources } = await import('./view-sources.js');
      const shown = views.includes('book') ? place(book) : null;
      return { report, views: await viewSources(views, { report, parts, sources, book: shown }) };
    }
  }
}
