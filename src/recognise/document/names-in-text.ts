import { gather } from '../../domain/gather.js';
import { squeezed } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';
import { regionOfName } from './region.js';

const ORGANS =
  '(?:局|厅|委员会(?:党校)?|中心(?!医院|[小中]学|幼儿园|学校|卫生院|血站)|法院|检察院|办事处|人民政府(?:办公[室厅])?|管委会|党校|学校|中学|小学|幼儿园|医院|卫生院|福利院|图书馆|文化馆|博物馆|档案馆|管理站|监测站|殡仪馆|联合会)';
const ORGAN_IN_TEXT = new RegExp(ORGANS);
/** Behind a name stands no document of its own: who publishes is seldom the one that gave the order (某厅《关于…的通知》). */
const NAME_IN_TEXT = new RegExp(`[\\u4e00-\\u9fff]{2,18}?${ORGANS}(?![《〈]|关于|下属|所属|直属|驻)`, 'g');

/** Documents quoted by their titles name who issued them: 《某省委办公厅关于…的意见》. */
const CITED = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/g;

/** 某省财政厅 某省水利厅《关于…的通知》: who gave the order. */
const ISSUED = /(?:[\u4e00-\u9fff]{3,20}[\s、]){0,4}[\u4e00-\u9fff]{2,20}(?:厅|局|委|部|办公室|政府)\s?(?=《关于)/g;

/** 项目单位某县某局, where nothing parts a label from what it labels. */
const LABELS_BEFORE = /^.*(?:主管部门|(?:实施|项目|使用|编制|填报|建设)单位)/;
/** 云岭县财政局、各乡镇人民政府： */
const ADDRESSED = /^[\u4e00-\u9fff、()（）]{2,40}[：:]$/;

/** Words of a sentence in front of the name that it holds. */
const WORDS_BEFORE =
  /^(?:[年月日]度?|度|(?:部门|单位)(?=[\u4e00-\u9fff]{2,7}[省市县区州旗盟]))|^.*?(?:关于|根据|按照|依据|印发|安排|由|对|为|為|向|受|经|我|至|在|是|即|《)/;

/** 我受云岭县财政局委托: two of them. */
function withoutWords(run: string): string {
  const rest = run.replace(WORDS_BEFORE, '');
  return rest === run ? run : rest.replace(WORDS_BEFORE, '');
}

/** 江湾县和云岭县财政局 without the other region, but 云岭县住房和城乡建设局 whole. */
function withoutOthers(run: string): string {
  const other = /^.*?[及和与]/.exec(run)?.[0];
  const region = other && regionOfName(run);
  return !other || (region && region.length < other.length - 1) ? run : run.slice(other.length);
}

/** Cells of a line that names a department; the rows of a list that have more name others. */
const MOST_CELLS = 5;

/** Names with a region in front, anywhere in a line: the last resort for documents without cover and labels. */
export function namesIn(line: SourceLine): readonly string[] {
  if (!ORGAN_IN_TEXT.test(line.text) || (line.cells?.length ?? 0) > MOST_CELLS) return [];
  // Whom a letter is addressed to.
  if (ADDRESSED.test(squeezed(line.text))) return [];
  const text = line.text.includes('《关于') ? line.text.replace(ISSUED, '') : line.text;
  return gather(text.replace(CITED, '').match(NAME_IN_TEXT) ?? [], (run) => {
    const label = LABELS_BEFORE.exec(run)?.[0];
    const name = label === undefined ? withoutOthers(withoutWords(run)) : run.slice(label.length);
    // 3所县属学校 counts them, and names none; 隶属 and 协助 tell of others; a sentence that runs on is no name either.
    if (
      /^[所家个户]|隶属|主管部门[为是]|履行|承担|^(?:协助|完成|配合|负责|组织|指导|开展|落实|参与|会同)/.test(run) ||
      /^全|[是的]|因为|以上|各级|第[一二三四五六七八九十]{1,4}[届次]|[市县区州旗]学校$/.test(name)
    )
      return [];
    return regionOfName(name) === null || name.length < 5 ? [] : [name];
  });
}
