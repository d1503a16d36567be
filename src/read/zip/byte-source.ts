import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that can be read in pieces, so that an archive of any size is never held whole. */
export interface ByteSource {
  readonly size: number;
  /** Up to `length` bytes from `offset`; fewer where the source ends. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

export const bytesAsSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(Math.max(0, offset), Math.max(0, offset) + length),
  close: () => {},
});

/** A file on disk, opened until `close`. Throws the file system's own error when it cannot be opened. */
export function fileAsSource(path: string): ByteSource {
  const handle = openSync(path, 'r');
  const { size } = fstatSync(handle);
  return {
    size,
    read: (offset, length) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const bytes = new Uint8Array(wanted);
      let done = 0;
      while (done < wanted) {
        const count = readSync(handle, bytes, done, wanted - done, offset + done);
        if (count === 0) break;
        done += count;
      }
      return bytes.subarray(0, done);
    },
    close: () => closeSync(handle),
  };
}
