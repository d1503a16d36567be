import { misdatedAmounts } from '../../check/narrative/misdated-amounts.js';
import { defineRule, showing } from '../../check/rule.js';
import { findInEach, type Hit, type Passage, paragraphsOf, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { isYearSure } from '../../check/wording/year-sure.js';
import { gather } from '../../domain/gather.js';
import { matchesOf } from '../../domain/text.js';

/** 2023年“三公”经费预算为…, at the head of a sentence: what it is about. */
const HEAD =
  /^[^，。；\d]{0,24}?(20\d{2})\s?年(?:度)?[^，。；]{0,16}?(?:部门预算|单位预算|收支总预算|收支总计|收入预算|支出预算|收入总计|支出总计|“三公”经费|机关运行经费|政府采购预算|基本支出|项目支出|财政拨款|预算数|决算数|支出决算|收入决算|预算支出|预算(?:数?为|合计|总额为?)\d)/;
/** …比上年增加: the sentence takes its year for the present one. */
const AGAINST_LAST_YEAR = /(?:比|较|与)上年(?:度)?(?!末)|完成(?:全年|年初|调整)?预算|占本年(?:收入|支出)/;

export default defineRule({
  code: 'WRD007',
  name: 'sentences-speak-of-this-year',
  meta: {
    title: { zh: '说明的年度应是文件年度', en: 'The text speaks of this year' },
    why: {
      zh: '句首的年度停在往年而又与“上年”比较，读者无法判断数字是哪一年的。',
      en: 'A sentence about an earlier year that compares with “last year” leaves open whose figures it tells.',
    },
    remedy: {
      zh: '改正年度，并核对该句数字是否也是往年的。',
      en: 'Correct the year, and see whether the figures are old as well.',
    },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      stale: {
        zh: '文件是{year}年的，有 {count} 句却以往年为本年与“上年”比较：{words}。',
        en: 'The document is for {year}, yet {count} sentences take an earlier year for the present: {words}.',
      },
      amount: {
        zh: '文件是{year}年的，“{words}”写的是往年，金额却与{cell}的{year}年数相同。',
        en: 'The document is for {year}; “{words}” names an earlier year, yet its amount is that of {year} in {cell}.',
      },
      arranged: {
        zh: '文件是{year}年的，“{section}”却只写往年安排的资金，没有本年预算数：{words}。',
        en: 'The document is for {year}, yet “{section}” tells what was arranged in an earlier year alone: {words}.',
      },
      section: {
        zh: '文件是{year}年的，“{section}”却只写{told}年的数：{words}。',
        en: 'The accounts are of {year}, yet “{section}” tells figures of {told} alone: {words}.',
      },
      scope: {
        zh: '文件是{year}年的，编制范围却写往年的（共 {count} 处）：{words}。',
        en: 'The document is for {year}, yet the units told are those of an earlier year ({count}): {words}.',
      },
    },
  },
  check(book, report) {
    const { year, type } = book.book.document;
    if (year === null || !isYearSure(book.book))
      return report.unknown({ zh: '文件年度不确定', en: 'the year is not sure' });
    const hits = findInEach(
      paragraphsOf(book).filter((passage) => !LOOKING_BACK.test(passage.section ?? '')),
      (passage) => staleSentences(passage, year),
    );
    if (hits.length > 0) reportHabit(report, 'stale', hits, { year: `${year}` });
    const misdated = misdatedAmounts(book, year).filter(
      ({ statement }) => !hits.some((hit) => hit.passage.text.includes(statement.quote)),
    );
    for (const { statement, figure, cell } of misdated)
      report('amount', {
        data: { year: `${year}`, words: statement.quote, cell: cell.label.zh, cellEn: cell.label.en },
        evidence: [showing(figure), showing(cell)],
      });
    const running = passagesOf(book).filter(({ kind }) => kind === 'paragraph' || kind === 'note');
    const arranged = arrangedEarlier(running, year);
    for (const { hit, section } of arranged) reportHabit(report, 'arranged', [hit], { year: `${year}`, section });
    const scope = earlierScope(paragraphsOf(book), year, type);
    if (scope.length > 0) reportHabit(report, 'scope', scope, { year: `${year}` });
    const sections = type === 'targets' ? [] : earlierSections(paragraphsOf(book), year, type === 'budget');
    for (const { hit, section } of sections)
      reportHabit(report, 'section', [hit], { year: `${year}`, section, told: `${year - 1}` });
    if (hits.length + misdated.length + arranged.length + scope.length + sections.length === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'last year’s figure as the base',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n2024年部门预算收入10万元，比上年增加1万元。2023年部门预算收入为9万元，执行数为8万元。',
      },
      {
        title: 'the same amount in both years, and last year’s as the base',
        text: `
          云岭县档案馆2025年部门预算公开
          一、收支总体情况
          2025年收入预算332.50万元，与2024年收入预算332.50万元持平。
          二、支出
          2025年支出预算332.50万元，比2024年支出预算310.20万元增加22.30万元。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 332.50 | 一、一般公共服务支出 | 332.50
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50`,
      },
      {
        title: 'one year after the other',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n2023年部门预算收入90万元，比上年增加10万元；2024年部门预算收入100万元，比上年增加10万元。',
      },
    ],
    invalid: [
      {
        title: 'a note below an empty table',
        message: 'arranged',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收入10万元，比上年增加1万元。\n政府性基金预算支出表\n单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n | | | |\n注：本单位⟦2023年没有使用政府性基金⟧预算拨款安排的支出。',
      },
      {
        title: 'the purchases of last year’s budget',
        message: 'section',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收入10万元。\n七、其他重要事项\n（一）政府采购情况。⟦2023年政府采购预算总额2.35万元⟧，其中：政府采购货物预算2.35万元。',
      },
      {
        title: 'the total of this year’s table under last year’s number',
        message: 'amount',
        text: `
          云岭县档案馆2025年部门预算公开
          一、收支总体情况
          云岭县档案馆⟦2024年收入总预算332.50⟧万元，比上年的数增加主要是人员增加。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 2025年预算数 | 项目 | 2025年预算数
          一、一般公共预算拨款收入 | 332.50 | 一、一般公共服务支出 | 332.50
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50`,
      },
      {
        title: 'accounts whose section tells the year before',
        message: 'section',
        text: '云岭县档案馆2024年度部门决算公开\n一、收入支出决算总体情况说明\n2024年度收、支总计10万元，比上年增加1万元。\n九、政府采购支出情况说明\n⟦本单位2023年度政府采购支出总额2.50万元⟧，其中：政府采购货物支出2.50万元。',
      },
      {
        title: 'a fund that was not used in an earlier year',
        message: 'arranged',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收入10万元，比上年增加1万元。\n六、政府性基金预算支出情况说明\n本单位⟦2023年没有使用政府性基金⟧预算拨款安排的支出。',
      },
      {
        title: 'units of an earlier year’s accounts',
        message: 'scope',
        text: '云岭县档案馆2024年度部门决算公开\n一、部门决算单位构成\n⟦纳入云岭县档案馆2023年度部门决算编制⟧范围的单位包括：云岭县档案馆本级。\n二、收入支出决算总体情况说明\n2024年度收入总计10万元，2024年度支出总计10万元。',
      },
      {
        title: 'no units in an earlier year’s budget',
        message: 'scope',
        text: '云岭县档案馆2024年部门预算公开\n一、部门预算单位构成\n云岭县档案馆⟦2023年部门预算编制⟧无二级预算单位。\n二、情况说明\n2024年部门预算收入10万元，2024年支出预算10万元。',
      },
      {
        title: 'last year taken for this one',
        message: 'stale',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n2024年部门预算收入10万元，比上年增加1万元。2024年支出预算10万元。⟦2023年“三公”经费⟧预算2万元，比上年减少1万元。',
      },
      {
        title: 'a project of which only last year’s money is told',
        message: 'arranged',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收入10万元，比上年增加1万元。\n六、年度预算安排\n本项目批复总投资900万元，其中建筑工程费900万元。⟦2023年安排建设资金500万元⟧。\n七、绩效目标\n详见附表。',
      },
    ],
  },
});

