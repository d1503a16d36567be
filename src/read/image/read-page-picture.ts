import { readScan, type ScannedPage } from '../ocr/read-scan.js';
import type { Box } from '../page/box.js';
import { onlyInOwnProcess } from '../run-apart.js';
import { decodePage, sharp } from './decode-image.js';
import { isInstalled } from './read-pictures.js';

/** Reads the picture that is a page, shown in an area of it; undefined where packages for it are absent. */
export async function readPagePicture(
  bytes: Uint8Array,
  { left, right }: Box,
  page: number,
): Promise<ScannedPage | undefined> {
  if (!isInstalled()) return undefined;
  onlyInOwnProcess();
  const decode = await sharp();
  return decode && readScan(await decodePage(decode, bytes, 0, right - left), page);
}
