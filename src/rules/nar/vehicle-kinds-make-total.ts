import { wordsBetween } from '../../check/narrative/around.js';
import { countsByParagraph, type ToldCount } from '../../check/narrative/told-counts.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { squeezed } from '../../domain/text.js';

const isTotal = ({ words }: ToldCount): boolean =>
  /(?:车辆|公务用车|用车|汽车)(?:总数|保有量|数量|合计|共计|共有|共)?[\s\S]{0,2}$/.test(words) &&
  !KINDS.test(words.replace(OWNER, '')) &&
  !OF_A_USE.test(words);
/** 城市管理行政执法局共有: the name of who owns them is no kind. */
const OWNER = /^.*[局委院会队馆校处办所站心](?=(?:机关|本级)?[共现实]有)/;
const KINDS = /领导干部|一般公务|执法|执勤|特种|专业技术|机要|应急|离退休|其他|他用车|接待用车|调研|业务用车/;
/** 老干部用车, 教学用车: any use of its own. */
const OF_A_USE = /[\u4e00-\u9fff]{2}(?<!公务|[共现实另]有|其中|编制)用车$/;

const REST = /其?他(?:按照?规定配备的?)?(?:公务)?(?:用车|车辆|车型)/;
/** Kinds by use, as asset reports part them; what is for confidential mail or emergencies may be told as 一般公务用车 too. */
const USED =
  /^(?:(?:副部级)?(?:以上)?领导干部|副部(?:级|[（(]省[)）]级)及以上领导(?:干部)?|主要(?:领导(?:干部)?|负责人)|机要通信|应急保障|执法执勤|执勤执法|特种专业技术|离退休干部)(?:服务)?用车$/;
const GENERAL = /^一般公务用车$/;
/** Kinds by build, of which no vehicle is two. */
const BUILT =
  /^(?:轿车|小轿车|越野车|客车|[大中小]型客车|载客汽车|商务车|面包车|货车|皮卡车?|摩托车|旅行车(?:[（(]含商务车[)）])?)$/;

/** Kinds of vehicles make their number, when the list ends with 其他用车, which takes all that remain. */
function* sums(view: BookView): Iterable<Tie> {
  for (const counts of countsByParagraph(view)) {
    const cars = counts.filter(({ statement, words }) => /[辆台]/.test(statement.unit ?? '') && /车/.test(words));
    for (const [start, total] of cars.entries()) if (isTotal(total)) yield* sumOf(view, total, cars.slice(start + 1));
  }
}

const KEPT = /保有量/;
const OWNED = /(?:共有|现有|实有|拥有)(?:公务)?(?:车辆|用车|汽车)|(?:车辆|用车)(?:总数|合计|共计|共)/;
/** 公务用车保有量为3辆 beside 共有车辆1辆: what appropriations run are some of all vehicles at the end of the year. */
function* keptAndOwned(view: BookView): Iterable<Tie> {
  if (view.book.document.type !== 'final-accounts') return;
  const cars = gather(countsByParagraph(view), (counts) =>
    counts.filter((one) => /[辆台]/.test(one.statement.unit ?? '') && /车/.test(one.words) && isTotal(one)),
  );
  const [kept, ...more] = cars.filter(({ words }) => KEPT.test(words));
  const [owned, ...others] = cars.filter(({ words }) => !KEPT.test(words) && OWNED.test(words));
  if (!kept || !owned || more.length + others.length > 0) return;
  if (statedValue(kept.figure) > statedValue(owned.figure))
    yield { is: 'sum', whole: kept.figure, parts: [plus(owned.figure)], message: 'kept', severity: 'warning' };
}

