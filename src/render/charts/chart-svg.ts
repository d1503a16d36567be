import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../compile/draft.js';
import { barChart } from './bar-chart.js';
import { chartAltText } from './chart-alt-text.js';
import type { ChartDrawing } from './chart-drawing.js';
import { CHART_FONTS, CHART_WIDTH, INK, TITLE_SIZE } from './chart-style.js';
import { lineChart } from './line-chart.js';
import { plainSvg } from './plain-svg.js';
import { shareChart } from './share-chart.js';

use([BarChart, LineChart, GraphicComponent, GridComponent, SVGRenderer]);

/**
 * A chart as one SVG element with its title, amounts with their unit, and the same in words for screen readers. The same chart
 * gives the same bytes.
 */
export function renderChartSvg(chart: Chart): string {
  const { height, option } = drawingOf(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height });
  try {
    const graphic = [...(Array.isArray(option.graphic) ? option.graphic : []), titleOf(chart)];
    drawing.setOption({ ...option, graphic, animation: false });
    return plainSvg(drawing.renderToSVGString(), chart.title, chartAltText(chart), CHART_FONTS);
  } finally {
    drawing.dispose();
  }
}

function drawingOf(chart: Chart): ChartDrawing {
  // A negative part is no share of anything.
  const kind = chart.kind === 'shares' && chart.values.some(({ value }) => value.startsWith('-')) ? 'bars' : chart.kind;
  switch (kind) {
    case 'shares':
      return shareChart(chart);
    case 'bars':
      return barChart(chart);
    case 'line':
      return lineChart(chart);
  }
}

const titleOf = ({ title }: Chart) => ({
  type: 'text' as const,
  silent: true,
  x: CHART_WIDTH / 2,
  y: 16,
  style: {
    text: title,
    align: 'center' as const,
    verticalAlign: 'middle' as const,
    fill: INK,
    fontSize: TITLE_SIZE,
    fontWeight: 'bold' as const,
  },
});
