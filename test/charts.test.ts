// A chart is one clean element: the same bytes each time, readable without seeing it, and no markup from its words.
import { expect, test } from 'vitest';
import type { Chart } from '../src/compile/draft.js';
import { renderChartSvg } from '../src/render/charts/chart-svg.js';

const value = (name: string, amount: string) => ({ name, value: amount });
const chart = (kind: Chart['kind'], ...values: Chart['values']): Chart => ({
  kind,
  title: '2026年收入预算构成',
  unit: '万元',
  values,
});
const INCOME = [value('事业收入', '80.10'), value('一般公共预算拨款收入', '1234.56'), value('其他收入', '3.00')];
const YEARS = [value('2024年', '980.10'), value('2025年', '910.00'), value('2026年', '1440.00')];

test.each([
  ['shares', INCOME],
  ['bars', INCOME],
  ['line', YEARS],
] as const)('%s: the same bytes each time, with every amount and its unit', (kind, values) => {
  const svg = renderChartSvg(chart(kind, ...values));
  expect(renderChartSvg(chart(kind, ...values))).toBe(svg);
  for (const words of [/<title>2026年收入预算构成<\/title>/, /<desc>[^<]+万元/, />1,[24]\d\d?[.\d]+万元<\/text>/])
    expect(svg).toMatch(words);
  expect(svg).not.toMatch(/ (?:id|class|style)=|<style|url\(/);
});

test('shares are told of the whole, the largest first', () => {
  const texts = [...renderChartSvg(chart('shares', ...INCOME)).matchAll(/>([^<>\n]+)<\/text>/g)].map(
    ([, words]) => words,
  );
  expect(texts.slice(0, 9)).toEqual([
    '一般公共预算拨款收入',
    '1,234.56万元',
    '93.69%',
    '事业收入',
    '80.10万元',
    '6.08%',
    '其他收入',
    '3.00万元',
    '0.23%',
  ]);
});

test('a long tail is drawn as one', () => {
  const values = Array.from({ length: 12 }, (_, index) => value(`来源${index + 1}`, `${120 - index * 10}.00`));
  const svg = renderChartSvg(chart('shares', ...values));
  expect(svg).toContain('>其他6项<');
  expect(svg).toContain('>210.00万元<');
  expect(svg).not.toContain('>来源7<');
});

test('what falls short of nothing is drawn in bars, being no share', () => {
  expect(renderChartSvg(chart('shares', value('本年', '10.00'), value('冲回', '-2.00')))).toContain('>-2.00万元<');
});

test('words are no markup', () => {
  const svg = renderChartSvg(chart('bars', value('<script>&"', '1.00'), value('龘𠮷', '2.00')));
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;&amp;');
});
