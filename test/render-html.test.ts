import { describe, expect, test } from 'vitest';
import type { PrintedDocument } from '../src/compile/draft.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { renderHtml } from '../src/render/html/render-html.js';
import { compiled, differences, readFrom, runs } from './round-trip.js';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each(runs(3))('reads back as it was compiled: base %i', async (seed) => {
    const draft = compiled(template, seed);
    const book = await readFrom('disclosure.html', renderHtml(draft.document));
    expect(differences(draft, book, template)).toEqual([]);
  });

  test('leaves its input as it was', () => {
    const { document } = compiled(template, 1);
    const before = structuredClone(document);
    const first = renderHtml(document);
    expect(document).toEqual(before);
    expect(renderHtml(document)).toBe(first);
  });
});

const HOSTILE = `"'><script>alert(1)</script>&amp;<!--`;
const hostile: PrintedDocument = {
  title: HOSTILE,
  department: HOSTILE,
  year: 2026,
  date: HOSTILE,
  parts: [
    { is: 'heading', level: 1, text: HOSTILE },
    { is: 'paragraph', text: HOSTILE },
    { is: 'chart', chart: { kind: 'bars', title: HOSTILE, unit: HOSTILE, values: [{ name: HOSTILE, value: '1.00' }] } },
    {
      is: 'table',
      table: {
        kind: 'other',
        number: HOSTILE,
        title: HOSTILE,
        preparedBy: HOSTILE,
        unit: HOSTILE,
        header: [[{ text: HOSTILE, align: 'center', bold: true }]],
        body: [[{ text: HOSTILE, align: 'left' }]],
        note: HOSTILE,
        landscape: false,
        widths: [1],
      },
    },
  ],
};

describe('the page', () => {
  const page = renderHtml(compiled(TEMPLATES[0]!, 2).document);

  test('holds every text as text', () => {
    const html = renderHtml(hostile);
    expect(html).not.toMatch(/<script|<!--/);
    // Quotes inside attributes would end them.
    expect(html).not.toMatch(/="[^"]*'>&lt;/);
  });
  test('needs nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });
  test('names its language, landmarks and tables', () => {
    for (const piece of ['<html lang="zh-CN">', '<main id="main"', '<nav class="contents"', 'href="#main"'])
      expect(page).toContain(piece);
    expect(page.match(/<table style/g)?.length).toBe(page.match(/<caption><div class="title">/g)?.length);
    expect(page).toContain('scope="col"');
    expect(page).toContain('scope="row"');
  });
  test('columns of names give way before a column of figures is pushed out of the frame', () => {
    const first = page.slice(page.indexOf('<colgroup>'), page.indexOf('</colgroup>'));
    const names = [...first.matchAll(/width:clamp\(8\.5em,\(100cqw - ([\d.]+)em\)\*([\d.]+),([\d.]+)em\)/g)];
    const fixed = [...first.matchAll(/style="width:([\d.]+)em/g)].reduce((sum, [, wide]) => sum + Number(wide), 0);
    expect(names.length).toBeGreaterThan(0);
    for (const [, others] of names) expect(Number(others)).toBeCloseTo(fixed);
    expect(names.reduce((sum, [, , share]) => sum + Number(share), 0)).toBeCloseTo(1);
  });
  test('has every address once, and leads only to those', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...page.matchAll(/ (?:href="#|headers="|aria-labelledby=")([^"]+)"/g)];
    expect(named.flatMap(([, names]) => names!.split(' ')).filter((name) => !ids.includes(name))).toEqual([]);
  });
});
