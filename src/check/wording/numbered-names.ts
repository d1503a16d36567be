import { numberValue } from '../../domain/list-number.js';
import { squeezed } from '../../domain/text.js';
import type { Hit, Passage } from './passages.js';

/** Units counted in words that end in a colon or point below, and listed under numbers on lines of their own. */
interface NumberedNames {
  readonly hit: Hit;
  readonly listed: number;
  readonly agrees: boolean;
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 二级预算单位共4个，包括： 由4家单位组成，详细情况见下表： */
const COUNT = new RegExp(`单位[^。；;，,：:\\d]{0,6}?${NUMBER}[个家]|${NUMBER}[个家][^。；;，,：:\\d]{0,8}?单位`, 'g');
const POINTS_BELOW = /[：:]$|(?:如下|下表|附表)(?:所示)?[。：:]?$/;
const ITEM = /^[（(]?(\d{1,2})[）)．.、]?([\u4e00-\u9fff].*)$/;
const UNIT = /局|委|办|中心|学|幼儿园|院|所|站|馆|队|处|校|园|会|科|室|部|社|台|场|政府|本级|机关/;
const OWN = /本级|机关/;
const HEADING = /^序号/;
/** A larger gap is a list that is read wrongly. */
const WIDEST_GAP = 3;

export function numberedNames(paragraphs: readonly Passage[]): readonly NumberedNames[] {
  const found: NumberedNames[] = [];
  for (const [at, passage] of paragraphs.entries()) {
    if (!POINTS_BELOW.test(passage.text) || !passage.text.includes('单位')) continue;
    const one = countedBelow(passage, paragraphs.slice(at + 1, at + 60));
    if (one) found.push(one);
  }
  return found;
}

function countedBelow(passage: Passage, below: readonly Passage[]): NumberedNames | undefined {
  const text = squeezed(passage.text);
  const sentence = text.slice(text.slice(0, -1).lastIndexOf('。') + 1);
  const [count, ...others] = [...sentence.matchAll(COUNT)];
  const told = count && numberValue(count[1] ?? count[2] ?? '');
  // 共4个，其中行政单位1个: what is listed may be either.
  if (!count || told === undefined || others.length > 0 || /其中|内设|[等余]/.test(sentence)) return undefined;
  const names = namesOf(HEADING.test(below[0]?.text ?? '') ? below.slice(1) : below);
  if (names.length < 2) return undefined;
  // The department itself may be listed without being counted, or counted without being listed.
  const hasOwn = names.some((name) => OWN.test(name));
  const agrees = told === names.length || told === (hasOwn ? names.length - 1 : names.length + 1);
  if (Math.abs(told - names.length) > WIDEST_GAP) return undefined;
  const offset = passage.text.indexOf(count[0]);
  return { hit: { passage, words: count[0], offset: Math.max(0, offset), groups: [] }, listed: names.length, agrees };
}

/** The names under 1, 2, 3 …; none where a number is missing or the list may go on. */
function namesOf(below: readonly Passage[]): readonly string[] {
  const names: string[] = [];
  for (const [at, { text }] of below.entries()) {
    const item = ITEM.exec(squeezed(text));
    if (item && Number.parseInt(item[1]!, 10) === names.length + 1) {
      if (item[2]!.length > 40 || !UNIT.test(item[2]!) || /[。；，]./.test(item[2]!)) return [];
      names.push(item[2]!);
      continue;
    }
    const goesOn = below.slice(at, at + 4).some((other) => {
      const later = ITEM.exec(squeezed(other.text));
      return later !== null && Number.parseInt(later[1]!, 10) > names.length;
    });
    return goesOn ? [] : names;
  }
  return names;
}