const ARRANGED = /年度预算(?:安排)?(?:情况)?$/;
/** 2023年安排建设资金500万元. */
const ARRANGED_IN = /(20\d{2})\s?年(?:度)?(?:已|共)?(?:安排|下达|拨付)[^，。；\d]{0,12}\d[\d,.]*\s?万?元/;
const THIS_YEAR = /本年|当年|今年|本次|不再安排|预算金额|年度(?:预算)?(?:资金|安排|金额)/;

/** 2023年没有使用政府性基金预算拨款安排的支出, where this year's budget is told. */
const NOTHING_IN = /(20\d{2})\s?年度?(?:没有|未|无)(?:使用|安排)?[^。，；\d]{0,6}(政府性基金|国有资本经营)/;

/** Sections on a project's budget of the year that tell an earlier year's amount, and none that may be this year's. */
function arrangedEarlier(
  passages: readonly Passage[],
  year: number,
): { readonly hit: Hit; readonly section: string }[] {
  const found: { readonly hit: Hit; readonly section: string }[] = [];
  for (const [at, passage] of passages.entries()) {
    const section = passage.section ?? '';
    const match =
      (ARRANGED.test(section) ? ARRANGED_IN.exec(passage.text) : null) ??
      (LOOKING_BACK.test(section) ? null : NOTHING_IN.exec(passage.text));
    if (!match || Number.parseInt(match[1]!, 10) >= year) continue;
    const [, , fund = ''] = match;
    const beside = passages
      .slice(Math.max(0, at - 3), at + 4)
      .filter((other) => other.section === section && other.text.includes(fund));
    const text = beside.map((other) => other.text.replace(section, '')).join('');
    if (text.includes(`${year}年`) || text.includes(`${year} 年`) || THIS_YEAR.test(text)) continue;
    found.push({ hit: { passage, words: match[0], offset: match.index, groups: [] }, section });
  }
  return found;
}

