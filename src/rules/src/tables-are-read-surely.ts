import { defineRule } from '../../check/rule.js';
import { Trust } from '../../check/trust.js';

export default defineRule({
  code: 'SRC002',
  name: 'tables-are-read-surely',
  meta: {
    title: { zh: '表格读取结果应经得起表内勾稽', en: 'A table as read stands the test of its own sums' },
    why: {
      zh: '一张表多处不平，或逐格成行的文字拼回后仍不平，而改动一个数也不能全部平衡的，多半是转换时错列、缺行，据此出具的问题不可信，因此未出具。',
      en: 'A table that fails in many places, or one put together again from single cells that fails in any, and not by one wrong figure alone, was probably shifted or cut in conversion; findings from it would not be true.',
    },
    remedy: {
      zh: '改用原始文件（PDF、XLSX、DOCX）检查，或对照原文人工核对该表。',
      en: 'Check the original file, or compare this table by hand.',
    },
    severity: 'advice',
    needs: ['tables'],
    messages: {
      misread: {
        zh: '《{table}》读出的数字不可靠（{sign}），疑为转换错列或缺行，未据此出具问题。',
        en: '{table}: its figures were not read surely ({sign}); no findings were drawn from it.',
      },
    },
  },
  check(view, report) {
    const { distrusted } = Trust.of(view.book);
    for (const { table, sign } of distrusted)
      report('misread', {
        data: { table: table.title, sign: sign.title.zh, signEn: sign.title.en },
        evidence: [{ at: table.at, label: { zh: table.title, en: table.title }, value: '' }],
      });
    if (distrusted.length === 0 && view.book.tables.some((table) => !table.empty)) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'one wrong sum among many right ones is the document’s own',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 300.00 | 200.00 | 100.00
          201 | 一般公共服务支出 | 300.00 | 200.00 | 100.00
          20126 | 档案事务 | 300.00 | 200.00 | 100.00
          2012601 | 行政运行 | 200.00 | 200.00 |
          2012604 | 档案馆 | 80.00 | | 80.00`,
      },
    ],
    invalid: [
      {
        title: 'one wrong sum among rows of which every cell has a line of its own: a row may be lost',
        message: 'misread',
        text: `
          ⟦一般公共预算支出表⟧
          单位：万元
          科目编码
          科目名称
          合计
          基本支出
          201
          一般公共服务支出
          300.00
          200.00
          20126
          档案事务
          300.00
          200.00
          2012601
          行政运行
          200.00
          200.00
          2012604
          档案馆
          80.00
          合计
          300.00
          200.00
          以上为本馆支出。`,
      },
      {
        title: 'nothing adds up',
        message: 'misread',
        text: `
          ⟦一般公共预算支出表⟧
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 300.00 | 1.00 | 2.00
          201 | 一般公共服务支出 | 17.00 | 200.00 | 3.00
          20126 | 档案事务 | 5.00 | 9.00 | 100.00
          2012601 | 行政运行 | 200.00 | 20.00 | 11.00
          2012604 | 档案馆 | 80.00 | 4.00 | 31.00`,
      },
    ],
  },
});
