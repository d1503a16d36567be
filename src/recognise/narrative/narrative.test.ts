import { describe, expect, test } from 'vitest';
import type { DocumentFacts, Statement } from '../../domain/book.js';
import { readLines } from '../../read/text/read-text.js';
import { recogniseNarrative } from './index.js';

const FACTS: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};
const read = (text: string) => recogniseNarrative([{ is: 'narrative', lines: readLines(text) }], FACTS);

/** subject value unit, then what it is tied to, by the values of the others. */
function shown(statements: readonly Statement[]): string[] {
  const worth = (id: string | null) => statements.find((one) => one.id === id)?.value;
  return statements.map((one) =>
    [
      `${one.subject} ${one.value}${one.unit ?? ''}`,
      one.direction,
      one.of && `of ${worth(one.of)}`,
      one.partOf && `in ${worth(one.partOf)}`,
      one.base && `base ${one.base}`,
      one.reason !== null && `because ${one.reason}`,
    ]
      .filter(Boolean)
      .join(' | '),
  );
}
const told = (text: string) => shown(read(text).statements);

describe('changes', () => {
  test.each([
    [
      'an amount with its change, rate and reason',
      '2025年机关运行经费44.01万元，比上年增加1.23万元，增长2.8%。主要是物价上涨。',
      [
        '机关运行经费 44.01万元',
        '机关运行经费 1.23万元 | increase | of 44.01 | base 上年 | because 物价上涨',
        '机关运行经费 2.8% | increase | of 44.01 | base 上年 | because 物价上涨',
      ],
    ],
    [
      'income and expenditure each with their own change',
      '2025年收入总计90万元，支出总计80万元。与2024年预算相比，收入增加3万元；支出减少2万元，主要原因：厉行节约。',
      [
        '收入总计 90万元',
        '支出总计 80万元',
        '收入 3万元 | increase | of 90 | base 2024',
        '支出 2万元 | decrease | of 80 | base 2024 | because 厉行节约',
      ],
    ],
    [
      'a change behind brackets is of the amount before them',
      '公务用车购置及运行费5万元（其中：购置费0万元，运行费5万元），较2024年预算增加（减少）0万元，主要原因是。',
      [
        '公务用车购置及运行费 5万元',
        '购置费 0万元 | in 5',
        '运行费 5万元 | in 5',
        '公务用车购置及运行费 0万元 | unresolved | of 5 | base 2024 | because ',
      ],
    ],
    [
      'no change told in words',
      '会议费3万元，与2024年保持一致，无变化。',
      ['会议费 3万元', '会议费 0万元 | unchanged | of 3 | base 2024'],
    ],
    [
      'figures inside a reason are not what changed',
      '项目支出50万元，比上年增加20万元，主要原因是新增设备购置经费20万元。公用经费8万元。',
      [
        '项目支出 50万元',
        '项目支出 20万元 | increase | of 50 | base 上年 | because 新增设备购置经费20万元',
        '新增设备购置经费 20万元',
        '公用经费 8万元',
      ],
    ],
    [
      'a rate in brackets behind the change',
      '差旅费4.50万元，较上年减少0.50万元（10.00%），减少的主要原因是压减出差。',
      [
        '差旅费 4.50万元',
        '差旅费 0.50万元 | decrease | of 4.50 | base 上年 | because 压减出差',
        '差旅费 10.00% | decrease | of 4.50 | base 上年 | because 压减出差',
      ],
    ],
    [
      "last year's amount inside the comparison is not what changed",
      '项目支出100万元，比2024年预算数80万元增加20万元，增长25%。',
      [
        '项目支出 100万元',
        '项目支出 80万元',
        '项目支出 20万元 | increase | of 100 | base 2024',
        '项目支出 25% | increase | of 100 | base 2024',
      ],
    ],
    [
      'both sides at once',
      '2023年度收、支总计均为50万元。与2022年度相比，收、支总计各增加5万元，增长11.11%。',
      [
        '收、支总计 50万元',
        '收、支总计 5万元 | increase | of 50 | base 2022',
        '收、支总计 11.11% | increase | of 50 | base 2022',
      ],
    ],
  ])('%s', (_, text, statements) => expect(told(text)).toEqual(statements));
});

