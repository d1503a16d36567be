import { ImageRun, Paragraph } from 'docx';
import type { Chart, PrintedTable } from '../../compile/draft.js';
import { chartAltText } from '../charts/chart-alt-text.js';
import { renderChartSvg } from '../charts/chart-svg.js';
import { layoutTable } from '../page/table-layout.js';
import { roomOn } from './page-setup.js';
import { STYLE } from './word-styles.js';

/** Draws an SVG as a PNG, for programs that show no SVG; undefined where nothing can draw here. */
export type DrawPicture = (svg: Uint8Array) => Promise<Uint8Array | undefined>;

/** Twice the size of the screen, so that print is sharp. */
const DENSITY = 192;

export const drawPicture: DrawPicture = async (svg) => {
  try {
    const { default: sharp } = await import('sharp');
    return new Uint8Array(await sharp(svg, { density: DENSITY }).png({ compressionLevel: 9 }).toBuffer());
  } catch {
    return undefined;
  }
};

/** A chart ready for the page: as a picture, or as the amounts that it draws. */
export type ReadyChart =
  | { readonly is: 'picture'; readonly svg: Uint8Array; readonly png: Uint8Array; readonly height: number }
  | { readonly is: 'amounts' };

export async function readyChart(chart: Chart, draw: DrawPicture): Promise<ReadyChart> {
  const text = renderChartSvg(chart);
  const svg = new TextEncoder().encode(text);
  const png = await draw(svg);
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"|width="([\d.]+)" height="([\d.]+)"/.exec(text);
  if (!png || !size) return { is: 'amounts' };
  const [width, height] = [size[1] ?? size[3], size[2] ?? size[4]].map((one) => Number.parseInt(one ?? '1', 10));
  return { is: 'picture', svg, png, height: Math.round((CHART_PIXELS * height!) / width!) };
}

/** As wide as the text of an upright page, in the pixels by which Word's pictures are measured. */
const CHART_PIXELS = Math.floor((roomOn(false).width * 96) / 72);

/** Height of a picture on the page with the room round it, in points. */
export const pictureHeight = ({ height }: Extract<ReadyChart, { is: 'picture' }>): number => height * 0.75 + 16;

/** A picture with what it shows in words for those who cannot see it. `number` tells the pictures of a document apart. */
export const pictureOf = (chart: Chart, ready: Extract<ReadyChart, { is: 'picture' }>, number: number): Paragraph =>
  new Paragraph({
    style: STYLE.picture,
    children: [
      new ImageRun({
        type: 'svg',
        data: ready.svg,
        fallback: { type: 'png', data: ready.png },
        transformation: { width: CHART_PIXELS, height: ready.height },
        altText: { id: String(number), name: `图${number}`, title: chart.title, description: chartAltText(chart) },
      }),
    ],
  });

/** The amounts of a chart as a small table. */
export function amountsTable(chart: Chart): PrintedTable {
  return {
    kind: 'other',
    number: null,
    title: chart.title,
    unit: `单位：${chart.unit}`,
    header: [
      [
        { text: '项目', align: 'center', bold: true },
        { text: '金额', align: 'center', bold: true },
      ],
    ],
    body: chart.values.map(({ name, value }) => [
      { text: name, align: 'left' },
      { text: value, align: 'right' },
    ]),
    note: null,
    landscape: false,
    widths: [3, 1],
  };
}

export const amountsLayout = (table: PrintedTable) => {
  const { width, height } = roomOn(false);
  return layoutTable(table, width, height);
};
