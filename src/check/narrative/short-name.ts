const SHORT_NAME =
  /^[\u4e00-\u9fff]{2,7}?(?:街道|局|委|院|馆|办|学|校|中心)(?=20\d\d|部门|预算|收支|收入|财政拨款|一般公共|机关运行|三公|基本支出|项目支出)/;

/**
 * Words behind a part of the department's name: 档案馆预算支出总额 of 云岭县档案馆. Names of items that sound alike stay
 * (档案馆支出, 社会保障支出).
 */
export function withoutShortName(words: string, name: string): string {
  if (!name.includes(words.slice(0, 3))) return words;
  const short = SHORT_NAME.exec(words)?.[0];
  return short !== undefined && name.includes(short) ? words.slice(short.length) : words;
}
