import { defineRule } from '../../check/rule.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { gather } from '../../domain/gather.js';

/** XX局, ××万元, 20XX年; never part of a code, a masked number or a size. */
const CROSSES =
  /20\s?[XxＸ×]{2}\s?年|(?<![A-Za-z0-9*＊\-Ｘ×])[XxＸ×]{2,}(?![A-Za-z0-9*＊-])|(?<![A-Za-z0-9.\s)）*＊])[XＸ]\s?(?:万元|元|个|辆|批次|%|％)/g;
const LINES = /[_＿]{3,}/g;
/** 云岭县（部门、单位名称）2025年…: where the name was to be put. */
const NAMES = /[（(](?:部门|单位)(?:[、/或](?:部门|单位))?名称[）)](?=20\d{2}\s?年)/g;
const REQUESTS = /待填写|待补充填写|此处填写|（请?填写[^）]{0,12}）|【[^】]{0,10}填[^】]{0,10}】/g;
/** 预算数为万元, 增加万元, 占%: the number itself is missing. */
const NUMBERLESS =
  /(?:预算数?为|支出为|收入为|共计|合计|增加|减少|安排)\s*万元(?=[，,。；;、（(])|(?:占(?!比)[\u4e00-\u9fff“”]{0,16}|增长|下降|减少|增加|比例为)\s*[%％](?=[，,。；;、（(])/g;

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
      number: { zh: '有 {count} 处缺少数字：{words}。', en: 'A number is missing in {count} places: {words}.' },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const passages = passagesOf(book);
    const placeholders = gather([CROSSES, LINES, NAMES, REQUESTS], (pattern) => find(passages, pattern));
    const numbers = find(passages, NUMBERLESS);
    reportHabit(report, 'placeholder', placeholders);
    reportHabit(report, 'number', numbers);
    if (placeholders.length + numbers.length === 0 && passages.length > 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'filled', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，增长10%，占5%。' },
      {
        title: 'a share of a whole that is named',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，占“三公”经费预算40%。',
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
