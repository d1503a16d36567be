// Every slot and list that a template names exists, and the page about templates names every slot there is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AMOUNT_SLOTS } from '../src/compile/narrative/facts.js';
import { listsOf } from '../src/compile/narrative/lists.js';
import { type PatternPiece, parsePattern } from '../src/compile/narrative/pattern.js';
import { wordsOf } from '../src/compile/narrative/words.js';
import { normalise } from '../src/compile/normalise.js';
import { ProblemList } from '../src/compile/problem.js';
import { resolve } from '../src/compile/resolve.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { ROOT } from './disclosures.js';
import { randomBase } from './random-base.js';

const problems = new ProblemList();
const resolved = resolve(normalise(randomBase(1), problems), problems);
const WORDS = [...wordsOf(resolved).keys()];
const LISTS = [...listsOf(resolved).keys()];
const ENTRIES =
  '序号 中文序号 内容 名称 简称 类 款 项 类码 款码 项码 编码 用途 概况 类别 辆数 单价 台数 名词 解释 金额'.split(' ');
const TARGETS = '目标 项目 项目编码 项目类别 项目概况 实施单位 金额单位'.split(' ');
const CHANGES = '差额 比率 原因 年初预算 决算 完成率'.split(' ');
const SLOTS = new Set([...AMOUNT_SLOTS, ...WORDS, ...ENTRIES, ...TARGETS, ...CHANGES]);

const ASPECTS = ['变化', '完成', '年初预算'];

/** Names in a pattern that stand for nothing. */
const unknownIn = (pieces: readonly PatternPiece[]): string[] => pieces.flatMap(unknownInPiece);
function unknownInPiece(piece: PatternPiece): string[] {
  switch (piece.is) {
    case 'words':
      return [];
    case 'slot':
      return [
        ...(SLOTS.has(piece.name) ? [] : [piece.name]),
        ...(piece.aspect === null || ASPECTS.includes(piece.aspect) ? [] : [piece.aspect]),
      ];
    case 'share':
      return [piece.part, piece.whole].filter((name) => !SLOTS.has(name));
    case 'list':
      return [...(LISTS.includes(piece.list) ? [] : [piece.list]), ...unknownIn(piece.entry)];
  }
}

/** Every text of a template, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

test.each(
  TEMPLATES.map((template) => [template.id, template] as const),
)('%s names only what there is', (_, template) => {
  expect(textsIn(template).flatMap((text) => unknownIn(parsePattern(text)))).toEqual([]);
  const parts = template.parts.flatMap((part) => [
    'list' in part ? part.list : '',
    'has' in part ? (part.has ?? '') : '',
    'lacks' in part ? (part.lacks ?? '') : '',
  ]);
  expect(parts.filter((name) => name !== '' && !SLOTS.has(name) && !LISTS.includes(name))).toEqual([]);
});

test('ids are used once', () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
});

test('the page about templates names every slot and list', () => {
  const page = readFileSync(join(ROOT, 'docs/adding-a-template.md'), 'utf8');
  const names = [...AMOUNT_SLOTS, ...WORDS, ...LISTS, ...ENTRIES, ...TARGETS];
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});
