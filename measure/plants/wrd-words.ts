import type { PrintedDocument } from '../../src/compile/draft.js';
import type { Random } from '../../test/random-number.js';
import { type Plant, tablesOf, withParagraph, withTable } from '../plant.js';

type Words = (random: Random, document: PrintedDocument) => string;

/** A sentence put behind a paragraph that tells of money. */
const said = (rules: Plant['rules'], name: string, sentence: Words, where = /万元|元/): Plant => ({
  rules,
  name,
  plant(draft, random) {
    const words = sentence(random, draft.document);
    const document = withParagraph(draft, random, where, (text) => `${text}${words}`);
    return document && { document };
  },
});

/** One place of one paragraph written otherwise. */
const rewritten = (
  rules: Plant['rules'],
  name: string,
  pattern: RegExp,
  write: (match: RegExpExecArray, random: Random, document: PrintedDocument) => string,
): Plant => ({
  rules,
  name,
  plant(draft, random) {
    const document = withParagraph(draft, random, pattern, (text, match) => {
      const words = write(match, random, draft.document);
      return `${text.slice(0, match.index)}${words}${text.slice(match.index + match[0].length)}`;
    });
    return document && { document };
  },
});

/** A sentence behind the goal of a target form. */
const inGoal = (rules: Plant['rules'], name: string, sentence: Words): Plant => ({
  rules,
  name,
  plant({ document }, random) {
    const isGoal = (text: string) => /^(?:对|面向|通过|做好|开展|支持|更新|围绕|改造|完成).{10,}。$/.test(text);
    const found = tablesOf(document, 'department-targets', 'project-targets').flatMap((index) => {
      const part = document.parts[index];
      if (part?.is !== 'table') return [];
      return part.table.body.flatMap((cells, row) =>
        cells.flatMap(({ text }, cell) => (isGoal(text) ? [{ index, row, cell }] : [])),
      );
    });
    if (found.length === 0) return undefined;
    const place = random.pick(found);
    const words = sentence(random, document);
    return {
      document: withTable(document, place.index, (table) => ({
        ...table,
        body: table.body.map((cells, row) =>
          row === place.row
            ? cells.map((cell, at) => (at === place.cell ? { ...cell, text: `${cell.text}${words}` } : cell))
            : cells,
        ),
      })),
    };
  },
});

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => `${random.between(0, 9)}`).join('');
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const CHINESE = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');
/** 3 of 三、国防支出 and of （三）国防支出. */
function numberOf(text: string): number | undefined {
  const words = /^（?([一二三四五六七八九十]+)[、）]/.exec(text)?.[1];
  const at = words === undefined ? -1 : CHINESE.indexOf(words);
  return at < 0 ? undefined : at + 1;
}

