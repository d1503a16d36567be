import { type ItemWords, itemWords } from '../../check/narrative/told-items.js';
import { turnedReasons } from '../../check/narrative/turned-reasons.js';
import { defineRule, type Report } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { find, type Hit, paragraphsOf, standsIn } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { wordsBefore, wordsBehind } from '../../check/wording/sentence.js';
import { squeezed } from '../../domain/text.js';

const CLAUSE = '[^。；;]{0,120}?原\\s*因\\s*(?:是|为|：|:|系)[^。；;]{0,60}?';
/** 机关运行经费 buys goods and services: nothing of 人员经费 is in it. */
const OPERATING = new RegExp(
  `(?:机关运行经费|公用经费)(?!和|与|、|及|[^。；;]{0,40}人员经费支?出?\\s*\\d)${CLAUSE}(?:人员经费|基本工资|人员工资|津贴补贴|津补贴|绩效工资|养老保险|住房公积金)`,
  'g',
);
const BASIC =
  /(?<!其中：)(?<!项目支出)基本支出(?!和|与|、|及)(?:(?!项目支出)[^。；;]){0,100}?原\s*因\s*(?:是|为|：|:|系)\s*(?:项目(?:支出|经费|资金|预算)?(?:的)?(?:增加|减少|增多)|新增[^，。；、,费]{0,10}项目)/g;

/** 财政拨款收入支出增加的主要原因: what a sentence of its own gives the reason for. */
const REASON_OF = /(?<=^|[。；]\s*)([^，。；：、]{2,20}?)(增加|增长|减少|下降)的?主?要?原因(?=是|为|：|系)/gm;
/** What every such sentence holds, told at once. */
const REASON_WORD = /(?:增加|增长|减少|下降)的?主?要?原因/g;
const UP = /增/;
const BOTH_SIDES = /^财政拨款(?:收入支出|收入和支出|收支)$/;

/** True where every change that the section tells of the subject goes the other way. */
function isTurned(book: BookView, { passage, groups }: Hit): boolean {
  const [subject = '', word = ''] = groups.map((group) => squeezed(group ?? ''));
  const isOf = BOTH_SIDES.test(subject)
    ? (words: string) => /^财政拨款(?:收入|支出)/.test(words)
    : (words: string) => words === subject;
  const changes = book.book.statements.filter(
    (one) => one.measure === 'change' && one.section === passage.section && isOf(squeezed(one.subject)),
  );
  return (
    changes.length > 0 && changes.every(({ direction }) => direction === (UP.test(word) ? 'decrease' : 'increase'))
  );
}

