import type { Chart } from '../../compile/draft.js';
import type { ChartDrawing } from './chart-drawing.js';
import { HAIRLINE, INK, MAIN_FILL, TEXT_SIZE, TITLE_HEIGHT } from './chart-style.js';
import { type DrawnValue, valuesInOrder } from './chart-values.js';

const PLOT_HEIGHT = 190;

/** A course over years, from nothing upwards, with the amount at each point. */
export function lineChart(chart: Chart): ChartDrawing {
  const points = valuesInOrder(chart);
  return {
    height: TITLE_HEIGHT + PLOT_HEIGHT + 36,
    option: {
      grid: { left: 70, right: 70, top: TITLE_HEIGHT + 24, height: PLOT_HEIGHT - 24 },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: points.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: HAIRLINE } },
        axisLabel: { color: INK, fontSize: TEXT_SIZE, interval: 0 },
      },
      yAxis: { type: 'value', show: false, min: ({ min }: { readonly min: number }) => Math.min(0, min) },
      series: [
        {
          type: 'line',
          silent: true,
          data: points.map(({ length }, index) => ({
            value: length,
            label: { position: isDip(points, index) ? 'bottom' : 'top' },
          })),
          symbol: 'circle',
          symbolSize: 9,
          itemStyle: { color: MAIN_FILL },
          lineStyle: { color: MAIN_FILL, width: 2.5 },
          label: {
            show: true,
            formatter: ({ dataIndex }) => points[dataIndex]?.printed ?? '',
            color: INK,
            fontSize: TEXT_SIZE,
          },
        },
      ],
    },
  };
}

/** Where the line comes down and rises again, its amount stands below it. */
function isDip(points: readonly DrawnValue[], index: number): boolean {
  const { length = 0 } = points[index] ?? {};
  const higher = (other: DrawnValue | undefined) => other !== undefined && other.length > length;
  return higher(points[index + 1]) && (index === 0 || higher(points[index - 1])) && length > 1500;
}
