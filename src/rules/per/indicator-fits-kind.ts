import { budgetOf, costFigure } from '../../check/indicators/cost.js';
import { showingAll, showingIndicator, some, wordsOf } from '../../check/indicators/evidence.js';
import { isSatisfaction } from '../../check/indicators/measure.js';
import { type IndicatorReading, indicatorsOf, isProject } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { meets } from '../../domain/interval.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** 长期, 持续: words of a sustained effect. */
const LASTING_VALUE = /^(?:长期|长效|持续|可持续|长远|长久)/;
const LASTING_NAME = /持续|长效|长期|可持续/;
const NATURE =
  /生态|环境|环保|绿|污|水|气|碳|能|节|废|垃圾|林|草|土|生物|资源|清洁|卫生|农|尘|浓度|噪|容貌|[村镇市]容|荒|耕地|[山河湖海沙矿]|动物|植物|畜禽|粪|排放|辐射|宜居|景观|地质|烟|厕|肥|农药|焚|火点|无纸|循环|回收|植被|植树|湿地|蓝天|雾霾|臭氧|漠|[冰雪]|鸟|人居|美丽|国土|种质|秸秆/;
/** 能力 is no energy and 水平 no water. */
const NO_NATURE = /能力|水平|功能|效能|技能|职能|动能|赋能|可能|环节|气氛|风气|人气/g;
const isAboutNature = (words: string): boolean => NATURE.test(words.replace(NO_NATURE, ''));
/** Rates that tell how much or how well, never how soon. 结案率, 到位率 and 结算率 may be meant of the time they take. */
const UNTIMELY_RATE =
  /(?:覆盖|合格|准确|达标|普及|利用|知晓|参与|满意|入学|入园|就业|完好|优良|正确|精准|参保|使用)率$/;
const IN_TIME = /及时|按时|按期|准时|如期|当[日天月年]|年[内底]|(?:时间|时限|期限|工作日|小时)内|进度|完成|执行/;
/** 重大网络安全事件 0次, 疫情发生次数: what is kept away is an effect, however it is counted. */
const AVERTED = /事[件故]|疫情|舆情|灾|案件|上访|投诉|纠纷|伤亡|死亡|发生|中断|返贫/;
/** 新增贷款金额, 合同成交额: money that others move is counted as what was done. */
const MOVED_MONEY = /贷款|信贷|担保|成交|交易|投资|融资|募集|捐|销售|消费/;
/** How fast work is done: an output. */
const SPEED = /(?:时效|时限|及时率)$|(?:及时|按时|按期)(?:支付|发放|拨付|兑付|缴纳)率$/;
const PAID_IN_TIME = /^(?:按时|及时|按期|如期|足额)(?:足额|及时|按时|完成)*.{0,12}(?:支付|发放|拨付|缴纳|支出|报销)/;
/** 及时发放报酬保障基层稳定: the payment is the means, and its effect is told too. */
const TO_WHAT_END =
  /(?:保障|维护|促进|提[高升]|改善|稳定|增强|减轻|缓解|推动|确保|避免|满足)(?!.{0,4}(?:运[行转]|机构|机关|单位|工作)).{2}/;

const isLastingUnderNature = (reading: IndicatorReading): boolean =>
  reading.second === 'environmental-benefit' &&
  reading.value.is === 'words' &&
  LASTING_VALUE.test(reading.value.text) &&
  LASTING_NAME.test(reading.name) &&
  !isAboutNature(reading.name);

/** Paying in time is what the office does, not what comes of it. */
const isOutputUnderBenefit = (reading: IndicatorReading): boolean =>
  reading.first === 'benefit' &&
  reading.second !== 'satisfaction' &&
  PAID_IN_TIME.test(reading.name) &&
  !TO_WHAT_END.test(reading.name);

/** The project's own budget as an output: spending is not what the money brings. */
function isSpendingAsOutput(reading: IndicatorReading): boolean {
  if (reading.second !== 'quantity' && reading.second !== 'quality') return false;
  const amount = costFigure(reading);
  const budget = amount && budgetOf(reading.form);
  return amount !== undefined && (budget?.amounts.some((known) => meets(known, amount.interval)) ?? false);
}

/** 设备购置成本 ≤60万元 under 时效指标: no time at all. Without cells, that may be the label of the row above. */
const isCostUnderTime = (reading: IndicatorReading): boolean =>
  reading.indicator.at.column !== undefined &&
  reading.second === 'timeliness' &&
  costFigure(reading) !== undefined &&
  /(?:成本|费用|总价|经费)(?:控制数?|总额)?$/.test(reading.name) &&
  !/时|期|及早|进度|年[内底]|月|日/.test(reading.name);

const isAverted = ({ name, operator, value }: IndicatorReading): boolean =>
  AVERTED.test(name) || operator === '≤' || operator === '<' || (value.is === 'number' && value.interval.high === 0n);

