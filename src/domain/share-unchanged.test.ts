import { expect, test } from 'vitest';
import { shareUnchanged } from './share-unchanged.js';

const former = {
  rows: [
    { name: '合计', cells: { c1: { value: '3.00' } } },
    { name: '其中', cells: {} },
  ],
  note: null,
};

test.each([
  { name: 'the same again', now: structuredClone(former), shared: true },
  { name: 'one figure differs', now: { ...former, note: '含结转' }, shared: false },
  { name: 'a list grew', now: { ...former, rows: [...structuredClone(former.rows), null] }, shared: false },
  { name: 'a list shrank', now: { ...former, rows: structuredClone(former.rows).slice(0, 1) }, shared: false },
  { name: 'a key went', now: { rows: structuredClone(former.rows) }, shared: false },
  { name: 'a key came', now: { ...structuredClone(former), unit: undefined }, shared: false },
])('$name', ({ now, shared }) => {
  const result = shareUnchanged<unknown>(former, now);
  expect(result).toEqual(now);
  expect(Object.keys(result as object)).toEqual(Object.keys(now));
  expect(result === former).toBe(shared);
  expect((result as typeof former).rows[0]).toBe(former.rows[0]);
});
