import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm, UNIT_COLUMNS } from './_example.js';

const GRADE = /^(?:优|良|中|差|好|较好|很好|优秀|优良|良好|显著|明显|较高)$/;
/** A name that tells the time itself leaves to the grade only how well it was kept. */
const TELLS_TIME =
  /\d+(?:年|月|日|天|小时|分钟|工作日|季度)|年[底末内初]|月[底末内]|季度|当[年月天日]|每[年月周日天]|全年/;
/** Nothing but a deadline: what is to be done by then is not said. */
const ONLY_DEADLINE =
  /^(?:在|于)?(?:(?:20\d{2}|[本当])年)?(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日|[底末])?(?:以|之)?前(?:全部|全面|按时)?完成$/;

const isGraded = ({ second, value, name }: IndicatorReading): boolean =>
  second === 'timeliness' && value.is === 'words' && GRADE.test(value.text) && !TELLS_TIME.test(name);

/** 完成时间：及时. The name asks for a time, and the value tells none. */
const isTimeless = ({ second, value, name }: IndicatorReading): boolean =>
  second === 'timeliness' && value.is === 'words' && ASKS_TIME.test(name) && PUNCTUAL.test(value.text);
const ASKS_TIME = /(?<!及|按|准)(?:时间|时限|日期)$/;
const PUNCTUAL = /^(?:及时|按时|按期|准时|如期|按计划|按进度)(?:完成|办理|支付|发放|拨付|到位)?$/;

const isBareDeadline = ({ family, value, name }: IndicatorReading): boolean =>
  family === 'percent' && value.is === 'number' && ONLY_DEADLINE.test(name);

export default defineRule({
  code: 'PER042',
  name: 'time-is-no-grade',
  meta: {
    title: { zh: '时效指标应写明时间', en: 'A timeliness indicator tells a time' },
    why: {
      zh: '时效指标的值是“优”“良”，或只有期限没有事项，年终无法判断是否按时。',
      en: 'With a grade for a time, or a deadline for nothing in particular, nobody can tell what was in time.',
    },
    remedy: {
      zh: '指标名称写明事项，指标值写明日期、期限或及时率。',
      en: 'Name the matter, and give a date, a limit or a rate of work done in time.',
    },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      grade: {
        zh: '{form}的时效指标“{name}”指标值为“{value}”，没有时间要求，无法考核。',
        en: 'The timeliness indicator “{name}” of the {form} is valued “{value}”: there is no time to check.',
      },
      deadline: {
        zh: '{form}的指标“{name}”只有期限，没有写明完成什么，指标值却为 {value}。',
        en: '“{name}” of the {form} is a deadline for nothing in particular, valued {value}.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      const message =
        isGraded(reading) || isTimeless(reading) ? 'grade' : isBareDeadline(reading) ? 'deadline' : undefined;
      if (message) report(message, { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else if (reading.second === 'timeliness' && reading.value.is === 'date') report.holds();
    }
  },
  examples: {
    valid: [
      {
        title: 'a date, and a grade for keeping one',
        text: projectForm(
          `产出指标 | 时效指标 | 扫描完成时间 | = | 2025年12月 |
           产出指标 | 时效指标 | 2025年底前完成著录 | ≥ | 95 | %
           产出指标 | 时效指标 | 每月按时报送著录进度 | 定性 | 优 |`,
          { columns: UNIT_COLUMNS },
        ),
      },
    ],
    invalid: [
      {
        title: 'a grade for a time',
        message: 'grade',
        text: projectForm('产出指标 | 时效指标 | ⟦扫描工作进度⟧ | 定性 | 优 |', { columns: UNIT_COLUMNS }),
      },
      {
        title: 'a time that is only to be kept',
        message: 'grade',
        text: projectForm('产出指标 | 时效指标 | ⟦扫描完成时间⟧ | 定性 | 及时 |', { columns: UNIT_COLUMNS }),
      },
      {
        title: 'a deadline for nothing in particular',
        message: 'deadline',
        text: projectForm(
          `产出指标 | 数量指标 | 扫描档案数量 | ≥ | 5000 | 卷
           产出指标 | 时效指标 | ⟦2025年底前完成⟧ | ≥ | 100 | %`,
          { columns: UNIT_COLUMNS },
        ),
      },
    ],
  },
});
