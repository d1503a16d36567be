import { type Result, refuse } from '../../domain/result.js';
import { openFile } from '../../read/open-file.js';
import type { ReadRefusal } from '../../read/refusal.js';
import type { SourceDocument } from '../../read/source.js';
import { type FileRef, loadFile } from './file-ref.js';
import { ownOutputOf } from './own-outputs.js';

/** A file as lines and cells, before any meaning is read from it; what Mingsuan itself wrote about disclosures is none. */
export async function readSource(file: FileRef): Promise<Result<SourceDocument, ReadRefusal>> {
  const bytes = loadFile(file);
  const source = bytes.ok ? await openFile(file.name, bytes.value) : bytes;
  if (!source.ok) return source;
  const own = ownOutputOf(source.value);
  if (own) return refuse({ kind: 'own-output', what: own });
  return isJson(source.value) ? refuse({ kind: 'unsupported-format', extension: 'JSON' }) : source;
}

/** Data of some program: read as text, it would be a document without a word in it that can be checked. */
const isJson = ({ mediaType, lines }: SourceDocument): boolean =>
  mediaType === 'text/plain' &&
  /^\uFEFF?\s*(?:\[\s*)?\{\s*"/.test(
    lines
      .slice(0, 3)
      .map(({ text }) => text)
      .join('\n'),
  );
