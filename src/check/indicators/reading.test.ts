import { expect, test } from 'vitest';
import type { BudgetBook, Indicator, TargetForm } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import { madeUpBook } from '../made-up-table.test-support.js';
import { BookView } from '../view.js';
import { indicatorsOf } from './reading.js';

const indicator = (level3: string, at: Place): Indicator => ({
  id: level3,
  level1: '产出指标',
  level2: '数量指标',
  level3,
  operator: '≥',
  value: '20',
  unit: null,
  weight: null,
  text: '≥20',
  explanation: null,
  at,
});

const formOf = (indicators: readonly Indicator[], at: Place): TargetForm => ({
  code: null,
  name: '馆藏修复',
  amount: null,
  unit: null,
  goal: null,
  fields: [],
  indicators,
  at,
  executionWeight: null,
});

const namesIn = (form: TargetForm): readonly string[] => {
  const book: BudgetBook = { ...madeUpBook(), targets: { department: null, projects: [form] } };
  return indicatorsOf(new BookView(book)).map(({ name }) => name);
};

const namesOf = (names: readonly string[], at: Place): readonly string[] =>
  namesIn(
    formOf(
      names.map((name) => indicator(name, at)),
      at,
    ),
  );

test('rows of text beside one that has a unit or a date for its name are not sure', () => {
  const names = ['修复卷数', '元/件', '读者数', '展览场次'];
  expect(namesOf(names, { line: 3, quote: '' })).toEqual(['展览场次']);
  expect(namesOf(['修复卷数', '2025年10月底', '读者数', '展览场次'], { line: 3, quote: '' })).toEqual(['展览场次']);
  expect(namesOf(names, { sheet: 'Sheet1', quote: '' })).toEqual(names);
});

test('the amount of a unit among its projects is no indicator', () => {
  const at = { sheet: 'Sheet1', quote: '' };
  const names = (level3: string, unit: string | null) => {
    const one = { ...indicator(level3, at), operator: null, value: '112.50', unit };
    const form = formOf([one], at);
    return namesIn(form);
  };
  expect(names('云岭县实验小学', null)).toEqual([]);
  expect(names('新建小学', '所')).toEqual(['新建小学']);
});
