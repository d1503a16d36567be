import { defineRule } from '../../check/rule.js';
import { find, type Hit, paragraphsOf, passagesOf, standsIn } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** 办公费2.88，印刷费…: a decimal right after a name and right before a mark. */
const BARE_AMOUNT = /(?:增加|减少|[费出资贴金助入款计为加少算])\s?(\d[\d,]*\.\d+)\s?(?=[，,、；;。])(?![，,]\d{3})/g;
const AMOUNT = /\d\s?万?\s?元/g;
/** 增长13.95。 占36.9，: a rate or share without its sign. */
const BARE_RATE =
  /(?:占比?|增长|下降|上升|增幅|降幅)\s?(?:为|约|了|达)?\s?(?:\d+\.\d+\s?(?=[，,。；;、])|\d+\s?(?=[，,。；;]))(?![，,]\d{3})/g;
/** 按照500/人发放: a rate per head without 元. */
const BARE_PRICE =
  /(?=\d[\d.]{1,15}\/)(?<=(?:按照?|标准|每年|每月)[^\d。；]{0,6})\d{2,}(?:\.\d+)?\/(?:人|户|名)(?![/\d])/g;
/** 公务接待支出0.30万（…）: 元 is left out of 万元. */
const HALF_UNIT = /(?:支出|收入|费|金额|资金)(?:决算|预算)?(?:为|共|约)?\s?\d[\d,]*(?:\.\d+)?\s?万(?=[（(，,。；;、])/g;
/** 增加30.00万元，增长33.33个百分点: an amount grows by per cent; points are between two rates. */
const POINTS =
  /(?:增加|减少)\s?\d[\d,.]*\s?[万亿]?元\s?[，,、]?\s?(?:同比|比上年)?(?:增长|下降|上升|降低|减少|增加)了?\s?\d+(?:\.\d+)?\s?个?百分点/g;
/** What every such rate holds, told at once. */
const PER_HEAD = /\d\/[人户名]/g;
const RATE_WORD =
  /(?:占比?|增长|下降|上升|增幅|降幅|比例|比重|率|之比|系数|指数|第|版|附件|表|图|年|月)\s?(?:为|约|了|达|是)?\s?$/;

export default defineRule({
  code: 'WRD016',
  name: 'figures-carry-units',
  meta: {
    title: { zh: '金额和比率应带单位', en: 'Amounts and rates carry their unit' },
    why: { zh: '没有单位的数字无法核对。', en: 'A figure without a unit cannot be checked.' },
    remedy: { zh: '补上“万元”“元”或“%”。', en: 'Add 万元, 元 or %.' },
    severity: 'warning',
    needs: [['paragraphs', 'targets']],
    messages: {
      amount: {
        zh: '前后其他金额都有单位，有 {count} 处没有：{words}。',
        en: 'Beside amounts with a unit, {count} have none: {words}.',
      },
      price: {
        zh: '有 {count} 处人均标准没有写“元”：{words}。',
        en: '{count} rates per head lack 元: {words}.',
      },
      half: {
        zh: '有 {count} 处金额的单位“万元”漏写“元”字：{words}。',
        en: '{count} amounts say 万 for 万元: {words}.',
        severity: 'advice',
      },
      points: {
        zh: '有 {count} 处金额的增减率写成了“百分点”，应为“%”：{words}。',
        en: 'In {count} places the growth of an amount is told in percentage points; per cent is meant: {words}.',
      },
      rate: { zh: '有 {count} 处比率没有百分号：{words}。', en: '{count} rates lack the per cent sign: {words}.' },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const paragraphs = paragraphsOf(book);
    const amounts = find(paragraphs, BARE_AMOUNT).filter(standsAmongAmounts);
    const rates = find(paragraphs, BARE_RATE).filter(({ words }) => !NO_RATE.test(words));
    const points = find(paragraphs, POINTS);
    reportHabit(report, 'points', points);
    reportHabit(report, 'amount', amounts);
    reportHabit(report, 'rate', rates);
    const halves = find(paragraphs, HALF_UNIT);
    if (halves.length > 0) reportHabit(report, 'half', halves);
    const all = passagesOf(book);
    reportHabit(report, 'price', standsIn(all, PER_HEAD) ? find(all, BARE_PRICE) : []);
    if (amounts.length + rates.length + points.length === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'all with units',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公用经费包括：办公费2.88万元，水费1.44万元，电费1.50万元，占36.9%。',
      },
      {
        title: 'a score, an area and a fall to nothing',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n项目支出20.00万元，自评得分为95.50，评价等级为优，安排15.00万元。库房维修20.00万元、柜架5.00万元，面积共计1234.56，另行公开。公务接待费比2023年下降为0，不再安排。',
      },
    ],
    invalid: [
      {
        title: 'the growth of an amount in percentage points',
        message: 'points',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公用经费6.00万元，比2023年⟦增加1.00万元，增长20.00个百分点⟧。',
      },
      {
        title: 'one amount without',
        message: 'amount',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公用经费包括：办公费2.88万元，水⟦费1.44⟧，电费1.50万元，差旅费3.00万元。',
      },
      {
        title: 'what was spent without a unit, beside the budget with one',
        message: 'amount',
        text: '云岭县档案馆2024年度部门决算公开\n一、情况说明\n1、文物保护（项）主要用于修复。年初预算为3.00万元，支出决算⟦为2.88⟧。决算数小于预算数的主要原因：节约。',
      },
      {
        title: 'a change without a unit, whose rate stands behind it',
        message: 'amount',
        text: '云岭县档案馆2024年度部门决算公开\n一、情况说明\n2024年度收入总计72.45万元，支出总计72.45万元。收支较上年⟦减少8.05⟧，下降10.0%，主要原因是压减项目。',
      },
      {
        title: '万 for 万元',
        message: 'half',
        text: '云岭县档案馆2024年度部门决算公开\n一、情况说明\n公务接待费0.30万元，其中国内公务接待⟦支出0.30万⟧（含外宾接待支出0万元）。',
      },
      {
        title: 'a rate per head without 元',
        message: 'price',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n退休人员按照⟦500/人⟧慰问。',
      },
      {
        title: 'a rate without %',
        message: 'rate',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公用经费20.00万元，比上年增加2.00万元，⟦增长11.11⟧。',
      },
    ],
  },
});

/** 下降为0: no rate, or one that is the same with and without its sign. */
const NO_RATE = /\D0(?:\.0+)?\s?$/;
/** 得分为95.50, 面积共计1234.56: what is counted in something else. */
const OTHER_MEASURE =
  /(?:分|评分|得分|分值|面积|长度|里程|重量|容量|水量|电量|系数|指数|均值|次序|排名|编号|版本)[^，。；\d]{0,6}$/;

/** 年初预算为, 支出决算为: nothing but an amount follows. */
const STAGE_WORD = /(?:预算|决算)数?$/;

/** 减少8.05，下降9.1%: what has such a rate is an amount, wherever in its paragraph the others stand. */
const RATE_BEHIND = /^[，,]\s?(?:增长|下降|降低|上升|增幅|降幅)(?:了|率?为)?\s?\d[\d.]*\s?[%％]/;

/** Two amounts with a unit, or one beside the words of a stage, stand in the same sentence, and no word makes the number something else. */
function standsAmongAmounts({ passage, offset, words }: Hit): boolean {
  // A sentence is looked at for 400 characters to either side, so that one without end costs no more than others.
  const around = passage.text.slice(Math.max(0, offset - 400), offset + 400);
  const at = Math.min(offset, 400);
  const end = around.indexOf('。', at + words.length - 1);
  const sentence = around.slice(around.lastIndexOf('。', at) + 1, end < 0 ? undefined : end);
  if (/^[增减]/.test(words) && RATE_BEHIND.test(passage.text.slice(offset + words.length, offset + words.length + 20)))
    return (around.match(AMOUNT)?.length ?? 0) >= 2 && !/单位[:：]/.test(around);
  if (OTHER_MEASURE.test(passage.text.slice(Math.max(0, offset - 8), offset + 1))) return false;
  const least = words.startsWith('为') && STAGE_WORD.test(passage.text.slice(Math.max(0, offset - 4), offset)) ? 1 : 2;
  if ((sentence.match(AMOUNT)?.length ?? 0) < least || /单位[:：]/.test(sentence)) return false;
  return !RATE_WORD.test(passage.text.slice(Math.max(0, offset - 6), offset + 1));
}
