import type { Chart } from '../../compile/draft.js';
import { chartAltText } from '../charts/chart-alt-text.js';
import { renderChartSvg } from '../charts/chart-svg.js';
import { readFont } from './fonts.js';
import { type GlyphOutlines, glyphOutlines } from './glyph-outlines.js';
import { outlinedSvg } from './outlined-svg.js';

/** A chart as vector drawing, and what it says in words. */
export interface ChartFigure {
  readonly is: 'chart';
  readonly svg: string;
  readonly alt: string;
}

let outlines: { readonly regular: GlyphOutlines; readonly bold: GlyphOutlines } | undefined;

/** Draws a chart; its fonts are opened once. */
export function chartFigure(chart: Chart): ChartFigure {
  outlines ??= { regular: glyphOutlines(readFont('sans')), bold: glyphOutlines(readFont('sans-bold')) };
  return { is: 'chart', svg: outlinedSvg(renderChartSvg(chart), outlines), alt: chartAltText(chart) };
}
