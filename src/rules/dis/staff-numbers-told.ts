import { allWords, isFullDisclosure } from '../../check/completeness/disclosure.js';
import { defineRule } from '../../check/rule.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';
import { narrative, publishedTables } from './_example.js';

const STAFF =
  /(?<!预算)编制(?:数|人数|总数)?[^，。；项范绩]{0,12}\d+|(?:核定|事业|行政|人员)编制|\d+[名人][^，。；]{0,6}编制|在职(?:人员|职工|人数)?[^，。；]{0,8}\d+|实有(?:人员|人数|在职)|在编|职工[^，。；]{0,6}\d+人|退休(?:人员)?[^，。；]{0,8}\d+人|\d+名(?:干部|职工|工作人员)/;

export default defineRule({
  code: 'DIS014',
  name: 'staff-numbers-told',
  meta: {
    title: { zh: '机构情况宜说明编制和实有人数', en: 'The organisation tells its posts and staff' },
    why: {
      zh: '人员经费与人数对照才能看出是否合理；没有人数，无从核对。',
      en: 'Personnel expenditure can only be judged beside the number of people it is for.',
    },
    remedy: {
      zh: '在机构设置中补写编制数、实有人数和离退休人数。',
      en: 'Add posts, staff and pensioners to the organisation.',
    },
    severity: 'advice',
    stage: 'preview',
    basis: [LOCAL_DISCLOSURE],
    needs: ['paragraphs', 'tables'],
    messages: {
      missing: {
        zh: '机构设置没有说明编制和实有人数。',
        en: 'Neither posts nor staff are told with the organisation.',
      },
    },
  },
  check(view, report) {
    const section = view.book.sections.find(({ title }) => /机构设置|单位构成|机构情况|部门概况/.test(title));
    if (!section || !isFullDisclosure(view)) return;
    if (STAFF.test(allWords(view))) return report.holds();
    report('missing', {
      evidence: [{ at: section.at, label: { zh: section.title, en: section.title }, value: section.title }],
    });
  },
  examples: {
    valid: [
      {
        title: 'told',
        text: `${narrative('四、人员情况', '本馆核定编制15人，实有在职人员14人。')}\n${publishedTables()}`,
      },
    ],
    invalid: [
      {
        title: 'not told',
        message: 'missing',
        text: `${narrative().replace('二、机构设置', '⟦二、机构设置⟧')}\n${publishedTables()}`,
      },
    ],
  },
});
