/** How large a picture is shown, in points; undefined where that is not said. */
export interface ShownSize {
  readonly wide?: number | undefined;
  readonly high?: number | undefined;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 };

/** A length such as 12.5cm in points; a bare number counts in `unit`. */
export function pointsOfLength(length: string | undefined, unit = 'pt'): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(pt|in|cm|mm|px)?\s*$/i.exec(length ?? '');
  if (!found) return undefined;
  const points = Number.parseFloat(found[1]!) * POINTS[(found[2] ?? unit).toLowerCase()]!;
  return points > 0 ? points : undefined;
}

/** English Metric Units are 12,700 to the point. */
export function pointsOfEmu(units: string | undefined): number | undefined {
  const number = Number.parseInt(units ?? '', 10);
  return number > 0 ? number / 12_700 : undefined;
}

const LENGTHS = {
  wide: /(?:^|;)\s*width\s*:\s*([^;!]+)/i,
  high: /(?:^|;)\s*height\s*:\s*([^;!]+)/i,
};

/** The size that a style attribute gives. */
export const sizeOfStyle = (style: string): ShownSize => ({
  wide: pointsOfLength(LENGTHS.wide.exec(style)?.[1]),
  high: pointsOfLength(LENGTHS.high.exec(style)?.[1]),
});
