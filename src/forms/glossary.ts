import type { Selector } from './template.js';

/** A term of disclosures with its meaning in our words; `when` names the lines that make it needed, null for always. */
interface Term {
  readonly term: string;
  readonly meaning: string;
  readonly when: readonly Selector[] | null;
  /** Where only budgets, or only final accounts, call it so. */
  readonly only?: 'budget' | 'final-accounts';
}

/** Terms that every reader of a budget meets, in the order in which they are explained. */
export const TERMS: readonly Term[] = [
  {
    term: '财政拨款收入',
    meaning: '指部门当年从本级财政取得的资金，包括一般公共预算、政府性基金预算和国有资本经营预算安排的拨款',
    when: ['appropriation'],
  },
  {
    term: '财政专户管理资金收入',
    meaning: '指缴入财政专户、按规定返还使用的教育收费等资金',
    when: ['special-account'],
  },
  { term: '事业收入', meaning: '指事业单位开展专业业务及其辅助活动取得的收入', when: ['service-income'] },
  {
    term: '事业单位经营收入',
    meaning: '指事业单位在专业业务之外开展非独立核算经营活动取得的收入',
    when: ['business-income'],
  },
  { term: '上级补助收入', meaning: '指事业单位从主管部门或上级单位取得的非财政拨款补助', when: ['superior-subsidy'] },
  { term: '附属单位上缴收入', meaning: '指附属的独立核算单位按规定上缴的收入', when: ['affiliate-remittance'] },
  { term: '其他收入', meaning: '指上述各项以外的收入，如利息收入、捐赠收入等', when: ['other-income'] },
  {
    term: '上年结转',
    meaning: '指以前年度安排、到上年末没有用完，按规定结转到本年继续使用的资金',
    when: ['carried'],
    only: 'budget',
  },
  {
    term: '年初结转和结余',
    meaning: '指以前年度没有用完，按规定转入本年度继续使用的资金',
    when: ['carried'],
    only: 'final-accounts',
  },
  {
    term: '基本支出',
    meaning: '指为保障机构正常运转、完成日常工作而安排的支出，分为人员经费和公用经费',
    when: ['basic'],
  },
  { term: '项目支出', meaning: '指在基本支出之外，为完成特定工作任务或事业发展目标而安排的支出', when: ['project'] },
  {
    term: '“三公”经费',
    meaning: '指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费',
    when: null,
  },
  {
    term: '机关运行经费',
    meaning:
      '指行政单位和参照公务员法管理的事业单位用一般公共预算安排的日常公用经费，包括办公费、邮电费、差旅费、维修费等',
    when: ['agency-operating'],
  },
];

/** What items of the same name in every class pay for, in our words. */
const BY_NAME: Readonly<Record<string, string>> = {
  行政运行: '反映行政单位（含参照公务员法管理的事业单位）保障日常运转的基本支出',
  一般行政管理事务: '反映行政单位未单独列示项级科目的其他项目支出',
  机关服务: '反映为机关提供后勤服务的单位的支出',
  事业运行: '反映事业单位保障日常运转的基本支出',
  机关事业单位基本养老保险缴费支出: '反映机关事业单位为在职人员缴纳基本养老保险的支出',
  机关事业单位职业年金缴费支出: '反映机关事业单位为在职人员缴纳职业年金的支出',
  行政单位离退休: '反映行政单位开支的离退休人员经费',
  事业单位离退休: '反映事业单位开支的离退休人员经费',
  行政单位医疗: '反映行政单位为职工缴纳基本医疗保险的支出',
  事业单位医疗: '反映事业单位为职工缴纳基本医疗保险的支出',
  公务员医疗补助: '反映按规定为公务员安排的医疗补助支出',
  住房公积金: '反映单位按规定的比例为职工缴存的住房公积金',
  提租补贴: '反映按规定向职工发放的提租补贴',
  购房补贴: '反映按规定向符合条件的职工发放的购房补贴',
  信息化建设: '反映信息系统建设和运行维护方面的支出',
};

/** What an item pays for; where nothing is known of it, what its own names say. */
export function functionalMeaning(code: string, nameOf: (code: string) => string): string {
  const name = nameOf(code);
  const known = BY_NAME[name];
  if (known) return known;
  const section = nameOf(code.slice(0, 5));
  return name.startsWith('其他')
    ? `反映${section}中没有单独列出项级科目的其他支出`
    : `反映${section}中用于${name.replace(/^用于/, '').replace(/(?:支出|经费)$/, '')}方面的支出`;
}
