import { formName, indicatorName } from '../../check/evaluations/figures.js';
import { defineRule } from '../../check/rule.js';
import type { EvaluatedIndicator, SelfEvaluation } from '../../domain/evaluation.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { SCALE } from '../../domain/interval.js';
import { scaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation, ROWS } from './_evaluation.js';

/** Fewer indicators are no whole form. */
const LEAST = 2;

export default defineRule({
  code: 'PER066',
  name: 'results-are-told',
  meta: {
    title: { zh: '自评表应填写实际完成值和得分', en: 'A self-evaluation tells results and scores' },
    why: {
      zh: '没有实际完成值就得了分，得分没有依据；完成值和得分都没有，就是一张未填的表。',
      en: 'A score without a result rests on nothing; a form with neither was not filled in.',
    },
    remedy: { zh: '补填实际完成值、得分。', en: 'Fill in results and scores.' },
    severity: 'warning',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      blank: {
        zh: '{form}有 {count} 个指标已经打分，实际完成值却空白，如“{name}”得 {score} 分。',
        en: '{count} indicators of the {form} are scored although no result is printed, such as “{name}” with {score}.',
      },
      unmarked: {
        zh: '{form}有 {count} 个指标填了实际完成值，得分却空白，如“{name}”（分值 {score}）。',
        en: '{count} indicators of the {form} tell a result and no score, such as “{name}” (weight {score}).',
      },
      unscored: {
        zh: '{form}的 {count} 个指标都没有填写得分。',
        en: 'None of the {count} indicators of the {form} is scored.',
      },
    },
  },
  check(view, report) {
    for (const form of view.book.evaluations ?? []) {
      if (!form.complete || form.indicators.length < LEAST) continue;
      const { zh, en } = formName(form);
      const show = (one: EvaluatedIndicator): FindingEvidence => ({
        at: one.at,
        label: { zh: `${zh}“${indicatorName(one)}”`, en: `${en}, “${indicatorName(one)}”` },
        value: one.score?.text ?? '',
      });
      const count = (some: readonly EvaluatedIndicator[]) => ({ form: zh, formEn: en, count: `${some.length}` });
      const [first, ...rest] = blankResults(form);
      const [unmarked, ...more] = blankScores(form);
      const [top, ...others] = form.indicators;
      if (top && isUnscored(form))
        report('unscored', { data: count(form.indicators), evidence: [show(top), ...others.map(show)] });
      else if (first)
        report('blank', {
          data: { ...count([first, ...rest]), name: indicatorName(first), score: first.score?.value ?? '' },
          evidence: [show(first), ...rest.map(show)],
        });
      else if (unmarked)
        report('unmarked', {
          data: { ...count([unmarked, ...more]), name: indicatorName(unmarked), score: unmarked.weight?.value ?? '' },
          evidence: [show(unmarked), ...more.map(show)],
        });
      else if (form.ruled && form.columns.includes('actual')) report.holds();
    }
  },
  examples: {
    valid: [{ title: 'all told', text: evaluation() }],
    invalid: [
      {
        title: 'thirty points for a blank cell',
        message: 'blank',
        text: evaluation({ rows: ROWS.replace('可供阅览册数 | ≥300册 | 320册', '⟦可供阅览册数⟧ | ≥300册 | ') }),
      },
      {
        title: 'a result without a score',
        message: 'unmarked',
        text: evaluation({
          rows: ROWS.replace('可供阅览册数 | ≥300册 | 320册 | 30 | 30', '⟦可供阅览册数⟧ | ≥300册 | 320册 | 30 | '),
        }),
      },
      {
        title: 'weights alone',
        message: 'unscored',
        text: evaluation({
          rows: `| 产出指标 | 数量指标 | ⟦修复页数⟧ | ≥12000页 | | 50 | |
            | 效益指标 | 社会效益指标 | 可供阅览册数 | ≥300册 | | 30 | |
            | 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥95% | | 10 | |`,
          total: '总分 | | | | | | 100 |',
        }),
      },
    ],
  },
});

/** Scored rows without a result, where most rows print one. */
function blankResults(form: SelfEvaluation): readonly EvaluatedIndicator[] {
  if (!form.ruled || !form.columns.includes('actual')) return [];
  const blank = form.indicators.filter(
    ({ text, actual, score, doubtful }) =>
      text !== null && actual === null && !doubtful && score?.value != null && scaled(score.value) > 0n,
  );
  return blank.length * 2 <= form.indicators.length ? blank : [];
}

const FULL: readonly bigint[] = [90n * SCALE, 100n * SCALE];

/** Weights that make the whole form, and not one score. */
function isUnscored(form: SelfEvaluation): boolean {
  if (!form.columns.includes('score') || form.totalScore !== null) return false;
  if (form.indicators.some(({ score, weight }) => score !== null || !weight?.value)) return false;
  return FULL.includes(form.indicators.reduce((sum, { weight }) => sum + scaled(weight?.value ?? '0'), 0n));
}

/** Rows with weight and result but no score, where most rows print one. */
function blankScores(form: SelfEvaluation): readonly EvaluatedIndicator[] {
  if (!form.ruled || !form.columns.includes('score') || !form.columns.includes('actual')) return [];
  const blank = form.indicators.filter(
    ({ text, actual, weight, score, doubtful }) =>
      text !== null && actual !== null && weight?.value != null && score === null && !doubtful,
  );
  return blank.length * 3 <= form.indicators.length ? blank : [];
}