describe('parts and shares', () => {
  test.each([
    [
      'parts with shares',
      '2025年支出预算400万元，其中：基本支出300万元，占75%；项目支出100万元，占25%。',
      [
        '支出预算 400万元',
        '基本支出 300万元 | in 400',
        '基本支出 75% | of 300 | in 400',
        '项目支出 100万元 | in 400',
        '项目支出 25% | of 100 | in 400',
      ],
    ],
    [
      'a list inside an item ends at the semicolon',
      '基本支出100万元，其中：人员经费80万元，主要包括：基本工资50万元、奖金30万元；公用经费20万元，主要包括：办公费5万元、水费1万元。',
      [
        '基本支出 100万元',
        '人员经费 80万元 | in 100',
        '基本工资 50万元 | in 80',
        '奖金 30万元 | in 80',
        '公用经费 20万元 | in 100',
        '办公费 5万元 | in 20',
        '水费 1万元 | in 20',
      ],
    ],
    [
      'parts in paragraphs of their own',
      '“三公”经费预算数为6万元，与2024年预算持平。其中：\n（一）因公出国（境）费0万元。\n（二）公务用车购置及运行费5万元。其中：公务用车购置费0万元；公务用车运行费5万元。\n（三）公务接待费1万元。',
      [
        '“三公”经费预算 6万元',
        '“三公”经费预算 0万元 | unchanged | of 6 | base 2024',
        '因公出国（境）费 0万元 | in 6',
        '公务用车购置及运行费 5万元 | in 6',
        '公务用车购置费 0万元 | in 5',
        '公务用车运行费 5万元 | in 5',
        '公务接待费 1万元 | in 6',
      ],
    ],
    [
      'a list before its total',
      '支出包括：卫生健康支出60万元，住房保障支出40万元。云岭县档案馆2025年收支总预算100万元。',
      ['卫生健康支出 60万元 | in 100', '住房保障支出 40万元 | in 100', '收支总预算 100万元'],
    ],
    [
      'small firms are no fourth kind of procurement',
      '政府采购支出总额150万元，其中：货物支出50万元、工程支出60万元、服务支出40万元。授予中小企业合同金额120万元，占政府采购支出总额的80%。',
      [
        '政府采购支出总额 150万元',
        '货物支出 50万元 | in 150',
        '工程支出 60万元 | in 150',
        '服务支出 40万元 | in 150',
        '授予中小企业合同金额 120万元',
        '授予中小企业合同金额 80% | of 120 | in 150 | base 政府采购支出总额',
      ],
    ],
    [
      'vehicles by kind, and equipment by itself',
      '共有车辆5辆，其中：应急保障用车2辆、其他用车3辆；单价100万元以上设备1台（套）。',
      ['车辆 5辆', '应急保障用车 2辆 | in 5', '其他用车 3辆 | in 5', '单价100万元以上设备 1台（套）'],
    ],
    [
      'completion of the original budget',
      '1.一般公共服务支出（类）档案事务（款）档案馆（项）。年初预算为50万元，支出决算为45万元，完成年初预算的90%。',
      [
        '一般公共服务支出（类）档案事务（款）档案馆（项） 50万元',
        '一般公共服务支出（类）档案事务（款）档案馆（项） 45万元',
        '一般公共服务支出（类）档案事务（款）档案馆（项） 90% | of 45 | in 50 | base 年初预算',
      ],
    ],
  ])('%s', (_, text, statements) => expect(told(text)).toEqual(statements));

  test.each([
    '2025年一般公共预算支出100万元，其中：基本支出70万元；项目支出30万元。主要用于以下方面：卫生健康支出60万元；住房保障支出40万元。',
    '2025年支出预算100万元，按支出功能分类：卫生健康支出60万元，住房保障支出40万元；按支出用途分类：基本支出70万元，项目支出30万元。',
  ])('two cuts of one total are two lists: %s', (text) => {
    const { statements } = read(text);
    const parts = statements.filter((one) => one.partOf === statements[0]?.id);
    expect(new Set(parts.map((part) => part.list)).size).toBe(2);
    expect(parts).toHaveLength(4);
  });
});

test('sections, and silence in the glossary', () => {
  const { sections, statements } = read(
    '第二部分\n部门预算情况说明\n一、收入预算情况说明\n2025年收入预算100万元。\n第三部分 名词解释\n一、大额支出：是指单笔20万元的支出。',
  );
  expect(sections.map(({ title }) => title)).toEqual([
    '第二部分 部门预算情况说明',
    '一、收入预算情况说明',
    '第三部分名词解释',
  ]);
  expect(statements.map(({ value, section, year }) => [value, section, year])).toEqual([
    ['100', '一、收入预算情况说明', 2025],
  ]);
});

test('a sentence goes on over a short line that has not ended it', () => {
  const { paragraphs, statements } = read('2025年基本支出602.5万元,比2024年预算\n增加12.5万元，增长2.12%。');
  expect(paragraphs).toHaveLength(1);
  expect(statements.map(({ subject, of }) => [subject, of])).toEqual([
    ['基本支出', null],
    ['基本支出', statements[0]?.id],
    ['基本支出', statements[0]?.id],
  ]);
});

test('a figure points at the line where its number stands', () => {
  const [, change] = read('云岭县档案馆二〇二五年机关运行经费共 80 万元，比 2024\n年预算增加 5.00 万元。').statements;
  expect(change?.at).toMatchObject({ line: 2, quote: '比2024年预算增加5.00万元' });
});

test.each([
  '',
  '。',
  '（',
  '其中：',
  '，，，',
  '1',
  '增加（减少）',
  '“',
  '占%',
  '主要原因是',
])('odd text %j is read without a fault', (text) => {
  expect(read(text).statements).toEqual([]);
});

test('a list over paragraphs ends where one as deep as its total begins', () => {
  const text =
    '（一）一般公共预算收入80万元，其中：\n1.税收收入50万元；\n2.转移支付收入30万元；\n（二）政府性基金收入5万元。';
  expect(told(text)).toEqual([
    '一般公共预算收入 80万元',
    '税收收入 50万元 | in 80',
    '转移支付收入 30万元 | in 80',
    '政府性基金收入 5万元',
  ]);
});
