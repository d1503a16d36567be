import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { yearOf } from './year.js';

const facts = (...texts: string[]) => {
  const lines = texts.map((text, index) => ({ text, at: { line: index + 1, quote: text } }));
  return yearOf({ name: 'x.txt', sha256: '', mediaType: 'text/plain', pages: null, lines }, []);
};

test.each([
  ['one title', ['2025年度部门预算公开'], { year: 2025 }],
  [
    'two titles',
    ['部门整体支出绩效目标表', '（2025年度）', '项目支出绩效目标表', '（2025年度）'],
    { year: 2025, yearTitled: true },
  ],
  ['two years in as many titles', ['2025年部门预算', '2024年部门预算', '（2025年度）', '（2024年度）'], { year: 2025 }],
  ['a header with last year’s column first', ['2024年预算数 2025年预算数', '合计 合计'], { year: 2025 }],
  ['the year of another year’s budget', ['公务接待费比2024年预算减少2万元', '2025年预算安排'], { year: 2025 }],
  [
    'the year that a sentence compares with, and a list behind it',
    ['2025年部门预算情况如下', '2025年，“三公”经费共39万元，比2024年预算数减少3万元。其中：'],
    { year: 2025 },
  ],
  ['the title of one table', ['2025年云岭县档案馆部门“三公”经费统计表'], { year: 2025 }],
  ['the year beside the name of a form', ['项目支出绩效自评表（2025年度）'], { year: 2025 }],
  [
    'the year before in a sentence',
    ['2025年预算安排', '2025年没有出国计划，2024年也没有出国经费预算。'],
    { year: 2025 },
  ],
  [
    'a year left in a sentence, and a title without budget in it',
    ['云岭县青岭镇人民政府', '2025年情况说明', '从构成看，纳入2024年度决算编制的单位有1个。'],
    { year: 2025 },
  ],
  ['a report on a year', ['关于2025年县本级财政决算的报告'], { year: 2025 }],
  [
    'titles of parts that were left from last year',
    [
      '2025年云岭县档案馆部门预算',
      '2025年云岭县档案馆部门预算',
      '第二部分 2024年部门预算表',
      '第三部分 2024年部门预算情况说明',
    ],
    { year: 2025, yearTitled: true },
  ],
  ['no year', ['部门预算公开'], { year: null }],
] as const)('%s', (_, texts, expected) => expect(facts(...texts)).toEqual(expected));

const inText = (text: string) => {
  const block = { is: 'narrative', lines: readLines(text) } as const;
  return yearOf({ name: 'x.txt', sha256: '', mediaType: 'text/plain', pages: null, lines: [] }, [block]).year;
};

test.each([
  ['2018年云岭县各乡镇因公出国费用为零，接待费决算5万元，与上年下降7.6%。', 2018],
  ['根据云财农〔2018〕130号，2022年云岭县交通局完成道路12公里，2023年1月验收。', 2022],
  ['2022年云岭县完成道路12公里，2023年云岭县完成道路15公里。', null],
])('text without a title: %s', (text, year) => expect(inText(text)).toBe(year));
