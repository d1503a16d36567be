import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

/** Rules that find an error or a warning in a text of a page without tables. */
const foundIn = (text: string): readonly string[] => {
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  const { findings } = checkBook(openDisclosure(source.value));
  return findings.flatMap(({ rule, severity }) => (severity === 'advice' ? [] : [rule]));
};

test.each([
  [
    'a list behind 如下, of a plan, with buying and running by themselves',
    '云河镇\n2021年“三公”经费决算汇总情况\n按照有关要求，现将本镇“三公”经费情况公布如下：\n2021年我镇“三公”经费预算为{}万元，其中：因公出国（境）费0万元，公务接待费9万元，公务用车运行维护费11万元，公务用车购置0万元。\n2021年“三公”经费支出共计9.07万元。',
    ['20', '30', 'TPE002'],
  ],
  [
    'expenses that sentences list',
    '2019年云河县“三公”经费决算情况\n2019年一般公共预算拨款安排的“三公”经费决算支出数为{}万元，同比下降5.2%。其中：因公出国（境）费支出0万元。公务用车购置费支出204.70万元；公务用车运行维护费支出660.60万元。公务接待费支出290.70万元。',
    ['1156.00', '1256.00', 'TPE002'],
  ],
  [
    'a total that names its expenses, and a list of 分项情况',
    '经云河县财政局汇总，2018年云河县各部门因公出国（境）经费、公务接待费、公车购置费，公车运行费（“三公”经费）决算总额{}万元，比上年下降1.8%。分项情况是：因公出国（境）经费决算120万元；公务接待费决算1030万元；公务用车购置及运行费决算1600万元。',
    ['2750', '3750', 'TPE002'],
  ],
  [
    'items within one line, their names told as sentences',
    '云河市司法局2016年财政拨款“三公”经费预算情况\n2016年“三公”经费财政拨款预算{}万元，与2015年持平。 1.因公出国（境）费用。2016年预算数0万元。 2.公务接待费。2016年预算数54万元，与2015年持平。 3.公务用车购置和运行维护费。2016年预算数289万元。',
    ['343', '443', 'TPE002'],
  ],
  [
    'changes against one year, which some name and others do not',
    '2024年云河市本级“三公”经费预算\n2024年，一般公共预算安排的“三公”经费支出共计3900万元，比2023年预算数减少{}万元。其中：\n公务接待费600万元，比上年年初预算减少300万元。\n因公出国（境）经费60万元，比上年年初预算增加20万元。\n公务用车购置费700万元，比上年年初预算增加100万元。\n公务用车运行维护费2540万元，比上年年初预算减少150万元。',
    ['330', '430', 'TPE006'],
  ],
  [
    'an expense that a word alone tells to be none',
    '云河县司法局2017年“三公”经费\n2017年“三公”经费预算总计{}万元，无因公出国（境）费用预算；其中：公务接待费预算1.60万元，公务用车费预算19.90万元。',
    ['21.50', '31.50', 'TPE002'],
  ],
  [
    'more for some expenses than for all of them',
    '云河县投资局2022年“三公”经费预算\n2022年度“三公”经费预算总计{}万元，其中：因公出国（境）经费0万元，公务接待11.80万元，公务用车运行费用10.00万元。',
    ['21.80', '11.90', 'NAR022'],
  ],
  [
    'a text without type that tells what was spent in its year',
    '云河镇2020年“三公”经费决算数共计{}万元，比上年下降34.26%；其中公务接待费15.5万元，公务用车运行维护费20万元。',
    ['35.5', '25.5', 'NAR022'],
  ],
  [
    'a change in another section than its amount',
    '一、2022年“三公”经费预算安排情况\n2022年度“三公”经费预算总计21.80万元，其中：因公出国（境）经费0万元，公务接待11.80万元，公务用车运行费用10.00万元。\n二、“三公”经费增减变化情况\n2022年度公务用车运行费用较上年同期增加2.27万元，增长{}%，主要原因是车辆使用年限增加。',
    ['29.37', '39.37', 'NAR011'],
  ],
  [
    'the original budget by its one name',
    '云岭县农业农村局2022年度“三公”经费决算情况说明\n2022年度“三公”经费支出预算为14.55万元，支出决算为39.01万元，完成年初预算的{}%。',
    ['268.1', '368.1', 'NAR010'],
  ],
  [
    'shares of what the sentence before opened with',
    '云河中学2018年度部门决算公开\n（三）支出决算情况说明\n2018年本年支出3600.00万元中，财政拨款支出2100.00万元，占本年支出的58.33%。纳入专户管理的非税收入拨款支出1500.00万元，占本年支出的{}%。',
    ['41.67', '51.67', 'NAR010'],
  ],
  [
    'pupils by school',
    '云河区教育局2018年度部门决算\n一、部门职责\n现有在校学生{}人（其中小学300人、初中120人、高中30人）。',
    ['450', '350', 'NAR022'],
  ],
  [
    'who is on the payroll and who is hired',
    '云河卫生院2021年度部门决算公开说明\n现有职工{}人，其中在编人员13人，县招聘2人，临时工4人。',
    ['19', '15', 'NAR022'],
  ],
  [
    'two kinds of procurement',
    '云河小学2018年度部门决算\n五、政府采购支出情况\n2018年度政府采购总额{}万元，其中：货物13.99万元，工程31.25万元。',
    ['45.24', '35.24', 'NAR022'],
  ],
  [
    'the two kinds of projects',
    '云河区教育局2018年度部门决算\n三、支出决算情况说明\n2018年项目支出{}元（基本建设类项目36864.50元，行政事业类项目57571.50元）。',
    ['94436.00', '14436.00', 'NAR020'],
  ],
])('%s', (_, text, [right, wrong, rule]) => {
  expect(foundIn(text.replace('{}', right!))).toEqual([]);
  expect(foundIn(text.replace('{}', wrong!))).toContain(rule);
});

test.each([
  '云河镇2021年“三公”经费\n2021年“三公”经费预算20万元，其中：公务接待费5万元，公务用车运行维护费11万元。',
  '云河县2018年“三公”经费决算\n2018年“三公”经费支出12万元，其中：公务用车购置及运行费8万元，公务用车运行维护费8万元，公务接待费4万元。',
  '云河小学2018年度部门决算\n现有教师40人，其中高级教师30人，在编教师38人，女教师25人。',
  '云河县农业农村局2022年度决算\n“三公”经费支出全年预算数为20.00万元，支出决算为15.00万元，完成年初预算的50%。',
])('nothing is wrong: %s', (text) => expect(foundIn(text)).toEqual([]));
