import { needName } from '../check/needs.js';
import type { Rule } from '../check/rule.js';
import type { Bilingual } from '../domain/place.js';
import { templateOf } from '../forms/templates/index.js';
import { WORDS } from './report-words.js';

type Stage = 'preview' | 'stable' | 'deprecated';
export const stageOf = ({ meta }: Rule): Stage => meta.stage ?? 'stable';

export const STAGES: Readonly<Record<Stage, Bilingual>> = {
  preview: { zh: '试用', en: 'preview' },
  stable: { zh: '正式', en: 'stable' },
  deprecated: { zh: '停用', en: 'deprecated' },
};

export const STAGE_MEANINGS: Readonly<Record<Stage, Bilingual>> = {
  preview: {
    zh: '试用：指名时才运行（--rule 或设置）',
    en: 'preview: runs only when it is named (--rule or settings)',
  },
  stable: { zh: '正式：默认运行', en: 'stable: runs by default' },
  deprecated: { zh: '停用：指名时才运行，以后会删除', en: 'deprecated: runs only when it is named, and will go' },
};

/** Which documents a rule is about: kinds, years, templates. */
export function scopeWords({ meta }: Rule): Bilingual {
  const { types, from, to, templates } = meta.scope ?? {};
  const kinds = types?.map((type) => WORDS.documentType[type]);
  const names = templates?.map((id) => templateOf(id)?.name ?? { zh: id, en: id });
  const zh = [
    kinds ? kinds.map((kind) => kind.zh).join('、') : '各类公开文件',
    yearWords(from, to).zh,
    names ? names.map((name) => name.zh).join('、') : '各地表样',
  ];
  const en = [
    kinds ? kinds.map((kind) => kind.en).join(', ') : 'all kinds of documents',
    yearWords(from, to).en,
    names ? names.map((name) => name.en).join(', ') : 'all templates',
  ];
  return { zh: zh.join('；'), en: en.join('; ') };
}

function yearWords(from: number | undefined, to: number | undefined): Bilingual {
  if (from !== undefined && to !== undefined) return { zh: `${from}—${to} 年`, en: `${from} to ${to}` };
  if (from !== undefined) return { zh: `${from} 年起`, en: `since ${from}` };
  if (to !== undefined) return { zh: `至 ${to} 年`, en: `until ${to}` };
  return { zh: '各年度', en: 'all years' };
}

/** What must be in the document for the rule to say anything; undefined where it needs nothing. */
export function needWords({ meta }: Rule): Bilingual | undefined {
  if (meta.needs.length === 0) return undefined;
  const names = meta.needs.map(needName);
  return { zh: names.map(({ zh }) => zh).join('；'), en: names.map(({ en }) => en).join('; ') };
}
