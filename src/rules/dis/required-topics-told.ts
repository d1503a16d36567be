import { isFullDisclosure, textSays } from '../../check/completeness/disclosure.js';
import { defineRule } from '../../check/rule.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';
import { narrative, publishedTables } from './_example.js';

interface Topic {
  readonly zh: string;
  readonly en: string;
  readonly words: RegExp;
  /** Asked of every department, whatever it is. */
  readonly always: boolean;
  /** First year for which it had to be told. */
  readonly from?: number;
}

const TOPICS: readonly Topic[] = [
  { zh: '部门职责', en: 'duties', words: /职责|职能/, always: false },
  { zh: '机构设置', en: 'organisation', words: /机构|单位构成|预算单位|内设|下设|股室|处室|科室/, always: false },
  { zh: '“三公”经费', en: '“three public” expenses', words: /三公/, always: true },
  { zh: '机关运行经费', en: 'agency operating funds', words: /运行经?费|运转经费|机构运行/, always: false },
  { zh: '政府采购', en: 'government procurement', words: /政府采购|采购预算|采购支出/, always: true },
  { zh: '国有资产占用', en: 'state assets', words: /资产|车辆/, always: true, from: 2017 },
  { zh: '预算绩效', en: 'performance', words: /绩效/, always: true, from: 2018 },
  { zh: '名词解释', en: 'glossary', words: /名词|是指|[:：]指|术语/, always: false },
];
/** A narrative shorter than this is a cover letter. */
const LEAST_CHARACTERS = 1000;
const LEAST_FIGURES = 8;

export default defineRule({
  code: 'DIS003',
  name: 'required-topics-told',
  meta: {
    title: { zh: '情况说明应涵盖规定内容', en: 'The narrative covers what it must' },
    why: {
      zh: '公开表格时应同时说明“三公”经费、机关运行经费、政府采购、国有资产占用、预算绩效等情况，并解释专业名词。',
      en: 'With the tables a department explains its three public expenses, operating funds, procurement, assets, performance and terms.',
    },
    remedy: { zh: '补写缺少的部分；没有此项的也要说明。', en: 'Add what is missing; where there is nothing, say so.' },
    severity: 'warning',
    basis: [LOCAL_DISCLOSURE],
    needs: ['paragraphs', 'statements', 'tables'],
    messages: {
      missing: { zh: '情况说明没有涉及：{topics}。', en: 'The narrative does not speak of: {topics}.' },
    },
  },
  check(view, report) {
    const { paragraphs, statements } = view.book;
    const [first] = paragraphs;
    const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    if (!first?.lines[0] || !isFullDisclosure(view) || length < LEAST_CHARACTERS || statements.length < LEAST_FIGURES)
      return;
    // Target forms that are published tell of performance themselves.
    const shown = view.targetForms.length > 0 ? '绩效' : '';
    const year = view.book.document.year ?? 0;
    const missing = TOPICS.filter(
      ({ words, from = 0 }) => year >= from && !words.test(shown) && !textSays(view, words),
    );
    if (missing.length === 0) return report.holds();
    report('missing', {
      data: { topics: missing.map(({ zh }) => zh).join('、'), topicsEn: missing.map(({ en }) => en).join(', ') },
      evidence: [{ at: first.lines[0].at, label: { zh: '情况说明', en: 'narrative' }, value: first.text.slice(0, 40) }],
      severity: missing.some(({ always }) => always) ? 'warning' : 'advice',
    });
  },
  examples: {
    valid: [
      {
        title: 'all is told',
        text: `${narrative('四、“三公”经费、机关运行经费、政府采购、国有资产占用和预算绩效', '本馆没有政府采购，没有车辆，绩效目标见表。', '五、名词解释')}\n${publishedTables()}`,
      },
      {
        title: 'what was not asked for yet',
        text: `${narrative('四、“三公”经费、机关运行经费、政府采购', '本馆没有政府采购。', '五、名词解释')}\n${publishedTables()}`.replaceAll(
          '2025年',
          '2016年',
        ),
      },
      { title: 'a few sentences are no narrative', text: '云岭县档案馆2025年部门预算说明\n本馆2025年收入预算10万元。' },
    ],
    invalid: [
      {
        title: 'nothing on procurement, assets and performance',
        message: 'missing',
        text: `${narrative('四、“三公”经费', '本馆“三公”经费预算0万元。', '五、机关运行经费', '本馆机关运行经费预算1万元。').replace(/^.*$/m, '⟦$&⟧')}\n${publishedTables()}`,
      },
    ],
  },
});
