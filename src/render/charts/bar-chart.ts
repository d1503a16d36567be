import type { Chart } from '../../compile/draft.js';
import type { ChartDrawing } from './chart-drawing.js';
import {
  CHART_WIDTH,
  HAIRLINE,
  INK,
  MAIN_FILL,
  REST_FILL,
  TEXT_SIZE,
  TITLE_HEIGHT,
  textWidth,
  wrapText,
} from './chart-style.js';
import { largestValues } from './chart-values.js';

const MOST_BARS = 10;
const NAME_WIDTH = 13 * TEXT_SIZE;

/** Amounts side by side: names to the left, the amount at the end of each bar, the largest above. */
export function barChart(chart: Chart): ChartDrawing {
  const bars = largestValues(chart, MOST_BARS);
  const names = bars.map(({ name }) => wrapText(name, TEXT_SIZE, NAME_WIDTH));
  const rowHeight = names.some((name) => name.includes('\n')) ? 44 : 34;
  const nameWidth = Math.max(...names.flatMap((name) => name.split('\n')).map((line) => textWidth(line, TEXT_SIZE)));
  const labelWidth = Math.max(...bars.map(({ printed }) => textWidth(printed, TEXT_SIZE)));
  const height = bars.length * rowHeight;
  return {
    height: TITLE_HEIGHT + height + 8,
    option: {
      grid: { left: nameWidth + 16, width: CHART_WIDTH - nameWidth - labelWidth - 36, top: TITLE_HEIGHT, height },
      xAxis: { type: 'value', show: false, min: Math.min(0, ...bars.map(({ length }) => length)) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: HAIRLINE } },
        axisLabel: { color: INK, fontSize: TEXT_SIZE, lineHeight: TEXT_SIZE + 3, interval: 0 },
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: 20,
          data: bars.map(({ length, isRest }) => ({
            value: length,
            itemStyle: { color: isRest ? REST_FILL.fill : MAIN_FILL },
          })),
          label: {
            show: true,
            position: 'right',
            formatter: ({ dataIndex }) => bars[dataIndex]?.printed ?? '',
            color: INK,
            fontSize: TEXT_SIZE,
          },
        },
      ],
    },
  };
}
