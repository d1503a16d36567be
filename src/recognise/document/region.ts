const PROVINCE = '[^省市县区州盟旗]{2,6}(?:省|自治区)';
const CITY =
  '[^省市县区盟旗]{1,9}市|[^省市县区州盟旗]{2,12}自治州|[^省市县区州盟旗]{2,4}州(?![市区县])|[^省市县区州盟旗]{2,6}(?:盟|地区)';
const COUNTY =
  '[^省市县区州盟旗]{1,10}(?:自治县|自治旗|新区|开发区|县|区|旗)|[^省市县区州盟旗]{1,3}州[区县]|(?!城市)[^省市县区盟旗]{1,6}市(?!场)';
const TOWN = '(?!人民政府|城乡)[^省市县区州盟旗镇乡局委办]{1,8}(?:镇|乡(?!村|建设|规划|居民|管理|环境)|街道)';
const REGION = new RegExp(`^(?:${PROVINCE})?(?:${CITY})?(?:${COUNTY})?(?:${TOWN})?`);
const PARTY = /^(?:中国共产党|中国共产主义青年团|中共|共青团|中国人民政治协商会议|政协)/;

/** 自治区财政厅, 全县: what kind of region, and not which. */
const UNNAMED = /^(?:自治区|[全本我该各][省市县区州])/;

/** The region that a department's name begins with: 云岭省江湾市 of 云岭省江湾市…局; null for names without one. */
export function regionOfName(name: string): string | null {
  const words = name.replace(PARTY, '');
  if (UNNAMED.test(words)) return null;
  const region = REGION.exec(words)?.[0] ?? '';
  return region === '' || region === words ? null : region;
}
