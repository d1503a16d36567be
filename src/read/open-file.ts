import type { Doubt } from '../domain/book.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { detectFormat } from './detect/detect-format.js';
import { extensionOf, FORMAT_NAME, type Format, promisedFormats } from './detect/format.js';
import { READERS } from './readers.js';
import type { ReadRefusal } from './refusal.js';
import type { SourceDocument } from './source.js';

/**
 * bytes → format by content → its reader → source document. A file of another format than its name says is read as what it
 * is, with a doubt.
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  const format = detectFormat(name, bytes);
  if (!format.ok) return format;
  const entry = READERS[format.value];
  if (!entry) return refuse({ kind: 'unsupported-format', extension: FORMAT_NAME[format.value] });
  if (bytes.length > entry.bytes) return refuse({ kind: 'too-large', bytes: bytes.length, limit: entry.bytes });
  const read = await entry.load();
  const source = await read(name, bytes);
  if (!source.ok) return source;
  const doubt = mislabelled(name, format.value);
  return doubt ? ok({ ...source.value, doubts: [doubt, ...(source.value.doubts ?? [])] }) : source;
}

function mislabelled(name: string, format: Format): Doubt | undefined {
  const extension = extensionOf(name);
  const promised = promisedFormats(extension);
  if (!promised || promised.includes(format)) return undefined;
  return {
    message: `扩展名为 ${extension}，内容却是 ${FORMAT_NAME[format]}，已按内容读取`,
    messageEn: `the extension is ${extension}, the content is ${FORMAT_NAME[format]}, and it was read as that`,
    at: { line: 1, quote: name },
  };
}
