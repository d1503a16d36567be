import { inParagraph, type Plant } from '../plant.js';
import { hundredths, sentence, slotsOf, told, withSentence } from '../sentences.js';
import { amountsIn, printLike, rowPlaces, units } from '../table-places.js';

const OTHER_MATTERS = /机关运行经费|政府采购|重要事项|三公/;
const TARGETS = /绩效/;
const OFFICES = /职责|职能|概况|机构/;
const rise = (random: { between(from: number, to: number): number }, amount: number): number =>
  Math.max(60, Math.round((amount * random.between(8, 45)) / 100));

/** Amounts told beside each other that do not fit, in sentences of their own. */
export const NAR_TOLD_PLANTS: readonly Plant[] = [
  {
    rules: ['NAR007', 'TIE052'],
    name: 'a project told with another amount',
    plant(draft, random, made) {
      const own = made.base.projects[0];
      const { year, print } = slotsOf(draft, random, made);
      const rows = rowPlaces(draft.document, 'project-expenditure').filter(({ cells }) =>
        cells.some(({ text }) => text === own?.name),
      );
      const place = rows[0];
      const cell = place && amountsIn(place.cells)[0];
      if (!own || !place || cell === undefined) return undefined;
      const right = Number(units(place.cells[cell]!.text));
      const wrong = print(right + rise(random, right));
      const document = withSentence(
        draft.document,
        /支出预算|重要事项/,
        `${year}年重点项目为：${own.name}${wrong}万元。`,
      );
      return document && { document };
    },
  },
  {
    rules: ['NAR007', 'TIE052'],
    name: 'the amount of a project told wrong',
    plant: inParagraph(/(?<=年度预算安排)[\d,]+\.\d\d(?=万元)/, (text, { 0: print }) =>
      text.replace(print, printLike(print, units(print) + units(print) / 5n + 100n)),
    ),
  },
  {
    rules: ['NAR012', 'NAR011', 'NAR023', 'TPE004'],
    name: 'an increase above the amount it led to',
    plant: inParagraph(
      /([\d,]+\.\d\d)(万元，(?:比|与)20\d\d年[^，]{0,6}增加)([\d,]+\.\d\d)(?=万元)/,
      (text, [whole, now = '', words = '']) =>
        text.replace(whole, `${now}${words}${printLike(now, (units(now) * 13n) / 10n + 10n)}`),
    ),
  },
  {
    rules: ['NAR013'],
    name: 'a rate of growth from nothing',
    plant: inParagraph(/（上年没有此项，不计算增长率）/, (text) =>
      text.replace('（上年没有此项，不计算增长率）', '，增长100.00%'),
    ),
  },
  sentence(['NAR014', 'NAR020'], 'a change that is not the difference of the two years', OTHER_MATTERS, (slots) => {
    const { year, random, print } = slots;
    const last = random.between(1_000, 90_000);
    const more = rise(random, last);
    const subject = random.pick(['信息化建设经费', '会议费', '培训费', '物业管理费']);
    const wrong = more + random.between(20, more);
    return random.chance(0.5)
      ? `${year}年${subject}预算${print(last + more)}万元，${year - 1}年预算${print(last)}万元，增加${print(wrong)}万元。`
      : `${year - 1}年${subject}预算${print(last)}万元，${year}年${subject}预算${print(last + more)}万元，比上年增加${print(wrong)}万元。`;
  }),
  sentence(
    ['NAR079'],
    'a budget told as none of which a table prints money',
    OTHER_MATTERS,
    ({ year }, { document }) =>
      rowPlaces(document, 'managed-funds-expenditure').some(({ cells }) => amountsIn(cells).length > 0)
        ? `${year}年没有使用政府性基金预算拨款安排的支出。`
        : undefined,
  ),
  sentence(['NAR015'], 'a rate that is not that of the two years', OTHER_MATTERS, ({ year, random, print }) => {
    const last = random.between(1_000, 90_000);
    const percent = random.between(5, 60);
    const now = Math.round((last * (100 + percent)) / 100);
    const subject = random.pick(['信息化建设经费', '会议费', '物业管理费']);
    return `${year - 1}年${subject}预算${print(last)}万元，${year}年${subject}预算${print(now)}万元，比上年增加${percent + random.between(4, 30)}%。`;
  }),
  sentence(['NAR020', 'NAR010'], 'parts that do not make their total', OTHER_MATTERS, ({ year, random, print }) => {
    const parts = [random.between(4_000, 60_000), random.between(4_000, 60_000), random.between(4_000, 60_000)];
    const whole = parts.reduce((sum, one) => sum + one);
    const shares = parts.map((one) => share(one, whole));
    const wrong = random.between(0, 2);
    const [a, b, c] = parts.map((one, index) => print(index === wrong ? one + rise(random, one) : one));
    return `${year}年信息化建设经费预算${print(whole)}万元，其中：硬件购置${a}万元，占${shares[0]}%；软件开发${b}万元，占${shares[1]}%；运行维护${c}万元，占${shares[2]}%。`;
  }),
  sentence(['NAR077'], 'a rate of execution that is not that of the amounts', OTHER_MATTERS, ({ random, print }) => {
    const planned = random.between(4_000, 60_000);
    const spent = Math.round((planned * random.between(55, 90)) / 100);
    const percent = Math.round((spent * 100) / planned) + random.between(3, 9);
    const subject = random.pick(['信息化建设', '办公用房修缮', '业务培训']);
    return random.chance(0.5)
      ? `上年安排${subject}资金${print(planned)}万元，实际支出${print(spent)}万元，预算执行率${percent}%。`
      : `上年${subject}资金到位${print(planned)}万元，已支付${print(spent)}万元，资金支付率为${percent}%。`;
  }),
  sentence(['NAR078'], 'amounts added up to another total', /机关运行经费|政府采购|重要事项/, (slots) => {
    const { year, random, print } = slots;
    const [own, grant, carried] = [
      random.between(20_000, 90_000),
      random.between(3_000, 9_000),
      random.between(500, 2_000),
    ];
    const wrong = print(own + grant + carried + random.between(300, 4_000));
    return `${year - 1}年经营收入完成${print(own)}万元，加上级补助收入${print(grant)}万元、上年结余${print(carried)}万元，收入总计${wrong}万元。`;
  }),
  sentence(['NAR020'], 'people that do not make their number', OTHER_MATTERS, ({ year, random, name }) => {
    const [a, b] = [random.between(1, 9), random.between(10, 80)];
    return `截至${year - 1}年底，${name}共有离退休人员${a + b + random.between(1, 6)}人，其中：离休人员${a}人，退休人员${b}人。`;
  }),
  sentence(['NAR020'], 'kinds of staff that leave some out', OTHER_MATTERS, ({ random, name }) => {
    const [a, b] = [random.between(5, 40), random.between(10, 80)];
    return `${name}核定编制${a + b + random.between(1, 6)}名，其中行政编制${a}名，事业编制${b}名。`;
  }),
  {
    rules: ['NAR021', 'NAR010'],
    name: 'shares that do not make the whole',
    plant: inParagraph(/(?<=占)(\d\d)\.(\d\d)(?=%[；，])/, (text, { 0: print }) =>
      text.replace(`占${print}%`, `占${printLike(print, units(print) / 2n)}%`),
    ),
  },
  sentence(['NAR022', 'NAR020'], 'a part above its total', OTHER_MATTERS, ({ year, random, print }) => {
    const whole = random.between(800, 60_000);
    const [subject, part] = random.pick([
      ['培训费', '师资费'],
      ['会议费', '场地租赁费'],
      ['信息化建设经费', '软件开发费'],
    ] as const);
    return `${year}年${subject}预算${print(whole)}万元，其中：${part}${print(whole + rise(random, whole))}万元。`;
  }),
  {
    rules: ['NAR030', 'NAR006'],
    name: 'operating funds told twice with two amounts',
    plant(draft, random, made) {
      const once = told(draft, /(机关运行经费(?:财政拨款|支出)?(?:预算)?)为?([\d,]+\.\d\d)万元/);
      if (!once) return undefined;
      const [, subject = '', amount = ''] = once;
      const { year, print } = slotsOf(draft, random, made);
      const right = hundredths(amount);
      const document = withSentence(
        draft.document,
        /政府采购/,
        `${year}年${subject}${print(right + rise(random, right))}万元。`,
      );
      return document && { document };
    },
  },
  {
    rules: ['NAR031', 'NAR011', 'NAR023', 'NAR014'],
    name: 'one change told twice with two amounts',
    plant(draft, random, made) {
      const once = told(
        draft,
        /((?:(?<=[局馆年])|^)(?:财政拨款)?(?:收支总预算|收入预算|支出预算))([\d,]+\.\d\d)万元，比(20\d\d)年(增加|减少)([\d,]+\.\d\d)万元/,
      );
      if (!once) return undefined;
      const [, subject = '', amount = '', base = '', way = '', change = ''] = once;
      const { year, print } = slotsOf(draft, random, made);
      const wrong = print(hundredths(change) + rise(random, hundredths(change)));
      const document = withSentence(
        draft.document,
        /^(?!.*(?:一般公共|财政拨款)).*(?:支出|收入)(?:预算)?(?:总体)?/,
        `${year}年${subject}${amount}万元，比${base}年${way}${wrong}万元。`,
      );
      return document && { document };
    },
  },
  {
    rules: ['NAR072', 'NAR010'],
    name: 'a completion of nothing',
    plant: inParagraph(/年初预算为[\d,]+\.\d\d(?=万元，支出决算为[\d,.]+万元，完成年初预算的)/, (text, { 0: words }) =>
      text.replace(words, '年初预算为0.00'),
    ),
  },
  {
    rules: ['NAR074', 'NAR010'],
    name: 'a share above the whole',
    plant: inParagraph(/(?<=占)(\d\d)\.(\d)(\d)(?=%)/, (text, [, a = '', b = '', c = '']) =>
      text.replace(`占${a}.${b}${c}%`, `占${a}${b}.${c}%`),
    ),
  },
  {
    rules: ['NAR075'],
    name: 'a large change without its reason',
    plant: inParagraph(/(?<=(?:增长|下降)(?:[3-9]\d|\d{3,})\.\d\d%)，主要(?:原因)?是[^。；]+/, (text, { 0: reason }) =>
      text.replace(reason, ''),
    ),
  },
  sentence(['NAR043'], 'evaluations that do not make their number', TARGETS, ({ year, random }) => {
    const projects = random.between(3, 12);
    const total = projects + random.pick([0, 2, 3, -1]);
    return random.chance(0.5)
      ? `${year - 1}年组织开展绩效自评${total}个，其中，部门整体支出1个，项目支出${projects}个。`
      : `${year - 1}年度共开展绩效评价${total}个，其中：部门整体1个、项目${projects}个。`;
  }),
  sentence(['NAR044'], 'a growth of projects by the wrong base', TARGETS, ({ year, random }, draft, { base }) => {
    const now = base.performance?.projectsWithTargets ?? 0;
    if (now < 3 || !told(draft, /绩效目标[^。]*项目\d+个/)) return undefined;
    const more = random.between(1, now - 2);
    const wrong = Math.round((more * 10_000) / now) / 100;
    return random.chance(0.5)
      ? `根据${year - 1}年评价结果，${year}年度增加部门预算项目${more}个，增长率${wrong}%。`
      : `${year}年比上年增加部门预算项目${more}个，增长率为${wrong}%。`;
  }),
  sentence(['NAR045'], 'a rate of publication that is not that of the numbers', TARGETS, ({ year, random }) => {
    const all = random.between(5, 14);
    return `${year - 1}年度，设置部门整体支出和项目绩效目标${all}个，公开绩效目标${all - random.between(1, 3)}个，公开率100%。`;
  }),
  sentence(['NAR046'], 'more indicators told than printed', TARGETS, ({ year, random }, { book }) => {
    const form = book.targets.department;
    if (!form || form.indicators.length === 0) return undefined;
    const count = form.indicators.length + random.pick([1, 2, 3, -1]);
    return `${year}年，部门整体支出绩效目标设置三级指标${count}个。`;
  }),
  {
    rules: ['NAR016'],
    name: 'more spent told as less, and the other way round',
    plant: inParagraph(/决算数(大于|小于)(?=年初预算数)/, (text, [words, way]) =>
      text.replace(words, `决算数${way === '大于' ? '小于' : '大于'}`),
    ),
  },
  sentence(['NAR047'], 'more offices counted than listed', OFFICES, ({ random, name }) => {
    const listed = ['办公室', '财务科', '法规科', '信息科', '督查科', '宣传科'].slice(0, random.between(3, 6));
    const count = listed.length + random.pick([1, 2, -1]);
    return random.chance(0.5)
      ? `${name}内设机构${count}个，分别是：${listed.join('、')}。`
      : `${name}内设${listed.join('、')}${count}个科室。`;
  }),
  sentence(
    ['NAR053'],
    'units told that there are none of',
    /预算总体|总体情况|收入预算/,
    ({ random, name }, { document }) => {
      const units = document.parts.flatMap((part) =>
        part.is === 'table' && part.table.kind === 'income-summary'
          ? part.table.body.filter(([code]) => /^\d{6}$/.test(code?.text ?? ''))
          : [],
      );
      if (units.length !== 1) return undefined;
      return random.pick([
        `${name}部门预算包括局机关预算和所属事业单位预算。`,
        `部门收支由机关预算和直属单位预算构成。`,
      ]);
    },
  ),
];

const share = (part: number, whole: number): string => (Math.round((part * 10_000) / whole) / 100).toFixed(2);
