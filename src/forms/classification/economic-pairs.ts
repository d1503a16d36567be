/**
 * 部门预算支出经济分类与政府预算支出经济分类对照: which governmental item a departmental one may be entered under.
 * Basis: 财政部《支出经济分类科目改革方案》（财预〔2017〕98号）.
 */
import { governmentalEconomicCode } from '../../domain/codes.js';

/** By 类: what administrative bodies use, and what goes to public institutions or enterprises. */
const CLASS_PAIRS: Readonly<Record<string, readonly string[]>> = {
  301: ['501', '505'],
  302: ['502', '505'],
  303: ['509', '505'],
  307: ['511'],
  309: ['504', '506'],
  310: ['503', '506'],
  311: ['507', '508'],
  312: ['507', '508'],
  313: ['510'],
};

/** Governmental 款 of administrative bodies, with the departmental 款 that belong to it. */
const ITEM_PAIRS: Readonly<Record<string, string>> = {
  50101: '30101 30102 30103',
  50102: '30108 30109 30110 30111 30112',
  50103: '30113',
  50199: '30106 30114 30199',
  50201: '30201 30202 30204 30205 30206 30207 30208 30209 30211 30214 30228 30229 30239 30240',
  50202: '30215',
  50203: '30216',
  50204: '30218 30224 30225',
  50205: '30203 30226 30227',
  50206: '30217',
  50207: '30212',
  50208: '30231',
  50209: '30213',
  50299: '30299',
  50301: '31001',
  50302: '31005',
  50303: '31013',
  50305: '31009 31010 31011 31012',
  50306: '31002 31003 31007',
  50307: '31006',
  50399: '31008 31019 31021 31022 31099',
  50401: '30901',
  50402: '30905',
  50403: '30913',
  50404: '30902 30903 30907',
  50405: '30906',
  50499: '30908 30919 30921 30922 30999',
  50901: '30304 30305 30306 30307 30309',
  50902: '30308',
  50903: '30310',
  50905: '30301 30302 30303',
  50999: '30399',
  51002: '31302',
  51003: '31303',
  51004: '31304',
};

/** Departmental 款 that practice enters under more than one governmental 款 of the right 类. */
const LOOSE = new Set(['30106', '30114', '30199', '30240', '30299', '30311', '30399', '31099', '30999']);

const BY_DEPARTMENTAL = new Map(
  Object.entries(ITEM_PAIRS).flatMap(([governmental, departmental]) =>
    departmental.split(' ').map((code) => [code, governmental] as const),
  ),
);

/** Whether the official table pairs the two; undefined where the data cannot say. */
export function pairAllowed(departmental: string, governmental: string): boolean | undefined {
  const classes = CLASS_PAIRS[departmental.slice(0, 3)];
  if (!classes || !governmentalEconomicCode(governmental)) return undefined;
  const governmentalClass = governmental.slice(0, 3);
  if (!classes.includes(governmentalClass)) return false;
  if (departmental.length < 5 || governmental.length < 5) return true;
  if (governmentalClass === '505') return institutionPair(departmental, governmental);
  const expected = BY_DEPARTMENTAL.get(departmental);
  if (expected === undefined || expected.slice(0, 3) !== governmentalClass) return undefined;
  return expected === governmental ? true : LOOSE.has(departmental) || governmental.endsWith('99') ? undefined : false;
}

/** 对事业单位经常性补助: 工资福利 under 50501, 商品和服务 under 50502; practice differs for the rest. */
function institutionPair(departmental: string, governmental: string): boolean | undefined {
  if (governmental === '50501')
    return departmental.startsWith('301') ? true : departmental.startsWith('302') ? false : undefined;
  if (governmental === '50502')
    return departmental.startsWith('302') ? true : departmental.startsWith('301') ? false : undefined;
  return undefined;
}

/** The governmental 款 of administrative bodies that a departmental 款 belongs to. */
export const governmentalItemOf = (departmental: string): string | undefined => BY_DEPARTMENTAL.get(departmental);

/** Whether an economic 类 is part of 人员经费 or of 公用经费 within 基本支出; undefined for all others. */
export function basicKindOf(code: string): 'personnel' | 'operating' | undefined {
  const top = code.slice(0, 3);
  if (top === '301' || top === '303') return 'personnel';
  return top === '302' || top === '310' ? 'operating' : undefined;
}