/** 本单位2023年度政府采购支出总额20万元: the money of a year at the head of a paragraph. */
const MONEY_OF =
  /^[^，。；\d]{0,24}?(20\d{2})\s?年(?:度)?[^，。；\d]{0,20}(?:收入|支出|收、支|经费|采购)[^，。；\d]{0,12}\d[\d,.]*\s?万?元/;

/** Sections that tell the money of the year before, and nowhere this year's. */
function earlierSections(
  passages: readonly Passage[],
  year: number,
  isBudget: boolean,
): { readonly hit: Hit; readonly section: string }[] {
  const isOwn = isBudget ? OWN_YEAR_OF_BUDGET : OWN_YEAR;
  return gather(passages, (passage) => {
    const section = passage.section ?? '';
    if (section === '' || LOOKING_BACK.test(section) || !passage.text.includes(`${year - 1}`)) return [];
    const heading = RUN_IN.exec(passage.text)?.[0] ?? '';
    const match = MONEY_OF.exec(passage.text.slice(heading.length));
    if (!match || Number.parseInt(match[1]!, 10) !== year - 1 || (isBudget && !isBudgeted(match[0]))) return [];
    const own = passages.filter((other) => (heading === '' ? other.section === section : other === passage));
    const isOld = own
      .map(({ text }) => text.replace(section, ''))
      .every((text) => !text.includes(`${year}`) && !isOwn.test(text));
    const hit = { passage, words: match[0], offset: match.index + heading.length, groups: [] };
    return isOld ? [{ hit, section: heading === '' ? section : heading }] : [];
  });
}
/** （二）政府采购情况。 before the words of its paragraph. */
const RUN_IN = /^(?:（[一二三四五六七八九十]+）|\d{1,2}[.．、])[^，。；：\d]{2,20}。/;
const isBudgeted = (words: string): boolean =>
  words.includes('预算') && !/执行|决算|完成|下达|追加|结转|调整/.test(words);
const OWN_YEAR_OF_BUDGET = /[本当今]年|上年|年初|执行|完成/;
const OWN_YEAR = /[本当今]年|上年|年初|年末|预算/;

const SCOPE =
  /(?:纳入[^。，,]{0,30}?(?=20\d{2}\s?年度?(?:部门|单位)?[预决]算(?:编制|编报|汇总|汇编))|(?<![0-9])(?=20\d{2}\s?年度?(?:部门|单位)?[预决]算编制(?:范围)?(?:内)?(?:无|没有)(?:二级|所属|下属)))(20\d{2})\s?年度?(?:部门|单位)?(预算|决算)(?:编制|编报|汇总|汇编)/g;

/** 纳入本部门2022年度部门决算编制范围的单位 in the accounts of 2023. */
const earlierScope = (passages: readonly Passage[], year: number, type: string): Hit[] =>
  findInEach(passages, (passage) =>
    gather(matchesOf(passage.text, SCOPE), (match) => {
      const told = Number.parseInt(match[1]!, 10);
      const isOwn = match[2] === (type === 'final-accounts' ? '决算' : '预算');
      return isOwn && told < year && told >= year - 3
        ? [{ passage, words: match[0], offset: match.index, groups: [] }]
        : [];
    }),
  );

/** Sections about earlier years. */
const LOOKING_BACK = /执行情况|完成情况|回顾|总结|绩效|上年|自评/;

const SENTENCE = /[^。；]+[。；]?/g;
/** 2022年预算数为36.63万元，比2023年减少: what is compared with a later year is of neither. */
const AGAINST_LATER =
  /(20\d{2})\s?年(?:度)?[^，。；\d]{0,24}?(?:预算|支出|收入|决算|经费)[^，。；\d]{0,12}[\d,.]+\s?万?元，\s?(?:比|较|与)\s?(20\d{2})\s?年/g;

function staleSentences(passage: Passage, year: number): Hit[] {
  const hits: Hit[] = gather(matchesOf(passage.text, AGAINST_LATER), (match) =>
    Number.parseInt(match[1]!, 10) < Math.min(year, Number.parseInt(match[2]!, 10))
      ? [{ passage, words: match[0], offset: match.index, groups: [] }]
      : [],
  );
  if (!AGAINST_LAST_YEAR.test(passage.text)) return hits;
  for (const match of matchesOf(passage.text, SENTENCE)) {
    const sentence = match[0];
    const head = HEAD.exec(sentence);
    if (!head || !AGAINST_LAST_YEAR.test(sentence) || sentence.includes(`${year}年`)) continue;
    const told = Number.parseInt(head[1]!, 10);
    // 2023年收入90万元，比上年增加…；2024年收入100万元: one year after the other is told.
    if (passage.text.includes(head[0].slice(head[0].indexOf(head[1]!)).replace(head[1]!, `${year}`))) continue;
    if (told < year && told >= year - 3) hits.push({ passage, words: head[0], offset: match.index, groups: [] });
  }
  return hits;
}
