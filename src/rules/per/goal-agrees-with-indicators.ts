import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { type GoalPromise, goalPromises, type SumUnit, sumUnit } from '../../check/indicators/goal.js';
import { countsApart } from '../../check/indicators/goal-counts.js';
import { measuredName } from '../../check/indicators/measure.js';
import { type IndicatorReading, indicatorsByForm, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { scaled } from '../../domain/number.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** True when goal and indicator surely measure the same: one name ends the other, or both are the only such sum for each. */
function meansSame(promise: GoalPromise, reading: IndicatorReading): boolean {
  const name = measuredName(reading.name);
  if (promise.unit !== '%') return sumOf(reading) === promise.unit && shareWords(promise.sentence, name);
  if (reading.family !== 'percent') return false;
  if (promise.name === name || (name.length >= 5 && promise.name.endsWith(name))) return true;
  // 取证率 of 救护员取证率: the goal leaves out whose.
  return promise.name.length >= 3 && name.endsWith(promise.name) && !/^(?:增长|下降|降低|提高)率$/.test(promise.name);
}

/** 月均补贴, 元/人: paid by the month. */
function sumOf({ unit, name }: IndicatorReading): SumUnit | undefined {
  const sum = unit === null ? undefined : sumUnit(unit);
  const period = /[月天]|学期/.exec(name)?.[0] ?? '';
  return sum?.endsWith(period) === false ? (`${sum}${period}` as SumUnit) : sum;
}

/** 每人发放慰问金500元 is not what a training costs for each. */
function shareWords(sentence: string, name: string): boolean {
  for (let index = 0; index + 2 <= name.length; index++)
    if (!/标准|费用/.test(name.slice(index, index + 2)) && sentence.includes(name.slice(index, index + 2))) return true;
  return false;
}

/** What is to be done until a later year, or over several, is not what this year's indicators state; 三年级 and 三年未复吸 are names. */
const OF_MANY_YEARS =
  /中期|长期目标|总体目标[:：]|实施期|(?<!学前)[三五]年(?![级制未])|规划期|十[四五]五|20\d\d年?[-—－~～至到]20\d\d年/;

/** A floor below what the goal promises, or above it, contradicts it; a cap says nothing of a promised minimum. */
const contradicts = (promise: GoalPromise, reading: IndicatorReading): boolean =>
  numberOf(reading) !== scaled(promise.decimal) && reading.operator !== '≤' && reading.operator !== '<';

export default defineRule({
  code: 'PER031',
  name: 'goal-agrees-with-indicators',
  meta: {
    title: { zh: '目标文字中的数值应与指标值一致', en: 'Figures in the goal are those of the indicators' },
    why: {
      zh: '目标说的和指标定的不一样，考核时不知以哪个为准。',
      en: 'When goal and indicator differ, no one knows which one counts.',
    },
    remedy: { zh: '核对政策标准，统一目标文字与指标值。', en: 'Look up the standard and make both say it.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      differs: {
        zh: '{form}的绩效目标写“{words}”，指标“{name}”却为 {value}。',
        en: 'The goal of the {form} says “{words}”, yet the indicator “{name}” is {value}.',
      },
    },
  },
  check(view, report) {
    for (const [form, readings] of indicatorsByForm(view)) {
      if (!form.goal) continue;
      const tell = (reading: IndicatorReading, words: string) =>
        report('differs', {
          data: { ...wordsOf(reading), words },
          evidence: [
            showingIndicator(reading),
            { at: form.goalAt ?? form.at, label: { zh: '绩效目标', en: 'goal' }, value: words },
          ],
          expected: words,
          actual: reading.indicator.text ?? '',
        });
      if (!OF_MANY_YEARS.test(form.goal))
        for (const { count, reading } of countsApart(form.goal, readings)) tell(reading, count.words);
      const promises = goalPromises(form.goal);
      for (const promise of promises) {
        if (promises.filter((other) => other.name === promise.name).length > 1) continue;
        if (OF_MANY_YEARS.test(promise.sentence)) continue;
        const same = readings.filter((reading) => isQuantitative(reading) && meansSame(promise, reading));
        const reading = same.length === 1 ? same[0] : undefined;
        // 食品抽检合格率98%，药品抽检合格率99% beside one 抽检合格率: which of them is meant is not told.
        if (!reading || promises.some((other) => other !== promise && meansSame(other, reading))) continue;
        if (!contradicts(promise, reading)) {
          report.holds();
          continue;
        }
        tell(reading, promise.words);
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'counts that are told in other ways',
        text: projectForm(
          `产出指标 | 数量指标 | 培训档案员人次 | ≥300人次
           产出指标 | 数量指标 | 举办讲座次数 | ≥6次
           产出指标 | 数量指标 | 聘用扫描人员 | ≤12名
           产出指标 | 数量指标 | 修复纸质档案 | ≥1.2万页
           产出指标 | 数量指标 | 扫描图纸 | ≥500张`,
          {
            goal: '举办培训班3期，每期培训100人次，举办讲座较上年增加2次，聘用扫描人员10名，修复纸质档案12000页，其中扫描图纸300张，现有档案员80人。',
          },
        ),
      },
      {
        title: 'sums for a month and for a year, and sums for other things',
        text: projectForm(
          `成本指标 | 经济成本指标 | 档案员补助标准 | =800元/人·月
           成本指标 | 经济成本指标 | 读者体检标准 | =120元/名`,
          { goal: '聘用档案员12名，每人每年补助9600元。为困难老人发放慰问金，每人500元。' },
        ),
      },
      {
        title: 'the same rate',
        text: projectForm('满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥95%', {
          goal: '完成扫描任务，查档群众满意度达到95%以上。',
        }),
      },
    ],
    invalid: [
      {
        title: 'more heads than the indicator',
        message: 'differs',
        text: projectForm(
          `产出指标 | 数量指标 | ⟦培训档案员人次⟧ | ≥300人次
           产出指标 | 数量指标 | 举办培训班期数 | ≥3期`,
          { goal: '全年举办培训班3期，培训基层档案员500人次，提升业务水平。' },
        ),
      },
      {
        title: 'two sums per head',
        message: 'differs',
        text: projectForm('成本指标 | 经济成本指标 | ⟦培训补助标准⟧ | =150元/人', {
          goal: '培训基层档案员，县级财政每人补助160元。',
        }),
      },
      {
        title: 'a rate of the three years before school, which is no period of the project',
        message: 'differs',
        text: projectForm('效益指标 | 社会效益指标 | ⟦学前三年毛入园率⟧ | ≥89%', {
          goal: '赠送绘本，确保学前三年毛入园率达到98%以上。',
        }),
      },
      {
        title: 'a rate beside a name with three years in it',
        message: 'differs',
        text: projectForm('产出指标 | 质量指标 | ⟦修复合格率⟧ | ≥91%', {
          goal: '档案三年未复查率降到5%，修复合格率98%。',
        }),
      },
      {
        title: 'two sums for a day',
        message: 'differs',
        text: projectForm('成本指标 | 经济成本指标 | ⟦讲解员误餐补助标准⟧ | =6元/人·天', {
          goal: '聘请讲解员，误餐按每人每天5元补助。',
        }),
      },
      {
        title: 'the goal of a department for the year at hand',
        message: 'differs',
        text: `
          2025年部门预算整体绩效目标表
          部门（单位）名称 | 云岭县档案馆 | 部门支出预算总额 | 332.50万元
          当年整体绩效目标 | 完成馆藏扫描，图像合格率达到95%以上。 | |
          绩效指标 | 指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值
           | ⟦图像合格率⟧ | 50 | % | ≥ | 90
           | 查档群众满意度 | 50 | % | ≥ | 90`,
      },
    ],
  },
});
