import { indicator, indicatorPlaces, isCount, isRate, reprint } from '../indicators.js';
import { type Plant, withTable } from '../plant.js';
import { isQuality, oneIndicator } from '../targets.js';

const is = (pattern: RegExp) => (place: { readonly name: string }) => pattern.test(place.name);

/** A mistake of one indicator. */
const one = (
  rules: Plant['rules'],
  name: string,
  fits: Parameters<typeof indicator>[0],
  otherwise: Parameters<typeof indicator>[1],
): Plant => ({ rules, name, plant: indicator(fits, otherwise) });

/** Cells of the target forms with a text, printed otherwise. */
const cellText =
  (pattern: RegExp, write: (text: string) => string, kind = /targets/): Plant['plant'] =>
  ({ document }, random) => {
    const found = document.parts.flatMap((part, index) =>
      part.is === 'table' && kind.test(part.table.kind)
        ? part.table.body.flatMap((cells, row) =>
            cells.flatMap(({ text }, cell) => (pattern.test(text) ? [{ index, row, cell, text }] : [])),
          )
        : [],
    );
    if (found.length === 0) return undefined;
    const place = random.pick(found);
    return {
      document: withTable(document, place.index, (table) => ({
        ...table,
        body: table.body.map((cells, row) =>
          row === place.row
            ? cells.map((cell, at) => (at === place.cell ? { ...cell, text: write(cell.text) } : cell))
            : cells,
        ),
      })),
    };
  };