/** Mistakes of words and facts in running text. */
export const WRD_WORD_PLANTS: readonly Plant[] = [
  rewritten(
    ['WRD005'],
    'personnel cost as the reason of operating funds',
    /(机关运行经费[^。；]{0,80}?主要原因是)[^，。；]+/,
    ([, before = ''], random) =>
      `${before}${random.pick(['在职人员基本工资调整', '人员经费增加', '津贴补贴标准提高', '住房公积金缴存基数调整', '养老保险缴费基数提高', '人员工资调标'])}`,
  ),
  rewritten(
    ['WRD005'],
    'projects as the reason of basic expenditure',
    /((?<!一般公共预算)基本支出(?:预算)?[\d,.]+万元，比[^。；]{0,40}?主要原因是)[^，。；]+|(一般公共预算基本支出[\d,.]+万元，比[^。；]{0,40}?主要原因是)[^，。；]+/,
    ([, one = '', two = ''], random) =>
      `${one || two}${random.pick(['项目支出增加', '项目经费减少', '项目增加', '项目资金增加', '新增信息化建设项目'])}`,
  ),
  rewritten(['WRD019'], 'assets counted on a day to come', /截至20\d\d年12月31日/, (_, random, { year }) =>
    random.pick([`截至${year + 1}年12月31日`, `截至${year + 1}年底`, `截止${year + 1}年末`]),
  ),
  rewritten(['WRD019'], 'assets counted years ago', /截至20\d\d年12月31日/, (_, random, { year }) =>
    random.pick([`截至${year - 4}年12月31日`, `截至${year - 3}年底`, `截止${year - 5}年末`]),
  ),
  inGoal(['WRD019'], 'due before the year', (random, { year }) =>
    random.pick([
      `于${year - 1}年12月底前完成。`,
      `${year - 2}年底前全部完成。`,
      `确保${year - 1}年12月31日前发放到位。`,
      `${year - 1}年末前建成投入使用。`,
    ]),
  ),
  // In a budget: accounts may tell of projects that have ended.
  said(
    ['WRD019'],
    'a project that ended before the year',
    (random, { year }) =>
      random.pick([
        `项目实施周期为${year - 3}年1月至${year - 2}年12月。`,
        `项目期限：${year - 2}年3月1日-${year - 2}年11月30日。`,
        `该项目实施时间为${year - 2}年—${year - 1}年。`,
      ]),
    /预算数?(?:为|总额)?[\d,.]+万元，比/,
  ),
  said(['WRD022', 'WRD006'], 'nothing is described', (random) =>
    random.pick([
      '其中政府采购工程预算0.00万元，主要为无。',
      '因公出国（境）费0.00万元，主要用于开展国际业务交流。',
      '会议费预算0万元，主要用于召开年度工作会议。',
      '政府购买服务支出0.00万元，主要用于聘请第三方机构。',
      '政府采购货物预算主要是无货物。',
      '公务用车购置费0元，主要用于更新老旧车辆。',
    ]),
  ),
  said(['WRD024'], 'a limit said twice', (random) =>
    random.pick([
      '力争任务完成率不低于95%以上。',
      '全年培训不少于300人以上。',
      '支付进度超过90%以上。',
      '控制在不超过50万元以下。',
      '全年检查次数大于12次以上。',
      '项目结余率不高于5%以下。',
      '确保群众知晓率达到不低于85%及以上。',
      '办理时限不超过5个工作日以内。',
    ]),
  ),
  inGoal(['WRD025'], 'a project that rests on a request or an old paper', (random, { year }) =>
    random.pick([
      '立项依据：《关于请求解决设施维修经费的请示》。',
      '立项依据：《关于申请追加专项工作经费的报告》。',
      `立项依据：《关于下达${year - 3}年专项资金的通知》。`,
      `立项依据：《关于拨付${year - 2}年工作经费的通知》。`,
      `立项依据：${year - 4}年部门预算项目经费安排文件。`,
    ]),
  ),
  rewritten(['WRD026'], 'two verbs for one duty', /拟订本地区工作规划并组织实施。/, ([words], random) => {
    const more = random.pick(['拟订行业标准。拟订年度工作计划。', '负责拟订有关政策措施，拟订管理办法。']);
    const duty = random.pick(['拟定行业管理办法并监督实施。', '负责拟定年度重点任务清单。', '拟定有关标准和规范。']);
    return `${words}${more}${duty}`;
  }),
  said(['WRD027'], 'a name cut off', (random, { department, year }) =>
    random.pick([
      `${department}部预算由本级预算组成。`,
      `${department}部${year}年收支安排情况详见附表。`,
      `按照综合预算的原则，${department}部所有收入和支出均纳入预算管理。`,
      `${department}部决算公开按规定执行。`,
    ]),
  ),
  {
    rules: ['WRD028'],
    name: 'a row number that repeats or skips',
    plant({ document }, random) {
      const found = document.parts.flatMap((part, index) => {
        if (part.is !== 'table') return [];
        const { body } = part.table;
        return body.flatMap((cells, row) =>
          cells.flatMap(({ text }, cell) => {
            const number = numberOf(text);
            const above = numberOf(body[row - 1]?.[cell]?.text ?? '');
            const below = numberOf(body[row + 1]?.[cell]?.text ?? '');
            return number !== undefined && above === number - 1 && below === number + 1
              ? [{ index, row, cell, number }]
              : [];
          }),
        );
      });
      if (found.length === 0) return undefined;
      const { index, row, cell, number } = random.pick(found);
      const wrong = CHINESE[number + random.pick([0, -2])]!;
      return {
        document: withTable(document, index, (table) => ({
          ...table,
          body: table.body.map((cells, at) =>
            at === row
              ? cells.map((one, column) =>
                  column === cell ? { ...one, text: one.text.replace(CHINESE[number - 1]!, wrong) } : one,
                )
              : cells,
          ),
        })),
      };
    },
  },
  said(['WRD034'], 'a bank account', (random) =>
    random.pick([
      `开户银行：云岭农村商业银行，账号：${random.between(1, 9)}${digits(random, 18)}。`,
      `缴款账户为${random.between(1, 9)}${digits(random, 16)}。`,
      `收款账号${random.between(1, 9)}${digits(random, 14)}。`,
      `银行卡号：62${digits(random, 17)}。`,
      `单位零余额账户账号 ${random.between(1, 9)}${digits(random, 15)}。`,
      `开户行及账号：江湾银行新城支行 ${random.between(1, 9)}${digits(random, 17)}。`,
    ]),
  ),
  said(['WRD035'], 'a mark of secrecy', (random) =>
    random.pick([
      '（内部资料，注意保存）',
      '秘密★1年。',
      '机密★',
      '公开方式：不予公开。',
      '本文件为内部资料，请勿外传。',
      '此件不公开。',
      '（内部文件，不得外传）',
    ]),
  ),
  {
    rules: ['WRD036'],
    name: 'a draft is published',
    plant({ document }, random) {
      const word = random.pick(['征求意见稿', '讨论稿', '送审稿', '初稿', '模板', '报审稿', '样表']);
      const mark = random.pick([`（${word}）`, `(${word})`, `（${word}）`]);
      return { document: { ...document, title: `${document.title}${mark}` } };
    },
  },
  {
    rules: ['WRD040'],
    name: 'the name of another department left standing',
    plant(draft, random) {
      const own = draft.document.department;
      const begins = new RegExp(`^${own}20\\d{2}年度?(?:部门)?(?:收入|支出|财政拨款|一般公共预算|政府性基金)`);
      const told = draft.document.parts.filter((part) => part.is === 'paragraph' && begins.test(part.text));
      if (told.length < 3) return undefined;
      const other = random.pick(['岳川县水务局', '柏溪区林业站', '南屿市地震局'].filter((name) => name !== own));
      const document = withParagraph(draft, random, begins, (text) => text.replace(own, other));
      return document && { document };
    },
  },
];

