import { gather } from '../../domain/gather.js';
import type { Hit, Passage } from './passages.js';

/** Paragraphs of sentences that end before one that does not is told, and how many for each that does not. */
const FEWEST_ENDED = 10;
const FOR_EACH = 10;
const SHORTEST = 20;

/** A comma or stop within, or what a term is explained by. */
const SENTENCE = /[，,。；](?=.)|[：:](?:是?指|反映)/s;
const ENDED = /[。；;！!？?：:…．.]["”’』」》】）)]*\s*$/;
/** Behind these nothing tells a sentence from a field or a list: 预算80万元, （含结转）, 共3. */
const LEFT_IN_WORDS = /[\u4e00-\u9fff，、,]\s*$/;
/** What begins anew, and goes on with nothing: a numbered heading or item. */
const BEGINS_ANEW =
  /^\s*(?:第[一二三四五六七八九十]+[部章节条]|[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|[（(]?\d{1,2}[)）、．.](?!\d)|[①-⑳]|附[件表：:]|目标\d|注[：:])/;
/** The first item of a list, which the words before it may open. */
const BEGINS_LIST = /^\s*(?:[（(]?[一1][)）、．.](?!\d)|①|目标1)/;
/** A list that opens within the paragraph and goes on below: 包括：1.…本部. */
const LIST_WITHIN = /[：:]\s*(?:[（(]?1[)）、．.]|[（(]一[)）]|①)|[（(]?1[)）、．.](?!\d)[^。；]*$/;
/** A signature, an enclosure or the title of what follows is no sentence; an amount may end one. */
const NO_SENTENCE =
  /附[件表：:]|目录|单位[：:]|(?:情况|说明|公开|明细|统计)?表\s*$|(?:如下|以下|包括|其中|分别为|分别是|具体为)\s*$|(?:月|日|年|页|电话|地址|网址)\s*$|\d\s*[\u4e00-\u9fff]{1,3}\s*$/;

/** Words that a sentence may well end with: what is missing may be the stop alone. */
const MAY_END =
  /(?:支出|收入|经费|费用?|等|[增减][加少长多幅]|下降|提高|降低|上升|调整|变化|变动|持平|开支|工作|任务|资金|要求|需[要求]|情况|活动|服务|事[项务宜]|项目|管理|监[督管]|建设|发展|实施|利用|开展|完成|保障|落实|问题|补[助贴]|工资|待遇|退休|职责|机构|单位|部门|政策|制度|规[划定]|计划|评价|执行|安排|运[转行]|使用|购置|采购|缴费|[0-9])\s*$/;

/** Paragraphs that break off in the middle of a sentence, in a text whose other paragraphs all end. */
export function unendedSentences(paragraphs: readonly Passage[]): {
  readonly hits: readonly Hit[];
  readonly stopless: readonly Hit[];
  readonly ended: number;
} {
  let ended = 0;
  const open: number[] = [];
  for (const [index, { text }] of paragraphs.entries()) {
    if (text.length < SHORTEST || !SENTENCE.test(text)) continue;
    if (ENDED.test(text)) ended++;
    else open.push(index);
  }
  if (ended < FEWEST_ENDED || ended < FOR_EACH * open.length) return { hits: [], stopless: [], ended };
  const found = gather(open, (index) => hitIn(paragraphs[index]!, paragraphs[index + 1]) ?? []);
  const stopless = found.filter(({ words }) => MAY_END.test(words));
  return { hits: found.filter((hit) => !stopless.includes(hit)), stopless, ended };
}

function hitIn(passage: Passage, next: Passage | undefined): Hit | undefined {
  const { text, section } = passage;
  if (!next || BEGINS_LIST.test(next.text)) return undefined;
  if (!LEFT_IN_WORDS.test(text) || (next.section === section && !BEGINS_ANEW.test(next.text))) return undefined;
  const last = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1);
  if (!/[，,、]|[：:](?:是?指|反映)/.test(last) || NO_SENTENCE.test(last) || LIST_WITHIN.test(text)) return undefined;
  const words = text.trimEnd().slice(-SHOWN);
  return { passage, words, offset: text.trimEnd().length - words.length, groups: [] };
}
const SHOWN = 16;
