import { formName } from '../../check/evaluations/figures.js';
import { defineRule } from '../../check/rule.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import { scaled } from '../../domain/number.js';
import { squeezed } from '../../domain/text.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation } from './_evaluation.js';

/** A grade with the score from which it is given, as a form prints it. */
interface Band {
  readonly grade: string;
  readonly from: bigint;
}

export default defineRule({
  code: 'PER068',
  name: 'grade-fits-score',
  meta: {
    title: { zh: '自评等级应与总分相符', en: 'The grade fits the total' },
    why: {
      zh: '表下写明了各等级的分数线，等级与总分不符，结论就前后矛盾。',
      en: 'The form prints from which score each grade is given; another grade contradicts it.',
    },
    remedy: { zh: '按分数线改正等级，或核对总分。', en: 'Correct the grade, or check the total.' },
    severity: 'error',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      apart: {
        zh: '{form}总分 {score}，按表下所列分数线应为“{expected}”，填的是“{grade}”。',
        en: 'The {form} scores {score}, which its own bands call “{expected}”; it prints “{grade}”.',
      },
    },
  },
  check(view, report) {
    for (const form of view.book.evaluations ?? []) {
      const { totalScore: total, grade } = form;
      const bands = grade === null ? [] : bandsOf(form);
      if (!total?.value || grade === null || bands.length < 3) continue;
      const score = scaled(total.value);
      const expected = bands.find(({ from }) => score >= from)?.grade ?? '差';
      if (grade.startsWith(expected)) {
        report.holds();
        continue;
      }
      const { zh, en } = formName(form);
      report('apart', {
        data: { form: zh, formEn: en, score: total.value, grade, expected },
        evidence: [{ at: total.at, label: { zh: `${zh}总分`, en: `${en}, total` }, value: total.text }],
        expected,
        actual: grade,
      });
    }
  },
  examples: {
    valid: [{ title: 'excellent', text: graded('优') }],
    invalid: [{ title: 'good for more than ninety', message: 'apart', text: graded('良', true) }],
  },
});

const BAND =
  /(\d{2,3})(?:分)?(?:\(含\))?[-—–~～至](\d{2,3})(?:\(含\))?分?(?:\(含\))?(?:以下)?(?:等级)?的?[为::]?“?([优良中])/g;

/** The bands that the form prints, the highest first: 90(含)-100分为优. */
function bandsOf({ note }: SelfEvaluation): readonly Band[] {
  if (note === null || !/优/.test(note)) return [];
  const bands: { readonly grade: string; readonly from: bigint }[] = [];
  for (const match of squeezed(note).replaceAll('（', '(').replaceAll('）', ')').matchAll(BAND)) {
    const [low, high] = [match[1]!, match[2]!].map(scaled) as [bigint, bigint];
    bands.push({ grade: match[3]!, from: low < high ? low : high });
  }
  return bands.sort((a, b) => (a.from < b.from ? 1 : -1));
}

function graded(grade: string, marked = false): string {
  const score = marked ? '⟦97.5⟧' : '97.5';
  return evaluation({
    total: `总分 | | | | | | 100 | ${score} | ${grade}`,
    note: '注：1.得分90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差。',
  });
}
