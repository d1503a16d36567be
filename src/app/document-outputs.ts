import { join } from 'node:path';
import type { Draft } from '../compile/draft.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { withGoalFigures } from '../recognise/narrative/goal-figures.js';
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
  docx: {
    make: async ({ document }, name) => {
      const { renderDocx } = await import('../render/docx/render-docx.js');
      return file(`${name}.docx`, await renderDocx(document));
    },
    readsBack: true,
  },
  pdf: {
    make: async ({ document }, name) => {
      const { renderPdf } = await import('../render/pdf/render-pdf.js');
      const pdf = await renderPdf(document);
      if (pdf.ok) return file(`${name}.pdf`, pdf.value);
      const { explainPdfRefusal } = await import('../render/pdf/pdf-refusal.js');
      return refuse({ kind: 'output-not-possible', output: 'pdf', reason: explainPdfRefusal(pdf.refusal) });
    },
    readsBack: true,
  },
  html: {
    make: async ({ document }, name) => {
      const { renderHtml } = await import('../render/html/render-html.js');
      return file(`${name}.html`, renderHtml(document));
    },
    readsBack: true,
  },
  xlsx: {
    make: async ({ document }, name) => {
      const { renderXlsx } = await import('../render/xlsx/render-xlsx.js');
      return file(`${name}.xlsx`, await renderXlsx(document));
    },
    readsBack: true,
  },
  json: {
    make: async ({ book }, name) => file(`${name}.json`, `${JSON.stringify(withGoalFigures(book))}\n`),
    readsBack: false,
  },
  csv: {
    make: async ({ book }, name) => {
      const { renderBookCsv } = await import('../render/book-csv.js');
      return file(`${name}.csv`, `\uFEFF${renderBookCsv([book])}\n`);
    },
    readsBack: false,
  },
  package: {
    make: async ({ book }, name) => {
      const { renderPackage } = await import('../render/package/render-package.js');
      const { zipFiles } = await import('../render/package/zip-files.js');
      const files = await renderPackage(book);
      const folder = files.map(({ path, bytes }) => ({ path: join(`${name} 开放数据`, path), bytes }));
      return ok([...folder, { path: `${name} 开放数据.zip`, bytes: zipFiles(files) }]);
    },
    readsBack: false,
  },
};

/** What an output makes of a draft; the name begins the names of its files. */
export const renderOutput = (
  output: OutputName,
  draft: Draft,
  name: string,
): Promise<Result<readonly OutputFile[], OutputRefusal>> => OUTPUTS[output].make(draft, name);

/** Whether what was written is a disclosure that can be read again and compared. */
export const readsBack = (output: OutputName): boolean => OUTPUTS[output].readsBack;