export const PER_PLANTS: readonly Plant[] = [
  one(
    ['PER001', 'DIS004', 'PER002', 'PER003'],
    'no value',
    () => true,
    () => ({ value: '', operator: '', unit: '' }),
  ),
  one(
    ['PER002'],
    'a count without its unit',
    (place) => isCount(place) && place.cells.unit !== null,
    () => ({ unit: '' }),
  ),
  one(['PER003', 'PER002'], 'a rate without its sign', isRate, () => ({ unit: '' })),
  one(['PER004', 'PER003'], 'a rate in 人', isRate, () => ({ unit: '人' })),
  one(
    ['PER004', 'PER003'],
    'a number of people in %',
    (place) => /人数|人次$/.test(place.name),
    () => ({ unit: '%', value: '85' }),
  ),
  one(
    ['PER005'],
    'a rate of 980 %',
    (place) => /率$|满意度$/.test(place.name) && !/完成率$/.test(place.name) && isRate(place) && place.operator !== '≤',
    () => ({ value: '980' }),
  ),
  one(['PER006'], 'a satisfaction of 100 %', is(/满意度$/), () => ({ value: '100' })),
  one(['PER007', 'PER010'], 'a cost with a floor', is(/^(?:成本控制率|公用经费控制率)$/), () => ({
    operator: '≥',
    name: '项目总成本',
    value: '90',
    unit: '万元',
  })),
  one(['PER008'], 'a time limit with a floor', is(/按期完成率|按时办结率/), () => ({
    name: '申请办理时限',
    operator: '≥',
    value: '15',
    unit: '个工作日',
  })),
  one(['PER009'], 'satisfaction with a ceiling', is(/满意度$/), () => ({ operator: '≤' })),
  one(['PER010'], 'complaints with a floor', isCount, () => ({
    name: '群众投诉次数',
    operator: '≥',
    value: '3',
    unit: '次',
  })),
  one(['PER013', 'PER014', 'PER012'], 'a cost above the budget', is(/成本控制率/), () => ({
    name: '项目总成本',
    operator: '≤',
    value: '98765.43',
    unit: '万元',
  })),
  one(['PER014', 'PER002'], 'a cost without a unit', is(/成本控制率/), () => ({
    name: '项目总成本',
    operator: '≤',
    value: '980000',
    unit: '',
  })),
  one(['PER015', 'PER017'], 'a cost indicator that counts people', is(/成本控制率/), () => ({
    name: '培训参加人数',
    operator: '≥',
    value: '120',
    unit: '人',
  })),
  one(['PER021'], 'a count told in words', is(/人数$|人次$|次数$|场次$/), () => ({
    operator: '',
    value: '较多',
    unit: '',
  })),
  one(['PER024'], 'a value that repeats the name', is(/占比$|率$/), () => ({
    operator: '',
    name: '提升公共服务水平',
    value: '提升',
    unit: '',
  })),
  one(['PER026'], 'not all of those who should', isRate, () => ({
    name: '困难群众应保尽保率',
    operator: '≥',
    value: '80',
    unit: '%',
  })),
  one(['PER028'], 'a time before the year', is(/按期完成率|按时办结率/), () => ({
    name: '完成时间',
    operator: '≤',
    value: '2019年12月31日',
    unit: '',
  })),
  one(['PER038'], 'a date as the number of a day', is(/按期完成率|按时办结率/), () => ({
    name: '完成时间',
    operator: '≤',
    value: '45657',
    unit: '',
  })),
  one(['PER039', 'PER005'], 'a rate of 0.9 %', is(/准确率|满意度$/), () => ({ value: '0.9' })),
  {
    rules: ['PER040'],
    name: 'every = as a 0',
    plant({ document }) {
      let isChanged = false;
      const parts = document.parts.map((part) => {
        if (part.is !== 'table' || !/targets/.test(part.table.kind)) return part;
        const body = part.table.body.map((cells) =>
          cells.map((cell) => {
            if (cell.text !== '=') return cell;
            isChanged = true;
            return { ...cell, text: '0' };
          }),
        );
        return { ...part, table: { ...part.table, body } };
      });
      return isChanged ? { document: { ...document, parts } } : undefined;
    },
  },
  one(['PER042'], 'timeliness as a grade', is(/按期完成率|按时办结率/), () => ({
    name: '工作完成及时性',
    operator: '',
    value: '优',
    unit: '',
  })),
  one(['PER022'], 'a vague word beside ≥', isRate, () => ({ operator: '≥', value: '显著提升', unit: '' })),
  {
    rules: ['PER019'],
    name: 'an indicator printed twice',
    plant({ document }, random) {
      const places = indicatorPlaces(document).filter(({ row, part }) => {
        const table = document.parts[part];
        return table?.is === 'table' && table.table.body[row + 1] !== undefined;
      });
      if (places.length === 0) return undefined;
      const { part, row, nameCell } = random.pick(places);
      return {
        document: withTable(document, part, (table) => {
          // Levels left of the name are merged over the rows below, so only what follows is printed again.
          const copy = table.body[row]!.slice(nameCell);
          const lead = table.body[row]!.slice(0, nameCell).map((cell) => ({
            ...cell,
            rowSpan: (cell.rowSpan ?? 1) + 1,
          }));
          const body = [...table.body];
          body[row] = [...lead, ...copy];
          body.splice(row + 1, 0, copy);
          return { ...table, body };
        }),
      };
    },
  },
  {
    rules: ['PER027'],
    name: 'a weight changed',
    plant({ document }, random) {
      const places = indicatorPlaces(document).filter(({ weightCell }) => weightCell !== null);
      if (places.length === 0) return undefined;
      const { part, row, weightCell } = random.pick(places);
      return {
        document: withTable(document, part, (table) => ({
          ...table,
          body: table.body.map((cells, at) =>
            at === row
              ? cells.map((cell, index) =>
                  index === weightCell ? { ...cell, text: String(Number.parseInt(cell.text, 10) + 7) } : cell,
                )
              : cells,
          ),
        })),
      };
    },
  },
  oneIndicator(['PER016'], 'a kind of another first level', isQuality, () => ({ level2: '社会效益指标' }), {
    of: 'project',
    shows: /"质量指标"/,
  }),
  oneIndicator(
    ['PER016'],
    'a label of the form as a kind',
    ({ level1 }) => level1 !== '满意度指标',
    ({ level1 }, random) => ({
      level2: random.pick(['总体目标', '年度目标', level1 === '产出指标' ? '效益指标' : '产出指标']),
    }),
    { of: 'project', shows: /"质量指标"/ },
  ),
  {
    rules: ['PER030', 'PER031'],
    name: 'another amount in the goal',
    plant: cellText(
      /^(?:对|面向|通过|做好|开展|支持|更新).{8,}。$/,
      (text) => `${text}本项目申请预算资金98765.43万元。`,
    ),
  },
  {
    rules: ['PER031'],
    name: 'another rate in the goal',
    plant: cellText(/^(?:对|面向|通过|做好|开展|支持|更新).{8,}。$/, (text) => `${text}任务按期完成率达到51%。`),
  },
  {
    rules: ['PER029'],
    name: 'heads times rate leave no room below the ceiling',
    plant(draft, random) {
      const places = indicatorPlaces(draft.document).filter(({ part }) => {
        const table = draft.document.parts[part];
        return table?.is === 'table' && table.table.kind === 'project-targets';
      });
      const cost = places.find(({ name }) => name === '成本控制率');
      const own = places.filter((place) => place.part === cost?.part && place.row > cost.row).slice(0, 4);
      const count = own.find(isCount);
      const rate = own.find((place) => isRate(place) && place !== count);
      if (!cost || !count || !rate || random.next() < 0) return undefined;
      const cap = { name: '项目总成本', operator: '≤', value: '15', unit: '万元' };
      let document = reprint(draft.document, cost, cap);
      document = reprint(document, count, { name: '补助学生人数', operator: '≥', value: '300', unit: '人' });
      document = reprint(document, rate, { name: '学生补助标准', operator: '≥', value: '500', unit: '元/人' });
      return { document };
    },
  },
];
