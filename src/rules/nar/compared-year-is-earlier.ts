import { withLastYear } from '../../check/narrative/last-year.js';
import {
  isLastYearsChange,
  isMisdated,
  isOfThisYear,
  ofItsOwnYear,
  ofOwnAccounts,
  ofOwnBudget,
  olderBeside,
  olderThanOthers,
} from '../../check/narrative/misdated-changes.js';
import { defineRule } from '../../check/rule.js';
import { isYearSure } from '../../check/wording/year-sure.js';
import type { Statement } from '../../domain/book.js';

export default defineRule({
  code: 'NAR071',
  name: 'compared-year-is-earlier',
  meta: {
    title: { zh: '增减应与以前年度比较', en: 'A change is told against an earlier year' },
    why: {
      zh: '本年与本年自己比较没有意义，多半是上一年的文字没有改年份，或年份写错。',
      en: 'Comparing the year with itself says nothing: the year was mistyped, or left when the text was rolled forward.',
    },
    remedy: { zh: '把比较的年份改为上一年，并核对增减额。', en: 'Name last year, and check the change.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      itself: {
        zh: '{year}年的文件写“比{year}年预算”增减（共 {count} 处），与本年自己比较，应为上一年。',
        en: 'The {year} disclosure tells {count} change(s) “against {year}”, that is against itself; it should be the year before.',
      },
      accounts: {
        zh: '{year}年的决算有 {count} 处与{year}年决算比较：{words}，与本年自己比较，应为{last}年。',
        en: 'The accounts of {year} are compared with themselves in {count} place(s): {words}; it should be {last}.',
      },
      same: {
        zh: '有 {count} 处把一年的数与同一年比较：{words}，两个年份至少有一个写错。',
        en: '{count} change(s) compare a year with itself: {words}; one of the two years is wrong.',
      },
      base: {
        zh: '有 {count} 处与更早年度比较，所写增减却与句中{last}年数相符，年份疑写错：{words}。',
        en: '{count} change(s) name an earlier year, yet fit the amount of {last} told beside them: the year is probably wrong: {words}.',
        severity: 'warning',
      },
      twice: {
        zh: '有 {count} 处与更早年度比较：{words}，同一增减额在别处是与{last}年比较的，年份疑写错。',
        en: '{count} change(s) name an earlier year: {words}; elsewhere the same change is told against {last}.',
        severity: 'warning',
      },
      beside: {
        zh: '其他各项都与{last}年预算并列，有 {count} 处写的是更早年度：{words}，年份疑写错。',
        en: 'All other items stand beside the budget of {last}, {count} name an earlier year: {words}; the year is probably wrong.',
        severity: 'warning',
      },
      older: {
        zh: '其他 {others} 处都与{last}年比较，有 {count} 处却与更早年度比较：{words}，年份疑写错。',
        en: '{others} other changes are told against {last}, {count} against an earlier year: {words}; the year is probably wrong.',
        severity: 'warning',
      },
      now: {
        zh: '有 {count} 处把{year}年数写成了往年数：{words}，前文同一数额是{year}年的。',
        en: '{count} amount(s) of {year} are told as an earlier year’s: {words}; the same amount was {year}’s before.',
        severity: 'warning',
      },
    },
  },
  check(book, report) {
    const { year, type } = book.book.document;
    if (year === null || (type === 'budget' ? !isYearSure(book.book) : type !== 'final-accounts')) return;
    const changes = book.book.statements.filter(
      ({ measure, base }) => (measure === 'change' || measure === 'change-rate') && /^20\d{2}年?$/.test(base ?? ''),
    );
    const isBudget = type === 'budget';
    const wrong = isBudget ? ofOwnBudget(changes, year) : ofOwnAccounts(changes, year);
    const base = isBudget ? withLastYear(book).filter((told) => isMisdated(told, year)) : [];
    const now = isBudget ? changes.filter((told) => isOfThisYear(book, told, year)) : [];
    const twice = isBudget ? changes.filter((told) => isLastYearsChange(book, told, year)) : [];
    const older = isBudget ? olderBeside(book, year) : [];
    const same = ofItsOwnYear(book, changes, year);
    const explained: readonly (Statement | null | undefined)[] = [
      ...twice,
      ...base.flatMap(({ rate, change }) => [rate, change]),
    ];
    const { older: unlike, others } = olderThanOthers(book, changes, year);
    const alone = unlike.filter((told) => !explained.includes(told));
    const tell = (
      message: 'itself' | 'accounts' | 'same' | 'base' | 'twice' | 'beside' | 'now' | 'older',
      statements: readonly Statement[],
    ) => {
      const [first, ...rest] = statements.map((statement) => ({
        at: statement.at,
        label: { zh: '情况说明', en: 'narrative' },
        value: statement.quote,
      }));
      const words = statements.map(({ quote }) => `“${quote}”`).join('、');
      const data = { year: `${year}`, last: `${year - 1}`, count: `${statements.length}`, others: `${others}`, words };
      if (first) report(message, { data, evidence: [first, ...rest] });
    };
    tell('same', same);
    tell(
      'base',
      base.flatMap(({ rate, change }) => rate ?? change ?? []),
    );
    tell('twice', twice);
    tell('beside', older);
    tell('older', alone);
    tell(
      'now',
      now.flatMap((told) => book.statement(told.of) ?? []),
    );
    if (wrong.length === 0) {
      if (
        changes.length > 0 &&
        base.length + twice.length + older.length + now.length + same.length + alone.length === 0
      )
        report.holds();
      return;
    }
    tell(isBudget ? 'itself' : 'accounts', wrong);
  },
  examples: {
    valid: [
      {
        title: 'against the accounts of an older year, which the words say',
        text: `
        江湾区科学技术局2025年部门预算公开
        三、“三公”经费预算情况说明
        2025年“三公”经费预算9.10万元，比2024年增加0.40万元。其中：公务接待费3.10万元，比2023年执行数减少0.20万元；公务用车运行维护费6.00万元，比2024年增加0.60万元。
        四、其他
        2025年收入预算820.00万元，比2024年增加20.00万元；2025年机关运行经费60.00万元，比2024年减少2.00万元。`,
      },
      {
        title: 'accounts against their own budget',
        text: `
        江湾区科学技术局2024年度部门决算公开
        三、支出决算情况说明
        2024年度支出决算820.00万元，比2023年决算数增加20.00万元，比2024年预算数增加10.00万元。`,
      },
      {
        title: 'two years beside each other, and the year before told of itself',
        text: `
        江湾区科学技术局2024年度部门决算公开
        三、支出决算情况说明
        2023年支出决算800.00万元，本年支出820.00万元，较2023年增加20.00万元。2023年收入810.00万元，较2022年增加10.00万元，2024年收入较2023年增加30.00万元。`,
      },
      {
        title: 'against last year',
        text: `
        江湾区科学技术局2025年部门预算公开
        第二部分 2025年部门预算情况说明
        一、2025年收支预算总体情况
        2025年江湾区科学技术局收入预算820.00万元，比2024年预算增加20.00万元。`,
      },
      {
        title: 'against the year before last, whose amount is another',
        text: `
        江湾区科学技术局2025年部门预算公开
        第二部分 2025年部门预算情况说明
        科学技术支出（类）科学技术普及（款）科普活动（项）2025年预算12.00万元，主要用于科普展览。2024年预算执行数8.00万元，2025年预算安排12.00万元，比2023年预算执行数增加20%。`,
      },
    ],
    invalid: [
      {
        title: 'one change against the year before last, the others against last year',
        message: 'older',
        text: `
        江湾区科学技术局2025年部门预算公开
        三、“三公”经费预算情况说明
        2025年“三公”经费预算9.10万元，比2024年增加0.40万元。其中：公务接待费3.10万元，⟦比2023年减少0.20万元⟧；公务用车运行维护费6.00万元，比2024年增加0.60万元。
        四、其他
        2025年收入预算820.00万元，比2024年增加20.00万元；2025年机关运行经费60.00万元，比2024年减少2.00万元。`,
      },
      {
        title: 'a budget compared with the budget of the same year',
        message: 'same',
        text: `
        江湾区科学技术局2025年部门预算公开
        二、支出预算情况说明
        科学技术支出（类）科学技术普及（款）科普活动（项）2024年预算数12.30万元，⟦比2024年预算数增加1.10万元⟧。
        2025年支出预算820.00万元。`,
      },
      {
        title: 'one item beside the budget of two years ago, all others beside last year’s',
        message: 'beside',
        text: `
        江湾区科学技术局2025年部门预算公开
        四、部门预算编制说明
        1.行政运行（项）2025年度预算80.00万元，2024年度预算75.00万元，主要用于日常运转。
        2.一般行政管理事务（项）2025年度预算20.00万元，2024年度预算21.00万元，主要用于会议。
        3.科普活动（项）2025年度预算30.00万元，2024年度预算28.00万元，主要用于科普。
        4.住房公积金（项）2025年度预算12.00万元，2024年度预算11.00万元，主要用于缴存。
        5.购房补贴（项）2025年度预算13.00万元，2024年度预算12.50万元，主要用于补贴。
        6.行政单位医疗（项）2025年度预算9.00万元，⟦2023年度预算8.80万元⟧，主要用于缴费。`,
      },
      {
        title: 'against a year before, with the rate of last year’s amount told beside it',
        message: 'base',
        text: `
        江湾区科学技术局2025年部门预算公开
        第二部分 2025年部门预算情况说明
        科学技术支出（类）科学技术普及（款）科普活动（项）2025年预算12.00万元，主要用于科普展览。2024年预算执行数8.00万元，2025年预算安排12.00万元，⟦比2023年预算执行数增加50%⟧。`,
      },
      {
        title: 'the change told against last year before',
        message: 'twice',
        text: `
        江湾区科学技术局2025年部门预算公开
        第二部分 2025年部门预算情况说明
        2025年收入预算820.00万元，其中：一般公共预算拨款800.00万元。收入比上年增加21.50万元，主要是一般公共预算拨款增加21.50万元。
        2025年一般公共预算财政拨款支出800.00万元，⟦比2023年增加21.50万元⟧。`,
      },
      {
        title: 'this year’s amount told as last year’s',
        message: 'now',
        text: `
        江湾区科学技术局2025年部门预算公开
        第二部分 2025年部门预算情况说明
        科学技术支出（类）科学技术普及（款）科普活动（项）2025年预算12.00万元，主要用于科普展览。2024年预算执行数8.00万元，⟦2024年预算安排12.00万元⟧，比2024年预算执行数增加50%。`,
      },
      {
        title: 'accounts against themselves, among others against last year’s',
        message: 'accounts',
        text: `
        江湾区科学技术局2024年度部门决算公开
        三、支出决算情况说明
        2024年度支出决算820.00万元，比2023年决算数增加20.00万元。其中：
        1.科普活动12.00万元，较2023年决算数增加2.00万元。
        2.科技条件8.00万元，较2023年决算数减少1.00万元。
        3.学术交流6.00万元，⟦与2024年决算数持平⟧。`,
      },
      {
        title: 'a year left in the amount, and compared with',
        message: 'same',
        text: `
        江湾区科学技术局2024年度部门决算公开
        三、收入决算情况说明
        2023年收入决算总额820.00万元，其中财政拨款800.00万元，收入决算总额⟦较2023年增加20.00万元⟧。`,
      },
      {
        title: 'against itself',
        message: 'itself',
        text: `
        江湾区科学技术局2025年部门预算公开
        第二部分 2025年部门预算情况说明
        一、2025年收支预算总体情况
        2025年江湾区科学技术局收入预算820.00万元，⟦比2025年预算增加20.00万元⟧。`,
      },
    ],
  },
});
