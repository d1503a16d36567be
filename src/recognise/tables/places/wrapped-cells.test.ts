import { expect, test } from 'vitest';
import { readLines } from '../../../read/text/read-text.js';
import { joinWrappedCells } from './wrapped-cells.js';

const joined = (text: string): string[] =>
  joinWrappedCells(readLines(text.replace(/^\n/, '')), () => () => 1).map((line) =>
    line.text.trim().replace(/ +/g, ' '),
  );

test('two lists side by side, each with names above and below the line of its figures', () => {
  const text = `
    项目           预算数           项目           预算数
一、一般公共预算拨                  一、一般公共服务支
                   520.00                       80.00
款收入                         出
二、政府性基金预算
                            二、外交支出
拨款收入
三、事业收入                     三、农林水支出         440.00
本年收入合计             520.00  本年支出合计           520.00`;
  expect(joined(text).slice(1)).toEqual([
    '一、一般公共预算拨款收入 520.00 一、一般公共服务支出 80.00',
    '二、政府性基金预算拨款收入 二、外交支出',
    '三、事业收入 三、农林水支出 440.00',
    '本年收入合计 520.00 本年支出合计 520.00',
  ]);
});

test('names that begin beside their figures and go on below them', () => {
  const text = `
项目         预算数        项目         合计
一、一般      520.00   一、农林水     440.00
公共预算              支出
资金
二、政府      30.00    二、其他支    110.00
性基金               出
收入总计      550.00   支出总计      550.00`;
  expect(joined(text).slice(1)).toEqual([
    '一、一般公共预算资金 520.00 一、农林水支出 440.00',
    '二、政府性基金 30.00 二、其他支出 110.00',
    '收入总计 550.00 支出总计 550.00',
  ]);
});

test('a code before each name of the second list is no figure of the first', () => {
  const text = `
项目             预算数       功能分类          预算数
                         201 一般公共服
财政拨款         3,713.00                  1,827.62
                         务支出
事业收入             0.00  213 农林水支出     1,885.38`;
  expect(joined(text).slice(1)).toEqual([
    '财政拨款 3,713.00 201 一般公共服务支出 1,827.62',
    '事业收入 0.00 213 农林水支出 1,885.38',
  ]);
});

test('several columns of names before the same figures', () => {
  const text = `
类型      项目名称      项目单位        合计
        河道清淤疏    云岭县水利
特定目                          58.60
        浚工程        工程中心
标类
        水土保持宣    云岭县水务
特定目                          12.00
标类      传活动          局`;
  expect(joined(text).slice(1)).toEqual([
    '特定目标类 河道清淤疏浚工程 云岭县水利工程中心 58.60',
    '特定目标类 水土保持宣传活动 云岭县水务局 12.00',
  ]);
});

test('lines that keep no places stay as they are', () => {
  const text = '项目 预算数\n一、一般公共预算拨 520.00\n款收入\n二、事业收入 30.00';
  expect(joined(text)).toEqual(text.split('\n'));
});

test('names that wrap nowhere, with numbers that are no figures, stay as they are', () => {
  const text = `
  本年收入                            本年支出
  项目                   预算数       项目                     预算数
  一、财政拨款收入       47,967,848   一、教育支出             37,374,778
  1. 一般公共预算资金    47,967,848   二、卫生健康支出         10,593,070
  二、事业收入
  收入总计               47,967,848   支出总计                 47,967,848`;
  expect(joined(text)).toEqual(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim().replace(/ +/g, ' ')),
  );
});