/** Odd, but open to argument: told once for the document. */
function isOddlyFiled(reading: IndicatorReading): boolean {
  const { measure, second, family, name } = reading;
  if (second === 'quantity')
    return (measure === 'rate' && family !== 'other') || (family === 'money' && !MOVED_MONEY.test(name));
  if (second === 'timeliness') return measure === 'rate' && UNTIMELY_RATE.test(name) && !IN_TIME.test(name);
  if (second === 'quality') return measure === 'people' || measure === 'times' || family === 'money';
  if (second === 'environmental-benefit' && !isAboutNature(`${name}${reading.indicator.value ?? ''}`))
    return !isLastingUnderNature(reading);
  if (reading.first === 'benefit' && SPEED.test(name)) return true;
  if (isSatisfaction(name)) return reading.first === 'output' || second === 'social-benefit';
  return reading.first === 'benefit' && (measure === 'times' || family === 'times') && !isAverted(reading);
}

export default defineRule({
  code: 'PER017',
  name: 'indicator-fits-kind',
  meta: {
    title: { zh: '指标应归在与内容相符的类别', en: 'An indicator is filed under the kind that it measures' },
    why: {
      zh: '归类错误会使产出和效益的分值失真，如把“按时支付”当作效益、把持续影响当作生态效益。',
      en: 'Wrong filing distorts what output and benefit are worth: paying in time is no benefit.',
    },
    remedy: { zh: '移到对应的二级指标下。', en: 'Move it to the kind it belongs to.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      lasting: {
        zh: '{form}的“{name}”（{value}）列为生态效益指标，内容是持续影响，应列可持续影响指标。',
        en: '“{name}” ({value}) of the {form} is filed as an ecological benefit, but tells a sustained effect.',
        severity: 'error',
      },
      output: {
        zh: '{form}的“{name}”列为效益指标，但按时支付、发放属于产出时效或内部管理，不是效益。',
        en: '“{name}” of the {form} is filed as a benefit; paying in time is output or administration.',
      },
      spending: {
        zh: '{form}的“{name}”（{value}）列为{kind}，实为项目预算额本身；花掉的钱不是产出。',
        en: '“{name}” ({value}) of the {form}, filed under {kind}, is the budget itself; spending is no output.',
      },
      cost: {
        zh: '{form}的“{name}”（{value}）是金额，却列为{kind}，应列成本指标。',
        en: '“{name}” ({value}) of the {form} is an amount filed under {kind}; it belongs to cost.',
      },
      odd: {
        zh: '{count} 个指标的归类值得商榷，如“{name}”（{value}）列为{kind}。',
        en: '{count} indicators are oddly filed, such as “{name}” ({value}) under {kind}.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    for (const reading of readings) {
      if (isLastingUnderNature(reading))
        report('lasting', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else if (isOutputUnderBenefit(reading))
        report('output', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else if (isProject(view, reading.form) && isSpendingAsOutput(reading))
        report('spending', {
          data: { ...wordsOf(reading), kind: reading.indicator.level2 ?? '' },
          evidence: [showingIndicator(reading)],
        });
      else if (isCostUnderTime(reading))
        report('cost', {
          data: { ...wordsOf(reading), kind: reading.indicator.level2 ?? '' },
          evidence: [showingIndicator(reading)],
        });
      else if (reading.second !== undefined) report.holds();
    }
    const odd = readings.filter((reading) => isOddlyFiled(reading) && !isSpendingAsOutput(reading));
    if (!some(odd)) return;
    const kind = odd[0].indicator.level2 ?? odd[0].indicator.level1 ?? '';
    report('odd', { data: { ...wordsOf(odd[0]), kind, count: `${odd.length}` }, evidence: showingAll(odd) });
  },
  examples: {
    valid: [
      {
        title: 'each in its place',
        text: projectForm(`
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          效益指标 | 生态效益指标 | 持续减少用纸污染 | 长期
          产出指标 | 时效指标 | 补助在规定时间内到账率 | ≥95%
          效益指标 | 可持续影响指标 | 持续方便群众查档 | 长期`),
      },
      {
        title: 'rates of time, dust as ecology, what is kept away however it is counted',
        text: projectForm(`
          产出指标 | 数量指标 | 新增文创贷款金额 | ≥30万元
          产出指标 | 时效指标 | 法定时限内结案率 | ≥99%
          产出指标 | 时效指标 | 补助资金到位率 | ≥99%
          效益指标 | 生态效益指标 | 馆区PM10年均浓度 | ≤50微克/立方米
          效益指标 | 生态效益指标 | 村容镇貌 | 明显改善
          效益指标 | 生态效益指标 | 持续恢复植被 | 长期
          效益指标 | 社会效益指标 | 及时发放修复费用保障馆藏完整 | 有效保障
          效益指标 | 社会效益指标 | 火灾发生次数 | 0次`),
      },
    ],
    invalid: [
      {
        title: 'a cost as a time',
        message: 'cost',
        text: projectForm('产出指标 | 时效指标 | ⟦扫描设备购置成本⟧ | ≤15万元'),
      },
      {
        title: 'a lasting effect as ecology',
        message: 'lasting',
        text: projectForm('效益指标 | 生态效益指标 | ⟦群众持续享受查档服务⟧ | 长期'),
      },
      {
        title: 'the budget as an output',
        message: 'spending',
        text: projectForm('产出指标 | 数量指标 | ⟦全年执行金额⟧ | =20万元'),
      },
      {
        title: 'paying in time as a benefit',
        message: 'output',
        text: projectForm('效益指标 | 社会效益指标 | ⟦按时完成扫描费用的支付⟧ | 有效保障'),
      },
    ],
  },
});
