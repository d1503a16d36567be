import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '../../domain/result.js';
import { reading } from '../bounds.js';
import { readDocx } from '../docx/read-docx.js';
import type { FlowBlock } from '../flow/flow.js';
import { flowLines } from '../flow/flow-lines.js';
import { readHtml } from '../html/read-html.js';
import { isEncryptedOffice, isZip } from '../office/container.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument } from '../source.js';
import { findHanging } from './hanging.js';
import { markHidden } from './hidden-text.js';
import { WordLists } from './lists.js';
import { readRuns } from './properties.js';
import { readStory, type StoryContext } from './story.js';
import { openWordFile } from './word-file.js';

/** Reads a Word 97–2003 file (DOC): paragraphs and tables with their exact grids. What is another format by its bytes is read as that. */
export async function readDoc(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  if (isZip(bytes)) return readDocx(name, bytes);
  if (isEncryptedOffice(bytes)) return refuse({ kind: 'encrypted' });
  if (/^[^\w]*<(?:!doctype|html|\?xml)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200))))
    return readHtml(name, bytes);
  return reading('DOC', () => {
    const lines = flowLines(readBlocks(bytes));
    if (lines.length === 0) return refuse({ kind: 'empty' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return ok({ name, sha256, mediaType: 'application/msword', pages: null, lines });
  });
}

function readBlocks(bytes: Uint8Array): FlowBlock[] {
  const file = openWordFile(bytes);
  const shared = {
    text: file.text,
    pieces: file.pieces,
    paragraphs: readRuns(file, 'paragraphs'),
    hidden: markHidden(file),
    lists: new WordLists(file),
  };
  // Notes and boxes are stories of their own, in which nothing else hangs.
  const inner: StoryContext = { ...shared, hanging: new Map() };
  const hanging = findHanging(file, (from, to) => readStory(inner, from, to));
  return readStory({ ...shared, hanging }, 0, Math.min(file.lengths.text, file.text.length));
}
