import { describe, expect, test } from 'vitest';
import { printed } from '../printed.test-support.js';
import { readHtml } from './read-html.js';

const read = async (html: string) => printed(await readHtml('a.html', Buffer.from(html)));

describe('tables', () => {
  test.each<[string, string, string[]]>([
    [
      'merged cells keep their fields',
      '<table><tr><td colspan=2>收入<td rowspan=2>合计<tr><td>项目<td>金额<tr><td>甲<td>1.00<td>2.00</table>',
      ['|收入||合计|', '|项目|金额||', '|甲|1.00|2.00|'],
    ],
    [
      'cells that nobody closed, in fonts that nobody closed',
      '<table><tr><td><font size=2>甲<td><b>1.00<tr><td>乙<td>2.00</table>',
      ['|甲|1.00|', '|乙|2.00|'],
    ],
    [
      'blanks that are no text',
      '<table><tr><td>甲</td><td>&nbsp;</td><td>1.00&nbsp;</td></tr></table>',
      ['|甲||1.00|'],
    ],
    [
      'head and body',
      '<table><thead><tr><th>名称</th><th>金额</th></tr></thead><tbody><tr><td>甲</td><td>1</td></tr></tbody></table>',
      ['|名称|金额|', '|甲|1|'],
    ],
    ['a caption', '<table><caption>收支总表</caption><tr><td>甲</td><td>1</td></tr></table>', ['收支总表', '|甲|1|']],
    [
      'a table that holds the page in place',
      '<table><tr><td><p>一、说明<p>正文。<table><tr><td>甲<td>1</table></table>',
      ['一、说明', '正文。', '|甲|1|'],
    ],
    [
      'lines in one cell',
      '<table><tr><td>科目<br>编码</td><td><p>1.00</p><p>2.00</p></td></tr></table>',
      ['|科目编码|1.00 2.00|'],
    ],
    [
      'spans without end',
      '<table><tr><td colspan=99999999 rowspan=99999999>甲</td></tr><tr><td>乙</td></tr></table>',
      ['|甲||', '||乙|'],
    ],
    ['hidden rows', '<table><tr><td>甲<td>1<tr style="display:none"><td>乙<td>2</table>', ['|甲|1|']],
  ])('%s', async (_, html, lines) => expect(await read(html)).toEqual(lines));
});

describe('text', () => {
  test.each<[string, string, string[]]>([
    ['line ends of the editor are none', '<p>预算\n    公开 2025\n年</p>', ['预算公开 2025 年']],
    ['inline tags', '<p>预算<span>12.00</span><b>万元</b></p>', ['预算12.00万元']],
    ['indents', '<p>&nbsp;&nbsp;一、说明</p>', ['  一、说明']],
    [
      'scripts and styles',
      '<style>p{}</style><script>document.write("坏")</script><p>好</p><noscript>坏</noscript>',
      ['好'],
    ],
    ['pages for printing', '<p>甲</p><p style="page-break-before:always">乙</p>', ['甲', '¶乙']],
    ['a mistyped end', '<p>甲</div></p></span><p>乙', ['甲', '乙']],
  ])('%s', async (_, html, lines) => expect(await read(html)).toEqual(lines));
});

test('a frame round the text of one cell is no table', async () =>
  expect(
    await read('<table><tr><td>208<td>社会保障<td><table><tr><td>12.00</table><tr><td>210<td>卫生健康<td>3.00</table>'),
  ).toEqual(['|208|社会保障|12.00|', '|210|卫生健康|3.00|']));

describe('numbers of lists', () => {
  test.each<[string, string, string[]]>([
    ['plain', '<ol><li>职责<li>机构</ol>', ['1.职责', '2.机构']],
    ['that go on', '<ol><li>职责</ol><p>正文</p><ol start=2><li>机构</ol>', ['1.职责', '正文', '2.机构']],
    ['given one by one', '<ol><li value=3><p>职责</p><li>机构</ol>', ['3.职责', '4.机构']],
    ['by type', '<ol type=A><li>职责<ol type=i><li>甲<li>乙</ol><li>机构</ol>', ['A.职责', 'i.甲', 'ii.乙', 'B.机构']],
    [
      'in Chinese',
      '<ol style="margin:0;list-style-type: cjk-ideographic"><li>职责<li>机构</ol>',
      ['一、职责', '二、机构'],
    ],
    [
      'that an editor draws',
      '<ol class="custom_cn2 list-paddingleft-1"><li class="list-cn-3-1"><p>职责</p><li><p>机构</p></ol>',
      ['（一）职责', '（二）机构'],
    ],
    ['that nobody sees', '<ol style="list-style:none"><li>职责<li>机构</ol>', ['职责', '机构']],
    ['beside bullets', '<ul><li>职责<li>机构</ul>', ['职责', '机构']],
    ['beside those written', '<ol><li>一、职责<li>（二）机构</ol>', ['一、职责', '（二）机构']],
    ['of lists without items', '<ol><ol start=2><li>职责</ol><li>机构</ol>', ['2.职责', '1.机构']],
    ['only on the first line', '<ol><li><p>职责</p><p>正文</p><li>机构</ol>', ['1.职责', '正文', '2.机构']],
    ['in cells', '<table><tr><td>甲<td><ol><li>乙<li>丙</ol></table>', ['|甲|1.乙2.丙|']],
  ])('%s', async (_, html, lines) => expect(await read(html)).toEqual(lines));
});

