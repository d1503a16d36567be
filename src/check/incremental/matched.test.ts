import { expect, test } from 'vitest';
import { FormerList } from './matched.js';

const match = (former: string, now: string) => {
  const list = new FormerList(
    [...former],
    (letter) => letter.toLowerCase(),
    (a, b) => a === b,
  );
  const { gone, come } = list.match([...now]);
  return [gone.join(''), come.join('')];
};

test.each([
  ['the same list', 'abc', 'abc', ['', '']],
  ['one more and one less', 'abcd', 'axcd', ['b', 'x']],
  ['one that is another of the same name', 'abc', 'aBc', ['b', 'B']],
  ['one that moved behind what stays', 'abcd', 'bcda', ['a', 'a']],
  ['nothing in common', 'ab', 'xy', ['ab', 'xy']],
  ['the same twice', 'aab', 'ab', ['a', '']],
])('%s', (_, former, now, changed) => expect(match(former, now)).toEqual(changed));
