import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { renderDocx } from '../src/render/docx/render-docx.js';
import { compiled, differences, readFrom, runs } from './round-trip.js';

/** What draws the pictures is of no account for what is read. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
const draw = async () => new Uint8Array(DOT);

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each(runs(1))('reads back as it was compiled: base %i', async (seed) => {
    const draft = compiled(template, seed);
    const book = await readFrom('disclosure.docx', await renderDocx(draft.document, draw));
    expect(differences(draft, book, template)).toEqual([]);
  });

  test('leaves its input as it was, and writes the same bytes again', async () => {
    const { document } = compiled(template, 1);
    const before = structuredClone(document);
    const first = await renderDocx(document, draw);
    expect(document).toEqual(before);
    expect(Buffer.from(await renderDocx(document, draw)).equals(Buffer.from(first))).toBe(true);
  });
});
