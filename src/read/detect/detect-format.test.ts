import { describe, expect, test } from 'vitest';
import { detectFormat } from './detect-format.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('the format is told by the content', () => {
  test.each([
    ['a.txt', utf8('部门预算'), 'text'],
    ['a.csv', utf8('科目,合计'), 'csv'],
    ['a', utf8('部门预算'), 'text'],
    ['a.pdf', bytes('%PDF-1.7\n'), 'pdf'],
    ['a.docx', bytes('\n\nmail\n%PDF-1.4'), 'pdf'],
    ['a.txt', utf8('\uFEFF <!DOCTYPE html><html>'), 'html'],
    ['a.xls', utf8('<html xmlns:o="urn"><table>'), 'html'],
    ['a.xls', utf8('<!-- made by a platform -->\n<table><tr>'), 'html'],
    ['a.html', utf8('预算'), 'html'],
    ['a.txt', utf8('BMI 与 MZ 是字母'), 'text'],
    ['a.png', bytes('\x89PNG\r\n\x1a\n'), 'image'],
    ['a.pdf', bytes('\xff\xd8\xff\xe0'), 'image'],
    ['a.xls', utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), 'xls'],
  ] as const)('%s is %s', (name, content, format) => {
    expect(detectFormat(name, content)).toEqual({ ok: true, value: format });
  });
});

describe('what has no reader is refused by name', () => {
  test.each([
    ['a.txt', utf8(''), 'empty'],
    ['a.doc', bytes('{\\rtf1'), 'unsupported-format'],
    ['a.rar', bytes('Rar!\x1a\x07\x00'), 'unpack-first'],
    ['a.docx', bytes('PK\x03\x04 cut off'), 'damaged'],
    ['a.doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'damaged'],
    ['a.pdf', bytes('\0\0\0\0\0\0'), 'damaged'],
    ['a.txt', bytes('\0\0\0\0\0\0'), 'not-text'],
    ['a.doc', bytes('MZ\x90\0\0\0'), 'unsupported-format'],
    ['a.doc', utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x'), 'unsupported-format'],
  ] as const)('%s: %s', (name, content, kind) => {
    expect(detectFormat(name, content)).toMatchObject({ ok: false, refusal: { kind } });
  });
});
