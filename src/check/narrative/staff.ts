import type { Statement } from '../../domain/book.js';
import { type Figure, statedValue, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { magnitude, sum } from '../../domain/interval.js';
import { type BookView, perBook } from '../view.js';
import { inOneSentence, statementsByParagraph } from './around.js';

/** Posts, or people, told as a number with the kinds that they are of. */
interface StaffList {
  readonly total: Statement;
  readonly words: string;
  readonly totalFigure: Figure;
  /** Kinds of which none can hold another. */
  readonly apart: readonly Figure[];
  /** Those kinds with whatever else is told, so chosen that they come nearest to the total. */
  readonly nearest: readonly Figure[];
}

/** The first that a subject fits is its kind. */
const KINDS = [
  ['apart from staff', /车|领导|职数|[科处]级|职称|学生|幼儿|党员/],
  ['workers', /工勤|工人|后勤/],
  ['left', /离退休/],
  ['retired', /离休|退休|退职/],
  ['others', /编外|聘|临时|劳务|合同|其他|遗属|控制数|购买|公益|借调|长休|集体/],
  ['institution', /参公|参照|全额|差额|自收自支|自筹|(?:全部|财政|部分)(?:补助|拨款)|事业单位/],
  ['institutions', /事业/],
  ['offices', /行政|公务员|政法|专项编制/],
  ['serving', /在[职编岗]/],
] as const;
type Kind = (typeof KINDS)[number][0];
function kindOf(statement: Statement): Kind | undefined {
  const words = leadOf(statement);
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What leads up to the number, as it is printed: a subject may have lost 编制数, or 全部 of 全部补助事业人员. */
const leadOf = ({ quote }: Statement): string =>
  quote.replace(/[\d,.\s]+[人名个].*$/, '').replace(/[为共有计是：:]+$/, '');

/** 编制总数, 核定人员编制, 在职人员, 年末实有人数; what is read of 实有58人 is 实. */
const ALL_STAFF =
  /(?:编制|核编|在[职编岗册]|实有|现有|职工|总人|人员总)(?:在[职编岗册]|干部|职工|人员|人数|总|合计|共计|数|核定|实有|编制)*$|^实$/;
const OTHER_TIME = /上年|去年|年初|增|减|调[入出离]|新/;

/** 行政编制20名，事业编制30名，编制合计50名 */
const SUMMED_UP = /合计|共计|总计/;

const isStaff = ({ measure, unit }: Statement): boolean => measure === 'count' && /^[人名个]$/.test(unit ?? '');

const isTotal = (statement: Statement): boolean =>
  isStaff(statement) &&
  ALL_STAFF.test(leadOf(statement)) &&
  !OTHER_TIME.test(statement.subject) &&
  [undefined, 'serving'].includes(kindOf(statement));

/** 编制总数45人，其中行政编制14人，事业编制30人: every number of staff with the kinds told at once behind it. */
export const staffLists = perBook((view): readonly StaffList[] =>
  gather([...statementsByParagraph(view).values()], (told) =>
    told.some(isTotal)
      ? gather(told, (total, index) => {
          const before = SUMMED_UP.test(total.subject) ? told.slice(0, index).reverse() : [];
          return listOf(view, total, told.slice(index + 1)) ?? listOf(view, total, before) ?? [];
        })
      : [],
  ),
);

function listOf(view: BookView, total: Statement, behind: readonly Statement[]): StaffList | undefined {
  const totalFigure = isTotal(total) ? statementFigure(total) : undefined;
  if (!totalFigure) return undefined;
  const isOfPosts = kindOf(total) === 'serving' || leadOf(total).includes('编');
  const parts: Part[] = [];
  for (const statement of behind) {
    if (!isStaff(statement) || !inOneSentence(view, total, statement)) break;
    const own = kindOf(statement);
    const kind = isOfPosts && own === 'serving' && !isTotal(statement) ? 'others' : own;
    const figure = statementFigure(statement);
    if (kind === 'apart from staff' || (isTotal(statement) && (kind === undefined || isOfPosts))) break;
    // 特设岗位5名: a kind that is not known may be any of the others, or beside them.
    if (!kind || !figure) return undefined;
    parts.push({ kind, figure });
  }
  const ends = endsOf(parts);
  if (!ends) return undefined;
  return {
    total,
    words: leadOf(total),
    totalFigure,
    apart: ends.apart,
    nearest: nearestTo(totalFigure, ends.apart, ends.more),
  };
}

interface Part {
  readonly kind: Kind;
  readonly figure: Figure;
}

/** What lies apart, and what may be within that or beside it; undefined where the list does not go through all staff. */
function endsOf(parts: readonly Part[]): { apart: readonly Figure[]; more: readonly Figure[] } | undefined {
  const has = (kind: Kind): boolean => parts.some((part) => part.kind === kind);
  const isOnce = (kind: Kind): boolean => parts.filter((part) => part.kind === kind).length === 1;
  const among = (kinds: readonly Kind[], isIn: boolean): Figure[] =>
    parts.filter(({ kind }) => kinds.includes(kind) === isIn).map(({ figure }) => figure);
  if (has('serving')) {
    const gone: Kind = has('left') ? 'left' : 'retired';
    if (!isOnce('serving') || !has(gone) || (gone === 'left' && !isOnce(gone))) return undefined;
    // Those who serve may be told by their own kinds before the ones who left.
    const own = parts.filter(({ kind }) => kind === 'serving' || kind === gone || kind === 'others');
    const more = own.filter(({ kind }) => kind === 'others').map(({ figure }) => figure);
    return { apart: among(['serving', gone], true), more };
  }
  // 事业编制 may be told again by how it is paid for.
  const bodies: Kind = has('institutions') ? 'institutions' : 'institution';
  const twoBodies = bodies === 'institution' && among(['institution'], true).length > 1;
  if (!isOnce('offices') && !(twoBodies && !has('offices'))) return undefined;
  if (!has(bodies) || (bodies === 'institutions' && !isOnce(bodies))) return undefined;
  return { apart: among(['offices', bodies], true), more: among(['offices', bodies], false) };
}

const MOST_MORE = 6;
/** Of all ways to add some of the rest to what lies apart, the one that comes nearest to the total. */
function nearestTo(total: Figure, apart: readonly Figure[], more: readonly Figure[]): readonly Figure[] {
  const missing = (figures: readonly Figure[]): bigint =>
    magnitude(statedValue(total) - figures.reduce((all, figure) => all + statedValue(figure), 0n));
  let ways: readonly (readonly Figure[])[] = [apart];
  for (const figure of more.slice(0, MOST_MORE)) ways = [...ways, ...ways.map((way) => [...way, figure])];
  return ways.reduce((best, way) => (missing(way) < missing(best) ? way : best));
}

/** Whether the kinds that lie apart are already more than there are altogether. */
export const isOverfull = ({ totalFigure, apart }: StaffList): boolean =>
  sum(apart.map(({ interval }) => interval)).low > totalFigure.interval.high;
