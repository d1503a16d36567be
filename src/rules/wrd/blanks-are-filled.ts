import { defineRule } from '../../check/rule.js';
import { find, type Hit, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { wordsBefore, wordsBehind } from '../../check/wording/sentence.js';
import { gather } from '../../domain/gather.js';

/** XX局, ××万元, 20XX年; never part of a code, a masked number or a size. */
const CROSSES =
  /20\s?[XxＸ×]{2}\s?年|(?<![A-Za-z0-9*＊\-Ｘ×])[XxＸ×]{2,}(?![A-Za-z0-9*＊-])|(?<![A-Za-z0-9.\s)）*＊])[XＸ]\s?(?:万元|元|个|辆|批次|%|％)/g;
const LINES = /[_＿]{3,}/g;
/** 云岭县（部门、单位名称）2025年…: where the name was to be put. */
const NAMES = /[（(](?:部门|单位)(?:[、/或](?:部门|单位))?名称[）)](?=20\d{2}\s?年)/g;
const REQUESTS =
  /(?:具体)?包括[：:]?\s?(?:…{1,2}|\.{3,6}|。{3,6})\s?[。；]|待填写|待补充填写|此处填写|（请?填写[^）]{0,12}）|【[^】]{0,10}填[^】]{0,10}】/g;
/** 预算数为万元, 增加万元, 占%: the number itself is missing. */
const NUMBERLESS =
  /(?:预算数?为|支出为|收入为|共计|合计|增加|减少|安排)\s*万元(?=[，,。；;、（(])|(?:占(?!比)[\u4e00-\u9fff“”]{0,16}|增长|下降|减少|增加|比例为)\s*[%％](?=[，,。；;、（(])/g;

/** 目标1：整治村庄。目标2： with nothing behind it. */
const GOALLESS =
  /目标\s?[一二三四五六七八九\d]\s?[：:]\s*(?=[；;。]?\s*$|[；;。]?\s*目标\s?[一二三四五六七八九\d]\s?[：:])/gm;

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦史顾侯邵孟段雷钱汤尹黎乔贺赖龚';
const SURNAME = new RegExp(`(?:^|[，。、；：（( ]|[工户员学生人民众者象])[${SURNAMES}]$`);
/** 困难职工王××等5人: a name that is rightly withheld. */
const isMasked = (hit: Hit): boolean =>
  /^[XxＸ×]{1,2}$/.test(hit.words) &&
  SURNAME.test(wordsBefore(hit)) &&
  /^(?:等|同志|户|案|家|[，、。）)]|$)/.test(wordsBehind(hit));
/** 单位负责人（签字）：______: a line to be signed on paper. */
const isSigned = (hit: Hit): boolean =>
  /^[_＿]/.test(hit.words) &&
  /(?:签字|签名|签章|盖章|公章|填表人|负责人|联系人|电话|日期)[）)]?\s?[:：]?\s?$/.test(wordsBefore(hit));

export default defineRule({
  code: 'WRD002',
  name: 'blanks-are-filled',
  meta: {
    title: { zh: '模板的空格和占位符应填写', en: 'The template’s blanks are filled in' },
    why: {
      zh: '公开文本留有占位符，说明内容没有编完。',
      en: 'A blank left standing means that the text was not finished.',
    },
    remedy: { zh: '填入实际内容，或删去不适用的句子。', en: 'Fill in what is true, or delete the sentence.' },
    severity: 'warning',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      placeholder: {
        zh: '有 {count} 处占位符没有填写：{words}。',
        en: '{count} placeholders are not filled in: {words}.',
      },
      goal: {
        zh: '绩效目标中有 {count} 处编了号而没有内容：{words}。',
        en: '{count} numbered goals are left without words: {words}.',
      },
      number: { zh: '有 {count} 处缺少数字：{words}。', en: 'A number is missing in {count} places: {words}.' },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const passages = passagesOf(book);
    const placeholders = gather([CROSSES, LINES, NAMES, REQUESTS], (pattern) => find(passages, pattern)).filter(
      (hit) => !isMasked(hit) && !isSigned(hit),
    );
    const numbers = find(passages, NUMBERLESS);
    const goals = find(
      passages.filter(({ kind }) => kind === 'goal'),
      GOALLESS,
    );
    reportHabit(report, 'placeholder', placeholders);
    reportHabit(report, 'number', numbers);
    reportHabit(report, 'goal', goals);
    if (placeholders.length + numbers.length + goals.length === 0 && passages.length > 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'filled', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，增长10%，占5%。' },
      {
        title: 'a share of a whole that is named',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，占“三公”经费预算40%。',
      },
      {
        title: 'names withheld, and lines to be signed',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n慰问困难职工王××等5人。\n填表人：______ 单位负责人（签字）：________',
      },
      {
        title: 'a list of measures',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n柜架规格为3×4米，编号为AXX-01。',
      },
    ],
    invalid: [
      {
        title: 'a share of a whole that is named, without its number',
        message: 'number',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n商品和服务支出5万元，⟦占基本支出预算%⟧，比上年增加1万元。',
      },
      {
        title: 'a goal that only has its number',
        message: 'goal',
        text: '云岭县档案馆2024年部门预算公开\n项目支出绩效目标表\n项目名称 | 馆舍改造\n绩效目标 | 目标1：改造馆舍3处。⟦目标2：⟧\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 改造馆舍 | ≥3处',
      },
      {
        title: 'crosses for a year',
        message: 'placeholder',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n本馆⟦20XX年⟧预算收入100万元。',
      },
      {
        title: 'crosses for a name',
        message: 'placeholder',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦××⟧局所属单位共2个。',
      },
      {
        title: 'a list that was to be told',
        message: 'placeholder',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n本馆内设机构⟦包括……。⟧本馆无下属单位。',
      },
      {
        title: 'where the name was to be put',
        message: 'placeholder',
        text: '云岭县2024年部门预算公开\n一、情况说明\n云岭县⟦（部门、单位名称）⟧2024年预算收入100万元。',
      },
      {
        title: 'no number',
        message: 'number',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费⟦预算数为万元⟧，与上年持平。',
      },
    ],
  },
});
