import { remembered } from './text.js';

const DIGITS = '一二三四五六七八九';

/** The value of a printed list number: 一、 1, （十二） 12, 3. 3; undefined for anything else. */
export const numberValue = (numbering: string): number | undefined => readNumber(numbering) ?? undefined;
const readNumber = remembered((numbering) => findValue(numbering) ?? null);

function findValue(numbering: string): number | undefined {
  const bare = numbering.replace(/[\s（()）、.．]/g, '');
  if (/^\d{1,3}$/.test(bare)) return Number.parseInt(bare, 10);
  if (!/^[一二三四五六七八九十]{1,3}$/.test(bare)) return undefined;
  if (!bare.includes('十')) return bare.length === 1 ? DIGITS.indexOf(bare) + 1 : undefined;
  const [tens = '', ones = ''] = bare.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
}
