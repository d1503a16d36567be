import { describe, expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { joinParagraphs } from './paragraphs.js';

const join = (text: string) => joinParagraphs([{ is: 'narrative', lines: readLines(text) }]);
const texts = (text: string) => join(text).map((paragraph) => paragraph.text);

describe('wrapped lines', () => {
  test('a sentence wrapped between a number and its unit, with blank lines and a page number between', () => {
    const printed = [
      '2025 年云岭县档案馆部门预算安排的基本支出共计 123.45',
      '',
      '- 3 -',
      '',
      ' 万元，比上年增加 1.20 万元，主要是人员经费有所增加，另有',
      '',
      '物价上涨。',
    ].join('\n');
    expect(texts(printed)).toEqual([
      '2025年云岭县档案馆部门预算安排的基本支出共计123.45万元，比上年增加1.20万元，主要是人员经费有所增加，另有物价上涨。',
    ]);
  });

  test('fields of a list, of which one fills its line', () => {
    const printed =
      '项目名称：馆藏档案抢救\n设立的政策依据：《云岭县档案事业发展规划》（云政发5号）\n预算安排规模：36.00万元\n项目承担单位：云岭县档案馆';
    expect(texts(printed)).toEqual(printed.split('\n'));
  });

  test('a sentence that begins at the end of a line, and is no field', () => {
    const printed = [
      '　　收入按来源分：一般公共预算拨款收入6,244.26万元，事',
      '业收入66.00万元，其他收入6.11万元，上年结转46.00万元。支',
      '出按功能分：教育支出3,421.40万元，卫生健康支出41.81万元。',
    ].join('\n');
    expect(texts(printed)).toHaveLength(1);
  });

  test('the level of an item stands on a line of its own behind the name', () => {
    const printed = '社会保障和就业\n（类）\n支出40.76万元，\n占4.62%；\n卫生\n健康（类）支出14.73万元，占1.67%。';
    expect(texts(printed)[0]).toBe('社会保障和就业（类）支出40.76万元，占4.62%；');
  });

  test('numbers that a sentence counts in brackets begin no paragraph where its lines break', () => {
    const counted =
      '2025年收支总预算123.45万元，比上年增加6.70万元，增长5.74%，主要原因是\n（1）调整工资标准；（2）新增项目；\n（3）补缴年金。';
    expect(texts(counted)).toHaveLength(1);
    const listed = '（一）贯彻执行有关法律法规；（详见附件）\n（二）承担监督检查；\n（三）承办交办的其他事项。';
    expect(texts(listed)).toHaveLength(3);
  });

  test('a piece of an item code begins no list where its name stands on the line above', () => {
    const printed =
      '教育支出（205）普通教育（02）其他普通教育支出以及云岭县第一中学\n（99）27.95万元，较上年预算数减少1.11万元。';
    expect(texts(printed)).toHaveLength(1);
  });

  test('a heading that wraps is joined, a short one is not', () => {
    const printed = [
      '一、关于江湾区科学技术局二〇二五年部门收入预算总体情况',
      '的说明',
      '二、机构设置',
      '江湾区科学技术局内设机构三个，分别是办公室、科技管理股',
      '和成果转化股。',
    ].join('\n');
    expect(texts(printed)).toEqual([
      '一、关于江湾区科学技术局二〇二五年部门收入预算总体情况的说明',
      '二、机构设置',
      '江湾区科学技术局内设机构三个，分别是办公室、科技管理股和成果转化股。',
    ]);
  });

  test('the title of the document above a far longer line', () => {
    const title = '江湾区科学技术局2025年部门预算公开';
    const told = '2025年收入预算90.00万元，其中：一般公共预算拨款收入80.00万元，事业收入10.00万元。';
    expect(texts(`${title}\n${told}`)).toEqual([title, told]);
  });

  test('a title as long as the lines below it stands by itself', () => {
    const printed = [
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      '云岭县档案馆二〇二五年度没有政府性基金预算财政',
      '拨款收入和支出。',
    ].join('\n');
    expect(texts(printed)).toEqual([
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      '云岭县档案馆二〇二五年度没有政府性基金预算财政拨款收入和支出。',
    ]);
  });

  test('a page break inside a long line is closed', () => {
    expect(
      texts('主要用于以下方面：一般公共服务支出700万元，占70%；社会保障和就业\n\n（类）支出300万元，占30%。'),
    ).toHaveLength(1);
  });

  test('a short line that breaks off before its figure goes on', () => {
    expect(texts('机关运行经费 50 万元，较上年减少\n\n6.5 万元，下降11.5%。\n二、政府采购')).toEqual([
      '机关运行经费50万元，较上年减少6.5万元，下降11.5%。',
      '二、政府采购',
    ]);
  });

  test('the last word of a name that stands before its amount goes on', () => {
    expect(texts('支出包括：\n社会保障和就业支出20.00万元，\n住房保障\n支出30.00万元。')).toEqual([
      '支出包括：',
      '社会保障和就业支出20.00万元，住房保障支出30.00万元。',
    ]);
    expect(texts('总体情况\n收入30.00万元，支出30.00万元。')).toHaveLength(2);
  });

  const LONG = `${'云岭县档案馆负责全县档案的收集保管和利用，'.repeat(9)}并指导各单位的档案工作。`;
  test.each([
    ['（一）收入预算：2025年初预算数80.50万元,其中:一般公共预算', '拨款75.50万元，事业收入5.00万元。'],
    ['（一）因公出国（境）费3.20万元。20', '25年共派出团组1个，出国（境）考察1人次。'],
    ['9.节能环保支出(类)环境保护管理事务(款)环境保', '护宣传(项)，年初预算为9.00万元。'],
    ['（四）起止时间：2025年1月1日-2025年1', '2月31日。'],
    ['（二）支出预算：2025年初预算数80.50万', '元，其中一般公共服务支出80.50万元。'],
    ['（三）2025年公务接待费共计接待来访的同行四十批次，其中：', '外省来访二十批次，本省来访'],
  ])('a numbered line that tells something goes on, however long others are: %s', (first, second) =>
    expect(texts(`${LONG}\n${first}\n${second}`)).toEqual([LONG, `${first}${second}`]));

  test('a numbered title with a full stop that fills its line stands by itself', () => {
    const title = '（一）一般公共预算财政拨款支出决算总体情况说明。';
    const told = '云岭县档案馆二〇二五年度一般公共预算财政拨款支出';
    expect(texts(`${title}\n${told}\n决算80.50万元。`)).toEqual([title, `${told}决算80.50万元。`]);
  });

  test('list items stay apart', () => {
    expect(texts('1.公务接待费 0 万元。\n2.会议费 3 万元。')).toEqual(['1.公务接待费0万元。', '2.会议费3万元。']);
  });
});

test('offsets lead back to the printed lines', () => {
  const [paragraph] = join('云岭县档案馆二〇二五年部门预算安排的基本支出共计\n123.45 万元。');
  expect(paragraph?.lines.map(({ offset, at }) => [offset, at.line])).toEqual([
    [0, 1],
    [24, 2],
  ]);
});

test('what follows a mark alone on its line goes on with the paragraph', () => {
  expect(
    texts(
      '1.一般公共服务支出（类）档案事务（款）行政运行（项）\n。\n主要用于人员支出、公用支出。支出决算为51.32万元。',
    ),
  ).toEqual([
    '1.一般公共服务支出（类）档案事务（款）行政运行（项）。主要用于人员支出、公用支出。支出决算为51.32万元。',
  ]);
});

test.each([
  ['leaders', '一、部门概况……………3\n二、收支总表........4\n正文第一句话在这里。', 1],
  ['a bare list of headings', '目录\n第一部分 概况\n第二部分 说明\n第一部分 概况\n一、职责\n', 2],
])('a table of contents with %s is left out', (_, text, count) => expect(texts(text)).toHaveLength(count));

test('what stands behind a bar on a line of its own is another cell', () => {
  const goal = '做好科普基地的日常保洁和设备维护。';
  expect(texts(`${goal}\n|\n${goal}\n|\n按合同支付费用，\n年底前结清。`)).toEqual([
    goal,
    goal,
    '按合同支付费用，年底前结清。',
  ]);
});

describe('paragraphs that the format tells', () => {
  const paragraphs = (...printed: string[]) => {
    const lines = readLines(printed.join('\n')).map((line) => ({ ...line, isParagraph: true }));
    return joinParagraphs([{ is: 'narrative', lines }]).map(({ text }) => text);
  };
  const procurement =
    '江湾区科学技术局二〇二五年政府采购支出总额五十万元，其中货物十万元、工程二十万元、服务二十万元。';
  const contracts =
    '授予中小企业的合同金额四十万元，占政府采购支出总额的百分之八十，其中授予小微企业的合同金额三十万元。';

  test('a long one that ends its sentence is not joined with the next', () => {
    expect(paragraphs(procurement, contracts)).toEqual([procurement, contracts]);
  });
  test('lines pasted as they were printed are joined all the same', () => {
    const printed = [procurement.slice(0, 22), procurement.slice(22, 44), procurement.slice(44)];
    expect(paragraphs(...printed)).toEqual([procurement]);
  });
});

test('amounts that stand each alone on a line are of a chart, and one alone ends a wrapped sentence', () => {
  const chart = '图中数据\n教育支出\n住房保障支出\n12.00万元\n3.00万元\n40.00%';
  expect(texts(chart).join(' ')).toBe('图中数据 教育支出 住房保障支出');
  expect(texts('2025年云岭县档案馆部门预算安排的基本支出共计人民币\n12.00万元\n')).toEqual([
    '2025年云岭县档案馆部门预算安排的基本支出共计人民币12.00万元',
  ]);
});
