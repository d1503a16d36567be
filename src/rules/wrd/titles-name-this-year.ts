import { defineRule } from '../../check/rule.js';
import { placeIn } from '../../check/view.js';
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
    const add = (message: string, words: string, evidence: FindingEvidence) => {
      found = true;
      report(message, { data: { year: `${year}`, words }, evidence: [evidence] });
    };
    for (const table of book.book.tables) {
      const years = matchesOf(table.title, YEAR).map((match) => match[1]);
      if (
        years.length === 1 &&
        years.every(other) &&
        !/执行|完成|决算|上年|情况对比|结转|结余|自评|评价|规划/.test(table.title)
      )
        add('table', table.title, { at: table.at, label: { zh: '表名', en: 'table title' }, value: table.title });
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

/** A heading that compares nothing and looks back on nothing: 决算 do in a budget. */
const isPlainHeading = (title: string, isAccounts: boolean): boolean =>
  title.length <= 44 &&
  !/比|较|执行|完成|上年|绩效|总结|回顾|结转|结余|规划|预计|自评|评价|调整/.test(title) &&
  (isAccounts ? !/预算/.test(title.replace(/一般公共预算|基金预算|资本经营预算/g, '')) : !/决算/.test(title)) &&
  title.match(/20\d{2}\s?年/g)?.length === 1;
