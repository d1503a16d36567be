import { expect, test } from 'vitest';
import { madeFinding, madeReport } from '../../../test/made-report.js';
import type { CheckReport } from '../../domain/findings.js';
import { renderReportHtml } from './report-html.js';

const ZH = { language: 'zh', rules: new Map() } as const;
const none = { pages: [], lines: [] };
const html = (...reports: readonly CheckReport[]) =>
  renderReportHtml(
    reports.map((report) => ({ report, views: none })),
    ZH,
  );

test('each of several reports shows the pictures of its own pages', () => {
  const at = { page: 1, box: [0, 0, 9, 9], quote: '增长5%' } as const;
  const report = madeReport([madeFinding('F1', { evidence: [{ at, label: { zh: '', en: '' }, value: '5' }] })]);
  const page = (byte: number) => ({ file: null, page: 1, width: 600, height: 800, picture: new Uint8Array([byte]) });
  const written = renderReportHtml(
    [1, 2].map((byte) => ({ report, views: { pages: [page(byte)], lines: [] } })),
    ZH,
  );
  const used = [...written.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id);
  const pictures = used.map((id) => new RegExp(`<image id="${id}"[^>]*base64,([^"]+)`).exec(written)?.[1]);
  expect(pictures).toEqual(['AQ==', 'Ag==']);
});

test('several reports begin with a table of them, one has none; what was not read is not marked as good', () => {
  const rules = [{ code: 'TIE001', outcome: 'holds', reason: null }] as const;
  const report = { ...madeReport([madeFinding('F1', { severity: 'error' })]), rules };
  const written = html(report, madeReport([]));
  expect(written).toMatch(/共 2 份公开：1 份没有错误，1 份有错误.*<table class="overview">/s);
  expect(written).toMatch(/<tr class="bad">.*href="#d0".*<td>1<\/td><td>0<\/td>.*\n<tr class="none">.*href="#d1"/);
  expect(html(report)).not.toContain('class="overview"');
});

test('what is new, fixed or waived since the former version is told, and boxes hide kinds of findings', () => {
  const waiver = { author: '李明', expires: '2026-12-31', reason: '按上级统一格式保留' };
  const written = html({
    ...madeReport([madeFinding('F1', { state: 'new' }), madeFinding('F2', { state: 'remaining', severity: 'error' })]),
    fixed: [madeFinding('F3', { message: { zh: '合计不符', en: '' } })],
    waived: [
      {
        finding: madeFinding('F4'),
        waiver: { department: '', year: 2026, rule: 'NAR011', fact: '', ...waiver },
      },
    ],
  });
  expect(written).toContain('与上一版相比：新增 1 处，仍在 1 处，已改正 1 处。');
  expect(written).toMatch(/<span class="tag new">新增<\/span> F1 /);
  expect(written).toMatch(/已改正 \(1\).*合计不符.*已豁免，不计入 \(1\).*李明，至 2026-12-31：按上级统一格式保留/s);
  expect(written.match(/id="show-\w+"/g)).toEqual(
    ['error', 'warning', 'new', 'remaining'].map((id) => `id="show-${id}"`),
  );
});
