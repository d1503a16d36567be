import { expect, test } from 'vitest';
import { matchesOf } from '../domain/text.js';
import { STALE_TERMS } from './stale-terms.js';

const staleIn = (text: string, year: number): string[] =>
  STALE_TERMS.filter(({ from }) => year >= from).flatMap(({ pattern }) =>
    matchesOf(text, pattern).map(([words]) => words),
  );

test.each([
  // text                                        year  stale
  ['依据《中华人民共和国合同法》签订合同', 2025, ['《中华人民共和国合同法》']],
  ['依据《合同法》签订合同', 2021, []],
  ['依据《劳动合同法》签订合同', 2025, []],
  ['向县国土资源局报备', 2025, ['国土资源局']],
  ['向县国土资源局报备', 2018, []],
  ['维修原国土资源局办公楼和工商局家属院', 2025, []],
  ['按照县质监局《通知》（岳质监〔2016〕3号）执行', 2025, []],
  ['救助低保、建档立卡及其他困难群众', 2024, ['建档立卡']],
  ['整理建档立卡档案', 2024, []],
  ['缴入国家税务总局云岭县税务局', 2025, []],
] as const)('%s (%i)', (text, year, stale) => {
  expect(staleIn(text, year)).toEqual(stale);
});
