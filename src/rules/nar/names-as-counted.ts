import { defineRule } from '../../check/rule.js';
import { countedNames } from '../../check/wording/listed-names.js';
import { numberedNames } from '../../check/wording/numbered-names.js';
import { evidenceOf, paragraphsOf } from '../../check/wording/passages.js';

export default defineRule({
  code: 'NAR047',
  name: 'names-as-counted',
  meta: {
    title: { zh: '所列机构名称应与所述个数一致', en: 'As many offices are listed as are counted' },
    why: {
      zh: '所列名称的个数与所述不符，多半是机构调整后只改了一处。',
      en: 'When count and list disagree, only one of them was changed with the offices.',
    },
    remedy: { zh: '按机构编制文件核对，补列名称或更正个数。', en: 'Add the name left out, or correct the number.' },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      miscounted: {
        zh: '文中写“{words}”，后面列出的有 {listed} 个。',
        en: 'The text says “{words}”, and lists {listed}.',
      },
      behind: {
        zh: '文中写“{words}”，前面列出的有 {listed} 个。',
        en: 'The text says “{words}” of {listed} listed before.',
      },
    },
  },
  check(book, report) {
    const paragraphs = paragraphsOf(book);
    const numbered = numberedNames(paragraphs).map((one) => ({ ...one, isBehind: false }));
    const lists = [...countedNames(paragraphs), ...numbered];
    const wrong = lists.filter(({ agrees }) => !agrees);
    for (const { hit, listed, isBehind } of wrong)
      report(isBehind ? 'behind' : 'miscounted', {
        data: { words: hit.words.replace(/\s+/g, ''), listed: `${listed}` },
        evidence: [evidenceOf(hit)],
      });
    if (lists.length > 0 && wrong.length === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'as many as counted, brackets aside',
        text: '云岭县档案馆2025年部门预算公开\n二、机构设置\n本单位内设机构3个，分别是：办公室（挂法规科、人事科牌子）、保管利用科和征集编研科。',
      },
      {
        title: 'the party committee, which is no office to all',
        text: '云岭县档案馆2025年部门预算公开\n二、机构设置\n本单位内设3个科室：办公室、保管利用科、征集编研科、机关党委。',
      },
      {
        title: 'the last one told behind a comma',
        text: '云岭县档案馆2025年部门预算公开\n二、机构设置\n本单位内设机构4个，分别是：办公室、保管利用科、征集编研科，1个直属机构为信息中心。',
      },
      {
        title: 'the department itself is listed and not counted',
        text: `
          云岭县档案馆2025年部门预算公开
          二、部门预算单位构成
          云岭县档案馆所属二级预算单位共2个，详见下表：
          序号 | 单位名称 | 单位性质
          1 | 云岭县档案馆本级 | 行政单位
          2 | 云岭县档案服务中心 | 事业单位
          3 | 云岭县地方志编纂室 | 事业单位`,
      },
      {
        title: 'not all of them listed',
        text: '云岭县档案馆2025年部门预算公开\n二、机构设置\n本单位内设5个科室，包括办公室、保管利用科、征集编研科等。',
      },
    ],
    invalid: [
      {
        title: 'units under numbers, on lines of their own',
        message: 'miscounted',
        text: `
          云岭县档案馆2025年部门预算公开
          二、部门预算单位构成
          纳入云岭县档案馆2025年部门预算编制范围的⟦二级预算单位共5个⟧，包括：
          1.云岭县档案馆本级
          2.云岭县档案服务中心
          3.云岭县地方志编纂室
          三、部门预算情况说明
          2025年收入预算10万元。`,
      },
      {
        title: 'four counted, three listed',
        message: 'miscounted',
        text: '云岭县档案馆2025年部门预算公开\n二、机构设置\n本单位⟦内设科室4个⟧，分别为办公室、保管利用科、征集编研科。',
      },
      {
        title: 'units that the budget takes in',
        message: 'miscounted',
        text: '云岭县柳林镇人民政府2025年部门预算公开\n二、单位构成\n⟦下属5个二级预算单位⟧，分别是柳林镇人民政府（本级）、柳林镇便民服务中心、柳林镇综合行政执法大队、柳林镇产业发展服务中心。',
      },
      {
        title: 'units of the education bureau, told as so many',
        message: 'miscounted',
        text: '云岭县教育局2025年部门预算公开\n二、单位构成\n纳入编制范围的⟦预算单位共计5家⟧，具体包括：云岭县教育局（本级）、云岭县第一小学、云岭县高级中学、云岭县实验幼儿园。',
      },
      {
        title: 'counted behind the list',
        message: 'behind',
        text: '云岭县档案馆2025年部门预算公开\n二、机构设置\n本单位内设办公室、保管利用科、征集编研科、信息科⟦三个科室⟧。',
      },
    ],
  },
});
