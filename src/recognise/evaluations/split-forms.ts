import { withoutPageHeads } from '../targets/page-heads.js';
import type { PieceRow } from '../targets/pieces.js';
import { plain } from './tokens.js';

const TITLE = /(?:自评|绩效目标完成情况).{0,8}表(?:\(.{0,12}\))?$|^20\d\d年.{0,40}自评.{0,8}表/;
/** A title or a year, which pages repeat. */
export const isTitleRow = ({ text }: PieceRow): boolean =>
  text.length <= 60 && (TITLE.test(plain(text)) || /^\(?20\d\d年?度?\)?$/.test(plain(text)));

/** The title of a form's own, without marks that only its block keeps. */
export const ownTitle = ([first]: readonly PieceRow[]): string | undefined =>
  first && first.text.length <= 60 && TITLE.test(plain(first.text)) ? first.text : undefined;

const NAMES =
  /^(?:\(?项目名称\)?|项目\(政策\)名称|专项(?:资金)?名称|(?:预算)?(?:部门|单位)(?:\((?:部门|单位)\))?名称)(?::|$)/;
const FUNDS = /执行数|执行率|预算执行/;
const INDICATORS = /三级(?:绩效)?指标|指标名称/;

/** One form's rows while they are gathered. */
interface Part {
  readonly rows: PieceRow[];
  /** Without its year and what stands in brackets; empty where none is printed. */
  readonly title: string;
  named: boolean;
  funds: boolean;
  indicators: boolean;
}

/** Parts rows into forms: each begins with its title, or with the name of its project where no title is printed again. */
export function splitForms(rows: readonly PieceRow[]): readonly (readonly PieceRow[])[] {
  const parts: Part[] = [];
  for (const row of withoutPageHeads(rows, ({ text }) => INDICATORS.test(text))) {
    const text = plain(row.text);
    const title = text.length <= 60 && TITLE.test(text);
    const names = NAMES.test(plain(row.pieces[0]?.text ?? ''));
    const last = parts.at(-1);
    if (!last || title || (names && last.named && (last.funds || last.indicators)))
      parts.push(empty(title ? text : ''));
    const part = parts.at(-1)!;
    part.rows.push(row);
    part.named ||= names;
    part.funds ||= FUNDS.test(text);
    part.indicators ||= INDICATORS.test(text);
  }
  return joined(parts)
    .filter(({ funds, indicators }) => funds || indicators)
    .map((part) => part.rows);
}

const empty = (title: string): Part => ({
  rows: [],
  title: title.replace(/20\d\d年度?|\(.*?\)/g, ''),
  named: false,
  funds: false,
  indicators: false,
});

/** 自评情况汇总表 and 自评评分表 are two forms, though the second names no project again. */
const isOtherTitle = (one: string, other: string): boolean =>
  one !== '' && other !== '' && !one.includes(other) && !other.includes(one);

/** A page that repeats its title goes on with the form before; so does a part whose form has nothing yet. */
function joined(parts: readonly Part[]): Part[] {
  const forms: Part[] = [];
  for (const part of parts) {
    const last = forms.at(-1);
    const goesOn = !part.named || (last !== undefined && !last.funds && !last.indicators);
    if (last && goesOn && !(part.funds && last.funds) && !isOtherTitle(last.title, part.title)) {
      last.rows.push(...part.rows);
      last.named ||= part.named;
      last.funds ||= part.funds;
      last.indicators ||= part.indicators;
    } else forms.push(part);
  }
  return forms;
}
