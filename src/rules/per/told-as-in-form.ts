import {
  type Amount,
  amountFigure,
  formName,
  isTotalProven,
  quoted,
  totalFunds,
} from '../../check/evaluations/figures.js';
import { defineRule } from '../../check/rule.js';
import { type BookView, placeIn } from '../../check/view.js';
import type { Paragraph } from '../../domain/book.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { type Interval, meets } from '../../domain/interval.js';
import { isMoneyUnit, printed, printedMoney, readDecimal } from '../../domain/number.js';
import type { Place } from '../../domain/place.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation } from './_evaluation.js';

/** What the text tells of a project's self-evaluation, beside what its form prints. */
interface Pair {
  readonly what: string;
  readonly whatEn: string;
  readonly told: string;
  readonly form: string;
  readonly agrees: boolean;
  readonly offset: number;
  readonly at: Place;
}

export default defineRule({
  code: 'PER069',
  name: 'told-as-in-form',
  meta: {
    title: {
      zh: '情况说明所述自评得分、预算数、执行数应与自评表一致',
      en: 'Score and amounts are told as the form prints them',
    },
    why: {
      zh: '正文与自评表各说一个数，读者不知以哪个为准。',
      en: 'When the text tells another figure than the form, the reader cannot know which one holds.',
    },
    remedy: { zh: '以自评表定稿为准，改正不一致的一处。', en: 'Correct whichever of the two is not final.' },
    severity: 'error',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations', 'paragraphs'],
    messages: {
      apart: {
        zh: '正文称“{name}”{what}为 {told}，自评表为 {form}。',
        en: 'The text tells {what} of “{name}” as {told}, its form prints {form}.',
      },
    },
  },
  check(view, report) {
    for (const [form, paragraph, from, to] of mentions(view)) {
      const { zh, en } = formName(form);
      for (const pair of pairsIn(view, form, paragraph, from, to)) {
        if (pair.agrees) {
          report.holds();
          continue;
        }
        const { what, whatEn, told } = pair;
        const evidence: [FindingEvidence, FindingEvidence] = [
          {
            at: placeIn(paragraph, pair.offset, told),
            label: { zh: `正文所述${what}`, en: `${whatEn} as told` },
            value: told,
          },
          { at: pair.at, label: { zh: `${zh}${what}`, en: `${en}, ${whatEn}` }, value: pair.form },
        ];
        report('apart', {
          data: { name: quoted(form.name ?? ''), what, whatEn, told, form: pair.form },
          evidence,
          expected: pair.form,
          actual: told,
        });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'alike',
        text: `一、绩效自评结果\n古籍修复项目绩效自评得分为97.5分。全年预算数为60万元，执行数为57万元，完成预算的95%。\n${evaluation()}`,
      },
      {
        title: 'another project of a longer name',
        text: `一、绩效自评结果\n地方古籍修复项目绩效自评得分为90分。\n${evaluation()}`,
      },
    ],
    invalid: [
      {
        title: 'another score',
        message: 'apart',
        text: `一、绩效自评结果\n古籍修复项目绩效自评得分为⟦98.5⟧分。全年预算数为60万元，执行数为57万元，完成预算的95%。\n${evaluation()}`,
      },
      {
        title: 'another amount spent',
        message: 'apart',
        text: `一、绩效自评结果\n古籍修复项目绩效自评得分为97.5分。全年预算数为60万元，执行数为⟦75万元⟧。\n${evaluation()}`,
      },
    ],
  },
});

type Mention = readonly [form: SelfEvaluation, paragraph: Paragraph, from: number, to: number];

/** Farthest that a figure stands behind the project's name, in characters. */
const REACH = 160;
const SHORTEST_NAME = 4;

/** Where the text speaks of a project that has one form: from behind its name to the next project's. */
function mentions({ book }: BookView): Mention[] {
  const forms = (book.evaluations ?? []).filter(
    ({ name }, _, all) =>
      name !== null && name.length >= SHORTEST_NAME && all.filter((other) => other.name === name).length === 1,
  );
  const found: Mention[] = [];
  for (const paragraph of book.paragraphs) {
    const { text } = paragraph;
    if (forms.length === 0 || !/自评|执行数|预算数/.test(text)) continue;
    const places = forms.flatMap((form) => {
      const at = text.indexOf(form.name!);
      return at >= 0 && standsAlone(text, at, at + form.name!.length)
        ? [{ form, at, end: at + form.name!.length }]
        : [];
    });
    for (const { form, at, end } of places) {
      const next = Math.min(text.length, end + REACH, ...places.filter((one) => one.at > at).map((one) => one.at));
      found.push([form, paragraph, end, next]);
    }
  }
  return found;
}

/** Not a part of another project's name. */
const standsAlone = (text: string, from: number, to: number): boolean =>
  !/[\u4e00-\u9fff]/.test(text.charAt(from - 1)) &&
  (!/[\u4e00-\u9fff（(]/.test(text.charAt(to)) || /^(?:项目|绩效|自评|支出|全年|综合)/.test(text.slice(to, to + 2)));

const SCORE = /自评(?:综合)?得分(?:为|是|[:：])?\s?(\d{1,3}(?:\.\d+)?)\s?分/;
const TOLD: readonly (readonly [Amount, string, string, RegExp])[] = [
  ['budget', '全年预算数', 'the budget', /(?<!年初)(?:全年)?预算数(?:为|是)?\s?([\d,.]+\s?(?:万元|元))/],
  ['executed', '执行数', 'the amount spent', /(?:全年)?执行数(?:为|是)?\s?([\d,.]+\s?(?:万元|元))/],
];

function pairsIn(view: BookView, form: SelfEvaluation, paragraph: Paragraph, from: number, to: number): Pair[] {
  const text = paragraph.text.slice(from, to);
  const pairs: Pair[] = [];
  const score = SCORE.exec(text);
  const total = form.totalScore;
  if (score && total?.value) {
    const offset = from + score.index + score[0].indexOf(score[1]!);
    const agrees = meets(printed(score[1]!), printed(total.value));
    pairs.push({
      what: '自评得分',
      whatEn: 'the score',
      told: score[1]!,
      form: total.value,
      agrees,
      offset,
      at: total.at,
    });
  }
  const row = totalFunds(form);
  if (!row || !isTotalProven(view, form)) return pairs;
  for (const [amount, what, whatEn, pattern] of TOLD) {
    const match = pattern.exec(text);
    const figure = match && amountFigure(view, form, row, amount);
    const told = match && moneyIn(match[1]!);
    if (!figure || !told) continue;
    const offset = from + match.index + match[0].indexOf(match[1]!);
    // 预算数 alone may be the original budget.
    const original = amount === 'budget' ? amountFigure(view, form, row, 'original') : undefined;
    const agrees = [figure, original].some((one) => one !== undefined && meets(told, one.interval));
    const printedForm = `${figure.text}${figure.unit ?? ''}`;
    pairs.push({
      what,
      whatEn,
      told: match[1]!,
      form: printedForm,
      agrees,
      offset,
      at: figure.at,
    });
  }
  return pairs;
}

function moneyIn(words: string): Interval | undefined {
  const unit = words.endsWith('万元') ? '万元' : '元';
  const decimal = readDecimal(words.slice(0, -unit.length).trim());
  return decimal !== undefined && isMoneyUnit(unit) ? printedMoney(decimal, unit) : undefined;
}
