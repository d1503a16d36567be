import type { Box } from './box.js';
import type { PageContent } from './page-content.js';

/** Marks that an application or a scanner prints on a picture have fewer characters than this. */
const FEW = 40;
/** Shares of the page that pictures cover. */
const NO_ORNAMENT = 0.25;
const WHOLE_PAGE = 0.6;

/** True for a page whose text is a picture: of paper, or one with a text layer laid invisibly over it. */
export function isScanned({ width, height, glyphs, pictures, hiddenText }: PageContent): boolean {
  if (pictures.length === 0) return false;
  const covered = pictures.reduce((total, picture) => total + areaOn(picture, width, height), 0) / (width * height);
  return glyphs.length < FEW ? covered >= NO_ORNAMENT : hiddenText === true && covered >= WHOLE_PAGE;
}

function areaOn({ left, top, right, bottom }: Box, width: number, height: number): number {
  const wide = Math.min(right, width) - Math.max(left, 0);
  const high = Math.min(bottom, height) - Math.max(top, 0);
  return Math.max(0, wide) * Math.max(0, high);
}
