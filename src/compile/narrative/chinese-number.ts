const DIGITS = '零一二三四五六七八九';

/** 1 to 999 as 一, 十二, 三十, 一百零五. */
export function chineseNumber(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    const link = rest === 0 ? '' : rest < 10 ? '零' : rest < 20 ? '一' : '';
    return `${DIGITS[Math.floor(value / 100)]}百${link}${rest === 0 ? '' : chineseNumber(rest)}`;
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}
