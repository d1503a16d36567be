import type { Chart } from '../../compile/draft.js';
import { valuesInOrder } from './chart-values.js';

/** What the chart shows, in words, for those who cannot see it: every name with its amount, and its share of the whole. */
export function chartAltText(chart: Chart): string {
  const values = valuesInOrder(chart).map(
    ({ name, printed, share }) => `${name}${printed}${chart.kind === 'shares' && share ? `（占${share}）` : ''}`,
  );
  return `${chart.title}：${values.join('，')}。`;
}
