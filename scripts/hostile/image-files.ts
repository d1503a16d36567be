import { crc32, deflateSync } from 'node:zlib';
import { cut, type HostileFile } from './hostile-file.js';

/** Pictures that are cut, blown up, circular, or of nothing. */
export function hostileImages(): readonly HostileFile[] {
  const whole = png(240, 80, rulings(240, 80));
  // Without the optional packages for pictures each is refused as a scan.
  const broken = ['damaged', 'too-much-inside', 'scan', 'empty'] as const;
  return [
    { name: 'rulings-only.png', bytes: whole, gives: 'any' },
    { name: 'cut-off.png', bytes: cut(whole, 0.5), gives: 'any' },
    { name: 'only-header.png', bytes: whole.subarray(0, 33), gives: broken },
    { name: 'giant.png', bytes: png(100_000, 100_000, Buffer.alloc(1000)), gives: broken },
    { name: 'without-size.png', bytes: png(0, 0, Buffer.alloc(0)), gives: broken },
    { name: 'bomb.png', bytes: png(30_000, 30_000, Buffer.alloc(200_000_000)), gives: 'any' },
    { name: 'only-signature.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), gives: broken },
    { name: 'pages-in-circles.tif', bytes: circularTiff(), gives: 'any' },
    { name: 'picture-of-other-kind.jpg', bytes: whole, gives: 'any' },
  ];
}

/** A grey PNG of the size declared, whatever its rows hold. */
export function png(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}

/** Rows of a white picture with a black grid, each after its filter byte. */
export function rulings(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height, 0xff);
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1);
    rows[start] = 0;
    for (let x = 0; x < width; x++) if (y % 20 === 2 || x % 60 === 2) rows[start + 1 + x] = 0;
  }
  return rows;
}

/** A TIFF whose first directory names itself as the next one. */
function circularTiff(): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt32LE(8, 10);
  return bytes;
}
