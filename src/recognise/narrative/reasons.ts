import { type Draft, isChange } from './draft.js';

/** A stretch that gives the reason of a change. */
export interface Reason {
  /** Where the words that announce it begin (主要原因是), and where the reason itself stands. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  /** The reason; an empty string where it is left out. */
  readonly words: string;
}

/** Words that may announce a reason. */
export interface Announcement {
  readonly start: number;
  readonly from: number;
  /** False for 主要是 and the like, which also open lists: only behind a change do they announce a reason. */
  readonly sure: boolean;
}

const ANNOUNCED =
  /(?:主要)?(?:变动|变化|增减|增加|减少|增长|下降|上升|降低|持平)?(?:（(?:减少|下降|增加|增长)）)?的?(?:主要)?(?:变动|变化)?(原因)(?:是由于|主要是|分别是|在于|如下|[是为系：:])*|主要(?:是由于|是因为|由于|因为|[是系因](?!公))[：:]?|(?<=[，。；）,])(?:由于|因为|系因|是由于|是因为|因(?!公|此|素))/g;
const NEXT_POINT = /^(?:(?:其?[一二三四五六七八九]|第[一二三四五])是|\d{1,2}[.、．]|[（(]\d[)）]|[①-⒇]|同时|另外|此外)/;
const OWN_LIST = /[，。；,]其中[，：:]?/;

/** Every place of a paragraph where a reason may begin, in order. */
export function findAnnouncements(text: string, from: number): Announcement[] {
  const announcements: Announcement[] = [];
  ANNOUNCED.lastIndex = from;
  for (let found = ANNOUNCED.exec(text); found; found = ANNOUNCED.exec(text)) {
    const start = found.index;
    announcements.push({ start, from: start + found[0].length, sure: found[1] !== undefined });
  }
  return announcements;
}

/** The reason announced here; undefined where the words before show that none is meant. */
export function reasonAt(announcement: Announcement, text: string, last: Draft | undefined): Reason | undefined {
  const { start, from } = announcement;
  if (!announcement.sure && !(last && isChange(last) && isClose(text.slice(last.end, start)))) return undefined;
  const end = endOfReason(text, from);
  return { start, from, end, words: text.slice(from, end).replace(/^[：:，,、是为]+/, '') };
}

/** At most one sentence end between a change and its reason. */
export const isClose = (between: string): boolean =>
  between.length <= 60 && (between.match(/[。；;]/g)?.length ?? 0) <= 1;

/** A reason runs to the end of its sentence, over semicolons only where its next point follows. */
function endOfReason(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const sign = text[index]!;
    if (sign === '（' || sign === '(') depth++;
    else if (sign === '）' || sign === ')') {
      if (depth === 0) return index;
      depth--;
    } else if (sign === '。' || sign === '！' || sign === '？') return cut(text, from, index);
    else if ((sign === '；' || sign === ';') && depth === 0 && !NEXT_POINT.test(text.slice(index + 1, index + 8)))
      return cut(text, from, index);
  }
  return cut(text, from, text.length);
}

function cut(text: string, from: number, end: number): number {
  const list = OWN_LIST.exec(text.slice(from, end));
  return list ? from + list.index : end;
}
