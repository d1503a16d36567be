import type { Table, TableKind } from '../../domain/book.js';
import { isFromWords } from './from-words.js';

/** The first lines of names that a narrow column wraps: 本年收入合 above 计, 年末财政拨 above 款结转和结 above 余. */
const CUT_NAME =
  /^[（(]?[一二三四五六七八九十]?[）)、.]?(?:本年(?:收|支|收入合|支出合)|[收支][入出]总|年[初末](?:财政拨?|财政拨款(?:结|结转和?|结转和结)|结转和?|结转和结)|一般公共预|一般公共预算财政?拨?|政府性基?|政府性基金预|政府性基金预算财政?拨?|国有资本经?|国有资本经营预|国有资本经营预算财政?拨?)$/;
/** 公务用车运行维护费公务用车运行维护费: two rows in one. */
const TWICE = /^([\u4e00-\u9fff]{4,})\1$/;
/** 128,683. above 48. */
const CUT_FIGURE = /\d\.$/;

/** 一般公共预算财政拨款1,739.83一、社会保障和就业支出: both sides of a line in one name. */
const AMOUNT_INSIDE = /[\u4e00-\u9fff]\d[\d,]*\.\d\d[\u4e00-\u9fff]/;
/** 政府性基金预算拨款收入卫生健康支出: the same without amounts. */
const BOTH_SIDES = /收入(?!支出|总表)[\u4e00-\u9fff、]{2,}支出$/;
const TWO_SIDED = new Set<TableKind>(['income-expenditure-summary', 'appropriation-summary']);

/**
 * Whether words put into columns by their places left cells cut apart or run together: names that end inside a word or hold an
 * amount, figures that end with their point. What stood beside or below them stands as rows of its own then, or nowhere.
 */
export const hasCutCells = (table: Table): boolean =>
  isFromWords(table) &&
  table.rows.some(
    ({ name, cells }) =>
      CUT_NAME.test(name) ||
      TWICE.test(name) ||
      (TWO_SIDED.has(table.kind) && (AMOUNT_INSIDE.test(name) || BOTH_SIDES.test(name))) ||
      Object.values(cells).some(({ text }) => CUT_FIGURE.test(text)),
  );
