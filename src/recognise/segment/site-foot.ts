import type { ShapedLine } from './line-shapes.js';

/** Further from the end than this stands no foot of the page that the document was printed or copied from. */
const LAST_LINES = 40;
/** What a web site must print at the foot of each of its pages, and no disclosure prints. */
const REGISTERED = /ICP备\d|公网安备\d|网站标识码[:：]?\d|^(?:Copyright|©)|^版权所有|版权所有$/i;
/** What stands beside it. Never sure alone: a budget names its address too. */
const BESIDE =
  /^(?:主办|承办|主管|协办|运维|维护|技术支持)(?:单位|部门)?[:：]|^(?:联系|单位|通讯)?地址[:：]|^(?:联系电话|邮编|邮政编码|传真|电子邮箱)[:：]|^分享到?[:：]|^[上下]一[篇条][:：]|^附件[:：]|^[【[]?(?:打印|关闭|返回顶部)|^(?:网站地图|网站声明|关于我们|联系我们)/;
/** 号 of a number that the page was too narrow for. */
const TORN = 4;

/** The foot of a web site, below a document that was printed from a browser or copied out of one. */
export function siteFoot(lines: readonly ShapedLine[]): readonly number[] {
  let first = Math.max(0, lines.length - LAST_LINES);
  while (first < lines.length && !isRunning(lines[first]!, REGISTERED)) first += 1;
  if (first === lines.length) return [];
  let end = first + 1;
  while (end < lines.length && goesOn(lines, end)) end += 1;
  while (first > 0 && isRunning(lines[first - 1]!, BESIDE)) first -= 1;
  return Array.from({ length: end - first }, (_, index) => first + index);
}

const isRunning = (shaped: ShapedLine, words: RegExp): boolean =>
  shaped.length < 120 && shaped.filled < 2 && words.test(shaped.text);

const isFoot = (shaped: ShapedLine | undefined): boolean =>
  shaped !== undefined && (isRunning(shaped, REGISTERED) || isRunning(shaped, BESIDE));

const goesOn = (lines: readonly ShapedLine[], index: number): boolean =>
  isFoot(lines[index]) || (lines[index]!.length <= TORN && (index === lines.length - 1 || isFoot(lines[index + 1])));
