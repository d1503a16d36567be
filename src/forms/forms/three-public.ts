import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning, THREE_PUBLIC } from '../form-columns.js';
import { ending, GENERAL, TAIL } from '../title-words.js';

/** “三公”经费: one row of figures, by unit, or one line a part. */
export const threePublic = defineForm({
  kind: 'three-public',
  title: { zh: '一般公共预算“三公”经费支出表', en: '“Three public” expenses from the general public budget' },
  titles: [
    ending(
      `(?:${GENERAL}(?:(?:安排|开支|列支)的?)?|财政拨款(?:\\([^()]*\\))?(?:(?:安排|开支|列支)的?)?)?(?:行政经费[、,和及与])?三公经费(?:[、,和及与](?:会议费|培训费|差旅费|(?:行政(?:单位)?[、,和及与]?参公(?:事业)?单位)?机关运行经?费|会议|培训))*(?:20\\d{2}年度?(?:预算|决算|执行)数?[、,和及与]?){0,2}(?:预算|决算)?(?:一般)?(?:公共预算)?(?:财政拨款)?(?:支出)?(?:经费)?(?:(?:预算|决算)?公开表$|${TAIL})`,
    ),
  ],
  known: [
    '一般公共预算“三公”经费支出表',
    '一般公共预算“三公”经费支出情况表',
    '“三公”经费支出表',
    '三公经费支出预算表',
    '一般公共预算财政拨款“三公”经费、会议费、培训费支出情况表',
    '“三公”经费公共预算财政拨款支出情况表',
    '财政拨款“三公”经费支出决算表',
    '“三公”经费和机关运行经费预算表',
    '“三公”经费、行政参公单位机关运行经费情况表',
    '“三公”经费2024年决算和2025年预算情况表',
    '财政拨款安排的行政经费及“三公”经费预算表',
    '一般公共预算财政拨款开支的“三公”经费决算情况表',
  ],
  columns: columnsMeaning(...THREE_PUBLIC, 'last-year', 'change'),
  rows: ['none', 'unit', 'label'],
  demand: 'even-if-empty',
  emptyNote: {
    zh: '注：本部门没有一般公共预算安排的“三公”经费支出，故本表为空。',
    en: 'Note: the department has no “three public” expenses from the general public budget, so this table is empty.',
  },
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
