import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GraphicComponentOption, GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What ECharts draws, and how high it is in px. */
export interface ChartDrawing {
  readonly height: number;
  readonly option: ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | GraphicComponentOption>;
}
