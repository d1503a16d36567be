import type { Draft } from '../compile/draft.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result } from '../domain/result.js';
import type { OutputName } from './output-options.js';

/** One file of a document set; the path is within the folder of the set. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why an output cannot be made here: a font or a typesetter that is not installed. */
export interface OutputRefusal {
  readonly kind: 'output-not-possible';
  readonly output: OutputName;
  readonly reason: Bilingual;
}

interface Output {
  /** Makes the files of the set; their names begin with the document's title. */
  readonly make: (draft: Draft, name: string) => Promise<Result<readonly OutputFile[], OutputRefusal>>;
  /** Whether what was written is a disclosure that can be read again and compared. */
  readonly readsBack: boolean;
}

const file = (path: string, content: string | Uint8Array) =>
  ok([{ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }]);

/** Every output, each loaded only when it is asked for. */
const OUTPUTS: Readonly<Record<OutputName, Output>> = {
  text: {
    make: async ({ document }, name) => {
      const { renderDraftText } = await import('../render/draft-text.js');
      return file(`${name}.txt`, renderDraftText(document));
    },
    readsBack: true,
  },
  json: {
    make: async ({ book }, name) => file(`${name}.json`, `${JSON.stringify(book)}\n`),
    readsBack: false,
  },
  csv: {
    make: async ({ book }, name) => {
      const { renderBookCsv } = await import('../render/book-csv.js');
      return file(`${name}.csv`, `\uFEFF${renderBookCsv([book])}\n`);
    },
    readsBack: false,
  },
};

/** What an output makes of a draft. */
export const renderOutput = (output: OutputName, draft: Draft): Promise<Result<readonly OutputFile[], OutputRefusal>> =>
  OUTPUTS[output].make(draft, fileName(draft.document.title));

export const readsBack = (output: OutputName): boolean => OUTPUTS[output].readsBack;

/** A title as a file name on every system. */
const fileName = (title: string): string =>
  title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 80) || 'disclosure';
