import { expect, test } from 'vitest';
import { madeFinding, madeReport } from '../../test/made-report.js';
import type { Place } from '../domain/place.js';
import { reportOutput } from './report-outputs.js';

test('a finding on a page tells the page; only one in a text tells the line', async () => {
  const output = await reportOutput('json', { language: 'zh', colour: false, version: '0' });
  const found = (at: Place) => {
    const report = madeReport([madeFinding('F1', { evidence: [{ at, label: { zh: '', en: '' }, value: '5' }] })]);
    return JSON.parse('each' in output ? output.each(report) : '').findings[0].evidence[0].at;
  };
  expect(found({ page: 3, line: 70, quote: '增长5%' })).toEqual({ page: 3, quote: '增长5%' });
  expect(found({ line: 70, quote: '增长5%' })).toEqual({ line: 70, quote: '增长5%' });
});
