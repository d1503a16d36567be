import { defineRule } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { find, findInEach, type Hit, type Passage, paragraphsOf, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { matchesOf } from '../../domain/text.js';

const PAIRS: Readonly<Record<string, string>> = { '）': '（', '》': '《', '”': '“', '〕': '〔', '】': '【' };
/** “两定机构“: opened where it should close. */
const OPENED_TWICE = /“[^“”]{1,16}“(?![^“”]{1,16}”[^“”]{0,16}”)/g;
const MARK = /[（()）《》“”〔〕【】]/;

export default defineRule({
  code: 'WRD011',
  name: 'brackets-are-closed',
  meta: {
    title: { zh: '括号、引号、书名号应成对', en: 'Brackets and quotation marks come in pairs' },
    why: { zh: '缺一半的括号让读者分不清说明到哪里为止。', en: 'Half a bracket leaves open where an aside ends.' },
    remedy: { zh: '补齐或删去。', en: 'Add the other half, or delete it.' },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      open: {
        zh: '有 {count} 处括号、引号或书名号不成对：{words}。',
        en: '{count} brackets or quotation marks stand alone: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = [
      ...findInEach(paragraphsOf(book), (passage) => (isWhole(passage) ? unpaired(passage) : [])),
      ...openedTwice(book),
    ];
    if (hits.length > 0) reportHabit(report, 'open', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'paired',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n（一）因公出国（境）费2万元，用于“三公”经费。',
      },
    ],
    invalid: [
      {
        title: 'not closed',
        message: 'open',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n车辆运行费2万元⟦（其中燃料费1万元⟧，保险费1万元。',
      },
    ],
  },
});

const openedTwice = (book: BookView): readonly Hit[] =>
  findInEach(passagesOf(book), (passage) => (mayOpenTwice(passage.text) ? find([passage], OPENED_TWICE) : []));

/** Whether two “ stand near each other without a ” between: running the pattern over the whole text takes far longer. */
function mayOpenTwice(text: string): boolean {
  for (let at = text.indexOf('“'); at >= 0; ) {
    const next = text.indexOf('“', at + 1);
    if (next < 0) return false;
    if (next - at <= 17) {
      const close = text.indexOf('”', at + 1);
      if (close < 0 || close > next) return true;
    }
    at = next;
  }
  return false;
}

/** A paragraph cut by a page or table is not judged: only one that ends as sentences do. */
const isWhole = (passage: Passage): boolean =>
  passage.text.endsWith('。') && passage.text.length < 2000 && MARK.test(passage.text);

const ANY_MARK = /[（）《》“”〔〕【】]/g;
/** The first mark without its other half; a list number such as 1） is none. */
function unpaired(passage: Passage): Hit[] {
  const text = passage.text.replaceAll('(', '（').replaceAll(')', '）');
  const open: number[] = [];
  let lone: number | undefined;
  for (const { 0: mark, index: i } of matchesOf(text, ANY_MARK)) {
    const partner = PAIRS[mark];
    if (partner === undefined) open.push(i);
    else if (text[open.at(-1) ?? -1] === partner) open.pop();
    else if (!/(?:^|[。；;：:\s])\s*[\d一二三四五六七八九十a-zA-Z]{1,3}$/.test(text.slice(Math.max(0, i - 6), i)))
      lone ??= i;
  }
  const at = open[0] ?? lone;
  if (at === undefined) return [];
  const start = open[0] === undefined ? Math.max(0, at - 7) : at;
  return [{ passage, offset: start, words: passage.text.slice(start, start + 8), groups: [] }];
}