function* sumOf(view: BookView, total: ToldCount, behind: readonly ToldCount[]): Iterable<Tie> {
  const next = behind.findIndex(isTotal);
  // 共有车辆6辆，比上年增加1辆。其中，执法执勤用车4辆，…: the list may be a sentence of its own.
  const beside = (next < 0 ? behind : behind.slice(0, next)).filter(
    ({ sentence, statement }) => sentence === total.sentence || statement.partOf === total.statement.id,
  );
  const kinds = beside.filter(({ words }) => KINDS.test(words) || OF_A_USE.test(words));
  const rest = kinds.findIndex(({ words }) => REST.test(words));
  const all = rest < 1 ? [] : kinds.slice(0, rest + 1);
  const listed = all.length > 0 ? all : listedApart(view, total, beside);
  if (listed.length === 0 || (listed.length === 1 && together(listed) <= statedValue(total.figure))) return;
  yield {
    is: 'sum',
    whole: total.figure,
    parts: listed.map(({ figure }) => plus(figure)),
    data: { count: String(listed.length) },
    ...(all.length === 0 && together(listed) < statedValue(total.figure) ? FEWER : {}),
  };
}

/** Whether no vehicle is of two of these kinds. */
const areApart = (names: readonly string[]): boolean =>
  names.every((name) => BUILT.test(name)) ||
  names.every((name) => USED.test(name)) ||
  (names.every((name) => GENERAL.test(name) || USED.test(name)) && !names.some((name) => /机要|应急/.test(name)));

const together = (listed: readonly ToldCount[]): bigint =>
  listed.reduce((sum, { figure }) => sum + statedValue(figure), 0n);
const FEWER = { message: 'fewer', severity: 'warning' } as const;

/**
 * 共有车辆3辆，其中：轿车2辆，越野车2辆: kinds by build that leave some out are held against the number only where they are more.
 * Kinds by use are those of the asset report, whose list leaves none out.
 */