describe('the site around', () => {
  const article = '<h1>预算公开</h1><p>2026年收入预算12.00万元，支出预算12.00万元。</p>';
  const lines = ['预算公开', '2026年收入预算12.00万元，支出预算12.00万元。'];
  test.each<[string, string]>([
    ['menus', `<ul><li><a href="/a">首页</a><li><a href="/b">公开</a><li><a href="/c">服务</a></ul>${article}`],
    ['breadcrumbs', `<div>当前位置：<a href="/">首页</a> > <a href="/a">政务公开</a></div>${article}`],
    ['heads and feet of an office program', `${article}<div title="footer"><p>— 12 —</p></div>`],
    ['nav, aside and footer', `<nav>首页</nav>${article}<aside>相关</aside><footer>版权所有</footer>`],
    ['the foot', `${article}<p>主办：甲县人民政府　承办：甲县政府办</p><p>地址：甲县人民路1号　邮编：100000</p>`],
    ['buttons', `${article}<p>【打印本页】 【关闭窗口】</p><p>版权所有：甲县人民政府</p><p>京ICP备00000000号</p>`],
    ['related news', `${article}<div><p><a href="1">甲局2025年预算</a></p><p><a href="2">乙局2025年预算</a></p></div>`],
  ])('%s are left out', async (_, html) => expect(await read(html)).toEqual(lines));

  test('contents that lead into the page stay', async () => {
    expect(await read('<p><a href="#a">一、职责</a></p><p><a href="#b">二、机构</a></p>')).toEqual([
      '一、职责',
      '二、机构',
    ]);
  });
  test('a link in a sentence stays', async () => {
    expect(
      await read('<p>详见<a href="a">附件一</a>和<a href="b">附件二</a>，其余事项以部门的批复为准，不再另行说明。</p>'),
    ).toHaveLength(1);
  });
});

describe('characters', () => {
  const gbk = Buffer.from([0xb2, 0xc6, 0xd5, 0xfe]);
  test.each<[string, Buffer, string]>([
    ['UTF-8 with a mark', Buffer.from('\uFEFF<p>财政</p>'), '财政'],
    ['GBK with no word of it', Buffer.concat([Buffer.from('<p>'), gbk]), '财政'],
    ['UTF-8 that claims to be GB2312', Buffer.from('<meta charset=gb2312><p>财政'), '财政'],
    [
      'Big5 by its name',
      Buffer.concat([Buffer.from('<meta charset="big5"><p>'), Buffer.from([0xb0, 0x5d, 0xac, 0x46])]),
      '財政',
    ],
    [
      'GBK with a broken byte',
      Buffer.concat([Buffer.from('<meta charset=gb2312><p>'), ...Array(40).fill(gbk), Buffer.from([0xff]), gbk]),
      '财政',
    ],
  ])('%s', async (_, bytes, text) => expect(printed(await readHtml('a.html', bytes))[0]).toContain(text));
});

describe('pages that are not read', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['only a site', '<nav>首页</nav><script>1</script>', 'empty'],
    ['nested without end', '<div>'.repeat(100_000), 'too-much-inside'],
    ['tables in tables without end', '<table><tr><td>'.repeat(50_000), 'too-much-inside'],
  ])('%s', async (_, html, kind) => expect(await read(html)).toEqual([`refused: ${kind}`]));
});

describe('pictures', () => {
  test.each<[string, string, number]>([
    ['alone in a paragraph', '<p><img src="a.jpg"></p>', 1],
    ['of a size', '<div><img src="a.gif" width=600 height=400></div>', 1],
    ['by its style', '<p>见图<img src="a.png" style="width:20cm;height:10cm"></p>', 1],
    ['of the site', '<div class="logo"><a href="/"><img src="logo.png"></a></div>', 0],
    ['small', '<p><img src="a.png" width=120 height=120></p>', 0],
    ['beside words', '<p>附件<img src="icon.png"></p>', 0],
    ['not shown', '<p style="display:none"><img src="a.jpg" width=600></p>', 0],
  ])('%s', async (_, html, count) => {
    const result = await readHtml('a.html', Buffer.from(`<p>正文</p>${html}<p>尾</p>`));
    expect(result.ok && result.value.doubts?.filter(({ unread }) => unread)).toHaveLength(count);
  });
});
