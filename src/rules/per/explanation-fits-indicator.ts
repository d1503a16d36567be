import { showingIndicator, some, wordsOf } from '../../check/indicators/evidence.js';
import { likeness } from '../../check/indicators/likeness.js';
import { type IndicatorReading, indicatorsByForm } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { squeezed } from '../../domain/text.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const explanationOf = (reading: IndicatorReading): string => squeezed(reading.indicator.explanation ?? '');

/** 反映公用经费控制率情况: nothing but the other's name and words that fit any. A purpose or a formula may well tell of others. */
const PURPOSE = /^(?:通过|提高|提升|保障|确保|促进|增强|推动|改善)|[÷/×*=＝]|占|之比|除以/;
const isAllAbout = (words: string, other: string): boolean =>
  other.length >= 5 && words.includes(other) && !PURPOSE.test(words) && other.length * 2 >= words.length;

/** The other indicator whose name this one's explanation tells, when it does not tell its own. */
function ownerOfExplanation(reading: IndicatorReading, all: readonly IndicatorReading[]): IndicatorReading | undefined {
  const words = explanationOf(reading);
  if (words.length < 5 || reading.name.length < 4) return undefined;
  const own = likeness(words, reading.name);
  const isOwn = words.includes(reading.name) || own >= 40;
  const named = isOwn ? undefined : all.find(({ name }) => name !== reading.name && isAllAbout(words, name));
  if (named || words.length < 8) return named;
  return all.find(
    (other) =>
      other !== reading &&
      other.name !== reading.name &&
      other.name.length >= 8 &&
      likeness(words, other.name) >= 60 &&
      likeness(words, other.name) >= own + 30,
  );
}

export default defineRule({
  code: 'PER018',
  name: 'explanation-fits-indicator',
  meta: {
    title: { zh: '指标值说明应说明本指标', en: 'An explanation explains its own indicator' },
    why: {
      zh: '说明抄成了别的指标的内容，本指标如何取值便无从知道。',
      en: 'With the explanation of another indicator no one knows how this one is measured.',
    },
    remedy: { zh: '改写指标值说明。', en: 'Write the explanation for this indicator.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      foreign: {
        zh: '指标“{name}”的说明“{words}”是指标“{other}”的内容，疑填错行。',
        en: 'The explanation of “{name}” (“{words}”) belongs to “{other}”.',
      },
    },
  },
  check(view, report) {
    for (const readings of indicatorsByForm(view).values()) {
      const explained = readings.filter((reading) => explanationOf(reading) !== '');
      if (!some(explained)) continue;
      for (const reading of explained) {
        const other = ownerOfExplanation(reading, readings);
        if (!other) {
          report.holds();
          continue;
        }
        report('foreign', {
          data: { ...wordsOf(reading), words: explanationOf(reading), other: other.name },
          evidence: [showingIndicator(reading), showingIndicator(other)],
        });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'its own',
        text: projectForm('满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥95% | 查档群众对服务的满意度', {
          columns: '一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明',
        }),
      },
    ],
    invalid: [
      {
        title: 'the explanation of the next row',
        message: 'foreign',
        text: projectForm(
          `效益指标 | 社会效益指标 | ⟦档案工作对社会的影响⟧ | 效果显著 | 前来查档的群众对查档服务的满意程度
           满意度指标 | 服务对象满意度 | 前来查档群众对查档服务的满意程度 | ≥95% | 群众对查档服务的满意程度`,
          { columns: '一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明' },
        ),
      },
    ],
  },
});
