import { markerOf } from './markers.js';

/** A heading, or a paragraph that opens with one (1.绩效自评情况。2024年…). */
export interface Heading {
  readonly title: string;
  /** 0 for a part (第一部分), 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level: number;
  /** Where the text after an inline heading begins; the text's length for a heading by itself. */
  readonly end: number;
}

const TOPIC =
  /(?:情况|说明|规模|结构|变化|安排|职责|职能|设置|构成|组成|概况|解释|经费|前言|编制|内容|使用|占用|工作|结果)$/;
const FIGURE = /\d[\d,.]*(?:万元|元|亿元|%|％)/;
const INLINE = /^[^。，,：:；;“”]{2,28}?(?:情况|说明|职责|概况)(?:说明)?。/;
const UNNUMBERED =
  /^[^。，,；;：:]{0,24}(?:情况说明|编制说明|预算说明|决算说明|主要职责|主要职能|部门职责|名词解释|机构设置|部门概况|前言)$/;
const PART_TITLE = /^附(?:件|表)\d*[:：]?/;

/** A title without a number: 2025年部门预算编制说明. */
export const isUnnumberedTitle = (text: string): boolean => text.length <= 30 && UNNUMBERED.test(text);

/** Which heading a paragraph is or opens with; undefined for plain text. */
export function headingOf(text: string): Heading | undefined {
  const marker = markerOf(text);
  if (!marker) {
    if (isUnnumberedTitle(text)) return { title: text, level: 0, end: text.length };
    return PART_TITLE.test(text) && text.length <= 40 ? { title: text, level: 0, end: text.length } : undefined;
  }
  const body = text.slice(marker.length);
  if (standsAlone(body, marker.level))
    return { title: text.replace(/[。：:]$/, ''), level: marker.level, end: text.length };
  if (marker.level === 0) return undefined;
  const inline = INLINE.exec(body);
  if (!inline) return undefined;
  const end = marker.length + inline[0].length;
  return { title: text.slice(0, end - 1), level: marker.level, end };
}

function standsAlone(body: string, level: number): boolean {
  if (body.length > 64 || /[；;。！？](?!$)/.test(body) || FIGURE.test(body)) return false;
  if (level === 0) return true;
  const words = body.replace(/[。：:]$/, '');
  if (/[：:；;]/.test(words) || /[，,；;]$/.test(words)) return false;
  if (words !== body || level >= 3) return words.length <= 40 && TOPIC.test(words);
  return level === 1 || body.length <= 48;
}

const AMOUNTS = /\d(?:万元|元|亿元).*\d(?:万元|元|亿元|%)/;
/** True for a paragraph that no glossary holds: it states amounts and defines nothing. */
export const statesAmounts = (text: string): boolean => AMOUNTS.test(text) && !/^.{0,40}(?:是?指|反映)/.test(text);

const GLOSSARY = /名词(?:解释|说明)|名词的解释|专业(?:性)?名词|专业术语|术语解释/;
export const isGlossary = (title: string): boolean => GLOSSARY.test(title);
