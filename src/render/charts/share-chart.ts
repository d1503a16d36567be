import type { Chart } from '../../compile/draft.js';
import type { ChartDrawing } from './chart-drawing.js';
import { CHART_WIDTH, FILLS, INK, QUIET_INK, REST_FILL, TEXT_SIZE, TITLE_HEIGHT, wrapText } from './chart-style.js';
import { type DrawnValue, largestValues } from './chart-values.js';

const BAR_HEIGHT = 38;
const ROW_HEIGHT = 27;
/** Right edges of the amounts and the shares in the list. */
const AMOUNT_EDGE = CHART_WIDTH - 100;
const SHARE_EDGE = CHART_WIDTH - 8;

/** Parts of a whole: one bar cut in parts, and below it each part by name, amount and share, in the same order. */
export function shareChart(chart: Chart): ChartDrawing {
  const parts = largestValues(chart, FILLS.length);
  const whole = parts.reduce((sum, { length }) => sum + length, 0);
  const listTop = TITLE_HEIGHT + BAR_HEIGHT + 14;
  const rows = parts.map((part, index) => listRow(part, index, listTop + index * ROW_HEIGHT));
  return {
    height: listTop + parts.length * ROW_HEIGHT,
    option: {
      grid: { left: 4, right: 4, top: TITLE_HEIGHT, height: BAR_HEIGHT },
      xAxis: { type: 'value', show: false, max: whole },
      yAxis: { type: 'category', show: false, data: [''] },
      series: parts.map((part, index) => ({
        type: 'bar',
        stack: 'whole',
        silent: true,
        barWidth: BAR_HEIGHT,
        data: [part.length],
        itemStyle: { color: fillOf(part, index).fill, borderColor: '#ffffff', borderWidth: 1 },
        label: {
          show: part.share !== undefined && part.length * 10 >= whole,
          formatter: () => part.share ?? '',
          color: fillOf(part, index).ink,
          fontSize: TEXT_SIZE,
        },
      })),
      graphic: rows.flat(),
    },
  };
}

const fillOf = ({ isRest }: DrawnValue, index: number) => (isRest ? REST_FILL : FILLS[index % FILLS.length]!);

/** A swatch, the name, the amount and the share. */
function listRow(part: DrawnValue, index: number, top: number) {
  const text = (words: string, x: number, align: 'left' | 'right', fill: string) => ({
    type: 'text' as const,
    silent: true,
    x,
    y: top + ROW_HEIGHT / 2,
    style: { text: words, align, verticalAlign: 'middle' as const, fill, fontSize: TEXT_SIZE },
  });
  const name = wrapText(part.name, TEXT_SIZE, AMOUNT_EDGE - 180).split('\n');
  return [
    {
      type: 'rect' as const,
      silent: true,
      shape: { x: 8, y: top + 6, width: 15, height: 15 },
      style: { fill: fillOf(part, index).fill },
    },
    text(name.length === 1 ? name[0]! : `${name[0]}…`, 33, 'left', INK),
    text(part.printed, AMOUNT_EDGE, 'right', INK),
    text(part.share ?? '', SHARE_EDGE, 'right', QUIET_INK),
  ];
}
