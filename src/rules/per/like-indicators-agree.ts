import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import {
  type IndicatorReading,
  indicatorsByForm,
  isQuantitative,
  numberOf,
  printedValue,
} from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** True when the shorter name is the longer one with some words left out, and both end alike. */
function isShortening(shorter: string, longer: string): boolean {
  if (shorter.length < 8 || shorter.length >= longer.length || longer.length > shorter.length + 6) return false;
  if (shorter.slice(-4) !== longer.slice(-4)) return false;
  let at = 0;
  for (const character of shorter) {
    at = longer.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const isLike = (a: IndicatorReading, b: IndicatorReading): boolean =>
  a.second === b.second && (isShortening(a.name, b.name) || isShortening(b.name, a.name));

export default defineRule({
  code: 'PER036',
  name: 'like-indicators-agree',
  meta: {
    title: { zh: '近乎相同的指标应合并或取值一致', en: 'Nearly equal indicators agree' },
    why: {
      zh: '名称几乎一样而值不同的两个指标，多半重复设置或有一个填错。',
      en: 'Two indicators of nearly the same name with different values are repeated, or one of them is wrong.',
    },
    remedy: { zh: '合并，或写明对象的区别。', en: 'Merge them, or say whom each is about.' },
    severity: 'advice',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      differ: {
        zh: '{form}的“{name}”（{value}）与“{other}”（{otherValue}）近乎相同而值不同。',
        en: '“{name}” ({value}) and “{other}” ({otherValue}) of the {form} are nearly the same, with different values.',
      },
      unlike: {
        zh: '{form}的“{name}”（{value}）与“{other}”（{otherValue}）近乎相同，一个有“%”一个没有，数值相差悬殊。',
        en: '“{name}” ({value}) and “{other}” ({otherValue}) of the {form} are nearly the same, one in % and one not, and far apart.',
        severity: 'warning',
      },
    },
  },
  check(view, report) {
    for (const all of indicatorsByForm(view).values()) {
      const readings = all.filter((reading) => isQuantitative(reading) && reading.measure === 'rate');
      for (const [index, reading] of readings.entries()) {
        const like = readings.slice(0, index).find((other) => isLike(other, reading));
        if (!like) continue;
        if (numberOf(like) === numberOf(reading)) {
          report.holds();
          continue;
        }
        report(like.unit === reading.unit ? 'differ' : 'unlike', {
          data: { ...wordsOf(reading), other: like.name, otherValue: printedValue(like) },
          evidence: [showingIndicator(reading), showingIndicator(like)],
        });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'different things',
        text: projectForm(`
          效益指标 | 社会效益指标 | 乡镇干部档案政策知晓率 | ≥90%
          效益指标 | 社会效益指标 | 查档窗口一次办结率 | ≥95%`),
      },
    ],
    invalid: [
      {
        title: 'nearly the same',
        message: 'unlike',
        text: projectForm(`
          效益指标 | 社会效益指标 | 乡镇干部档案管理政策知晓率 | 20
          效益指标 | 社会效益指标 | ⟦乡镇干部档案政策知晓率⟧ | 90%`),
      },
    ],
  },
});
