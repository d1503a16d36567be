import type { DocumentType } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { matchesOf, squeezed } from '../../domain/text.js';
import type { SourceDocument } from '../../read/source.js';
import type { Block } from '../blocks.js';
import { printedLines } from '../segment/line-shapes.js';
import { coverLines } from './cover.js';

const PLACEHOLDER = /[xX×✕Ⅹ]{2,}|[○〇]{2,}/;
/** Decimals, separated thousands, and whole numbers that are as long as no code. */
const AMOUNT = /\d\.\d|\d,\d{3}|(?<!\d)(?:[1-9]\d{3}|[1-9]\d{5}|[1-9]\d{7,})(?!\d)/;
/** A real disclosure may hide a name or leave a stray XX; a template is full of them. */
const LEAST_PLACEHOLDERS = 8;
/** Running text longer than this is more than the words around target forms. */
const FORMS_ONLY_LINES = 40;

/** Budget or final accounts by the titles of cover and tables, never by what the text mentions. */
export function typeOf(source: SourceDocument, blocks: readonly Block[]): DocumentType {
  const tables = blocks.filter((block) => block.is === 'table' || block.is === 'evaluation');
  const narrative = blocks
    .filter((block) => block.is === 'narrative')
    .reduce((sum, block) => sum + block.lines.length, 0);
  const isForms = tables.length === 0 && blocks.some((block) => block.is === 'targets');
  if (isBlank(blocks)) return 'blank-form';
  if (isForms && narrative < FORMS_ONLY_LINES) return 'targets';
  const cover = coverLines(printedLines(source)).filter(({ filled }) => filled < 3);
  const titles = [
    ...gather(cover, ({ text }, at) => titleOf(text, cover[at + 1]?.text ?? '')),
    ...gather(blocks, (block) => (block.is === 'narrative' ? [] : [squeezed(block.title)])),
    ...gather(
      tables.filter((block) => block.is !== 'evaluation' && !block.title.includes('自评')),
      (block) =>
        gather(block.lines.slice(1, 10), ({ text }) =>
          text.includes('算') ? (/[预决]算数|年[预决]算/.exec(squeezed(text)) ?? []) : [],
        ),
    ),
  ];
  const accounts = titles.filter((title) =>
    /决算|绩效.{0,4}自评|绩效目标完成情况.{0,4}表/.test(title.replace(/预(?:算[/、和及])?决算/g, '')),
  ).length;
  const ofBudgets = titles.filter((title) =>
    /预算/.test(
      title.replace(
        /预(?:算[/、和及])?决算|预算单位|^(?:年初|全年|年度|调整后)预算数?(?:\(.{1,5}\))?$|预算执行[数率情].*|部门预算(?=.{0,12}自评)|预算绩效(?!目标)|一般公共预算|政府性?基金预算|国有资本经营预算/g,
        '',
      ),
    ),
  );
  const budgets = ofBudgets.length;
  if (accounts > budgets) return 'final-accounts';
  if (ofBudgets.every((title) => HEADING.test(title)) && isReport(source)) return 'final-accounts';
  if (tables.length > 0 || budgets > 0) return 'budget';
  if (isForms) return 'targets';
  return titledType(source) ?? spokenType(blocks);
}

/** A line of the cover by itself: no sentence, and not the beginning of one that the next line goes on with. */
function titleOf(text: string, next: string): string | readonly string[] {
  const isSentence =
    text.length >= 40 ||
    /[。;,，]|\d(?:万?元|%)|[为共计达约]\d[\d.]*$|^(?:按照|根据|依据|为了)/.test(text) ||
    (text.length >= LONGEST_TITLE && /[。,，]/.test(next));
  if (isSentence) return [];
  return /[预决]$/.test(text) && next.startsWith('算') ? `${text}算` : text;
}
const LONGEST_TITLE = 30;

/** （一）中央下达预算情况: a heading of the text, no title. */
const HEADING = /^[(（][一二三四五六七八九十]{1,3}[)）]/;
const REPORT_LINES = 16;
const REPORT =
  /^.{4,58}(?:绩效(?:目标)?(?:自评|评价)[^，。；]{0,6}|决算(?:草案)?(?:情况)?的?)报告(?:[(（][^()（）]{1,12}[)）])?$|决算(?:草案)?(?:情况)?报告如下[:：]?$/;
/** 关于2024年度救助资金的绩效自评报告: what was done in a year, whatever plans its headings name. */
const isReport = (source: SourceDocument): boolean =>
  printedLines(source)
    .slice(0, REPORT_LINES)
    .some(({ text }) => text.includes('报告') && REPORT.test(squeezed(text)));

const LINES_AHEAD = 80;
const TITLE =
  /^[\u4e00-\u9fff()]{0,30}20\d\d年度?(?:部门|单位)(预算|决算)(?:公开|编制|情况|说明)*(?:[-—:]{1,2}(?:部门|单位)概况)?$/;
/** 2025年部门预算 alone on a line, below what a web page prints above its text. */
function titledType(source: SourceDocument): DocumentType | undefined {
  for (const { text } of printedLines(source).slice(0, LINES_AHEAD)) {
    const word = text.length < 50 ? TITLE.exec(text)?.[1] : undefined;
    if (word) return word === '决算' ? 'final-accounts' : 'budget';
  }
  return undefined;
}

/** What was spent in the year spoken of, and not the year before’s that a budget compares with. */
const ACCOUNTS = /(?<!(?:比|较|与|同)(?:20\d{2}|上)年度?)(?:(?:收入|支出)决算|决算(?:数|为|总额|支出|\d))/g;
const BUDGETS =
  /(?<!(?:公共|基金|经营)(?:支出)?|年初|全年|调整|[高低大小]于)预算(?:数|为|总额|安排|总计|合计|\d|[:：]20)/g;

/** Of running text without a title: final accounts name the budget too, a budget no final accounts of its own year. */
function spokenType(blocks: readonly Block[]): DocumentType {
  const text = squeezed(gather(blocks, (block) => block.lines.map((line) => line.text)).join(''));
  const accounts = matchesOf(text, ACCOUNTS).length;
  if (accounts >= 2) return 'final-accounts';
  return accounts === 0 && matchesOf(text, BUDGETS).length >= 2 ? 'budget' : 'unknown';
}

/** A template nobody filled in: placeholders everywhere and not one amount in its tables. */
function isBlank(blocks: readonly Block[]): boolean {
  let placeholders = 0;
  for (const block of blocks)
    for (const { text } of block.lines) {
      if (PLACEHOLDER.test(text)) placeholders += 1;
      if (block.is !== 'narrative' && !PLACEHOLDER.test(text) && AMOUNT.test(text.replace(/20\d{2}/g, '')))
        return false;
    }
  return placeholders >= LEAST_PLACEHOLDERS;
}
