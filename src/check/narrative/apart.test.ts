import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (body: string): readonly string[] => {
  const source = readText('a.txt', new TextEncoder().encode(`云岭县档案局2025年部门预算公开\n${body}`));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.flatMap(({ rule }) => (rule === 'NAR022' ? [rule] : []));
};

test('economic classes lie apart, whatever is told between them and their total', () => {
  const ofBasic = (salaries: string) =>
    `三、部门支出总体情况说明\n基本支出90.00万元，占总支出的60.00%，同比减少5.00万元，下降5.26%。其中：工资福利支出${salaries}万元，商品和服务支出20.00万元，对个人和家庭的补助5.00万元。`;
  expect(foundIn(ofBasic('60.00'))).toEqual([]);
  expect(foundIn(ofBasic('75.00'))).toEqual(['NAR022']);
});

test('economic classes behind a list of functional ones are no parts of its last', () => {
  const text =
    '三、部门支出总体情况说明\n本年支出95.00万元。按功能分类，一般公共服务支出87.00万元，占91.58%；住房保障支出8.00万元，占8.42%。按经济分类，其中：工资福利支出60.00万元，商品和服务支出30.00万元，对个人和家庭的补助5.00万元。';
  expect(foundIn(text)).toEqual([]);
});

const ofVehicles = (spent: string): readonly string[] => {
  const source = readText(
    'a.txt',
    new TextEncoder().encode(
      `云岭县档案局2023年度部门决算公开\n五、财政拨款“三公”经费支出决算情况说明\n公务用车购置及运行维护费支出2.60万元，其中公务用车购置全年预算数为0万元，决算数为0万元；公务用车运行维护费支出全年预算数为3.00万元，决算数为${spent}万元。`,
    ),
  );
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.flatMap(({ rule }) => (rule === 'NAR022' ? [rule] : []));
};

test('what was planned for a part may be more than what was spent on the whole', () => {
  expect(ofVehicles('2.60')).toEqual([]);
  expect(ofVehicles('2.90')).toEqual(['NAR022']);
});

test('funds of different levels of government lie apart, unless one is said to hold another', () => {
  const ofLevels = (city: string) =>
    `一、项目基本情况\n2024年下达专项资金80.00万元。其中：中央资金40.00万元，省级补助资金${city}，市级配套资金15.00万元，分为3个项目。`;
  expect(foundIn(ofLevels('25.00万元'))).toEqual([]);
  expect(foundIn(ofLevels('26.00万元'))).toEqual(['NAR022']);
  expect(foundIn(ofLevels('60.00万元（含上述中央资金）'))).toEqual([]);
});
