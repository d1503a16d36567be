import { gather } from '../../domain/gather.js';
import { numberValue } from '../../domain/list-number.js';
import { find, type Hit, type Passage, standsIn } from './passages.js';

/** Offices or units that a sentence counts and lists by name. */
interface CountedNames {
  readonly hit: Hit;
  readonly listed: number;
  readonly agrees: boolean;
  /** The number stands behind the names. */
  readonly isBehind: boolean;
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const PLAIN = '[^。；;、，,：:\\d]';
/** 内设科室5个，分别为办公室、财务科…。 5个内设机构：… 预算单位共计5家，具体包括：… */
const COUNT_FIRST = new RegExp(
  `(?:(?:内设|下设|下属|所属|设有|设立|设置|设)[^。；;、，,：:\\d个]{0,12}?\\s?${NUMBER}\\s?个${PLAIN}{0,10}?|(?<!\\d)${NUMBER}\\s?个内设${PLAIN}{0,6}?|预算单位(?:共|共计|共有|合计)?\\s?${NUMBER}\\s?[个家])[，,]?(?:即|分别|具体)?(?:是|为|：|:|包括|有)[：:]?([^。；;\\n]{3,400})[。；;]`,
  'g',
);
/** What every such count holds, told at once. */
const A_NUMBER_OF = new RegExp(
  `[个家](?<=[\\d一二三四五六七八九十]\\s?[个家])${PLAIN}{0,10}?[，,]?(?:即|分别|具体)?(?:是|为|：|:|包括|有)`,
  'g',
);
const NAME = '(?:[^。；;、，,：:\\d（(]|[（(][^（）()]*[）)]){1,24}?';
/** 内设办公室、财务科…5个科室 */
const COUNT_LAST = new RegExp(
  `(?:内设|下设|设有|设立|设置)((?:${NAME}、)+${NAME})\\s?${NUMBER}\\s?个(?:内设|职能)?(?:科室|处室|股室|部室|机构|部门)`,
  'g',
);

const COUNTED = /机构|[科处股部]室|部门|科|处|股|单位/;
const NAMED =
  /^[\u4e00-\u9fff]{1,24}(?:科|室|股|处|部|办|组|队|站|所|馆|院|局|庭|中心|政府|团|基地|学校|小学|中学|幼儿园|学院|大学|党委|委员会|工会|协会)$/;
/** Names run together, or words that say that some stand for others or are left out. */
const UNSURE = /[\u4e00-\u9fff]{2}[科股](?=[\u4e00-\u9fff]{2,}[科股室]$)|[等挂加至]|合署/;
/** Which of these count as offices, each body sees in its own way. */
const SOMETIMES_COUNTED = /党委|党组|党总支|党支部|纪委|纪检|工会|团委|离退休/;
const IN_BRACKETS = /[（(][^（）()]*[）)]|\s/g;
/** 县档案馆本级, 县档案局机关: the department itself among its units. */
const ITSELF = /(?<=[局委办院馆校会部处站所团府])(?:本级|机关|本部)$/;
/** A larger gap is a list that is read wrongly. */
const WIDEST_GAP = 3;

export const countedNames = (paragraphs: readonly Passage[]): readonly CountedNames[] => [
  ...gather(standsIn(paragraphs, A_NUMBER_OF) ? find(paragraphs, COUNT_FIRST) : [], (hit) => {
    const [first, second, third, list = ''] = hit.groups;
    const number = first ?? second ?? third ?? '';
    const head = hit.words.slice(0, hit.words.lastIndexOf(list));
    // Two units of a budget may be all of them; two offices are hardly counted.
    const fewest = third === undefined ? FEWEST_OFFICES : FEWEST_UNITS;
    return COUNTED.test(head)
      ? held({ ...hit, words: head.replace(/[，,：:].*$/s, '') }, number, list, false, fewest)
      : [];
  }),
  ...gather(find(paragraphs, COUNT_LAST), (hit) => {
    const [list = '', number = ''] = hit.groups;
    const at = hit.words.lastIndexOf(number);
    return held({ ...hit, words: hit.words.slice(at), offset: hit.offset + at }, number, list, true);
  }),
];

const FEWEST_OFFICES = 3;
const FEWEST_UNITS = 2;

function held(
  hit: Hit,
  number: string,
  list: string,
  isBehind: boolean,
  fewest = FEWEST_OFFICES,
): readonly CountedNames[] {
  const told = numberValue(number);
  const [listed = '', ...more] = list.replace(IN_BRACKETS, '').split(/[，,：:]/);
  const names = listed.split('、');
  if (told === undefined || names.length < fewest || more.some((one) => NAMED.test(one) || one.includes('、')))
    return [];
  // 法规科和财务科 are two, 党建和宣传科 is one, and 人事处和老干部处 at times as well.
  const apart = gather(names, (name) =>
    name.replace(ITSELF, '').split(/(?<=[科室股处部办组队站所馆院校园局会]|中心|政府)(?:以及|和|及|与)(?=.{2})/),
  );
  if (!apart.every((name) => NAMED.test(name) && !UNSURE.test(name))) return [];
  const least = Math.min(names.length, apart.filter((name) => !SOMETIMES_COUNTED.test(name)).length);
  const gap = told < least ? least - told : told - apart.length;
  // Those that seem left out may be told behind the comma: ，1个直属机构.
  if (told > apart.length && more.length > 0) return [];
  return gap <= WIDEST_GAP ? [{ hit, listed: apart.length, agrees: gap <= 0, isBehind }] : [];
}
