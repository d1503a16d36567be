/** What a source of income is called in a list of them. */
const SOURCE =
  /^(?:一般公共预算|政府性基金|基金预算|国有资本|财政拨款|财政专户|(?:事业)?单位资金|事业|经营|上级|附属单位|其他(?:来源)?(?:收入|资金)|非同级|使用非财政|(?:上年)?结[转余])/;
const NESTED = [
  [/^财政拨款/, /^(?:一般公共预算|政府性基金|国有资本)/],
  [/单位资金/, /^(?:事业(?!单位资金)|经营|上级|附属|其他)/],
] as const;

export const isSource = (name: string): boolean => SOURCE.test(name);

/** True when one of the sources is made of others in the same list. */
export const nestedSources = (names: readonly string[]): boolean =>
  NESTED.some((pair) => pair.every((pattern) => names.some((name) => pattern.test(name))));
