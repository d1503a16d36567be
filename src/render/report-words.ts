import type { DocumentType } from '../domain/book.js';
import type { CheckReport, Outcome, Severity, Sureness } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';

export const SHORT_SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '疑点', en: 'warning' },
  advice: { zh: '建议', en: 'advice' },
};

/** The words of the terminal report. */
export const WORDS = {
  noDepartment: { zh: '（未识别部门名称）', en: '(department not recognised)' },
  documentType: {
    budget: { zh: '部门预算公开', en: 'budget disclosure' },
    'final-accounts': { zh: '部门决算公开', en: 'final accounts disclosure' },
    targets: { zh: '绩效目标公开', en: 'performance targets' },
    'blank-form': { zh: '空白表样', en: 'blank form' },
    unknown: { zh: '文件', en: 'document' },
  } satisfies Record<DocumentType, Bilingual>,
  severity: {
    error: { zh: '错误：必须改', en: 'Errors: must be fixed' },
    warning: { zh: '疑点：说明或修改', en: 'Warnings: explain or fix' },
    advice: { zh: '建议', en: 'Advice' },
  } satisfies Record<Severity, Bilingual>,
  sure: {
    certain: { zh: '把握大', en: 'certain' },
    likely: { zh: '较有把握', en: 'likely' },
    possible: { zh: '不能确定', en: 'possible' },
  } satisfies Record<Sureness, Bilingual>,
  causes: {
    zh: '原因：先看这些，改一处可消除多处',
    en: 'Causes: look here first, one change settles several findings',
  },
  explains: { zh: '可解释', en: 'explains' },
  printed: { zh: '印', en: 'printed' },
  expected: { zh: '应', en: 'should be' },
  difference: { zh: '差', en: 'off by' },
  nothingWrong: { zh: '未发现错误。', en: 'No error found.' },
  nothingRead: {
    zh: '没有读到可以核对的表格、数字或指标，因此没有检查。请确认这是预算、决算或绩效目标公开文件；基础数据先用 mingsuan compile 编制。',
    en: 'No table, figure or indicator could be read, so nothing was checked: make sure this is a budget, final accounts or targets disclosure; base data is compiled first, with mingsuan compile.',
  },
  blankForm: {
    zh: '这是尚未填写的空白表样，没有可以核对的内容，因此没有检查。',
    en: 'This is a form not yet filled in: there is nothing to check, and nothing was checked.',
  },
  mustExplain: (warnings: number): Bilingual => ({
    zh: `没有错误，有 ${warnings} 处疑点需说明或修改。`,
    en: `No errors; ${warnings} warning(s) to explain or fix.`,
  }),
  mustFix: (errors: number, warnings: number, causes: number, allExplained: boolean): Bilingual => {
    const zh = causes > 0 ? `；${allExplained ? '' : '其中部分'}可归为 ${causes} 个原因` : '';
    const en = causes > 0 ? `; ${causes} cause(s) explain ${allExplained ? '' : 'part of '}them` : '';
    return {
      zh: `有 ${errors} 处错误必须改，${warnings} 处疑点需说明或修改${zh}。`,
      en: `${errors} error(s) must be fixed, ${warnings} warning(s) explained or fixed${en}.`,
    };
  },
  proven: (tied: number, printed: number): Bilingual => {
    const share = printed === 0 ? '0' : ((BigInt(tied) * 100n) / BigInt(printed)).toString();
    return {
      zh: `共读到 ${printed} 个数字，其中 ${tied} 个（${share}%）至少在一条勾稽关系中核对过。`,
      en: `${printed} figures read, ${tied} of them (${share}%) stand in at least one tie that was tested.`,
    };
  },
  ruleOutcomes: (rules: Readonly<Record<Outcome, number>>): Bilingual => ({
    zh: `规则：${rules.holds} 条成立，${rules.broken} 条不成立，${rules.notApplicable} 条不适用，${rules.notEnoughData} 条因数据不足未能核对。`,
    en: `Rules: ${rules.holds} hold, ${rules.broken} broken, ${rules.notApplicable} not applicable, ${rules.notEnoughData} could not be run for want of data.`,
  }),
  /** The closing line over several disclosures. */
  tally: (summaries: readonly CheckReport['summary'][], refused: number): Bilingual => {
    const errors = summaries.reduce((total, { error }) => total + error, 0);
    const warnings = summaries.reduce((total, { warning }) => total + warning, 0);
    const clean = summaries.filter(({ error }) => error === 0).length;
    const wrong = summaries.length - clean;
    const all = summaries.length + refused;
    return {
      zh: `共 ${all} 份公开：${clean} 份没有错误，${wrong} 份有错误（共 ${errors} 处错误、${warnings} 处疑点）${refused > 0 ? `，${refused} 份无法读取` : ''}。`,
      en: `${all} disclosures: ${clean} without errors, ${wrong} with (${errors} errors, ${warnings} warnings in all)${refused > 0 ? `, ${refused} could not be read` : ''}.`,
    };
  },
  states: {
    new: { zh: '新增', en: 'new' },
    remaining: { zh: '仍在', en: 'remaining' },
  },
  compared: (added: number, remaining: number, fixed: number, open: number): Bilingual => ({
    zh: `与上一版相比：新增 ${added} 处，仍在 ${remaining} 处，已改正 ${fixed} 处${open > 0 ? `，${open} 处已无法核对` : ''}。`,
    en: `Against the former version: ${added} new, ${remaining} remaining, ${fixed} fixed${open > 0 ? `, ${open} that can no longer be tested` : ''}.`,
  }),
  fixed: { zh: '已改正', en: 'Fixed' },
  open: { zh: '已无法核对，请确认', en: 'Can no longer be tested: make sure' },
  waived: { zh: '已豁免，不计入', en: 'Waived, not counted' },
  waivedBy: (author: string, expires: string, reason: string): Bilingual => ({
    zh: `${author}，至 ${expires}：${reason}`,
    en: `${author}, until ${expires}: ${reason}`,
  }),
  more: (count: number): Bilingual => ({
    zh: `另有 ${count} 处，见 --format json`,
    en: `${count} more, see --format json`,
  }),
} as const;
