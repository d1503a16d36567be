import { defineRule } from '../../check/rule.js';
import { find, type Hit, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const DATE = /(?<![\d.])(?:(20\d{2})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/g;
/** 2025-02-30, 2025/2/30. */
const WRITTEN = /(?<![\d.\-/])(20\d{2})[-/](\d{1,2})[-/](\d{1,2})(?![\d.\-/])/g;
/** 2025年13月, of whatever day. */
const MONTH = /(?<!\d)20\d{2}\s?年\s?(\d{2})\s?月(?!\s?\d)/g;

export default defineRule({
  code: 'WRD032',
  name: 'dates-exist',
  meta: {
    title: { zh: '日期应存在', en: 'Dates exist' },
    why: {
      zh: '“2月30日”“13月”一类日期不存在，完成时限等就落空了。',
      en: 'There is no 30 February and no month 13; a deadline on such a day means nothing.',
    },
    remedy: { zh: '更正日期。', en: 'Correct the date.' },
    severity: 'warning',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      none: { zh: '有 {count} 处日期不存在：{words}。', en: 'Dates that do not exist in {count} places: {words}.' },
    },
  },
  check(book, report) {
    const passages = passagesOf(book);
    const days = [...find(passages, DATE), ...find(passages, WRITTEN)].filter(isNoDay);
    const hits = [...days, ...find(passages, MONTH).filter(isNoMonth)];
    if (hits.length > 0) reportHabit(report, 'none', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'days of the calendar',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n扫描工作于2025年6月30日前完成，2024年2月29日已验收一批。',
      },
    ],
    invalid: [
      {
        title: '31 June',
        message: 'none',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n扫描工作于⟦2025年6月31日⟧前完成，费用2万元。',
      },
      {
        title: '29 February of a common year',
        message: 'none',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n扫描工作于⟦2025年2月29日⟧前完成，费用2万元。',
      },
    ],
  },
});

const DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isNoMonth = ({ groups: [month] }: Hit): boolean => DAYS[Number.parseInt(month ?? '', 10) - 1] === undefined;

function isNoDay({ groups: [year, month, day] }: Hit): boolean {
  const [m, d] = [Number.parseInt(month ?? '', 10), Number.parseInt(day ?? '', 10)];
  const most = DAYS[m - 1];
  if (most === undefined || d < 1 || d > most) return true;
  // No disclosure is of a year divisible by 100.
  return m === 2 && d === 29 && year !== undefined && Number.parseInt(year, 10) % 4 !== 0;
}
