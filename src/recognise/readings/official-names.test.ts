import { expect, test } from 'vitest';
import type { SourceCell, SourceDocument } from '../../read/source.js';
import { withOfficialNames } from './official-names.js';

const cell = (text: string, confidence: number, ...alternatives: string[]): SourceCell => ({
  text,
  at: { page: 1, quote: text },
  confidence,
  ...(alternatives.length > 0 ? { alternatives } : {}),
});

function reread(...cells: SourceCell[]): string[] {
  const line = { text: '', at: { page: 1, line: 1, quote: '' }, cells, grid: 'exact' as const };
  const source: SourceDocument = { name: 'a.png', sha256: '', mediaType: 'image/png', pages: 1, lines: [line] };
  return withOfficialNames(source).lines[0]!.cells!.map(({ text }) => text);
}

test.each<[string, SourceCell[], string[]]>([
  [
    'an alternative that the code has',
    [cell('2080501', 1), cell('行政单位离退体', 0.8, '行政单位离退休')],
    ['2080501', '行政单位离退休'],
  ],
  ['the name of the code, one character off', [cell('20406', 1), cell('同法', 0.6, '河法')], ['20406', '司法']],
  [
    'codes in three columns',
    [cell('208', 1), cell('05', 1), cell('01', 1), cell('行政单位离退体', 0.8)],
    ['208', '05', '01', '行政单位离退休'],
  ],
  [
    'a code by the name beside it',
    [cell('2080581', 0.6, '2080501'), cell('行政单位离退休', 1)],
    ['2080501', '行政单位离退休'],
  ],
  ['a certain misprint stays', [cell('2080501', 1), cell('行政单位离退体', 0.99)], ['2080501', '行政单位离退体']],
  ['a class without its code', [cell('四、e般公共服务支出', 0.5)], ['四、一般公共服务支出']],
  ['another name stays', [cell('2080501', 1), cell('档案征集费', 0.7)], ['2080501', '档案征集费']],
])('%s', (_, cells, read) => expect(reread(...cells)).toEqual(read));
