import { isLevel1, isLevel2 } from './vocabulary.js';

/** A piece of a level label, or a whole one, with the line it stands on. */
export interface Fragment {
  readonly text: string;
  readonly line: number;
}

/** A level label put together, with its first and last line. */
export interface WholeLabel {
  readonly text: string;
  readonly level: 1 | 2;
  readonly from: number;
  readonly to: number;
}

/** The official labels of both levels, which narrow cells break anywhere. */
const LABELS = [
  '产出指标',
  '效益指标',
  '成本指标',
  '满意度指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '生态环境效益指标',
  '可持续影响指标',
  '服务对象满意度',
  '服务对象满意度指标',
  '社会公众或服务对象满意度指标',
];
const SHORTEST = 2;
const PARTS: ReadonlySet<string> = new Set(LABELS.flatMap(partsOf));
const BEGINNINGS: ReadonlySet<string> = new Set(
  LABELS.flatMap((label) => Array.from(label, (_, end) => label.slice(0, end + 1))),
);

/** What a break may leave of a label: its beginning, its end, or between two breaks. */
function partsOf(label: string): string[] {
  const parts = [label.slice(-1)];
  for (let from = 0; from < label.length; from++)
    for (let to = from + SHORTEST; to <= label.length; to++) parts.push(label.slice(from, to));
  return parts;
}

export const isFragment = (text: string): boolean => PARTS.has(text);

const isWhole = (text: string): boolean => isLevel1(text) || isLevel2(text);
/** 社会效益 is a label, and so is 社会效益指标, whose last word may stand lines below. */
const ENDS_LABEL = /^(?:指标|标)$/;

/** Puts fragments together in the order of the print; undefined where one is left over. Two labels may be open at once. */
export function assembleLabels(fragments: readonly Fragment[]): readonly WholeLabel[] | undefined {
  const open: { text: string; from: number; to: number }[] = [];
  for (const { text, line } of fragments) {
    const grows = (label: { readonly text: string }) => BEGINNINGS.has(label.text + text);
    const begun = open.find((label) => grows(label) && (!isWhole(label.text) || ENDS_LABEL.test(text)));
    if (begun) {
      begun.text += text;
      begun.to = line;
    } else if (BEGINNINGS.has(text)) open.push({ text, from: line, to: line });
    else return undefined;
  }
  if (open.some(({ text }) => !isWhole(text))) return undefined;
  // 成本指标 and 满意度指标 stand on either level; beside other labels of the second, they are of the first.
  return open.map((label) => ({ ...label, level: isLevel1(label.text) ? (1 as const) : (2 as const) }));
}
