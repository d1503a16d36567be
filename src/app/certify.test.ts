import { expect, test } from 'vitest';
import { certify, isUnchanged } from './certify.js';

test('a certificate holds as it was made, in whatever order its keys stand, and no longer when anything is changed', () => {
  const certificate = certify([], '0.1.0', '2026-06-30');
  expect(isUnchanged(certificate)).toBe(true);
  const { digest, ...rest } = JSON.parse(JSON.stringify(certificate));
  expect(isUnchanged({ digest, ...rest })).toBe(true);
  expect(isUnchanged({ ...certificate, checkedOn: '2026-07-01' })).toBe(false);
});
