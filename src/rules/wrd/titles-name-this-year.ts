import { defineRule } from '../../check/rule.js';
import { placeIn } from '../../check/view.js';
import { staleForms } from '../../check/wording/form-years.js';
import { staleColumns } from '../../check/wording/header-years.js';
import { isYearSure } from '../../check/wording/year-sure.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { matchesOf } from '../../domain/text.js';

/** 2023年部门预算情况说明, 2023年部门收支总体情况: a heading that speaks for the whole document. */
const HEADING =
  /(20\d{2})\s?年(?:度)?\s?(?:部门|单位)?\s?(?:预算|决算|收支|收入|支出|一般公共预算|财政拨款|“三公”|政府性基金|国有资本)/g;

/** The same in a table of contents, where a figure of the year may be missing. */
const ENTRY =
  /(?<!\d)(\d{3,5})\s?年(?:度)?(?=\s?(?:部门|单位)?\s?(?:预算|决算|收支|收入|支出|一般公共预算|财政拨款|“三公”|政府性基金|国有资本))/g;

export default defineRule({
  code: 'WRD020',
  name: 'titles-name-this-year',
  meta: {
    title: { zh: '标题、表名中的年度应是文件年度', en: 'Headings and table titles name this year' },
    why: {
      zh: '标题停在往年，读者无法判断下面的数字属于哪一年。',
      en: 'Under a heading of another year nobody knows whose figures these are.',
    },
    remedy: {
      zh: '改正年度，并核对该部分数字是否也是往年的。',
      en: 'Correct the year and see whether the figures are old as well.',
    },
    severity: 'warning',
    needs: [['paragraphs', 'tables']],
    messages: {
      heading: {
        zh: '文件是{year}年的，标题却写“{words}”。',
        en: 'The document is for {year}, yet a heading says “{words}”.',
      },
      contents: {
        zh: '文件是{year}年的，目录却写“{words}”。',
        en: 'The document is for {year}, yet its table of contents says “{words}”.',
      },
      column: {
        zh: '文件是{year}年的，《{table}》的表头却写“{words}”，年度疑未更新。',
        en: 'The document is for {year}, yet a column of “{table}” is headed “{words}”: left from an earlier year?',
      },
      form: {
        zh: '文件是{year}年的，有 {count} 张绩效目标表写的却是“{told}年度”。',
        en: 'The document is for {year}, yet {count} target forms are of {told}.',
      },
      table: {
        zh: '文件是{year}年的，表名却是“{words}”。',
        en: 'The document is for {year}, yet a table is called “{words}”.',
      },
    },
  },
  check(book, report) {
    const { year } = book.book.document;
    if (year === null || !isYearSure(book.book))
      return report.unknown({ zh: '文件年度不确定', en: 'the year is not sure' });
    const other = (text: string | undefined) => text !== undefined && text !== `${year}`;
    const isAccounts = book.book.document.type === 'final-accounts';
    let found = false;
    const add = (message: string, words: string, evidence: FindingEvidence, table = '') => {
      found = true;
      report(message, { data: { year: `${year}`, words, table }, evidence: [evidence] });
    };
    for (const table of book.book.tables) {
      const years = matchesOf(table.title, YEAR).map((match) => match[1]);
      if (
        years.length === 1 &&
        years.every(other) &&
        !/执行|完成|上年|情况对比|结转|结余|自评|评价|规划/.test(table.title) &&
        (isAccounts ? !withoutBudgets(table.title).includes('预算') : !table.title.includes('决算'))
      )
        add('table', table.title, { at: table.at, label: { zh: '表名', en: 'table title' }, value: table.title });
    }
    // A form has no title of its own: where it begins at one, that line is its place.
    for (const { at } of book.targetForms) {
      const told = FORM_TITLE.exec(at.quote.replaceAll(' ', ''))?.[1];
      if (other(told)) add('table', at.quote, { at, label: { zh: '表名', en: 'table title' }, value: at.quote });
    }
    const [stale, ...more] = staleForms(book.book, year);
    if (stale) {
      found = true;
      const label = { zh: '绩效目标表', en: 'target form' };
      report('form', {
        data: { year: `${year}`, told: `${stale.year}`, count: `${more.length + 1}` },
        evidence: [
          { at: stale.at, label, value: stale.at.quote },
          ...more.map(({ at }) => ({ at, label, value: at.quote })),
        ],
      });
    }
    if (book.book.document.type === 'budget')
      for (const { table, words } of staleColumns(book.book, year))
        add('column', words, { at: table.at, label: { zh: '表头', en: 'table header' }, value: words }, table.title);
    const cover = book.book.paragraphs.slice(0, FIRST_LINES).filter(({ section }) => section === null);
    for (const paragraph of cover) {
      const [words = '', told, stage] = COVER.exec(paragraph.text) ?? [];
      if (
        other(told) &&
        (stage === '决算') === isAccounts &&
        words.includes(book.book.document.department.name ?? words)
      )
        add('heading', words, { at: placeIn(paragraph, 0, words), label: { zh: '标题', en: 'heading' }, value: words });
    }
    const attached = gather(book.book.paragraphs, (paragraph) => {
      const title = ATTACHED.exec(paragraph.text)?.[1];
      return title === undefined ? [] : [{ title, at: placeIn(paragraph, paragraph.text.lastIndexOf(title), title) }];
    });
    for (const { title, at } of [...book.book.sections, ...attached]) {
      const years = matchesOf(title, HEADING).map((match) => match[1]);
      if (isPlainHeading(title, isAccounts) && years.length === 1 && years.every(other))
        add('heading', title, { at, label: { zh: '标题', en: 'heading' }, value: title });
    }
    for (const { title, at } of book.book.contents ?? []) {
      const years = matchesOf(title, ENTRY).map((match) => match[1]);
      const plain = title.replace(ENTRY, `${year}年`);
      if (isPlainHeading(plain, isAccounts) && years.length === 1 && years.every(other))
        add('contents', title, { at, label: { zh: '目录', en: 'table of contents' }, value: title });
    }
    if (!found) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'one year throughout',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收支总额为10万元。\n2024年收入预算100万元，比2023年预算增加5万元。',
      },
      {
        title: 'what was left over from last year',
        text: '云岭县档案馆2024年部门预算公开\n一、2023年财政拨款结转资金情况\n2023年财政拨款结转5万元，结转至2024年继续使用，全部为项目支出结转。\n二、2024年部门预算情况\n2024年部门预算收支总额为100万元，其中收入预算100万元，全部为一般公共预算财政拨款收入，支出预算100万元。',
      },
    ],
    invalid: [
      {
        title: 'a cover of last year',
        message: 'heading',
        text: '⟦云岭县档案馆2023年部门预算公开⟧\n一、2024年部门预算情况说明\n2024年部门预算收支总额为100万元，其中收入预算100万元，支出预算100万元。\n二、2024年部门支出预算情况说明\n2024年支出预算为100万元，其中基本支出80万元，项目支出20万元。',
      },
      {
        title: 'last year’s number over the amounts of one side',
        message: 'column',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收支总额为10万元。\n⟦部门收支总表⟧\n单位：万元\n收入 | | 支出 |\n项目 | 2023年预算数 | 项目 | 2024年预算数\n一、一般公共预算拨款收入 | 332.50 | 一、一般公共服务支出 | 332.50\n本年收入合计 | 332.50 | 本年支出合计 | 332.50\n收入总计 | 332.50 | 支出总计 | 332.50',
      },
      {
        title: 'a form for targets of last year',
        message: 'table',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收支总额为10万元。\n⟦2023年项目支出绩效目标表⟧\n项目名称 | 馆舍改造\n绩效目标 | 改造馆舍3处。\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 改造馆舍 | ≥3处',
      },
      {
        title: 'a table of the accounts of last year',
        message: 'table',
        text: '云岭县档案馆2024年度部门决算公开\n一、2024年度部门决算情况说明\n2024年度收入总计10.00万元，支出总计10.00万元。\n⟦2023年度收入支出决算总表⟧\n单位：万元\n收入 | | 支出 |\n项目 | 决算数 | 项目 | 决算数\n一、一般公共预算财政拨款收入 | 10.00 | 一、一般公共服务支出 | 10.00\n总计 | 10.00 | 总计 | 10.00',
      },
      {
        title: 'both years of a table left standing',
        message: 'column',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收支总额为10万元。\n⟦一般公共预算支出表⟧\n单位：万元\n科目编码 | 科目名称 | 2022年预算数 | 2023年预算数\n | 合计 | 9.00 | 10.00\n201 | 一般公共服务支出 | 9.00 | 10.00\n20126 | 档案事务 | 9.00 | 10.00\n2012604 | 档案馆 | 9.00 | 10.00',
      },
      {
        title: 'the year of an earlier form below its title',
        message: 'form',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收支总额为10万元。\n部门收支总表\n单位：万元\n收入 | | 支出 |\n项目 | 预算数 | 项目 | 预算数\n一、一般公共预算拨款收入 | 10.00 | 一、一般公共服务支出 | 10.00\n收入总计 | 10.00 | 支出总计 | 10.00\n项目支出绩效目标表\n⟦（2023年度）⟧\n项目名称 | 馆舍改造\n绩效目标 | 改造馆舍3处。\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 改造馆舍 | ≥3处',
      },
      {
        title: 'a heading of last year',
        message: 'heading',
        text: '云岭县档案馆2024年部门预算公开\n一、2024年部门预算情况说明\n2024年部门预算收支总额为100万元，其中收入预算100万元，全部为一般公共预算财政拨款收入，支出预算100万元。\n⟦二、2023年部门支出预算情况说明⟧\n本馆全部支出预算为100万元，其中基本支出80万元，项目支出20万元，均为一般公共预算财政拨款安排的支出。',
      },
      {
        title: 'a figure of the year missing in the table of contents',
        message: 'contents',
        text: '云岭县档案馆2024年部门预算公开\n目录\n第一部分 云岭县档案馆概况\n⟦第二部分 云岭县档案馆 202 年部门预算情况说明⟧\n第一部分 云岭县档案馆概况\n第二部分 云岭县档案馆2024年部门预算情况说明\n2024年部门预算收支总额为100万元，其中收入预算100万元，全部为一般公共预算财政拨款收入，支出预算100万元。\n本馆2024年全部支出预算为100万元，其中基本支出80万元，项目支出20万元，均为一般公共预算财政拨款安排的支出。',
      },
    ],
  },
});

