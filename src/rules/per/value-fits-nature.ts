import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { unitFamily } from '../../forms/indicator-units.js';
import { projectForm, UNIT_COLUMNS } from './_example.js';

/** =全覆盖 may pass; ≥全覆盖 compares nothing. */
const isComparison = (reading: IndicatorReading): boolean =>
  reading.operator !== null && reading.operator !== '定性' && reading.operator !== '=';

/**
 * ≥二级, ≤Ⅲ, ≥三星级, ≥合格, ≥上年水平, ≤预算批复数, ≤三个工作日: grades that have an order, amounts that are told
 * elsewhere, and numbers in words.
 */
const COMPARABLE =
  /^(?:[一二三四五六甲乙丙丁特IVXA-E]+[级类等星][A-E级]?(?:标准)?|[IVX]+|[一二三四五六七八九十两半百]+个?(?:工作日|小时|分钟|星期|季度|学期|[天日周月年次期场人名户家])|合格|及格|达标|(?:小学|初中|高中|中专|大专|本科|研究生|初级|中级|高级)(?:学历|文化|职称)?|(?:国家|省|市|县)级|.{0,6}(?:上年|去年|前年|往年|同期|平均|均值|标准|预算|批复|计划|定额|基准|限额|水平).{0,6})$/;

/** 评定等次 ≥良好: such grades follow each other too. */
const GRADED = /等级|等次|评级|评定|评价|考核|档次|水质|气质量/;
const GRADE = /^(?:优秀?|优良|良好?|中等?|一般)(?:等次|档次?|等级|以上)?$/;

/** 1年, 12次: a number and its unit, and nothing else. 6月 may be a date, 2级 a grade. */
const COUNTED = /^\d{1,9}(?:\.\d+)?(?=\D)([^\d月日分]{1,4})$/;
/** 达到95%以上, 工资总额的2%: words that come to a percentage. */
const PERCENT = /^[^\d，,；;。]{0,12}\d{1,3}(?:\.\d+)?[%％](?:及?以[上内下])?$/;

const isOrdered = (name: string, text: string): boolean =>
  COMPARABLE.test(text) || (GRADED.test(name) && GRADE.test(text));

function isQuantity({ value }: IndicatorReading): boolean {
  if (value.is !== 'words') return value.is === 'number';
  const unit = COUNTED.exec(value.text)?.[1];
  return PERCENT.test(value.text) || (unit !== undefined && !['other', 'score'].includes(unitFamily(unit)));
}

export default defineRule({
  code: 'PER022',
  name: 'value-fits-nature',
  meta: {
    title: { zh: '指标性质应与指标值相符', en: 'Nature and value of an indicator agree' },
    why: {
      zh: '定性指标填数字、定量符号后填文字，系统既不能按比例计分，也不能按档次评定。',
      en: 'A number under “qualitative”, or words behind ≥, can be scored neither by ratio nor by band.',
    },
    remedy: {
      zh: '数字改用“≥、≤、=”并填单位；文字改为定性。',
      en: 'Give numbers an operator and a unit; call words qualitative.',
    },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      number: {
        zh: '{form}的指标“{name}”标为定性，指标值却是数量“{value}”。',
        en: '“{name}” of the {form} is called qualitative, yet its value is {value}, a quantity.',
      },
      words: {
        zh: '{form}的指标“{name}”符号为“{sign}”，指标值却是文字“{text}”，无法比较。',
        en: '“{name}” of the {form} carries {sign}, yet its value is “{text}”, which cannot be compared.',
      },
      percent: {
        zh: '{form}的定性指标“{name}”（{value}）后印有计量单位“%”，疑为相邻行的单位错位。',
        en: 'The qualitative indicator “{name}” ({value}) of the {form} carries a %, probably that of a neighbouring row.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      const { value } = reading;
      if (reading.indicator.operatorText === '定性' && isQuantity(reading))
        report('number', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else if (
        value.is === 'words' &&
        isComparison(reading) &&
        !/\d/.test(value.text) &&
        !isOrdered(reading.name, value.text)
      )
        report('words', {
          data: { ...wordsOf(reading), sign: reading.operator ?? '', text: value.text },
          evidence: [showingIndicator(reading)],
        });
      else if (value.is === 'words' && reading.family === 'percent' && !/\d/.test(value.text))
        report('percent', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else if (value.is !== 'none' && reading.operator !== null) report.holds();
    }
  },
  examples: {
    valid: [
      {
        title: 'words qualitative, numbers compared',
        text: projectForm(
          `产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | %
           效益指标 | 社会效益指标 | 方便群众查档 | 定性 | 明显改善 |`,
          { columns: UNIT_COLUMNS },
        ),
      },
      {
        title: 'words that come to a number, in a form that calls nothing qualitative',
        text: projectForm(`
          产出指标 | 质量指标 | 著录准确率 | 偏差≤5%
          效益指标 | 社会效益指标 | 查档投诉率 | 控制在4.5%以内`),
      },
      {
        title: 'grades that have an order, and amounts told elsewhere',
        text: projectForm(
          `产出指标 | 质量指标 | 馆舍安全等级 | ≥ | 二级 |
           产出指标 | 质量指标 | 阅览室水质类别 | ≤ | Ⅲ | 类
           产出指标 | 质量指标 | 馆舍星级 | ≥ | 三星级 |
           产出指标 | 质量指标 | 展览评定等次 | ≥ | 良好 |
           产出指标 | 时效指标 | 查档答复时限 | ≤ | 三个工作日 |
           产出指标 | 成本指标 | 扫描支出 | ≤ | 预算批复数 |
           效益指标 | 社会效益指标 | 查档投诉 | < | 前三年均值 |
           效益指标 | 社会效益指标 | 查档效率 | ≥ | 上年水平 |`,
          { columns: UNIT_COLUMNS },
        ),
      },
      {
        title: 'dates, grades and numbers among words',
        text: projectForm(
          `产出指标 | 时效指标 | 扫描完成时间 | 定性 | 11月 |
           产出指标 | 质量指标 | 馆舍消防等级 | 定性 | 2级 |
           产出指标 | 质量指标 | 查档服务 | 定性 | 每年2次集中开放，到场率80%以上 |`,
          { columns: UNIT_COLUMNS },
        ),
      },
    ],
    invalid: [
      {
        title: 'a number called qualitative',
        message: 'number',
        text: projectForm('产出指标 | 质量指标 | ⟦扫描分辨精度⟧ | 定性 | 3.0 |', { columns: UNIT_COLUMNS }),
      },
      {
        title: 'a number with its unit called qualitative',
        message: 'number',
        text: projectForm('效益指标 | 可持续影响指标 | ⟦数字化成果使用年限⟧ | 定性 | 10年 |', {
          columns: UNIT_COLUMNS,
        }),
      },
    ],
  },
});
