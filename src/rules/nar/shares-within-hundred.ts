import { clauseBefore } from '../../check/narrative/around.js';
import { defineRule, showing } from '../../check/rule.js';
import { statedValue, statementFigure } from '../../domain/figures.js';
import { SCALE } from '../../domain/interval.js';

const WHOLE = 100n * SCALE;
/** 占调整预算105%, 占预算的101%: what was planned of the same thing may be exceeded. */
const PLANNED =
  /占(?:当年|本年|全年)?(?:(?:年初|调整|全年|年度|变更|预期|目标)(?:预算|任务|计划|目标)?|预算|任务|计划)[^，。；]{0,4}$/;

/** 占编制数的102%, 占任务的110%, 占上年的120%: what is measured against is no whole that holds it. */
const NO_WHOLE =
  /占[^，。；]{0,12}(?:编制|核定|定额|定员|标准|控制数|限额|任务|计划|目标|指标|上年|去年|同期)[^，。；]{0,6}$/;

export default defineRule({
  code: 'NAR074',
  name: 'shares-within-hundred',
  meta: {
    title: { zh: '占比不应超过 100%', en: 'No share is above 100 per cent' },
    why: {
      zh: '部分不会大于总额，占比超过 100% 必有一数填错。',
      en: 'A part is never larger than its whole: one of the figures is wrong.',
    },
    remedy: { zh: '核对部分与总额，重新计算占比。', en: 'Check part and whole, and compute the share again.' },
    severity: 'warning',
    needs: ['statements'],
    messages: {
      above: {
        zh: '“{subject}”占比写为 {share}%，超过 100%。',
        en: 'The share of {subject} is told as {share} per cent.',
      },
    },
  },
  check(view, report) {
    for (const statement of view.book.statements) {
      if (statement.measure !== 'share') continue;
      // A completion rate may be above the whole; a share says 占.
      const words = clauseBefore(view, statement);
      if (!/占[^，。；完成]{0,30}$/.test(words) || PLANNED.test(words) || NO_WHOLE.test(words)) continue;
      const figure = statementFigure(statement);
      if (figure?.kind !== 'percent') continue;
      if (statedValue(figure) <= WHOLE) report.holds(figure);
      else
        report('above', {
          data: { subject: statement.subject, share: figure.text },
          evidence: [showing(figure)],
          figures: [figure],
        });
    }
  },
  examples: {
    valid: [
      { title: 'a part', text: told('40.00', '40') },
      {
        title: 'of what is no whole that holds it',
        text: `云岭县档案馆2025年部门预算公开
一、基本情况
年末实有人数51人，占编制数的102%。查档收入11.00万元，占任务数的110%，占上年收入的105%。`,
      },
      {
        title: 'of the adjusted budget of the same income',
        text: `云岭县2025年预算执行情况
一、预算执行情况
非税收入完成120.00万元，占调整预算105.26%，占一般公共预算收入的60%。`,
      },
      {
        title: 'of the budget of the same income',
        text: `云岭县2025年财政决算报告
一、一般公共预算
全县完成财政总收入150.00万元，占预算的100.67%。其中：一般公共预算收入120.00万元，占预算的101.69%。`,
      },
    ],
    invalid: [{ title: 'more than all', message: 'above', text: told('40.00', '⟦400⟧') }],
  },
});

function told(project: string, share: string): string {
  return `云岭县档案馆2025年部门预算公开
三、支出预算情况说明
2025年支出预算100.00万元，其中：基本支出60.00万元，占60%；项目支出${project}万元，占${share}%。`;
}
