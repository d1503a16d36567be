import { expect, test } from 'vitest';
import { countedNames } from './listed-names.js';
import type { Passage } from './passages.js';

const passage = (text: string): Passage => ({
  kind: 'paragraph',
  text,
  section: null,
  name: null,
  placeOf: (_, words) => ({ quote: words }),
});
const agreesIn = (text: string): (boolean | undefined)[] => countedNames([passage(text)]).map(({ agrees }) => agrees);

test.each([
  ['纳入预算编制范围的预算单位共2个，包括：云岭县档案馆（本级）、云岭县档案数字化中心。', [true]],
  ['纳入预算编制范围的预算单位共3个，包括：云岭县档案馆（本级）、云岭县档案数字化中心。', [false]],
  ['纳入预算编制范围的预算单位共3个，包括：云岭县档案馆（本级）、云岭县档案数字化中心等。', []],
  ['纳入预算编制范围的预算单位共3个，包括：云岭县档案馆本级、云岭县档案数字化中心。', [false]],
  ['纳入预算编制范围的预算单位共2个，包括：云岭县档案馆本级、云岭县档案数字化中心。', [true]],
  ['纳入预算编制范围的预算单位共3个，包括：云岭县档案馆、云岭县图书馆和云岭县博物馆。', [true]],
  ['本单位内设科室3个，分别为办公室、保管利用科。', []],
] as const)('%s', (text, agrees) => expect(agreesIn(text)).toEqual(agrees));