function listedApart(view: BookView, total: ToldCount, beside: readonly ToldCount[]): readonly ToldCount[] {
  // 6辆，其中一般公务用车2台: where units differ, the parts were not linked to their total.
  const own = beside.filter(
    ({ statement: { partOf, unit } }) =>
      partOf === total.statement.id || (partOf === null && unit !== total.statement.unit),
  );
  const names = own.map(({ statement }) => squeezed(statement.subject));
  if (!areApart(names) || new Set(names).size < names.length) return [];
  const lead = own[0] ? wordsBetween(view, total.statement, own[0].statement) : '';
  if (!/^\d+[辆台](?:[，,（(：:]?其中|[（(])/.test(lead)) return [];
  if (together(own) > statedValue(total.figure)) return own;
  const end = own.at(-1)!.statement;
  const behind = view.paragraph(end.paragraph)?.text.slice(end.offset) ?? '';
  return names.some((name) => USED.test(name)) && ENDS.test(behind) ? own : [];
}
/** The last kind ends its sentence, or what follows is equipment: nothing more is told of vehicles. */
const ENDS = /^[^，,、；;。]{0,24}(?:[。；;]|$|[，,、](?:单[价位]|$))/;

export default defineRule({
  code: 'NAR042',
  name: 'vehicle-kinds-make-total',
  meta: {
    title: { zh: '各类车辆之和应等于车辆总数', en: 'The kinds of vehicles make their number' },
    why: {
      zh: '车辆按用途逐类列出，各类之和应等于总数。',
      en: 'Vehicles are told by use, and the uses must make the total.',
    },
    remedy: { zh: '以资产年报为准，更正总数或分类数。', en: 'Correct the total or the kinds from the asset report.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '车辆总数写为{actual}辆，所列{count}类合计{expected}辆',
        en: 'The number of vehicles is told as {actual}, the {count} kinds make {expected}',
      },
      kept: {
        zh: '公务用车保有量写为{actual}辆，国有资产情况却写共有车辆{expected}辆，保有量不应多于全部车辆',
        en: '{actual} official vehicles are kept, yet the department owns {expected} vehicles in all',
        severity: 'warning',
      },
      fewer: {
        zh: '车辆总数写为{actual}辆，所列{count}类合计只有{expected}辆，总数有误或有的用途未列',
        en: 'The number of vehicles is told as {actual}, the {count} kinds listed make but {expected}',
        severity: 'warning',
      },
    },
  },
  ties: (view) => [...sums(view), ...keptAndOwned(view)],
  examples: {
    valid: [
      {
        title: 'kinds make the number',
        text: `
          云岭县档案馆2025年部门预算公开
          八、国有资产占用情况
          截至2024年底，共有车辆3辆，其中：一般公务用车1辆、执法执勤用车0辆、特种专业技术用车1辆、其他用车1辆。`,
      },
      {
        title: 'kinds by build that leave some out',
        text: `
          云岭县档案馆2025年部门预算公开
          五、“三公”经费预算情况说明
          本馆现有公务用车5辆，其中：越野车2辆，轿车2辆。`,
      },
    ],
    invalid: [
      {
        title: 'more are kept than there are',
        message: 'kept',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          公务用车运行维护费支出3.20万元，2024年末⟦公务用车保有量为3辆⟧。
          十、国有资产占用情况
          截至2024年12月31日，云岭县档案馆共有车辆1辆，其中：机要通信用车1辆。`,
      },
      {
        title: 'one kind, and more of it than there are vehicles',
        message: 'unequal',
        text: '云岭县档案馆2025年部门预算公开\n二、国有资产占用情况\n共有⟦车辆2辆⟧，其中：一般公务用车4辆；单价50万元以上通用设备0台（套）。',
      },
      {
        title: 'a list of uses that ends before the number is reached',
        message: 'fewer',
        text: '云岭县档案馆2025年部门预算公开\n二、国有资产占用情况\n共有⟦车辆9辆⟧，其中：一般公务用车3辆、特种专业技术用车5辆。单价100万元以上设备0台（套）。',
      },
      {
        title: 'the kinds in another unit than their number',
        message: 'fewer',
        text: '云岭县档案馆2025年部门预算公开\n二、国有资产占用情况\n现有⟦公务用车7辆⟧，其中机要通信用车2台，执法执勤用车3台，特种专业技术用车1台。',
      },
      {
        title: 'kinds by build, behind the vehicles that were bought',
        message: 'unequal',
        text: `
          云岭县法院2025年度部门决算
          七、“三公”经费支出决算情况说明
          其中：公务用车购置支出0万元。全年按规定更新购置公务用车0辆。截至2025年12月31日，单位共有⟦公务用车4⟧辆，其中：轿车1辆、越野车4辆、载客汽车0辆。`,
      },
      {
        title: 'kinds by use that are fewer than all vehicles',
        message: 'fewer',
        text: `
          云岭县法院2025年度部门决算
          九、国有资产占用情况
          截至2025年12月31日，⟦本部门共有车辆7⟧辆，其中：机要通信用车1辆、应急保障用车5辆；单价100万元以上设备0台（套）。`,
      },
      {
        title: 'kinds in a sentence of their own, behind what has changed',
        message: 'unequal',
        text: `
          云岭县法院2025年度部门决算
          九、国有资产占用情况
          截至2025年12月31日，⟦本部门共有车辆16辆⟧，比上年增加0辆，主要是更新1辆、报废1辆。其中，执法执勤用车15辆、特种专业技术用车1辆、其他用车1辆。`,
      },
      {
        title: 'one vehicle too few',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          八、国有资产占用情况
          截至2024年底，⟦共有车辆4⟧辆，其中：一般公务用车1辆、执法执勤用车0辆、特种专业技术用车1辆、其他用车1辆。`,
      },
      {
        title: 'kinds by build that are more than all vehicles',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          五、“三公”经费预算情况说明
          本馆现有⟦公务用车3⟧辆，其中：越野车2辆，轿车2辆。`,
      },
      {
        title: 'the rest called 其他按照规定配备的公务用车',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          八、国有资产占用情况
          截至2024年底，本馆共有⟦公务用车2⟧辆，其中，机要通信用车1辆，执法执勤用车0辆，其他按照规定配备的公务用车2辆。`,
      },
      {
        title: 'two kinds by use that are more than all vehicles',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          八、国有资产占用情况
          截至2024年底，⟦共有车辆3⟧辆，其中一般公务用车2辆、执勤执法用车2辆。`,
      },
    ],
  },
});
