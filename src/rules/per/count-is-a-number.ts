import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { HOW_OFTEN_VALUE } from '../../forms/indicator-vocabulary.js';
import { projectForm } from './_example.js';

const NUMERAL = /\d|[零一二三四五六七八九十百千万两]|^(?:无|不发生|未发生|没有|杜绝)$/;

/** 病害防治面积：较大, 处理率：有所提高. What is measured asks for a number, and the words hold none. */
const QUANTITY = /(?:数量|户数|份数|件数|台数|面积|里程|长度)$/;
const RATE = /[\u4e00-\u9fff]{2}(?<![效频速功利费税汇])率$/;
const GRADED =
  /^(?:较[多大高好]|很[多大高好]|一定|若干|大量|足够|充足|众多|适量|优秀?|良好?|[较很]?好|显著|明显|合格|达标)$/;
const MOVED =
  /^(?:有所|逐步|持续|不断|稳步|显著|明显|进一步|有效|大幅|得到)*(?:提[高升]|增[加长强]|改善|降低|下降|减少|上升|扩大)$/;

const isGraded = ({ measure, name }: IndicatorReading, words: string): boolean =>
  measure !== 'people' &&
  measure !== 'times' &&
  ((QUANTITY.test(name) && GRADED.test(words)) || (RATE.test(name) && (GRADED.test(words) || MOVED.test(words))));

/** 全省平均水平, 上年数: a number that is told elsewhere. */
const OF_ANOTHER = /平均|上年|去年|同期/;

export default defineRule({
  code: 'PER021',
  name: 'count-is-a-number',
  meta: {
    title: { zh: '人数、次数类指标应填数字', en: 'A count is told as a number' },
    why: {
      zh: '“受益人数：全覆盖”没有数量，年终无从比较完成了多少。',
      en: 'A head count of “full coverage” has no number to compare with at the end of the year.',
    },
    remedy: {
      zh: '填写计划数；全覆盖的要求另设覆盖率指标。',
      en: 'Give the planned number; set a coverage rate besides.',
    },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      graded: {
        zh: '{form}的指标“{name}”应有数值，指标值却为“{value}”，无法考核。',
        en: '“{name}” of the {form} asks for a figure, yet its value is “{value}”.',
      },
      words: {
        zh: '{form}的指标“{name}”应填数量，指标值却为“{value}”。',
        en: '“{name}” of the {form} asks for a number, yet its value is “{value}”.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      const words = reading.value.is === 'words' ? reading.value.text : undefined;
      if (words !== undefined && isGraded(reading, words))
        report('graded', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      if (reading.measure !== 'people' && reading.measure !== 'times') continue;
      if (reading.measure === 'times' && words !== undefined && HOW_OFTEN_VALUE.test(words)) report.holds();
      else if (words !== undefined && !NUMERAL.test(words) && !OF_ANOTHER.test(words))
        report('words', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else if (reading.value.is === 'number') report.holds();
    }
  },
  examples: {
    valid: [
      { title: 'a number', text: projectForm('产出指标 | 数量指标 | 培训人数 | ≥300人') },
      {
        title: 'how often',
        text: projectForm(`
          产出指标 | 数量指标 | 库房巡查次数 | 每日
          产出指标 | 数量指标 | 消防检查频次 | 每季度
          产出指标 | 数量指标 | 补贴发放频次 | 按月发放
          效益指标 | 社会效益指标 | 火灾发生次数 | 零
          效益指标 | 社会效益指标 | 人均查档次数 | ≥全省平均水平`),
      },
    ],
    invalid: [
      {
        title: 'a rate that is only to rise',
        message: 'graded',
        text: projectForm('效益指标 | 社会效益指标 | ⟦档案开放利用率⟧ | 有所提高'),
      },
      {
        title: 'everyone is no number',
        message: 'words',
        text: projectForm('产出指标 | 数量指标 | ⟦培训人数⟧ | 全体档案员'),
      },
    ],
  },
});
