import { describe, expect, test } from 'vitest';
import { randomBase } from '../../../test/random-base.js';
import type { Template } from '../../forms/template.js';
import { templateOf } from '../../forms/templates/index.js';
import type { BaseData } from '../base-data.js';
import { compileDisclosure } from '../compile.js';

function textOf(base: BaseData, change: Partial<Template> = {}): string {
  const template = templateOf('ministry-budget');
  if (!template) throw new Error('no template');
  const draft = compileDisclosure(base, { ...template, ...change });
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems));
  return draft.value.document.parts.flatMap((part) => (part.is === 'paragraph' ? [part.text] : [])).join('\n');
}

const base = randomBase(2, { type: 'budget', grain: 'hundred' });

describe('without any figure of last year', () => {
  const nothing = (pair: { readonly amount: string } | null) => pair && { amount: pair.amount, lastYear: '0' };
  const { threePublic } = base;
  const first: BaseData = {
    ...base,
    reasons: {},
    lines: base.lines.map((line) => ({ ...line, lastYear: null })),
    threePublic: Object.fromEntries(Object.entries(threePublic).map(([name, pair]) => [name, nothing(pair)])) as never,
  };

  test('nothing is compared, and no reason is asked for', () => {
    const text = textOf(first);
    expect(text).not.toMatch(/比\d{4}年|持平|，。|，；/);
    expect(text).toContain('收支总预算');
  });
});

test('the sources of appropriations add up to their total, money carried over among them', () => {
  const lines = base.lines.map((line, index) => ({ ...line, carriedOver: index === 0 || line.carriedOver }));
  expect(textOf({ ...base, lines })).toMatch(
    /财政拨款收支总预算.*收入包括：一般公共预算拨款收入.*，上年结转[\d.,]+万元。/,
  );
});

test.each([
  [undefined, /单价100万元（含）以上设备（不含车辆）5台（套）/],
  [{ general: 50, special: 100 }, /单价50万元（含）以上通用设备3台（套），单价100万元（含）以上专用设备2台（套）/],
])('equipment is reported from the price of the template: %j', (equipmentFrom, words) => {
  const assets = { ...base.assets, generalEquipment: 3, specialEquipment: 2 };
  expect(textOf({ ...base, assets }, equipmentFrom ? { equipmentFrom } : {})).toMatch(words);
});

test('vehicles that there are none of are not listed', () => {
  const assets = {
    ...base.assets,
    vehicles: [
      { kind: '应急保障用车', count: 2 },
      { kind: '其他用车', count: 0 },
    ],
  };
  expect(textOf({ ...base, assets })).toContain('共有车辆2辆，其中：应急保障用车2辆。');
});
