import { defineRule } from '../../check/rule.js';
import { find, type Hit, paragraphsOf, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { isYearSure } from '../../check/wording/year-sure.js';

/** 截至2025年12月31日, 2025年期末: when assets were counted. */
const COUNTED =
  /(?:截至|截止)?\s?(20\d{2})\s?年\s?(?:12\s?月\s?(?:31\s?日|底|末)|年?\s?(?:期末|末|底))(?!前|之前|以前)/g;
/** 2023年底前完成: until when something is to be done; 2000年底前建成的小区 tells which ones. */
const DUE =
  /(20\d{2})\s?年\s?(?:12\s?月\s?(?:31\s?日|底|末)?|年?底|年?末)\s?(?:之?前|以前)(?:完成|支付|发放|拨付|全部|建成|投入|验收)(?!(?:并?投入使用|使用|并验收)?的|、)/g;

/** 2023年1月1日至2023年12月31日: how long a project runs. */
const PERIOD =
  /(20\d{2})\s?年\s?(?:\d{1,2}\s?月)?\s?(?:\d{1,2}\s?日)?\s?(?:-|—|－|–|~|～|至|到)+\s?(20\d{2})\s?年\s?(?:\d{1,2}\s?月)?\s?(?:\d{1,2}\s?日)?/g;

export default defineRule({
  code: 'WRD019',
  name: 'dates-fit-year',
  meta: {
    title: { zh: '文中日期应与文件年度相符', en: 'Dates fit the year of the document' },
    why: {
      zh: '日期停在往年，说明文字或绩效目标照抄往年；日期在编制之后，数据不可能已有。',
      en: 'A date of earlier years was copied; a date still to come cannot have been counted.',
    },
    remedy: {
      zh: '核对后改为本年度应有的日期，并核对所附数据。',
      en: 'Give the right date and check the data that go with it.',
    },
    severity: 'warning',
    needs: [['paragraphs', 'targets']],
    messages: {
      future: {
        zh: '{year}年预算中的资产数据截至{words}，编制时尚未到来。',
        en: 'Assets in the budget for {year} are counted as of {words}, which had not come yet.',
      },
      stale: {
        zh: '{year}年文件的资产数据截至{words}，疑为照抄往年。',
        en: 'Assets in a document for {year} are counted as of {words}: copied from earlier years?',
      },
      period: {
        zh: '{year}年预算项目的实施周期写作{words}，在年度开始之前就已结束。',
        en: 'A project of the budget for {year} runs {words}, which ended before the year began.',
      },
      overdue: {
        zh: '{year}年的目标要求{words}，期限在年度开始之前。',
        en: 'A target for {year} is due by {words}, before the year began.',
      },
    },
  },
  check(book, report) {
    const { year, type } = book.book.document;
    if (year === null || !isYearSure(book.book))
      return report.unknown({ zh: '文件年度不确定', en: 'the year is not sure' });
    if (type !== 'budget' && type !== 'targets' && type !== 'final-accounts') return;
    const counted = find(paragraphsOf(book), COUNTED).filter(speaksOfAssets);
    const [earliest, latest] = type === 'final-accounts' ? [year, year] : [year - 2, year - 1];
    const future = counted.filter((hit) => yearOf(hit) > latest);
    const stale = counted.filter((hit) => yearOf(hit) < earliest);
    const overdue = find(
      passagesOf(book).filter((passage) => passage.kind === 'goal' || passage.kind === 'indicator'),
      DUE,
    ).filter((hit) => yearOf(hit) < year && !hit.passage.text.includes(`${year}年`));
    const period =
      type === 'final-accounts' ? [] : find(passagesOf(book), PERIOD).filter((hit) => runsOf(hit) && endOf(hit) < year);
    const data = { year: `${year}` };
    for (const [message, hits] of [
      ['future', future],
      ['stale', stale],
      ['overdue', overdue],
      ['period', period],
    ] as const)
      reportHabit(report, message, hits, data);
    if (counted.length > 0 && future.length + stale.length === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'what was built long ago',
        text: '云岭县档案馆2024年部门预算公开\n项目支出绩效目标表\n项目名称\t馆舍改造\n绩效目标\t改造2000年底前建成的馆舍3处，2005年底前建成、失修的库房2处。\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t改造馆舍\t≥3处',
      },
      {
        title: 'the end of last year',
        text: '云岭县档案馆2024年部门预算公开\n一、收支情况\n2024年部门预算收支总额为10万元。\n二、其他\n国有资产占用情况：截至2023年12月31日，共有车辆1辆。',
      },
      {
        title: 'compared with an earlier year',
        text: '云岭县档案馆2024年度部门决算公开\n一、收支情况\n2024年度收入总计10万元。\n二、其他\n国有资产占用情况：2024年末固定资产原值120万元，较2023年末增加20万元，其中车辆10万元。',
      },
      {
        title: 'the last payment for what was built before',
        text: '云岭县档案馆2024年部门预算公开\n一、收支情况\n2024年部门预算收支总额为10万元。\n二、其他\n实施周期：2021年至2023年，项目已竣工，2024年安排工程尾款5万元。',
      },
    ],
    invalid: [
      {
        title: 'still to come',
        message: 'future',
        text: '云岭县档案馆2024年部门预算公开\n一、收支情况\n2024年部门预算收支总额为10万元。\n二、其他\n国有资产占用情况：⟦截至2024年12月31日⟧，共有车辆1辆。',
      },
      {
        title: 'long past',
        message: 'stale',
        text: '云岭县档案馆2024年部门预算公开\n一、收支情况\n2024年部门预算收支总额为10万元。\n二、其他\n国有资产占用情况：⟦截至2020年12月31日⟧，共有车辆1辆。',
      },
      {
        title: 'a project that ended before',
        message: 'period',
        text: '云岭县档案馆2024年部门预算公开\n一、收支情况\n2024年部门预算收支总额为10万元。\n二、其他\n实施周期：⟦2022年1月1日至2022年12月31日⟧。',
      },
    ],
  },
});

const yearOf = (hit: Hit): number => Number.parseInt(hit.groups[0] ?? '', 10);

const endOf = (hit: Hit): number => Number.parseInt(hit.groups[1] ?? '', 10);

/** The heading, the field's name or the words before speak of how long something runs. */
const runsOf = ({ passage, offset }: Hit): boolean =>
  /(?:实施|项目)(?:周期|期限|时间|期)|起止(?:时间|年限|日期)/.test(
    `${passage.section ?? ''}${passage.name ?? ''}${passage.text.slice(Math.max(0, offset - 16), offset)}`,
  ) &&
  !/上年|完成情况|绩效自评/.test(passage.section ?? '') &&
  !/尾款|余款|质保|结算|竣工|已完工|续建|偿还/.test(passage.text);

const speaksOfAssets = ({ passage, offset, words }: Hit): boolean => {
  const around = passage.text.slice(Math.max(0, offset - 40), offset + words.length + 60);
  return (
    /(?:国有资产|固定资产|车辆|公务用车|房屋|设备)/.test(around) &&
    /截至|截止|期末|年末|共有|账面|占用/.test(around) &&
    !/拟|计划|将|预计|购置/.test(around) &&
    // 较2023年末增加: what is compared with is rightly of an earlier year.
    !/(?:比|较|与|同|和|对比)\s?$/.test(passage.text.slice(Math.max(0, offset - 3), offset))
  );
};
