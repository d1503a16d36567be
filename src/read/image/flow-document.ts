import { createHash } from 'node:crypto';
import { ok, type Result } from '../../domain/result.js';
import type { FlowBlock } from '../flow/flow.js';
import { printFlow } from '../flow/flow-lines.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument } from '../source.js';
import { doubtsOfUnread, nothingRead, readPictures } from './read-pictures.js';

/** The document of a file that flows without pages: its blocks printed as lines, the words of its pictures among them. */
export async function flowDocument(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string },
  blocks: readonly FlowBlock[],
): Promise<Result<SourceDocument, ReadRefusal>> {
  const { lines, doubts, unread } = printFlow(await readPictures(blocks));
  if (lines.length === 0) return nothingRead(unread);
  const { name, bytes, mediaType } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ name, sha256, mediaType, pages: null, lines, doubts: [...doubts, ...doubtsOfUnread(unread)] });
}
