import type { TargetField, TargetForm } from '../../domain/book.js';
import { type Figure, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { fieldFigure } from '../../domain/target-figures.js';
import { squeezed } from '../../domain/text.js';
import { plus, type Tie, tieHolds } from '../tie.js';

// Every province has its own word for the money of a form (资金金额, 当年预算, 支出预算总量); what it is made of stands right
// below it or behind it, and 其他资金 or 单位资金 is among the last of them. So the place tells the sum where the words do not.

/** Words for all of the money; those for a part of it, another year's or a whole period's are left out below. */
const WHOLE =
  /(?:总额|总量|总计|合计|金额|预算|预算数|申请数|安排数|总预算|总投资|规模|额度|(?:项目|年度|绩效|总)资金)$/;
const NO_WHOLE =
  /基本支出|项目支出|人员|公用|执行|结转|上年|去年|近三年|财政|自筹|自有|单位资金|其[他它]|上级|中央|地方|配套|资产|采购|收入预算/;
/** 合计 says what it is of only by the group it stands in. */
const BARE = /^(?:合计|总计)$/;
const MONEY_GROUP = /资金|预算|金额/;

const PUBLIC =
  /^(?:当年|本年|年度|年初)?财政(?:性|预算)?(?:拨款|资金|安排|投入|补助)?(?:资金|收入|预算|小计|合计|数)?$|^政府预算资金$/;
/** What an appropriation is parted into, by fund or by level of government. */
const OF_PUBLIC =
  /^(?:一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:拨款|资金|收入)*$|^(?:中央|上级|本级|省本?级?|[市州区县]本?级|地方|同级)(?:财政)*(?:转移支付|专项|预算)?(?:补助|安排|拨款|配套|资金)+$/;
const BESIDE =
  /^(?:上年|以前年度)?结转(?:结余)?(?:资金)?$|^(?:财政)?专户(?:管理)?(?:资金|收入|拨款)*$|^事业(?:单位)?收入$/;
const LAST = /^(?:其[他它](?:资金|来源|收入|来源资金|自筹资金)?|(?:单位|单位自有|自有|自筹|单位自筹|社会)资金)$/;

/** What the same money is spent on. */
const USES = /支出|人员|公用/;

const isSource = (name: string): boolean => [PUBLIC, OF_PUBLIC, BESIDE, LAST].some((words) => words.test(name));
const pathOf = ({ name }: TargetField): readonly string[] => squeezed(name).replace(/[:：]/g, '').split('/');
const nameOf = (field: TargetField): string => (pathOf(field).at(-1) ?? '').replace(/^其中/, '');
const lineOf = ({ at }: TargetField): number | undefined => at.line ?? at.row;

function isWhole(field: TargetField): boolean {
  const path = pathOf(field);
  const name = path.at(-1) ?? '';
  if (isSource(name) || !WHOLE.test(name) || path.some((part) => NO_WHOLE.test(part))) return false;
  return !BARE.test(name) || MONEY_GROUP.test(path.at(-2) ?? '');
}

/** The fields of a form line by line, those with money and those left blank. */
function linesOf(form: TargetForm): ReadonlyMap<number, readonly TargetField[]> {
  const lines = new Map<number, TargetField[]>();
  for (const field of form.fields) {
    const line = lineOf(field);
    if (line !== undefined) lines.set(line, [...(lines.get(line) ?? []), field]);
  }
  return lines;
}

interface Sources {
  readonly fields: readonly TargetField[];
  /** What stands next, which may be a source of a name that is not known. */
  readonly next: TargetField | undefined;
}

/** The sources right behind a total or below it; where several totals stand side by side, those in its own place. */
function sourcesOf(lines: ReadonlyMap<number, readonly TargetField[]>, whole: TargetField): Sources {
  const from = lineOf(whole)!;
  const own = lines.get(from)!;
  const isAlone = own.filter(isWhole).length === 1;
  const found: TargetField[] = [];
  for (let line = from; ; line++) {
    const fields = lines.get(line);
    if (!fields || (!isAlone && fields.length !== own.length)) return { fields: found, next: fields?.[0] };
    const place = own.indexOf(whole);
    const mine = isAlone ? (line === from ? fields.slice(place + 1) : fields) : line === from ? [] : [fields[place]!];
    for (const field of mine) {
      if (!isSource(nameOf(field))) return { fields: found, next: field };
      found.push(field);
    }
  }
}

/** Totals of a form with the sources that stand by them. */
export function sourcesBelowTies(form: TargetForm): Tie[] {
  const lines = linesOf(form);
  return gather(form.fields, (field) => {
    const whole = isWhole(field) && lineOf(field) !== undefined ? fieldFigure(form, field, '万元') : undefined;
    return (whole && tieOf(form, whole, sourcesOf(lines, field))) || [];
  });
}

function tieOf(form: TargetForm, whole: Figure, { fields, next }: Sources): Tie | undefined {
  const names = fields.map(nameOf);
  if (names.length === 0 || LAST.test(names[0]!) || new Set(names).size < names.length) return undefined;
  const all = gather(fields, (field) => fieldFigure(form, field, '万元') ?? []);
  if (all.length === 0 || all.length > 7) return undefined;
  // Where 财政拨款 is told, funds and levels of government are parts of it.
  const outer = names.some((name) => PUBLIC.test(name)) ? fields.filter((one) => !OF_PUBLIC.test(nameOf(one))) : fields;
  const parts = gather(outer, (field) => fieldFigure(form, field, '万元') ?? []);
  // Whatever lies in what: some of them make the total.
  const holding = subsetsOf(all).find((some) => tieHolds({ is: 'sum', whole, parts: some.map(plus) }));
  if (holding) return { is: 'sum', whole, parts: holding.map(plus) };
  // A source without a value may have been printed where it was not read, unless it has a cell that is blank.
  const isRead = (field: TargetField) =>
    field.at.column !== undefined || fieldFigure(form, field, '万元') !== undefined;
  const isEnded = !next || isWhole(next) || USES.test(next.name) || !fieldFigure(form, next, '万元');
  const isComplete = isEnded && names.some((name) => LAST.test(name)) && fields.length > 1 && fields.every(isRead);
  const exceeds = parts.reduce((sum, part) => sum + statedValue(part), 0n) > statedValue(whole);
  return isComplete || exceeds ? { is: 'sum', whole, parts: parts.map(plus) } : undefined;
}

const subsetsOf = (figures: readonly Figure[]): Figure[][] =>
  figures
    .reduce<Figure[][]>((sets, figure) => gather(sets, (set) => [set, [...set, figure]]), [[]])
    .filter(({ length }) => length > 0);
