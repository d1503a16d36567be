import { createRequire } from 'node:module';
import type { Doubt } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import { type Result, refuse } from '../../domain/result.js';
import type { FlowBlock, FlowPicture, FlowTable } from '../flow/flow.js';
import { readScan } from '../ocr/read-scan.js';
import { OCR_PACKAGES, type ReadRefusal } from '../refusal.js';
import { onlyInOwnProcess } from '../run-apart.js';
import type { SourceLine } from '../source.js';
import { decodePage, type Sharp, sharp } from './decode-image.js';

/** Smaller pictures, in points as shown, are logos, seals and ornaments: 300 × 150 pixels of a screen. */
const LEAST_WIDE = 225;
const LEAST_HIGH = 112;
/** Pictures so many times wider than high are banners. */
const BANNER = 6;
/** No document holds more pictures of tables than this; the others stay unread. */
const MOST_PICTURES = 60;
/** A picture with this little text is a photograph or a drawing. */
const LITTLE_TEXT = 40;
/** A picture as large as this is a page, whose running text counts; smaller ones count by their tables. */
const PAGE_WIDE = 360;
const PAGE_HIGH = 480;

/** True for a picture shown so large that it may be a table; sizes are points, and unknown ones count as large. */
export const mayHoldText = (wide = LEAST_WIDE, high = Math.max(LEAST_HIGH, wide)): boolean =>
  wide >= LEAST_WIDE && high >= LEAST_HIGH && wide < high * BANNER;

/** Recognises the pictures among blocks that are tables or pages. What cannot be read stays a picture. */
export async function readPictures(blocks: readonly FlowBlock[]): Promise<readonly FlowBlock[]> {
  if (!blocks.some(hasPicture) || !isInstalled()) return blocks;
  onlyInOwnProcess();
  const decode = await sharp();
  return decode ? new PictureReader(decode).read(blocks) : blocks;
}

const hasPicture = (block: FlowBlock): boolean =>
  (block.is === 'picture' && block.load !== undefined) ||
  (block.is === 'table' && block.rows.some((row) => row.cells.some((cell) => cell.blocks.some(hasPicture))));

/** Told without loading them, which only a process of its own may do. */
export function isInstalled(): boolean {
  const { resolve } = createRequire(import.meta.url);
  try {
    for (const name of ['sharp', 'onnxruntime-node']) resolve(name);
    return true;
  } catch {
    return false;
  }
}

class PictureReader {
  private count = 0;
  private readonly decode: Sharp;

  constructor(decode: Sharp) {
    this.decode = decode;
  }

  async read(blocks: readonly FlowBlock[]): Promise<FlowBlock[]> {
    const read: FlowBlock[] = [];
    for (const block of blocks) {
      if (block.is === 'picture') read.push(...(await this.picture(block)));
      else read.push(block.is === 'table' && hasPicture(block) ? await this.table(block) : block);
    }
    return read;
  }

  private async table(table: FlowTable): Promise<FlowTable> {
    const rows = [];
    for (const row of table.rows) {
      const cells = [];
      for (const cell of row.cells) cells.push({ ...cell, blocks: await this.read(cell.blocks) });
      rows.push({ ...row, cells });
    }
    return { ...table, rows };
  }

  private async picture(picture: FlowPicture): Promise<FlowBlock[]> {
    if (++this.count > MOST_PICTURES) return [picture];
    try {
      const bytes = picture.load?.();
      if (!bytes) return [picture];
      const image = await decodePage(this.decode, bytes, 0, picture.wide);
      const [wide, high] = [image.width / image.scale, image.height / image.scale];
      if (picture.wide === undefined && !mayHoldText(wide, high)) return [];
      const scan = await readScan(image, this.count);
      if (!scan?.doubt) return [picture];
      if (!isTable(scan.lines) && !(wide >= PAGE_WIDE && high >= PAGE_HIGH && lengthOf(scan.lines) >= 4 * LITTLE_TEXT))
        return lengthOf(scan.lines) < LITTLE_TEXT ? [] : [picture];
      return [{ is: 'reading', lines: scan.lines, doubt: doubtOf(scan.doubt) }];
    } catch {
      // Drawings of Windows (EMF, WMF) and broken files.
      return [picture];
    }
  }
}

const lengthOf = (lines: readonly SourceLine[]): number =>
  lines.reduce((sum, line) => sum + line.text.replace(/\s+/g, '').length, 0);

/** Rows of several filled fields, one under the other: what no photograph, chart or organisation chart has. */
function isTable(lines: readonly SourceLine[]): boolean {
  const rows = lines.filter((line) => (line.cells?.filter((cell) => cell.text !== '').length ?? 0) >= 2);
  return rows.length >= 3;
}

function doubtOf({ recognised, at }: Doubt): Doubt {
  const percent = (Math.floor((recognised ?? 0) * 1000) / 10).toFixed(1);
  return {
    message: `文中的图片“${at.quote}”由文字识别读取，平均把握 ${percent}%，请对照原图。`,
    messageEn: `The picture “${at.quote}” was read by character recognition with ${percent}% mean confidence: compare with the picture.`,
    ...(recognised === undefined ? {} : { recognised }),
    at,
  };
}

/** What to say of each picture that stays unread. */
export const doubtsOfUnread = (unread: readonly Place[]): Doubt[] => {
  const install = unread.length === 0 || isInstalled() ? { zh: '', en: '' } : INSTALL;
  return unread.map((at) => ({
    message: `此处的图片没有读取，其中如有表格或文字，未列入核对，请对照原文${install.zh}。`,
    messageEn: `The picture here was not read: tables or text in it were not checked${install.en}.`,
    unread: true,
    at,
  }));
};

/** The refusal of a document without a line of text. */
export const nothingRead = (unread: readonly Place[]): Result<never, ReadRefusal> =>
  refuse(unread.length > 0 && !isInstalled() ? { kind: 'scan', page: 1 } : { kind: 'empty' });

const INSTALL = {
  zh: `（安装可选组件后可以读取：npm install ${OCR_PACKAGES}）`,
  en: ` (optional packages read them: npm install ${OCR_PACKAGES})`,
};
