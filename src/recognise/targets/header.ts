import { keptWith } from '../../domain/kept.js';
import { remembered } from '../../domain/text.js';
import type { PieceRow } from './pieces.js';
import { tight } from './pieces.js';

/** What a column of a target form holds. */
export type Role =
  | 'unit-name'
  | 'project'
  /** 单位名称、项目名称: a unit's row, and below it those of its projects. */
  | 'unit-or-project'
  | 'code'
  | 'category'
  | 'execution-weight'
  | 'amount'
  | 'goal'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'operator'
  | 'value'
  | 'unit'
  | 'content'
  | 'actual'
  | 'weight'
  | 'score'
  | 'direction'
  | 'explanation'
  | 'other';

/** A column of the header: its role and, in a row of cells, where it stands. */
export interface RoleColumn {
  readonly role: Role;
  readonly column: number;
}

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['execution-weight', /^(?:其中[:：])?(?:预算)?执行率?权重(?:[(（]?[%％][)）]?|\d+[%％]?)?$/],
  ['level1', /^一级(?:(?:绩效)?(?:指标|目标))?$/],
  ['level2', /^二级(?:绩效)?(?:$|(?:指标|目标)(?:\((?:中?长期|中期|实施期|年度|当年)\))?$)/],
  [
    'level3',
    /^(?:三级|三级(?:绩效)?(?:指标|目标)(?:名称|内容)?(?:\((?:中?长期|中期|实施期|年度|当年)\))?|(?:绩效)?指标名称|四级指标)$/,
  ],
  ['operator', /^(?:绩效)?(?:指标(?:性质|方向)|(?:指标)?(?:计算|运算|比较|关系)符号?|指标值类型?|符号|性质|指标类型)$/],
  [
    'value',
    /^(?:本?年度?|本年|年初|当年|全年|实施期|规划期|中?长期|中期|总体|预期|目标|绩效|计划|设定|\d{4}年度?)*(?:[(（]?[/／]?项目[)）]?)?(?:绩效)?(?:(?:^|(?<=年度?|预期|计划))值|指标值|目标值|预期值|指标目标值|指标值[(（]?包含.*)(?:及(?:计量|度量)?单位)?(?:\((?:中?长期|中期|实施期|年度|当年|或.{2,6})\))?$/,
  ],
  // 上年指标值, 历史参考值 beside 本年指标值.
  [
    'other',
    /^(?:(?:历史|基期|基准|近三年|前三年)(?:参考|平均|实际)?|参考)(?:指标)?(?:值|数|水平)$|^(?:上年度?|去年|上一年度?|前[一二三两]年)(?:实际)?(?:绩效)?(?:指标值|目标值|完成值|实际值)$/,
  ],
  ['unit', /^(?:绩效)?(?:指标值?)?(?:度量|计量)?单位$/],
  ['direction', /^指标(?:方向性|属性)$/],
  ['content', /^指标值?内容$/],
  ['actual', /^(?:全年|年度|本年)?实际(?:完成)?(?:值|情况)$|^(?:全年)?完成(?:值|情况)$/],
  ['weight', /^(?:本年|指标|绩效指标|分值)?(?:权重|分值|权重分值|分值权重|分数|标准分)(?:[(（].{1,5})?$/],
  ['score', /^(?:自评)?得分$/],
  [
    'explanation',
    /^(?:(?:绩效)?指标值?(?:说明|解释|描述|(?:设定|确定)?依据|来源)|绩效标准|备注|说明|评(?:\(扣\)|（扣）|扣)?分(?:标准|办法)|评价标准|计算公式|数据来源|偏差.{0,12}|未完成原因.{0,10})$/,
  ],
  ['project', /^(?:[(（]?项目名称[)）]?|项目)$/],
  ['unit-or-project', /^(?:预算)?单位(?:编码)?(?:名称)?[、/(](?:专项|项目)(?:名称)?\)?(?:名称)?$/],
  ['code', /^(?:单位编码)?[(（]?项目编码[)）]?$|^项目代码$/],
  ['category', /^(?:项目|支出)(?:类别|类型|性质)$/],
  ['amount', /^(?:项目|年度)?(?:预算(?:数|金额|资金|安排)|预算总额|资金总额|金额)(?:[(（].{1,5})?$/],
  ['goal', /^(?:实施期|项目)?(?:年度)?(?:绩效|总体|项目)*目标$/],
  ['unit-name', /^(?:预算|项目|主管)?单位(?:名称|编码)?(?:[(（].{1,6}[)）])?$|^(?:主管)?部门(?:名称)?$/],
];

/** The role that a header word names; `unit` and `unit-name` share 单位, which its neighbours decide. */
export const roleOf = (word: string, afterValue = false): Role | undefined =>
  (afterValue ? roleAfterValue(word) : roleBeforeValue(word)) ?? undefined;

const roleBeforeValue = remembered((word) => findRole(word, false) ?? null);
const roleAfterValue = remembered((word) => findRole(word, true) ?? null);

function findRole(word: string, afterValue: boolean): Role | undefined {
  const plain = tight(word)
    .normalize('NFKC')
    .replace(/[:：]$/, '');
  for (const [role, pattern] of ROLE_WORDS) {
    if (role === 'unit' && plain === '单位' && !afterValue) continue;
    // 指标值类 is 指标值类型 cut off; 指标值 alone is the value.
    if (role === 'operator' && plain === '指标值') continue;
    if (pattern.test(plain)) return role;
  }
  return undefined;
}

/** Some word of every header: two levels, or the name and its value. */
const MAY_HEAD = /级(?:绩效)?(?:指标|目标)|[标期]值/;
/** 一级, 二级, 三级 below 指标, which says of what. */
const BARE_LEVELS = /一级.*二级.*三级/s;

/** The columns of a row that heads indicators; undefined for any other row. */
export function indicatorHeader(row: PieceRow): RoleColumn[] | undefined {
  const { text } = row;
  if (BARE_LEVELS.test(text) && row.pieces.some((piece) => tight(piece.text) === '三级')) return headerOf(row);
  if (!(text.includes('标') || text.includes('值')) || !MAY_HEAD.test(text)) return undefined;
  if (!row.pieces.some((piece) => /指\s*标|目\s*标\s*值/.test(piece.text))) return undefined;
  return headerOf(row);
}

/** Headers are asked for by several layouts. */
const headerOf = keptWith((row: PieceRow): RoleColumn[] | undefined => {
  const columns: RoleColumn[] = [];
  for (const piece of row.pieces) {
    const role = roleOf(
      piece.text,
      columns.some((column) => column.role === 'value' || column.role === 'operator'),
    );
    if (role) columns.push({ role, column: piece.column });
  }
  const has = (role: Role) => columns.some((column) => column.role === role);
  const levels = (['level1', 'level2', 'level3'] as const).filter(has).length;
  if (!has('level3') && has('value') && (has('operator') || has('unit') || has('weight') || levels > 0)) {
    const plain = row.pieces.findLast((piece) => /^(?:绩效)?指标(?:内容)?$/.test(tight(piece.text)));
    if (plain) columns.push({ role: 'level3', column: plain.column });
    columns.sort((a, b) => a.column - b.column);
  }
  if (levels < 2 && !(has('level3') && has('value'))) return undefined;
  return lastOfTwo(columns);
});

/** Where the indicators of the whole period and of the year stand side by side, those of the year, which stand last. */
function lastOfTwo(columns: readonly RoleColumn[]): RoleColumn[] {
  const names = columns.filter((column) => column.role === 'level3');
  if (names.length < 2) return [...columns];
  const again = columns.findLastIndex((column) => column.role === 'level2');
  const first = columns.findIndex((column) => column.role === 'level2');
  const cut = first >= 0 && again > first ? again : columns.lastIndexOf(names.at(-1)!);
  // Kinds that are printed once are those of both.
  const isShared = ({ role }: RoleColumn) => role === 'level1' || (role === 'level2' && again === first);
  return columns
    .filter((column, index) => column.role !== 'level1' || index <= first)
    .map((column, index) => (isShared(column) || index >= cut ? column : { ...column, role: 'other' }));
}
