import { codeAndName } from '../targets/form-layout.js';
import type { PieceRow } from '../targets/pieces.js';
import { isNumber, running } from '../targets/pieces.js';
import type { Token } from './tokens.js';
import { plain } from './tokens.js';

const PROJECT = /^(?:\(?项目名称\)?|项目\(政策\)名称|专项(?:资金)?名称|转移(?:支付)?\(?项目\)?名称)(?::(.+))?:?$/;
const DEPARTMENT = /^(?:预算|填报)?(?:部门|单位)(?:\((?:部门|单位)\))?(?:名称)(?::(.+))?:?$/;
/** Labels of the upper part: a name ends where the next one begins. */
const LABEL =
  /^(?:主管|项目主管|(?:中央|省级|市级|地方)(?:主管|财政)|预算|实施|项目实施|项目|资金使用)(?:部门|单位)|^(?:项目)?(?:资金|负责人|类型|类别|属性|级次|编码|代码|概况|周期)|^单位负责人|^是否|^实施\(主管\)单位|^金额单位|^(?:单位)?联系|^填报|^年初|^全年|^预算|^部门|^自评|^\(?20\d\d年?度?\)?$|^绩效|^项目(?:基本|年度)/;
const TITLE = /自评.{0,8}表/;

/** Whose form it is. */
interface EvaluationHead {
  readonly code: string | null;
  readonly name: string | null;
  readonly unit: string | null;
  readonly ofDepartment: boolean;
}

/** Reads the labelled values above the funds. */
export function readHead(tokens: readonly Token[], to: number, title: string): EvaluationHead {
  const ofDepartment = /整体/.test(title) && !/项目支出/.test(title);
  const printed = labelled(tokens, to, PROJECT) ?? (ofDepartment ? labelled(tokens, to, DEPARTMENT) : undefined);
  const { code, name } = printed === undefined ? { code: null, name: null } : codeAndName(printed);
  return { code, name: name === '' ? null : name, unit: moneyUnit(tokens, to), ofDepartment };
}

/** The words behind a label, up to the next one; those that follow it in its own line where there are any. */
function labelled(tokens: readonly Token[], to: number, label: RegExp): string | undefined {
  for (let at = 0; at < to; at++) {
    const match = label.exec(tokens[at]!.text);
    if (!match) continue;
    if (match[1]) return match[1];
    const words: string[] = [];
    let row = tokens[at + 1]?.row;
    for (let next = at + 1; next < to; next++) {
      const token = tokens[next]!;
      // A name broken over lines goes on where a line holds nothing else.
      const goesOn = token.row === row || (token.row === row! + 1 && tokens[next + 1]?.row !== token.row);
      if (!goesOn || (LABEL.test(token.text) && !TITLE.test(token.text))) break;
      row = token.row;
      words.push(token.raw);
    }
    return words.length > 0 ? running(words.join(' ')) : undefined;
  }
  return undefined;
}

function moneyUnit(tokens: readonly Token[], to: number): string | null {
  for (let at = 0; at < Math.min(to, tokens.length); at++) {
    const match = /\((?:单位:?)?(亿元|万元|千元|元)\)|单位:(亿元|万元|千元|元)/.exec(tokens[at]!.text);
    if (match) return match[1] ?? match[2] ?? null;
  }
  return null;
}

/** 预期目标 and 实际完成情况: two cells below their labels. */
export function readGoals(
  rows: readonly PieceRow[],
  from: number,
  to: number,
): { readonly goal: string | null; readonly result: string | null } {
  const none = { goal: null, result: null };
  const head = rows.findIndex((row, index) => index >= from && index < to && RESULT.test(plain(row.text)));
  if (head < 0) return none;
  const below = rows.slice(head + 1, to).filter((row) => !/^[年度总体目标(]{1,6}$|^绩效指标$/.test(row.text));
  if (below.some(({ pieces }) => pieces.some(({ text }) => isNumber(text)))) return none;
  if (below.length === 1 && below[0]!.pieces.length === 2) {
    const [goal, result] = below[0]!.pieces;
    return { goal: running(goal!.text), result: running(result!.text) };
  }
  if (below.length === 2 && below.every(({ pieces }) => pieces.length === 1))
    return { goal: running(below[0]!.pieces[0]!.text), result: running(below[1]!.pieces[0]!.text) };
  return none;
}

const RESULT = /(?:实际|目标)?完成情况(?:综述)?$/;
