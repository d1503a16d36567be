import { expect, test } from 'vitest';
import { mayStandIn, neededPairs, pairsOf } from './character-pairs.js';

const may = (pattern: RegExp, text: string): boolean => mayStandIn(neededPairs(pattern), pairsOf(text));

test.each([
  [/津帖/, '发放津贴和补贴', false],
  [/津帖/, '发放津帖', true],
  [/帐户|帐务/, '财务账户', false],
  [/帐户|帐务/, '核对帐务', true],
  [/(?:经费){2}/, '办公用品', false],
  [/(?<!不)超过|(?:共计)+元/, '没有相关内容', false],
  [/征求\s?意见稿|讨论稿/, '意见', false],
  [/征求\s?意见稿|讨论稿/, '征求 意见稿', true],
  [/表(?=外)[一二]?空?白/, '空', true],
  [/\d\s?元/, '没有', true],
  [/\(样表\)\.?/, '（样表）', false],
  [/\u6837表/, '甲', true],
  [/津帖/i, '甲', true],
  [/[\]津]帖子/, '甲乙', false],
  [/(?<name>帖子)\k<name>/, '一个帖子', true],
  [/帖子|/, '甲', true],
])('%s in %s: %s', (pattern, text, expected) => expect(may(pattern, text)).toBe(expected));
