import { formName } from '../../check/evaluations/figures.js';
import { defineRule } from '../../check/rule.js';
import { type BookView, placeIn } from '../../check/view.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import { gather } from '../../domain/gather.js';
import { scaled } from '../../domain/number.js';
import type { Place } from '../../domain/place.js';
import { matchesOf, squeezed } from '../../domain/text.js';
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
    needs: [['evaluations', 'paragraphs']],
    messages: {
      apart: {
        zh: '{form}总分 {score}，按表下所列分数线应为“{expected}”，填的是“{grade}”。',
        en: 'The {form} scores {score}, which its own bands call “{expected}”; it prints “{grade}”.',
      },
      told: {
        zh: '正文称自评得分 {score} 分、等级为“{grade}”；按项目支出绩效评价的四档分数线应为“{expected}”。',
        en: 'The text tells a score of {score} and the grade “{grade}”; by the usual four bands it is “{expected}”.',
        severity: 'warning',
      },
    },
  },
  check(view, report) {
    for (const told of toldGrades(view)) {
      const expected = gradeOf(told.score);
      if (told.grade === expected) report.holds();
      else if (!isGrantedSomewhere(told))
        report('told', {
          data: { score: told.score, grade: told.grade, expected },
          evidence: [{ at: told.at, label: { zh: '自评等级', en: 'grade' }, value: told.words }],
          expected,
          actual: told.grade,
        });
    }
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
    valid: [
      { title: 'excellent', text: graded('优') },
      {
        title: 'told by the bands of its own',
        text: inText('95分以上为优，85分以上为良。自评得分93.5分，自评等级为“良”。'),
      },
    ],
    invalid: [
      { title: 'told of more than ninety', message: 'told', text: inText('项目⟦自评得分97.5分，自评等级为“良”⟧。') },
      { title: 'good for more than ninety', message: 'apart', text: graded('良', true) },
      { title: 'the grade named in brackets', message: 'apart', text: graded('（自评等级：良）', true) },
    ],
  },
});

/** 自评得分97.9分，自评等级为“良”: score and grade in one breath. */
const TOLD =
  /(?:自评|评价|综合|绩效)?(?:总?得分|总分|分数)(?:为|是|：|:)?(\d{1,3}(?:\.\d+)?)分?[，,、；;（(](?:自评|评价|绩效|考核|综合)*(?:结果|结论|等级|等次|评级|档次)(?:均?为|是|：|:)?[“"]?([优良中差])(?:秀|好|等)?[”"]?(?=[，,。；;、）)级等档]|$)/g;

interface ToldGrade {
  readonly score: string;
  readonly grade: string;
  readonly words: string;
  readonly at: Place;
}

/** Grades that the text tells beside their scores, of documents that set no bands of their own. */
function toldGrades(view: BookView): ToldGrade[] {
  const { paragraphs } = view.book;
  const told = gather(paragraphs, (paragraph): ToldGrade[] =>
    SCORED.test(paragraph.text)
      ? matchesOf(paragraph.text, TOLD).map((match) => ({
          score: match[1]!,
          grade: match[2]!,
          words: match[0],
          at: placeIn(paragraph, match.index, match[0]),
        }))
      : [],
  );
  return told.length > 0 && paragraphs.some(({ text }) => OWN_BANDS.test(text)) ? [] : told;
}
const SCORED = /得分|总分|分数/;
/** 95分以上为优, 优（90-100）: bands of the document's own, whatever they are. */
const OWN_BANDS =
  /\d{2,3}分?(?:（含）)?(?:以上|以下|[-—~～至]\d{2,3}分?(?:（含）)?)[^。；]{0,8}[为是评][^。；]{0,6}[优良中差]|[优良中差](?:秀|好)?[（(]\d/;
const USUAL: readonly Band[] = [
  { grade: '优', from: scaled('90') },
  { grade: '良', from: scaled('80') },
  { grade: '中', from: scaled('60') },
];
/** Provinces draw their lines a few points apart; no one calls 97.5 points good. */
const LINES: Readonly<Record<string, readonly [string, string]>> = {
  优: ['85', '1000'],
  良: ['70', '95'],
  中: ['55', '85'],
  差: ['0', '65'],
};
function isGrantedSomewhere({ score, grade }: ToldGrade): boolean {
  const [low, high] = LINES[grade] ?? ['0', '1000'];
  return scaled(score) >= scaled(low) && scaled(score) < scaled(high);
}
const gradeOf = (score: string): string => USUAL.find(({ from }) => scaled(score) >= from)?.grade ?? '差';

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

function inText(words: string): string {
  return `云岭县图书馆2024年度部门决算\n一、收支情况\n2024年度收入总计10万元。\n二、预算绩效情况说明\n${words}`;
}
