import { remembered } from '../domain/text.js';

/** Level-1 kinds of indicators in the framework of the ministry. */
export type FirstKind = 'cost' | 'output' | 'benefit' | 'satisfaction';
/** Level-2 kinds, with the level-1 kinds that each may stand under (the framework of 2015 put cost under output). */
export type SecondKind =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic-cost'
  | 'social-cost'
  | 'environmental-cost'
  | 'economic-benefit'
  | 'social-benefit'
  | 'environmental-benefit'
  | 'sustained-effect'
  | 'satisfaction';

const FIRST: readonly (readonly [RegExp, FirstKind])[] = [
  [/^满意度?(?:指标)?$|^服务对象满意度?(?:指标)?$/, 'satisfaction'],
  [/^成本(?:指标)?$/, 'cost'],
  [/^产出(?:指标|目标)?$/, 'output'],
  [/^(?:效益|效果|效益与效果)(?:指标|目标)?$/, 'benefit'],
];

const SECOND: readonly (readonly [RegExp, SecondKind])[] = [
  [/^(?:产出)?数量/, 'quantity'],
  [/^(?:产出)?质量/, 'quality'],
  [/^(?:产出)?(?:时效|进度)/, 'timeliness'],
  [/^经济成本/, 'economic-cost'],
  [/^社会成本/, 'social-cost'],
  [/^(?:生态|环境)(?:环境)?成本/, 'environmental-cost'],
  [/^(?:产出)?成本(?:指标|目标)?$/, 'cost'],
  [/^经济(?:效益|效果)/, 'economic-benefit'],
  [/^社会(?:效益|效果)/, 'social-benefit'],
  [/^(?:生态|环境)(?:环境)?(?:效益|效果)/, 'environmental-benefit'],
  [/^可持续/, 'sustained-effect'],
  [/满意/, 'satisfaction'],
];

const MAY_STAND_UNDER: Readonly<Record<SecondKind, readonly FirstKind[]>> = {
  quantity: ['output'],
  quality: ['output'],
  timeliness: ['output'],
  cost: ['cost', 'output'],
  'economic-cost': ['cost'],
  'social-cost': ['cost'],
  'environmental-cost': ['cost'],
  'economic-benefit': ['benefit'],
  'social-benefit': ['benefit'],
  'environmental-benefit': ['benefit'],
  'sustained-effect': ['benefit'],
  satisfaction: ['satisfaction', 'benefit'],
};

export const KIND_NAMES: Readonly<Record<SecondKind | FirstKind, { readonly zh: string; readonly en: string }>> = {
  cost: { zh: '成本指标', en: 'cost' },
  output: { zh: '产出指标', en: 'output' },
  benefit: { zh: '效益指标', en: 'benefit' },
  satisfaction: { zh: '满意度指标', en: 'satisfaction' },
  quantity: { zh: '数量指标', en: 'quantity' },
  quality: { zh: '质量指标', en: 'quality' },
  timeliness: { zh: '时效指标', en: 'timeliness' },
  'economic-cost': { zh: '经济成本指标', en: 'economic cost' },
  'social-cost': { zh: '社会成本指标', en: 'social cost' },
  'environmental-cost': { zh: '生态环境成本指标', en: 'environmental cost' },
  'economic-benefit': { zh: '经济效益指标', en: 'economic benefit' },
  'social-benefit': { zh: '社会效益指标', en: 'social benefit' },
  'environmental-benefit': { zh: '生态效益指标', en: 'ecological benefit' },
  'sustained-effect': { zh: '可持续影响指标', en: 'sustained effect' },
};

/** Labels of the form's other parts and of level 1 that are written where a level-2 kind belongs. */
export const FOREIGN_LABELS: ReadonlySet<string> = new Set([
  '总体目标',
  '年度目标',
  '年度总体目标',
  '产出指标',
  '效益指标',
]);

/** 产出指标（50分）, 1.数量指标: the label alone. */
const plain = (label: string): string => label.replace(/[(（][^()（）]*[)）]$/, '').replace(/^\d{1,2}[.、．]/, '');

function kindIn<Kind>(kinds: readonly (readonly [RegExp, Kind])[]): (label: string) => Kind | null {
  return remembered((label) => {
    const words = plain(label);
    return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  });
}
const firstIn = kindIn(FIRST);
const secondIn = kindIn(SECOND);

export const firstKind = (label: string | null): FirstKind | undefined =>
  label === null ? undefined : (firstIn(label) ?? undefined);
export const secondKind = (label: string | null): SecondKind | undefined =>
  label === null ? undefined : (secondIn(label) ?? undefined);
export const mayStandUnder = (second: SecondKind, first: FirstKind): boolean => MAY_STAND_UNDER[second].includes(first);