/** Marks, digits and brackets that are printed wrong. */
export const WRD_MARK_PLANTS: readonly Plant[] = [
  said(['WRD029'], 'brackets with nothing inside', (random) =>
    random.pick([
      '根据《》的规定执行。',
      '较上年减少（）万元。',
      '依据“”工作方案安排。',
      '依据〔〕号文件编制。',
      '详见附件（ ）。',
      '按照《 》有关要求测算。',
    ]),
  ),
  rewritten(['WRD030'], 'full-width digits', /[\d,]+\.\d\d(?=万元)|20\d\d(?=年)|(?<=共有车辆)\d+(?=辆)/, ([words]) =>
    wide(words),
  ),
  rewritten(
    ['WRD031'],
    'another mark in place of a decimal point',
    /(\d)\.(\d\d(?:万元|%))/,
    ([, before = '', after = ''], random) => `${before}${random.pick(['。', '．', '·', '..', '。', '，'])}${after}`,
  ),
  said(['WRD032'], 'a day that does not exist', (random, { year }) =>
    random.pick([
      `有关资金于${year}年2月30日前下达。`,
      `${year}年13月组织验收。`,
      `截至${year}年4月31日。`,
      `${year}年11月31日前完成支付。`,
      '应于9月31日前报送。',
      `${year}年6月00日起执行。`,
      `${year % 4 === 0 ? year + 1 : year}年2月29日前完成。`,
      `${year}-02-30报送。`,
    ]),
  ),
  rewritten(
    ['WRD033', 'NAR011', 'NAR014'],
    'a minus behind the word',
    /(减少|下降)(?=\d)/,
    ([words], random) => `${words}${random.pick(['-', '－', '-', '−'])}`,
  ),
  rewritten(['WRD037'], 'half-width marks', /(?<=[\u4e00-\u9fff])[，；](?=[\u4e00-\u9fff])/, ([mark]) =>
    mark === '，' ? ',' : ';',
  ),
];
