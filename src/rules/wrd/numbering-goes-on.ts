import { defineRule } from '../../check/rule.js';
import { type Hit, type Passage, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { numberValue } from '../../domain/list-number.js';
import { matchesOf } from '../../domain/text.js';

const FORMS: readonly RegExp[] = [
  /^\s*([一二三四五六七八九十]{1,3})、/,
  /^\s*[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^\s*(\d{1,2})[.．、](?!\d)/,
  /^\s*[（(](\d{1,2})[）)]/,
];
/** 18“…”: a number whose point was forgotten goes on with the list above it; its own depth is that of the list. */
const WITHOUT_POINT = /(?:^|[。；])\s*(\d{1,2})(?=[“"《])/g;
const PLAIN_DEPTH = 2;

export default defineRule({
  code: 'WRD021',
  name: 'numbering-goes-on',
  meta: {
    title: { zh: '序号应连续，不重不漏', en: 'Numbering neither repeats nor skips' },
    why: { zh: '序号断开或重复，往往是删漏了一段。', en: 'A gap or repetition often means that a part was cut.' },
    remedy: { zh: '核对有无漏段，重新编号。', en: 'See whether a part is missing, and renumber.' },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      broken: {
        zh: '序号不连续或重复，共 {count} 处：{words}。',
        en: 'Numbering repeats or skips in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = brokenNumbers(paragraphsOf(book));
    if (hits.length > 0) reportHabit(report, 'broken', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'one after the other',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n一、部门概况\n（一）职责\n1.收集档案。\n2.保管档案。\n（二）机构\n二、预算情况',
      },
      {
        title: 'a number without its point',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.“行政运行（项）”3万元。\n2“档案馆（项）”4万元。\n3.“住房公积金（项）”1万元。',
      },
    ],
    invalid: [
      {
        title: 'a number left out',
        message: 'broken',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n一、部门概况\n二、收入情况\n⟦四、支出情况⟧\n五、其他事项',
      },
    ],
  },
});

/** Walks the headings with the number last seen at each depth; a higher heading starts the lower ones anew. */
function brokenNumbers(paragraphs: readonly Passage[]): Hit[] {
  const last: (number | undefined)[] = [];
  const hits: Hit[] = [];
  for (const passage of paragraphs) {
    const depth = FORMS.findIndex((form) => form.test(passage.text));
    const number = depth < 0 ? undefined : numberValue(FORMS[depth]?.exec(passage.text)?.[1] ?? '');
    if (number === undefined) {
      passWithoutPoint(passage, last);
      continue;
    }
    const before = last[depth];
    const isSlip =
      before !== undefined && number !== 1 && (number === before || number > before + 1) && number <= before + 3;
    if (isSlip) hits.push({ passage, offset: 0, words: passage.text.trim().slice(0, 12), groups: [] });
    last[depth] = number;
    last.length = depth + 1;
    passWithoutPoint(passage, last);
  }
  return hits;
}

/** Goes on over the numbers without a point that a passage holds. */
function passWithoutPoint({ text }: Passage, last: (number | undefined)[]): void {
  for (const match of matchesOf(text, WITHOUT_POINT)) {
    const number = numberValue(match[1]!);
    if (number === (last[PLAIN_DEPTH] ?? 0) + 1) last[PLAIN_DEPTH] = number;
  }
}