/** 附件：云岭县档案馆2025年部门预算表: the title of what follows, alone or behind the last paragraph. */
const ATTACHED = /(?:^|[。；])(附件?\s?[\d一二三四五六]?\s?[:：][^。；]{4,40}(?:表|公开))$/;
const YEAR = /(20\d{2})\s?年/g;
const FORM_TITLE = /^(20\d{2})年(?:度)?[^，。；\d]{0,16}目标(?:申报|批复)?表$/;

/** 云岭县档案馆2025年部门预算公开: the title on the cover. */
const FIRST_LINES = 4;
const COVER = /^[^，。；:：\d]{2,40}(20\d{2})\s?年度?(?:部门|单位)(预算|决算)(?:信息)?(?:公开)?(?:情况)?(?:说明)?$/;

/** A title without the names of the budgets: what is left of 预算 in it means a plan. */
const withoutBudgets = (title: string): string => title.replace(/一般公共预算|基金预算|资本经营预算/g, '');

/** A heading that compares nothing and looks back on nothing: 决算 do in a budget. */
const isPlainHeading = (title: string, isAccounts: boolean): boolean =>
  title.length <= 44 &&
  !/比|较|执行|完成|上年|绩效|总结|回顾|结转|结余|规划|预计|自评|评价|调整/.test(title) &&
  (isAccounts ? !/预算/.test(withoutBudgets(title)) : !/决算/.test(title)) &&
  title.match(/20\d{2}\s?年/g)?.length === 1;
