import { isCompoundFile } from '../office/container.js';

/**
 * The names of the streams in an OLE compound file (the container of DOC and XLS), as far as its directory can be read:
 * [MS-CFB] 2.6. Undefined when the bytes are no compound file.
 */
export function compoundStreams(bytes: Uint8Array): ReadonlySet<string> | undefined {
  if (!isCompoundFile(bytes)) return undefined;
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const size = shift === 12 ? 4096 : 512;
  const table = fatOf(view, size);
  let sector = view.getUint32(48, true);
  for (let count = 0; count < MOST_SECTORS && sector < table.length; count++) {
    const start = (sector + 1) * size;
    for (let at = start; at + 128 <= Math.min(start + size, bytes.length); at += 128) {
      const name = entryName(view, at);
      if (name !== undefined) names.add(name);
    }
    sector = table[sector] ?? END;
  }
  return names;
}

const END = 0xfffffffe;
/** The streams that tell the format come early; a directory of more sectors than this is read only so far. */
const MOST_SECTORS = 4096;

/** The sector chain table, from the first 109 entries of its own list, which reach 6.8 MB into small-sector files. */
function fatOf(view: DataView, size: number): number[] {
  const table: number[] = [];
  for (let index = 0; index < 109; index++) {
    const sector = view.getUint32(76 + index * 4, true);
    const start = (sector + 1) * size;
    if (sector >= END || start + size > view.byteLength) break;
    for (let at = start; at < start + size; at += 4) table.push(view.getUint32(at, true));
  }
  return table;
}

function entryName(view: DataView, at: number): string | undefined {
  const length = view.getUint16(at + 64, true);
  const kind = view.getUint8(at + 66);
  if ((kind !== 1 && kind !== 2) || length < 2 || length > 64) return undefined;
  let name = '';
  for (let index = 0; index < length - 2; index += 2) name += String.fromCharCode(view.getUint16(at + index, true));
  return name;
}
