import { expect, test } from 'vitest';
import { readText } from '../read/text/read-text.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { isDisclosure } from './is-disclosure.js';

const isRead = (text: string) => {
  const source = readText('a.txt', Buffer.from(text));
  if (!source.ok) throw new Error('not read');
  return isDisclosure(openDisclosure(source.value));
};
const STEPS = ['打开', '保存', '复制', '合并', '拆分', '打印', '删除', '恢复', '改名', '分享'];
const MANUAL = STEPS.map(
  (step) =>
    `${step}：把需要${step}的文件拖进窗口，再点一下“${step}”，名称里的某某会换成您填写的字，完成后窗口会自己关上。\n`,
).join('');
const ENGLISH = STEPS.map(
  (step) => `Drag the file (部门预算) into the window to do ${step}; undefined stands for its name.\n`,
).join('');

test.each([
  ['a sentence on trial', '主要原因是XX。', true],
  ['a manual', MANUAL, false],
  ['a manual in English', ENGLISH, false],
  ['a text with a department and a year', `云岭县档案馆2025年部门预算\n${MANUAL}`, true],
  ['an English text with a department and a year', `云岭县档案馆2025年部门预算\n${ENGLISH}`, false],
  ['an excerpt with figures', `一、收入80万元，其中拨款70万元，上级补助6万元，其他4万元。\n${MANUAL}`, true],
  ['a table', `收支总表\n单位：万元\n收入合计\t80\t支出合计\t80\n${ENGLISH}`, true],
])('%s', (_, text, expected) => {
  expect(isRead(text)).toBe(expected);
});
