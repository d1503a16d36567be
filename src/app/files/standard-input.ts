import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../domain/result.js';
import { MOST_BYTES } from '../../read/readers.js';
import type { ReadRefusal } from '../../read/refusal.js';
import type { FileRef } from './file-ref.js';

/** How commands write standard input among paths. */
export const STANDARD_INPUT = '-';

/** What comes in on standard input, kept in a file until the program ends: workers and readers of archives ask for it again. */
export function standardInput(): Result<FileRef, ReadRefusal> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'input');
  const file = openSync(path, 'w');
  const chunk = new Uint8Array(1 << 16);
  let bytes = 0;
  try {
    for (let read = next(chunk); read > 0; read = next(chunk)) {
      bytes += read;
      if (bytes > MOST_BYTES) return refuse({ kind: 'too-large', bytes, limit: MOST_BYTES });
      writeSync(file, chunk, 0, read);
    }
  } finally {
    closeSync(file);
  }
  return ok({ path, entries: [], name: STANDARD_INPUT, shown: STANDARD_INPUT, bytes });
}

/** The next bytes; 0 at the end. A terminal or pipe that has none yet is asked again. */
function next(chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      if (error.code === 'EOF') return 0;
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
