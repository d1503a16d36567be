import { defineRule } from '../../check/rule.js';
import { evaluationWordsOf, find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { gather } from '../../domain/gather.js';
import { evaluation } from '../per/_evaluation.js';

/** What a template tells the one who fills it in. */
const INSTRUCTIONS =
  /[（(](?:增加|新增|修改|调整|删除)内容[）)]|无内容应?(?:公开空表|列示空表)并?(?:作?出?)说明|(?:如|若)(?:无|没有)(?:此项|该项|相关)?(?:内容|数据|支出|业务)[^。；]{0,12}(?:请|应|需)(?:删除|填|列示|公开空表|注明|说明)|(?:注[:：])?(?:如|若)(?:无|没有)[^。；，,]{1,16}[，,](?:应|须|请)(?:写明|注明)[^。；）)]{0,24}|(?:填报|填写|编制)(?:说明|要求)[:：]|请(?:根据|按照|结合)[^。；]{0,20}(?:填写|填列|修改|删除)|无[^。；，,\n]{2,40}的[，,]仍?(?:应|需|须)?保留[^。；，,\n]{2,12}[，,]并在[^。；，,\n]{2,12}(?:说明|注明)[:：]?|数据来源于财决\d+|取数(?:说明|口径)[:：][^。；\n]{2,30}|(?:仅|只)罗列本(?:单位|部门)实际支出涉及|。[（(][^（(）)。]{0,40}(?:数量|金额|情况)(?:、[^（(）)、。]{2,12}(?:数量|金额|情况))+等?[）)]|[（(]列示至[^（(）)]{2,12}[）)]|[（(](?:仅|只)?有(?:一|1)个单位的部门[，,][^（(）)]{2,40}[）)]|[（(]包括[^（(）)]{2,40}等[，,]具体见[^（(）)]{2,8}[）)]|[（(]注[:：]上述“?预算”?口径为|[（(][^）)]{0,30}(?:自行(?:删减|增减|调整|修改)|据实填[写列]|根据实际(?:情况)?(?:填写|填列|修改|删减))[^）)]{0,20}[）)]|(?<![^。；;\n\s])由(?:各)?(?:单位|部门)(?:根据|按照|结合)[^。；，,\n]{2,40}填[写列]|如有其他需要说明的情况[，,]应[^。；]{0,8}补充说明|该样表适用于[^。；]{2,30}|表头相应(?:更改|修改)为[^。；]{2,30}|(?:各?部门|各?单位)(?:应|可|请)(?:根据|结合|按照)[^，,。；]{0,6}实际(?:情况)?(?:进行|予以)?(?:解释[和或]?)?(?:增减|删减|填写|填列)|(?<![须需应])(?:说明|分析|概述|简述|提出)[^。；;|\n]{2,60}。?[（(]\d{2,4}字(?:以内|左右)[）)]/g;

export default defineRule({
  code: 'WRD006',
  name: 'template-notes-removed',
  meta: {
    title: { zh: '模板的填写提示应删除', en: 'The template’s instructions are removed' },
    why: {
      zh: '填写提示是给编制人员看的，不是公开内容。',
      en: 'Instructions are for those who fill in, not for the public.',
    },
    remedy: {
      zh: '删去提示语；空表改为写明“本部门没有……”。',
      en: 'Delete them; under an empty table say that there is nothing to show.',
    },
    severity: 'advice',
    needs: [['paragraphs', 'tables', 'targets', 'evaluations']],
    messages: {
      left: {
        zh: '有 {count} 处保留了模板的填写提示：{words}。',
        en: 'Instructions of the template stand in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const hits = gather([passagesOf(book), evaluationWordsOf(book)], (passages) => find(passages, INSTRUCTIONS));
    if (hits.length > 0) reportHabit(report, 'left', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'an explanation',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n本馆没有政府性基金预算，相关表格为空表。',
      },
    ],
    invalid: [
      {
        title: 'what is to be told, listed behind the sentence that tells it',
        message: 'left',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n编报绩效目标的项目3个，涉及金额10万元⟦。（编报绩效目标的项目数量、单位数量、预算金额等）⟧',
      },
      {
        title: 'who fills in what is to be told of offices',
        message: 'left',
        text: '云岭县档案馆2024年度部门决算公开\n二、机构设置\n⟦由单位根据三定方案中内设机构的规定填写⟧。\n本馆设3个内设机构。',
      },
      {
        title: 'what to write where a department has one unit',
        message: 'left',
        text: '云岭县档案馆2024年部门预算公开\n二、部门单位构成⟦（仅有一个单位的部门，本部分内容为“机构设置”）⟧\n本馆下设两家单位。',
      },
      {
        title: 'what to do with an empty table, kept below it',
        message: 'left',
        text: '云岭县档案馆2024年度部门决算公开\n一、情况说明\n⟦无政府性基金收支的，仍保留该表格式，并在本表下方作下述说明：⟧本馆2024年度没有政府性基金收入和支出。',
      },
      {
        title: 'whom the template is for',
        message: 'left',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦该样表适用于部门及其所属单位⟧。本馆预算收入100万元。',
      },
      {
        title: 'what to do with the list of terms',
        message: 'left',
        text: '云岭县档案馆2024年部门预算公开\n五、名词解释\n以下为常用名词，⟦部门应根据实际情况进行解释和增减⟧。',
      },
      {
        title: 'what to write where there is nothing below',
        message: 'left',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n本馆设3个内设机构。（⟦注：如无下属单位，应写明“本部门无下属单位”⟧）',
      },
      {
        title: 'what to write and how much of it, where it should stand',
        message: 'left',
        text: '云岭县档案馆2024年度部门决算公开\n一、绩效自评情况\n存在问题：⟦分析存在的问题及原因（200字以内）⟧。',
      },
      {
        title: 'the same below the points of a self-evaluation',
        message: 'left',
        text: evaluation({ note: '存在问题 | 分析存在的问题及原因。（200字以内） |' }).replace(
          '项目支出绩效自评表',
          '⟦项目支出绩效自评表⟧',
        ),
      },
      {
        title: 'an instruction',
        message: 'left',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n本馆没有政府性基金。⟦请根据实际情况填写⟧。',
      },
    ],
  },
});
