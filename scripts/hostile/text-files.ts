import { type HostileFile, smallText } from './hostile-file.js';

/** Texts, tables of values and web pages that are empty, endless, nested, broken or mean. */
export function hostileTexts(): readonly HostileFile[] {
  const row = '201\t一般公共服务支出\t1,234.56\t1,000.00\t234.56\n';
  return [
    { name: 'empty.txt', bytes: '', gives: ['empty'] },
    { name: 'empty.pdf', bytes: '', gives: ['empty'] },
    { name: 'blanks.txt', bytes: ' \n\t\n\u3000\n'.repeat(500), gives: ['empty'] },
    { name: 'only-a-mark.txt', bytes: '\uFEFF', gives: ['empty'] },
    { name: 'binary.txt', bytes: noise(4000), gives: ['not-text'] },
    { name: 'no-characters.txt', bytes: Buffer.alloc(5000, 0xff), gives: ['not-text'] },
    { name: 'utf-16.txt', bytes: Buffer.from(`\uFEFF${smallText()}`, 'utf16le'), gives: 'book' },
    { name: 'one-endless-line.txt', bytes: '预算'.repeat(2_000_000), gives: 'any' },
    { name: 'only-digits.txt', bytes: '1234567890'.repeat(300_000), gives: 'any' },
    { name: 'only-tabs.txt', bytes: `${smallText()}${'\t'.repeat(2_000_000)}`, gives: 'any' },
    { name: 'only-brackets.txt', bytes: '（（((【'.repeat(200_000), gives: 'any' },
    { name: 'many-lines.txt', bytes: `${smallText()}${row.repeat(15_000)}`, gives: 'any' },
    { name: 'many-titles.txt', bytes: '一般公共预算支出表\n单位：万元\n'.repeat(5000), gives: 'any' },
    { name: 'too-large.txt', bytes: Buffer.alloc(40 * 1024 * 1024, 0x61), gives: ['too-large'] },
    { name: 'many-bars.txt', bytes: `${smallText()}${'a | b\n'.repeat(200_000)}`, gives: 'book' },
    {
      name: 'wide-bars.txt',
      bytes: `${smallText()}
${barred(500, '列')}${barred(1000, '列')}${barred(1000, '.50').repeat(3)}`,
      gives: 'any',
    },
    { name: 'half-pictures.txt', bytes: `# ${smallText()}${'![x]('.repeat(100_000)}`, gives: 'any' },
    { name: 'marks.txt', bytes: `${smallText()}\u202e\u0000`.replace('\u0000', '\u0001'.repeat(9)), gives: 'book' },
    { name: 'huge-number.txt', bytes: smallText().replace('300.00', '9'.repeat(100_000)), gives: 'any' },
    { name: 'formulas.csv', bytes: '=cmd|/c calc!A1,+1,-1,@SUM(A1)\n"=1+1",2,3,4\n', gives: 'any' },
    { name: 'very-wide.csv', bytes: `${','.repeat(400_000)}\n`.repeat(10), gives: ['too-much-inside', 'empty'] },
    { name: 'wide-and-long.csv', bytes: `a${',1'.repeat(4000)}\n`.repeat(1500), gives: ['too-much-inside'] },
    { name: 'quote-never-closed.csv', bytes: `a,b\n"${'x,y\n'.repeat(100_000)}`, gives: 'any' },
    { name: 'workbook-under-csv-name.csv', bytes: noise(3000), gives: ['not-text'] },
    { name: 'deep.html', bytes: `<html><body>${'<div>'.repeat(200_000)}预算`, gives: 'any' },
    { name: 'deep-tables.html', bytes: `<html>${'<table><tr><td>'.repeat(3000)}预算`, gives: 'any' },
    { name: 'wide-spans.html', bytes: table('<td colspan="65000" rowspan="65000">1</td>'.repeat(50)), gives: 'any' },
    {
      name: 'many-spans.html',
      bytes: table('<td colspan="1000" rowspan="1000">1</td></tr><tr>'.repeat(900)),
      gives: 'any',
    },
    { name: 'tags-never-closed.html', bytes: `<html>${'<table><tr><td><p><b>'.repeat(50_000)}`, gives: 'any' },
    { name: 'many-attributes.html', bytes: `<html><body ${'a="1" '.repeat(200_000)}>预算`, gives: 'any' },
    {
      name: 'scripts.html',
      bytes: `<html><script>while(true){}</script><body>${smallText()}</body></html>`,
      gives: 'book',
    },
    {
      name: 'fetches.html',
      bytes: `<html><iframe src="http://127.0.0.1:9/x"></iframe><img src="file:///etc/passwd">${smallText()}</html>`,
      gives: 'book',
    },
    { name: 'entities.html', bytes: `<html>${'&amp;#x9884;&lt;'.repeat(100_000)}</html>`, gives: 'any' },
    { name: 'page-under-workbook-name.xls', bytes: table('<td>科目</td><td>1.00</td>'), gives: 'book' },
    { name: 'page-under-pdf-name.pdf', bytes: '<html><body>404 Not Found</body></html>', gives: 'book' },
    { name: 'text-under-pdf-name.pdf', bytes: smallText(), gives: 'book' },
    { name: 'rtf-under-word-name.doc', bytes: '{\\rtf1\\ansi 预算}', gives: ['unsupported-format'] },
    {
      name: 'program-under-word-name.doc',
      bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(900)]),
      gives: ['unsupported-format'],
    },
    { name: '-rf.txt', bytes: smallText(), gives: 'book' },
  ];
}

const table = (cells: string): string => `<html><body><table><tr>${cells}</tr></table></body></html>`;

/** Bytes that are no text, the same in every run. */
export function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 7;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[index] = state >>> 24;
  }
  bytes[3] = 0;
  return bytes;
}

/** A row of so many cells between bars: numbers with this behind them. */
const barred = (width: number, behind: string): string =>
  `${Array.from({ length: width }, (_, at) => `${at}${behind}`).join(' | ')}\n`;
