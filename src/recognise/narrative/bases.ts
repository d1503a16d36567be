/** What a change is compared with: a year, 上年, or another figure of the same year (年初预算). */
interface Base {
  readonly base: string;
  readonly start: number;
  readonly end: number;
}

const FIGURES =
  '(?:[（(][^（()）\\d增减升降]{1,8}[)）])?(?:同期)?(?:当年|年初|全年|调整|部门|实际)*(?:财政拨款|一般公共预算|收支|支出|收入|预算|决算|执行|安排|完成|总)*(?:数[字额]?)?(?:相比较?|比较|对比|相较|比)?';
const COMPARED = new RegExp(
  `(?:相比于?|相较于?|对比|同?比|较|与|(?<![合共])同)(?:(20\\d{2})(?:年度?|(?=预算(?:安排|执行)))|(?:上一?年度?|去年))${FIGURES}|(?:同比(?:上一?年度?|去年)?)(?!20\\d\\d)|(?:比|较|与)((?:年初|全年|调整)?预算|年初|年度预算)(?:数|安排)?(?:相比)?|(20\\d{2})年度?(?:相比|相较)`,
  'g',
);

/** The last comparison that a stretch of text makes. */
export function baseIn(text: string): Base | undefined {
  if (!/[比较与同]/.test(text)) return undefined;
  let base: Base | undefined;
  COMPARED.lastIndex = 0;
  for (let found = COMPARED.exec(text); found; found = COMPARED.exec(text)) {
    const [words, year, plan, bare] = found;
    base = {
      base: year ?? plan ?? bare ?? '上年',
      start: found.index,
      end: found.index + words.length,
    };
  }
  return base;
}
