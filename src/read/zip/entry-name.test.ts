import { expect, test } from 'vitest';
import { decodeEntryName, leadsOutside } from './entry-name.js';

test.each([
  ['GBK', Uint8Array.of(0xd4, 0xa4, 0xcb, 0xe3, 0x5c, 0x61), false, '预算/a'],
  ['UTF-8, said', Buffer.from('预算.pdf'), true, '预算.pdf'],
  ['UTF-8, not said', Buffer.from('预算.pdf'), false, '预算.pdf'],
  ['ASCII', Buffer.from('a/b.txt'), false, 'a/b.txt'],
] as const)('names in %s', (_, bytes, saysUtf8, name) => expect(decodeEntryName(bytes, saysUtf8)).toBe(name));

test.each([
  '../a',
  'a/../../b',
  '/etc/passwd',
  'C:/a',
  '//server/a',
  'a\u0000.txt',
  'a\u202etxt.exe',
  'a\u009b2J.txt',
])('%j leads outside', (name) => expect(leadsOutside(name)).toBe(true));
test.each(['a/b.txt', '..a/b..txt', '部门/说明.docx', 'a..b/c'])('%j does not', (name) =>
  expect(leadsOutside(name)).toBe(false));
