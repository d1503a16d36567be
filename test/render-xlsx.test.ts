// The law of publishing for workbooks: base data → document → XLSX → read again → the same book, and nothing to find in it.
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { renderXlsx } from '../src/render/xlsx/render-xlsx.js';
import { compiled, differences, readFrom, runs } from './round-trip.js';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each(runs(3))('reads back from a workbook as it was compiled: base %i', async (seed) => {
    const draft = compiled(template, seed);
    const book = await readFrom('disclosure.xlsx', await renderXlsx(draft.document));
    expect(differences(draft, book, template)).toEqual([]);
  });
});
