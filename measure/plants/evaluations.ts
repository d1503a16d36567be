import type { PrintedDocument } from '../../src/compile/draft.js';
import type { Random } from '../../test/random-number.js';
import {
  type EvaluationForm,
  type EvaluationFundsRow,
  type EvaluationRow,
  evaluationForms,
  hundredths,
  withEvaluations,
} from '../evaluations.js';
import type { Plant } from '../plant.js';

type Change = (form: EvaluationForm, random: Random) => EvaluationForm;

/** A mistake in one of several self-evaluations behind the accounts. */
const inEvaluation = (rules: Plant['rules'], name: string, change: Change, count?: number): Plant => ({
  rules,
  name,
  plant({ document }, random) {
    if (!isAccounts(document)) return undefined;
    const forms = evaluationForms(random, count);
    const chosen = random.pick(forms);
    const changed = change(chosen, random);
    if (JSON.stringify(changed) === JSON.stringify(chosen)) return undefined;
    return {
      document: withEvaluations(
        document,
        forms.map((form) => (form === chosen ? changed : form)),
      ),
    };
  },
});

const isAccounts = ({ title }: PrintedDocument): boolean => title.includes('决算');

const withTotal = (form: EvaluationForm, change: (row: EvaluationFundsRow) => Partial<EvaluationFundsRow>) => ({
  ...form,
  funds: form.funds.map((row, index) => (index === 0 ? { ...row, ...change(row) } : row)),
});

function withRow(
  form: EvaluationForm,
  random: Random,
  isFit: (row: EvaluationRow) => boolean,
  change: (row: EvaluationRow) => Partial<EvaluationRow>,
): EvaluationForm {
  const fitting = form.indicators.filter(isFit);
  if (fitting.length === 0) return form;
  const chosen = random.pick(fitting);
  return { ...form, indicators: form.indicators.map((row) => (row === chosen ? { ...row, ...change(row) } : row)) };
}

/** What the points make, told as the total too. */
const added = (form: EvaluationForm): EvaluationForm => ({
  ...form,
  total: hundredths(form.indicators.reduce((sum, { score }) => sum + cents(score), cents(form.funds[0]?.score ?? '0'))),
});
/** 9.91 and 20 in hundredths. */
const cents = (text: string): number => {
  const [whole = '0', behind = ''] = text.replace('%', '').split('.');
  return Number.parseInt(whole + behind.padEnd(2, '0'), 10);
};
const rateOf = (part: number, whole: number): string =>
  whole === 0 ? '' : `${hundredths(Math.round((part * 10_000) / whole))}%`;
const inYuan = (amount: string): string => `${cents(amount) * 100}.00`;
const any = () => true;

/** Mistakes in self-evaluations (绩效自评表). */
export const EVALUATION_PLANTS: readonly Plant[] = [
  inEvaluation(['PER059', 'PER067'], 'a rate that is not that of the amounts', (form, random) =>
    withTotal(form, ({ rate }) => ({ rate: `${hundredths(cents(rate) - random.between(300, 3000))}%` })),
  ),
  inEvaluation(['PER060', 'PER062'], 'more points than there are', (form, random) =>
    added(withRow(form, random, any, ({ weight }) => ({ score: `${weight + random.between(1, 5)}` }))),
  ),
  inEvaluation(['PER061', 'PER060'], 'weights that make no hundred', (form, random) =>
    withRow(
      form,
      random,
      ({ weight, score }) => `${weight}` === score,
      ({ weight }) => ({ weight: weight + 5 }),
    ),
  ),
  inEvaluation(['PER062'], 'scores that make another total', (form, random) => ({
    ...form,
    total: hundredths(cents(form.total) - random.between(50, 500)),
  })),
  inEvaluation(['PER063', 'PER059'], 'sources that make another total', (form, random) =>
    withTotal(form, ({ budget }) => ({ budget: hundredths(cents(budget) - random.between(50, 900)) })),
  ),
  inEvaluation(['PER070', 'PER067', 'PER059'], 'more spent than the budget', (form) => ({
    ...form,
    funds: form.funds.map((row) => ({
      ...row,
      budget: row.executed,
      executed: row.budget,
      rate: rateOf(cents(row.budget), cents(row.executed)),
    })),
  })),
  inEvaluation(['TIE055'], 'amounts in 元 under 万元', (form) => ({
    ...form,
    funds: form.funds.map((row) => ({ ...row, budget: inYuan(row.budget), executed: inYuan(row.executed) })),
  })),
  inEvaluation(['PER064'], 'all points for a target that was missed', (form, random) =>
    withRow(
      form,
      random,
      ({ target, score, weight }) => /^≥\d+[处人]$/.test(target) && score === `${weight}`,
      ({ target }) => ({ actual: `${Math.floor((Number.parseInt(target.slice(1), 10) * 7) / 10)}${target.at(-1)}` }),
    ),
  ),
  inEvaluation(['PER065'], 'fewer points without a reason', (form, random) =>
    added(
      withRow(
        form,
        random,
        ({ reason }) => reason === '',
        ({ weight }) => ({ score: `${weight - 2}` }),
      ),
    ),
  ),
  inEvaluation(['PER066'], 'points without a result', (form, random) =>
    withRow(
      form,
      random,
      ({ score, weight }) => score === `${weight}`,
      () => ({ actual: '' }),
    ),
  ),
  inEvaluation(
    ['PER067'],
    'one project is scored otherwise',
    (form) => added(withTotal(form, ({ score }) => ({ score: score === '10.00' ? '8.00' : '10.00' }))),
    4,
  ),
  {
    rules: ['PER069'],
    name: 'another score in the text',
    plant({ document }, random) {
      if (!isAccounts(document)) return undefined;
      const forms = evaluationForms(random);
      const { name, total } = random.pick(forms);
      const told = `${name}项目绩效自评得分为${hundredths(cents(total) - random.between(20, 900))}分，完成了年度目标。`;
      const parts = [...document.parts, { is: 'paragraph' as const, text: told }];
      return { document: withEvaluations({ ...document, parts }, forms) };
    },
  },
  inEvaluation(['PER068'], 'a grade beside its band', (form) => ({
    ...form,
    grade: form.grade === '优' ? '良' : '优',
  })),
];
