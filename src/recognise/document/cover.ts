import { keptWith } from '../../domain/kept.js';
import type { ShapedLine } from '../segment/line-shapes.js';

const LABELS =
  '(?:索引号|发[文布](?:机构|机关|单位|字号|日期)|主题分类|体裁分类|组配分类|成文日期|生成日期|公开(?:方式|范围|时限|目录|日期)|文号|有效性)';
/** What web pages print about themselves, label and value in cells or not: 发布机构 | 某局. */
const WEB_RECORD = new RegExp(`^[•·]?[[【]?${LABELS}`);
/** A label whose value stands on the next line. */
const BARE_LABEL = new RegExp(`^[•·]?(?:[[【][\\u4e00-\\u9fff]{2,5}[\\]】]|${LABELS}[:：]?)$`);
const PAGE =
  /^(?:【?字[号体][:：]|语音(?:播报|合成)|(?:进入|退出)播报|浏览(?:次数|量))|^[\u4e00-\u9fff]{2,16}网站(?:群|导航|链接)?$/;
/** Where the page stands: above it, whose web site it is. */
const POSITION = /^(?:您?(?:当前|现在)?的?位置|首页[>＞])/;
/** Below a blank field the title may follow at once. */
const TITLE = /20\d{2}.*[预决]算|[预决]算.*20\d{2}/;

const COVER_LINES = 14;
/** Records stand above the document, at most this far down. */
const RECORD_LINES = 60;

/** Lines that a web page prints about the document, and not the document itself. */
export const webRecords = keptWith((lines: readonly ShapedLine[]): ReadonlySet<ShapedLine> => {
  const found = new Set<ShapedLine>();
  let isValue = false;
  for (const [index, line] of lines.slice(0, RECORD_LINES).entries()) {
    const { text } = line;
    const isLabel = BARE_LABEL.test(text);
    const isOfPage = WEB_RECORD.test(text) || PAGE.test(text) || POSITION.test(text);
    const isBesideIt = isValue || POSITION.test(lines[index + 1]?.text ?? '');
    if (isLabel || isOfPage || (isBesideIt && !TITLE.test(text))) found.add(line);
    isValue = isLabel;
  }
  return found;
});

/** The first lines that are the document's own. */
export function coverLines(lines: readonly ShapedLine[]): readonly ShapedLine[] {
  const records = webRecords(lines);
  const cover: ShapedLine[] = [];
  for (const line of lines) {
    if (cover.length === COVER_LINES) break;
    if (!records.has(line)) cover.push(line);
  }
  return cover;
}
