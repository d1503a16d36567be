import { expect, test } from 'vitest';
import { splitTwoSides } from './word-sides.js';

const partsOf = (text: string) =>
  splitTwoSides({ text, at: { quote: text } }, undefined).map(({ side, label, figures }) =>
    [side, ...label, ...figures].join(' '),
  );

test.each([
  ['政府性基金预算              203 国防支出', ['0 政府性基金预算', '1 203国防支出']],
  ['                            212 城乡社区支出', ['1 212城乡社区支出']],
  ['财政拨款   403.07  201 一般公共服务支出    310.97', ['0 财政拨款 403.07', '1 201一般公共服务支出 310.97']],
  ['事业收入   212  教育支出   300', ['0 事业收入 212', '1 教育支出 300']],
])('%s', (text, expected) => expect(partsOf(text)).toEqual(expected));