export default defineRule({
  code: 'WRD005',
  name: 'reason-fits-subject',
  meta: {
    title: { zh: '变化原因应与所说的支出相符', en: 'A reason belongs to what it explains' },
    why: {
      zh: '机关运行经费不含人员经费，基本支出不含项目支出；原因张冠李戴，说明文字是套用的。',
      en: 'Operating funds hold no personnel cost and basic expenditure no projects; such reasons were copied.',
    },
    remedy: { zh: '按该项支出的实际内容重写原因。', en: 'Give the reason that belongs to this expenditure.' },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      operating: {
        zh: '机关运行（公用）经费不含人员经费，变化原因却归于人员经费：{words}。',
        en: 'Operating funds hold no personnel cost, yet the reason given is personnel cost: {words}.',
      },
      direction: {
        zh: '前文说的是{told}，原因却写作{said}：{words}。',
        en: 'The text tells of a change the other way: {words}.',
      },
      ownDirection: {
        severity: 'error',
        zh: '“{subject}”写的是{told}，原因却是“{words}”，方向相反。',
        en: '{subject} is told to have changed the other way than its reason: {words}.',
      },
      otherWay: {
        zh: '“{subject}”写的是{told}，所给的原因却会使其反向变动：{words}。',
        en: '{subject} is told to have changed one way, and the reason given would move it the other: {words}.',
      },
      otherReason: {
        zh: '“{subject}”变化的原因写成了另一科目的：{words}；疑从别处抄来。',
        en: 'The reason given for {subject} is that of another item: {words}.',
      },
      basic: {
        zh: '基本支出不含项目支出，变化原因却归于项目：{words}。',
        en: 'Basic expenditure holds no projects, yet the reason given is projects: {words}.',
      },
    },
  },
  check(book, report) {
    const paragraphs = paragraphsOf(book);
    const operating = find(paragraphs, OPERATING).filter(ownReason);
    const basic = find(paragraphs, BASIC).filter(ownReason);
    const reasons = standsIn(paragraphs, REASON_WORD) ? find(paragraphs, REASON_OF) : [];
    const turned = reasons.filter((hit) => isTurned(book, hit));
    for (const hit of turned) {
      const isRise = UP.test(hit.groups[1] ?? '');
      const data = { said: isRise ? '增加' : '减少', told: isRise ? '减少' : '增加' };
      reportHabit(report, 'direction', [hit], data);
    }
    for (const [message, hits] of [
      ['operating', operating],
      ['basic', basic],
    ] as const)
      for (const hit of hits) reportHabit(report, message, [{ ...hit, ...reasonOf(hit) }]);
    const copied = itemWords(book).filter((one) => one.is === 'reason' && reportItem(report, one));
    const known = new Set(copied.map(({ words }) => words));
    const otherWay = turnedReasons(book).filter(({ words }) => !known.has(words));
    for (const { statement, words, at } of otherWay) {
      const data = {
        subject: squeezed(statement.subject),
        words,
        told: statement.direction === 'increase' ? '增加' : '减少',
      };
      report('otherWay', { data, evidence: [{ at, label: { zh: '正文', en: 'text' }, value: words }] });
    }
    if (operating.length + basic.length + turned.length + copied.length + otherWay.length === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a reason of its own',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n机关运行经费20万元，比2023年减少2万元，主要原因是人员减少，办公费相应减少。',
      },
      {
        title: 'pay as the reason of a whole that holds it, and as what operating funds are reckoned by',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          基本支出（人员经费和公用经费）120万元，比2023年增加5万元，主要原因是人员经费增加。
          基本支出20万元，包括人员经费18万元、公用经费2万元，比2023年增加1万元，主要原因是基本工资标准调整。
          公用经费22万元，比2023年增加2万元，原因是基本工资调标，工会经费、福利费计提基数增加。
          公用经费21万元，比2023年减少1万元，原因是交通补贴改列人员经费。
          基本支出60万元，比2023年增加2万元，主要原因是新增离退休人员津贴补贴项目。`,
      },
      {
        title: 'a reason in the item’s own name, and one that names what it depends on',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          1.“住房保障支出（类）住房改革支出（款）住房公积金（项）”5.30万元，主要用于住房公积金。2023年当年预算执行数为5.00万元，2024年预算安排5.30万元，比2023年预算执行数增加6.00%。主要原因是：住房公积金经费增加。
          2.“住房保障支出（类）住房改革支出（款）购房补贴（项）”4.70万元，主要用于购房补贴。2023年当年预算执行数为5.00万元，2024年预算安排4.70万元，比2023年预算执行数减少6.00%。主要原因是：住房公积金基数调整，退休人员增加。`,
      },
      {
        title: 'reasons of both ways, and one that moves nothing by itself',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          公务接待费2.00万元，比2023年预算减少1.00万元，主要原因是接待批次增加，压减接待标准。
          公务用车运行维护费3.00万元，比2023年预算减少1.00万元，主要原因是车辆减少。
          住房公积金5.30万元，比2023年增加0.20万元，主要原因是人员减少，缴存基数提高。`,
      },
      {
        title: 'money that went from one item to the other',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          1.“住房保障支出（类）住房改革支出（款）住房公积金（项）”5.30万元，主要用于住房公积金。2023年当年预算执行数为5.00万元，2024年预算安排5.30万元，比2023年预算执行数增加6.00%。主要原因是：住房公积金经费增加。
          2.“住房保障支出（类）住房改革支出（款）购房补贴（项）”4.70万元，主要用于购房补贴。2023年当年预算执行数为5.00万元，2024年预算安排4.70万元，比2023年预算执行数减少6.00%。主要原因是：住房公积金经费增加。`,
      },
    ],
    invalid: [
      {
        title: 'a rise given as the reason of a fall',
        message: 'ownDirection',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          1.“住房保障支出（类）住房改革支出（款）住房公积金（项）”5.30万元，主要用于住房公积金。2023年当年预算执行数为5.00万元，2024年预算安排5.30万元，比2023年预算执行数增加6.00%。主要原因是：住房公积金经费增加。
          2.“住房保障支出（类）住房改革支出（款）购房补贴（项）”4.70万元，主要用于购房补贴。2023年当年预算执行数为5.00万元，2024年预算安排4.70万元，比2023年预算执行数减少6.00%。主要原因是：⟦购房补贴经费增加⟧。`,
      },
      {
        title: 'the reason of the item before',
        message: 'otherReason',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          1.“住房保障支出（类）住房改革支出（款）住房公积金（项）”5.30万元，主要用于住房公积金。2023年当年预算执行数为5.00万元，2024年预算安排5.30万元，比2023年预算执行数增加6.00%。主要原因是：住房公积金经费增加。
          2.“住房保障支出（类）住房改革支出（款）购房补贴（项）”5.30万元，主要用于购房补贴。2023年当年预算执行数为5.00万元，2024年预算安排5.30万元，比2023年预算执行数增加6.00%。主要原因是：⟦住房公积金经费增加⟧。`,
      },
      {
        title: 'more visits as the reason of less reception',
        message: 'otherWay',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2.00万元，比2023年预算减少1.00万元，主要原因是⟦公务接待批次增加⟧。',
      },
      {
        title: 'the reason of a rise, where the text tells of a fall',
        message: 'direction',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n2024年收入预算20万元，其中：财政拨款收入20万元，比2023年预算减少2万元。支出预算20万元，其中：财政拨款支出预算20万元，比2023年预算减少2万元。\n⟦财政拨款收入支出增加的主要原因⟧是项目减少。',
      },
      {
        title: 'salaries in operating funds',
        message: 'operating',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n机关运行经费20万元，比2023年减少2万元，主要⟦原因是人员经费⟧减少。',
      },
      {
        title: 'projects in basic expenditure',
        message: 'basic',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n2024年基本支出20万元，比2023年增加2万元，主要⟦原因是项目支出增加⟧。',
      },
    ],
  },
});

