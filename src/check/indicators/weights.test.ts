import { expect, test } from 'vitest';
import type { BudgetBook, Indicator, TargetForm } from '../../domain/book.js';
import { BookView } from '../view.js';
import { borrowings, isBalanced, weighedForms } from './weights.js';

const indicator = (weight: string | null, doubtful: boolean, index: number): Indicator => ({
  id: `i${index}`,
  level1: '产出指标',
  level2: '数量指标',
  level3: `指标${index}`,
  operator: '≥',
  value: '1',
  unit: '次',
  weight,
  text: '1',
  explanation: null,
  at: { line: index, quote: `指标${index}` },
  ...(doubtful ? { doubtful: true } : {}),
});

function view(weights: readonly (string | null)[], executionWeight: string | null, doubtful = false): BookView {
  return viewOf([weights], executionWeight, doubtful);
}

function viewOf(
  projects: readonly (readonly (string | null)[])[],
  executionWeight: string | null,
  doubtful = false,
): BookView {
  const formOf = (weights: readonly (string | null)[]): TargetForm => ({
    code: null,
    name: '档案扫描',
    amount: '20',
    unit: '万元',
    goal: null,
    fields: [],
    indicators: weights.map((weight, index) => indicator(weight, doubtful && index === 0, index)),
    at: { line: 1, quote: '档案扫描' },
    executionWeight,
  });
  return new BookView({
    tables: [],
    statements: [],
    paragraphs: [],
    targets: { department: null, projects: projects.map(formOf) },
  } as unknown as BudgetBook);
}

test.each([
  [['30', '30', '30'], '10', true],
  [['30', '30', '40'], '10', true],
  [['30', '30', '30'], null, true],
  [['22.5', '22.5', '22.5', '22.5'], '10', true],
  [['33.3', '33.3', '33.3'], null, true],
  [['0.3', '0.3', '0.3'], '10', true],
  [['30', '30', '20'], '10', false],
  [['30', '30', '50'], null, false],
] as const)('%j with execution %s balances: %s', (weights, execution, balanced) => {
  const forms = weighedForms(view(weights, execution));
  expect(forms.map(isBalanced)).toEqual([balanced]);
});

test.each([
  ['a weight is missing', view(['30', null, '30'], null)],
  ['an indicator is in doubt', view(['30', '30', '20'], null, true)],
  ['two rows are no form', view(['30', '30'], null)],
])('nothing is said when %s', (_, book) => expect(weighedForms(book)).toEqual([]));

test.each([
  [
    'nobody borrows',
    [
      ['30', '30', '30'],
      ['30', '30', '20'],
    ],
    [],
  ],
  [
    'no boundary would do',
    [
      ['45', '50', '10'],
      ['30', '20', '10'],
    ],
    [false],
  ],
  [
    'another boundary would do',
    [
      ['45', '45', '20'],
      ['30', '30', '10'],
    ],
    [true],
  ],
  [
    'the run of three would do',
    [
      ['45', '45', '20'],
      ['30', '30', '20'],
      ['30', '30', '20'],
    ],
    [true],
  ],
  [
    'a sound form parts two',
    [
      ['45', '45', '20'],
      ['30', '30', '30'],
      ['30', '30', '10'],
    ],
    [],
  ],
] as const)('%s', (_, weights, curable) =>
  expect(borrowings(weighedForms(viewOf(weights, '10'))).map((one) => one.curable)).toEqual(curable));
