import type { Statement } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import { squeezed } from '../../domain/text.js';
import { type BookView, placeIn } from '../view.js';
import { subjectWords } from './topic.js';

/** A reason that moves the amount the other way than it is told to have gone. */
interface TurnedReason {
  readonly statement: Statement;
  readonly words: string;
  readonly at: Place;
}

const RISE = /(?:增加|增多|增长|上升|扩大)(?:所致)?$/;
const FALL = /(?:减少|下降|降低|压减|压缩|缩减)(?:所致)?$/;
/** Nothing of how much: 人员有所增加, 人员较上年增加. */
const FILLER = /(?:的|数量|人数|数|较上年|比上年|同比|较去年|比去年|有所|相应|略有|大幅|明显)*$/;

/**
 * What an expense grows and falls with, and nothing else: visits with receptions, staff with what is paid for each of them.
 * Each row: the expense, and what moves it.
 */
const DRIVERS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^公务接待/,
    /^(?:公务|来[访客人])?(?:接待|来访|来客)(?:的)?(?:批次|人次|人员|任务|次数|活动|量|费用?|支出)?(?:[和及、](?:批次|人次|人数))?$/,
  ],
  [/^因公出国/, /^(?:因公)?(?:出国|出访)(?:[（(]境[）)])?(?:的)?(?:团组|人次|人员|任务|活动|次数|批次|费用?|支出)?$/],
  [
    /^(?:公务用车|公车)运行/,
    /^(?:公务用?车|公车|车辆)(?:的)?(?:数量|保有量|使用(?:频[次率]|次数)?|出行(?:次数)?|运行(?:维护)?费用?|维修(?:费用?)?|燃油费用?)?$/,
  ],
  [/^会议费/, /^(?:召开)?(?:的)?会议(?:次数|数量|规模|场次|活动)?$/],
  [/^培训费/, /^(?:开展|举办)?(?:的)?(?:业务)?培训(?:班|次数|人次|活动|任务|班次)?$/],
  [
    /住房公积金(?:[(（]项[)）])?$|机关事业单位(?:基本)?养老保险缴费|职业年金缴费|^人员经费|^工资福利支出/,
    /^(?:单位|部门|在职|在编|实有|行政|事业|干部|职工|缴费|参保|缴存|机关)*(?:人员|职工|干部|人数)$/,
  ],
];

/** Changes whose only reason goes the other way. */
export function turnedReasons(view: BookView): readonly TurnedReason[] {
  return gather(view.book.statements, (statement): TurnedReason[] => {
    const { reason, direction, measure, offset } = statement;
    if (measure !== 'change' || !reason || (direction !== 'increase' && direction !== 'decrease')) return [];
    const subject = subjectWords(view, statement.subject);
    const drivers = DRIVERS.find(([expense]) => expense.test(subject))?.[1];
    const clauses = squeezed(reason)
      .replace(/[。；;]$/, '')
      .split(/[，,]/);
    if (!drivers || !clauses.every((clause) => isTurned(clause, direction))) return [];
    if (!clauses.some((clause) => drivers.test(driverOf(clause)))) return [];
    const paragraph = view.paragraph(statement.paragraph);
    const from = paragraph?.text.indexOf(reason, offset) ?? -1;
    return [{ statement, words: reason, at: paragraph && from >= 0 ? placeIn(paragraph, from, reason) : statement.at }];
  });
}

const isTurned = (clause: string, direction: 'increase' | 'decrease'): boolean =>
  direction === 'increase' ? FALL.test(clause) : RISE.test(clause);

const driverOf = (clause: string): string =>
  clause
    .replace(/^(?:由于|因为?|系|是|本年度?|今年|当年|20\d\d年度?)+/, '')
    .replace(RISE, '')
    .replace(FALL, '')
    .replace(FILLER, '');
