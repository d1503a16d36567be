import { matchesOf } from '../../domain/text.js';
import type { SourceDocument } from '../../read/source.js';
import { type Block, shapedLines } from '../blocks.js';
import { printedLines, type ShapedLine } from '../segment/line-shapes.js';
import { coverLines } from './cover.js';

/** What may not stand before a year is asked behind it, so that the digits are looked for first. */
const TITLED =
  /(20\d{2})(?<!(?:[比较与同]|(?<!关)于)20\d{2})年度?[^,。;:]{0,40}(?:预算|决算|整体|绩效|公开|收支|三公)|(?:^|[表书])\(?(20\d{2})年度\)?$|(?<![比较与同]|(?<!关)于)(20\d{2})年?度?预算数|^(20\d{2})年度?(?:部门|单位)?情况说明$/;
const COLUMN = /(20\d{2})年?度?(?:[年期]初)?(?:预算|决算|执行|完成|批复|调整)数/g;
const SPOKEN =
  /(20\d{2})(?<!(?:[比较与同]|(?<!关)于)20\d{2})年度?(?:部门|单位|一般公共预算|收支|总?收入|总?支出|预算|决算|财政拨款|基本支出|“三公”)/g;
/** 2025年，本馆机关运行经费…: the year that a sentence opens with. */
const OPENING = /(?:^|[。;,])(20\d{2})年度?,?[^,。;:\d无未]{0,20}(?:三公|预算|支出|收入|经费)/g;
const LONGEST_TITLE = 60;

/** The budget year: what cover and titles say; else the year that the text speaks of most as the budget's. */
export function yearOf(
  source: SourceDocument,
  blocks: readonly Block[],
): { readonly year: number | null; readonly yearTitled?: boolean } {
  const votes = new Map<number, number>();
  const vote = (digits: string | undefined, weight: number) => {
    if (digits === undefined) return;
    const year = Number.parseInt(digits, 10);
    votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  const titles = new Map<string, Titled>();
  const title = (shaped: ShapedLine, weight: number) => {
    const digits = shaped.length > LONGEST_TITLE ? undefined : titledYear(shaped.text);
    vote(digits, weight);
    if (digits === undefined) return;
    const titled = { year: Number.parseInt(digits, 10), isPart: PART.test(shaped.text) };
    titles.set(JSON.stringify(shaped.line.at), titled);
  };
  for (const line of coverLines(printedLines(source))) title(line, 12);
  for (const block of blocks)
    if (block.is === 'narrative')
      for (const shaped of shapedLines(block)) {
        if (!shaped.line.text.includes('20')) continue;
        const { text } = shaped;
        for (const match of matchesOf(text, SPOKEN)) vote(match[1], 1);
        for (const match of matchesOf(text, OPENING)) vote(match[1], 1);
      }
    else for (const line of shapedLines(block).slice(0, 4)) title(line, 6);
  let best: number | null = null;
  for (const [year, weight] of votes) {
    const known = best === null ? -1 : (votes.get(best) ?? 0);
    if (weight > known || (weight === known && best !== null && year > best)) best = year;
  }
  if (best === null) return { year: yearNamed(blocks) };
  return { year: best, ...(leads(best, [...titles.values()]) ? { yearTitled: true } : {}) };
}

/** 2018年龙泉市…, 2016年无…: a year as such, no day or document, and not one that another is compared with. */
const NAMED = /(20\d{2})(?<!(?:[比较与同自从至到]|〔|\[)20\d{2})年(?!\d{1,2}月|以来|[底末初])/g;

/** Of running text that nothing titles: the one year that it names, or the one named more often than all others together. */
function yearNamed(blocks: readonly Block[]): number | null {
  const counts = new Map<string, number>();
  for (const block of blocks)
    if (block.is === 'narrative')
      for (const { text } of shapedLines(block))
        for (const [, year = ''] of matchesOf(text, NAMED)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [year] = [...counts].find(([, count]) => 2 * count > all) ?? [];
  return year === undefined ? null : Number.parseInt(year, 10);
}

interface Titled {
  readonly year: number;
  readonly isPart: boolean;
}

/** 第二部分 2025年部门预算表: the title of a part, which may be left from last year. */
const PART = /^第[一二三四五六七八九十]{1,2}部分/;

/** Whether a year stands in at least two titles, and in more than any other does; or in two of the whole, and no other does. */
function leads(year: number, titles: readonly Titled[]): boolean {
  const count = (one: number) => titles.filter((titled) => titled.year === one).length;
  const own = count(year);
  if (own >= 2 && titles.every((other) => other.year === year || count(other.year) < own)) return true;
  const wholes = titles.filter(({ isPart }) => !isPart);
  return wholes.length >= 2 && wholes.every((other) => other.year === year);
}

function titledYear(text: string): string | undefined {
  if (!text.includes('20')) return undefined;
  // A sentence is no title: 从构成看，纳入2024年度决算编制的单位有3个。
  if (text.includes('。') && /[,，]/.test(text)) return undefined;
  // A header that sets years beside each other ends with the year that the table is about.
  const compared = matchesOf(text, COLUMN).map((match) => match[1] ?? '');
  if (compared.length > 1) return compared.sort().at(-1);
  const match = TITLED.exec(text);
  const year = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  // A sentence may end with the year that it compares its own with.
  return text.endsWith('。') && /20\d{2}(?=年)/.exec(text)?.[0] !== year ? undefined : year;
}