/** The reason of another item; or that one item rose and fell at once. */
function reportItem(report: Report, { subject, words, at, names, says, told }: ItemWords): boolean {
  const isTurned = names === 'own' && says !== undefined && says === OTHER_WAY[told ?? ''];
  // Where one item fell and the other rose, money may have gone from this to that.
  const isCopied = names === 'other' && (says === undefined || told === undefined || OTHER_WAY[told ?? ''] !== says);
  if (!isTurned && !isCopied) return false;
  const message = isTurned ? 'ownDirection' : 'otherReason';
  const data = { subject: squeezed(subject), words, told: told === 'increase' ? '增加' : '减少' };
  report(message, { data, evidence: [{ at, label: { zh: '正文', en: 'text' }, value: words }] });
  return true;
}

const OTHER_WAY: Readonly<Record<string, string>> = { increase: 'decrease', decrease: 'increase' };

/** What holds both kinds of cost: a reason behind it is the whole's. */
const WIDER = /人员经费|基本支出|项目支出|总计|合计|总额|其中/;
/** 福利费按工资计提, 补贴改列人员经费: pay that moves operating funds all the same; and items of pay that are called 项目. */
const MOVED = /计提|基数|工会|福利费|列支|列入|调整[至到为]|转列|改列|划[转归入]|剔除|科目|口径|由公用|从公用/;
const PAY_ITEM = /新增[^，。；、]{0,10}?(?:工资|补贴|补助|津贴|奖|人员|待遇)[^，。；、]{0,6}项目/;

/** No other kind of expenditure is named between the subject and the reason, or before both. */
const ownReason = (hit: Hit): boolean => {
  const before = hit.words.slice(0, hit.words.search(/原\s*因/));
  if (WIDER.test(before.slice(4)) || PAY_ITEM.test(hit.words)) return false;
  return !/人员经费|基本支出/.test(wordsBefore(hit)) && !MOVED.test(hit.words + wordsBehind(hit));
};

/** From 原因 on: the words that are wrong. */
const reasonOf = (hit: Hit): Pick<Hit, 'words' | 'offset'> => {
  const start = hit.words.search(/原\s*因/);
  return { words: hit.words.slice(start), offset: hit.offset + start };
};
