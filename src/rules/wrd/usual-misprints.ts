import { defineRule } from '../../check/rule.js';
import { find, passagesOf, standsIn } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** Misprints of budget texts that can be nothing else, with what is meant. */
const MISPRINTS: readonly (readonly [RegExp, string])[] = [
  [/报订(?=并|全|和|本|相关|医|各|、|，)/g, '拟订'],
  [/因工出国/g, '因公出国'],
  [/义务人员(?<=(?:医疗机构和|医药卫生|医院)义务人员)/g, '医务人员'],
  [/公用用车/g, '公务用车'],
  [/公务接代/g, '公务接待'],
  [/公务用车购制/g, '公务用车购置'],
  [/运行维护费维护费/g, '运行维护费'],
  [/津帖/g, '津贴'],
  [/帐户/g, '账户'],
  [/帐务/g, '账务'],
  [/时报实销/g, '实报实销'],
  [/零增涨/g, '零增长'],
  [/增涨/g, '增长'],
  [/预算批付/g, '预算批复'],
  [/绩校/g, '绩效'],
  [/布署/g, '部署'],
  [/按装/g, '安装'],
  [/截止(?=\s?20\d{2}\s?年)/g, '截至'],
  [/本部分(?=制定|年度|预算|收入|支出|职责|工作|绩效)/g, '本部门'],
  [/公务车用车|公务用处(?=运行|购置)/g, '公务用车'],
  [/社区事物(?=受理)/g, '社区事务'],
  [/比(?:20\d{2}年度?|上年度?)(?:当年)?(?:预算|决算)?(?:执行|安排)?数?(?:基本)?持平/g, '与…持平'],
  [/其它(?=支出|收入|商品和服务|社会保障|工资福利)/g, '其他'],
];

const ANY = new RegExp(MISPRINTS.map(([pattern]) => pattern.source).join('|'), 'g');

export default defineRule({
  code: 'WRD018',
  name: 'usual-misprints',
  meta: {
    title: { zh: '常见错别字', en: 'Usual misprints' },
    why: {
      zh: '错别字影响公开文件的严肃性，有的还会改变意思。',
      en: 'Misprints cost a public document its authority, and some change the meaning.',
    },
    remedy: { zh: '按括注改正。', en: 'Correct as shown.' },
    severity: 'advice',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      misprint: {
        zh: '{words}疑为“{right}”之误，共 {count} 处。',
        en: '{words} should read “{right}” ({count} places).',
      },
    },
  },
  check(book, report) {
    const passages = passagesOf(book);
    let found = false;
    for (const [pattern, right] of standsIn(passages, ANY) ? MISPRINTS : []) {
      const hits = find(passages, pattern);
      if (hits.length === 0) continue;
      found = true;
      reportHabit(report, 'misprint', hits, { right });
    }
    if (!found) report.holds();
  },
  examples: {
    valid: [
      { title: 'right', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n截至2023年底，因公出国（境）费为0万元。' },
    ],
    invalid: [
      {
        title: 'one sign wrong',
        message: 'misprint',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦因工出国⟧（境）费为0万元。',
      },
      {
        title: 'a sign of the same sound',
        message: 'misprint',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n退休人员医疗费⟦时报实销⟧。',
      },
    ],
  },
});
