import { expect, test } from 'vitest';
import { evidenceOfAll, find, type Passage, quoted } from './passages.js';

const passage = (text: string): Passage => ({
  kind: 'paragraph',
  text,
  section: '六、机关运行经费',
  name: null,
  placeOf: (offset, quote) => ({ line: 7, column: offset, quote }),
});

test('every place of a pattern is found, and empty matches are none', () => {
  const passages = [passage('增加0万元，增加1万元'), passage('持平')];
  expect(find(passages, /增加/g).map((hit) => hit.offset)).toEqual([0, 6]);
  expect(find(passages, /x*/g)).toEqual([]);
});

test('evidence quotes the words and stops at twenty', () => {
  const hits = find([passage('费。'.repeat(30))], /费/g);
  const evidence = evidenceOfAll(hits);
  expect(evidence).toHaveLength(20);
  expect(evidence?.[0].at.quote).toBe('费');
  expect(evidenceOfAll([])).toBeUndefined();
});

test('a message shows three different words at most', () => {
  const hits = find([passage('甲乙甲丙丁')], /[甲乙丙丁]/g);
  expect(quoted(hits)).toBe('“甲”“乙”“丙”等');
});
