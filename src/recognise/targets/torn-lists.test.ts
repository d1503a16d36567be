import { describe, expect, it } from 'vitest';
import { formsIn } from './forms-in-text.test-support.js';
import { withTornInDoubt } from './torn-forms.js';

const HEADER =
  '项目支出绩效目标表\n项目名称⇥预算数⇥绩效目标⇥一级指标⇥二级指标⇥三级指标⇥绩效指标性质⇥绩效指标值⇥度量单位⇥权重\n';
const row = (project: string, ...cells: string[]) => `${project || '⇥⇥'}⇥${cells.join('⇥')}`;

const FORM = {
  code: null,
  name: null,
  amount: null,
  unit: null,
  goal: null,
  fields: [],
  at: { quote: '' },
  executionWeight: null,
};
const INDICATOR = {
  level1: null,
  level2: null,
  level3: '扫描页数',
  operator: null,
  value: '3',
  unit: null,
  weight: null,
  text: null,
  explanation: null,
  at: { quote: '' },
};

describe('lists whose projects are torn from their indicators', () => {
  it('gives a project printed in the middle of its rows those above it as well', () => {
    const text = [
      row('', '产出指标', '数量指标', '扫描页数', '≥', '3', '万页', '40'),
      row('馆藏数字化⇥60.00⇥扫描馆藏。', '产出指标', '质量指标', '合格率', '≥', '98', '%', '30'),
      row('', '满意度指标', '服务对象满意度指标', '读者满意度', '≥', '90', '%', '30'),
      row('', '产出指标', '数量指标', '维修面积', '=', '120', '平方米', '40'),
      row('库房维修⇥30.00⇥修好屋面。', '产出指标', '质量指标', '验收合格率', '≥', '95', '%', '30'),
      row('', '满意度指标', '服务对象满意度指标', '职工满意度', '≥', '90', '%', '30'),
    ];
    expect(formsIn(HEADER + text.join('\n'))).toEqual([
      '# |馆藏数字化|60.00',
      '产出指标|数量指标|扫描页数|≥3万页|40',
      '产出指标|质量指标|合格率|≥98%|30',
      '满意度指标|服务对象满意度指标|读者满意度|≥90%|30',
      '# |库房维修|30.00',
      '产出指标|数量指标|维修面积|=120平方米|40',
      '产出指标|质量指标|验收合格率|≥95%|30',
      '满意度指标|服务对象满意度指标|职工满意度|≥90%|30',
    ]);
    const lost = formsIn(HEADER + text.filter((_, index) => index !== 2).join('\n'));
    expect(lost.filter((line) => !line.startsWith('#') && !line.endsWith('?'))).toEqual([]);
  });
  it('parts by their weights projects and labels that are printed in the middle of their rows', () => {
    const text = [
      row('', '', '', '扫描页数', '≥', '3', '万页', '20'),
      row('', '', '数量指标', '著录条数', '≥', '5000', '条', '20'),
      row('馆藏数字化⇥60.00⇥扫描馆藏。', '产出指标', '质量指标', '合格率', '≥', '98', '%', '20'),
      row('', '', '', '查档便利程度', '定性', '提升', '', '15'),
      row('', '效益指标', '社会效益指标', '服务能力', '定性', '增强', '', '15'),
      row('', '', '数量指标', '维修面积', '=', '120', '平方米', '40'),
      row('库房维修⇥30.00⇥修好屋面。', '产出指标', '质量指标', '验收合格率', '≥', '95', '%', '20'),
      row('', '满意度指标', '服务对象满意度指标', '职工满意度', '≥', '90', '%', '30'),
    ];
    expect(formsIn(HEADER + text.join('\n'))).toEqual([
      '# |馆藏数字化|60.00',
      '产出指标|数量指标|扫描页数|≥3万页|20 ?',
      '产出指标|数量指标|著录条数|≥5000条|20',
      '产出指标|质量指标|合格率|≥98%|20',
      '效益指标|社会效益指标|查档便利程度|定性提升|15 ?',
      '效益指标|社会效益指标|服务能力|定性增强|15',
      '# |库房维修|30.00',
      '产出指标|数量指标|维修面积|=120平方米|40',
      '产出指标|质量指标|验收合格率|≥95%|20',
      '满意度指标|服务对象满意度指标|职工满意度|≥90%|30',
    ]);
  });
  it('reads an indicator beside its project whose labels are lost', () => {
    const text = [
      row('53032124T000000000201-馆藏数字化⇥60.00⇥扫描馆藏。', '', '', '扫描页数', '≥', '3', '万页', '60'),
      row('', '满意度指标', '服务对象满意度指标', '读者满意度', '≥', '90', '%', '40'),
    ];
    expect(formsIn(HEADER + text.join('\n'))).toEqual([
      '# 53032124T000000000201|馆藏数字化|60.00',
      '满意度指标|服务对象满意度指标|扫描页数|≥3万页|60 ?',
      '满意度指标|服务对象满意度指标|读者满意度|≥90%|40',
    ]);
  });
  it('joins the lines of a project whose code, name, amount and goal are broken around its own', () => {
    const text = `项目支出绩效目标表
项目名称 预算数 绩效目标 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重（%
）
53032124T00 全面扫描馆
0000000201- 60,000. 藏，方便群众 产出指标 数量指标 扫描页数 ≥ 3 万页 60
馆藏数字化 00 查阅。
满意度指标 服务对象满意度指标 读者满意度 定性 较高 40
53032124T00 修好屋
0000000202- 30,000. 面，不再漏 产出指标 数量指标 维修面积 = 120 平方米 60
库房维修 00 雨。
满意度指标 服务对象满意度指标 职工满意度 ≥ 90 % 40`;
    expect(formsIn(text)).toEqual([
      '# 53032124T000000000201|馆藏数字化|60000.00',
      '产出指标|数量指标|扫描页数|≥3万页|60',
      '满意度指标|服务对象满意度指标|读者满意度|定性较高|40',
      '# 53032124T000000000202|库房维修|30000.00',
      '产出指标|数量指标|维修面积|=120平方米|60',
      '满意度指标|服务对象满意度指标|职工满意度|≥90%|40',
    ]);
  });
  it('puts the rest of a project behind a page break with what stands above it', () => {
    const text = [
      row('馆藏数字化⇥60.00⇥扫描馆藏。', '产出指标', '数量指标', '扫描页数', '≥', '3', '万页', '60'),
      row('', '满意度指标', '服务对象满意度指标', '读者满意度', '≥', '90', '%', '40'),
      row('库房屋面⇥30.00⇥修好屋面，不', '产出指标', '数量指标', '维修面积', '=', '120', '平方米', '60'),
      row('维修⇥⇥再漏雨。', '满意度指标', '服务对象满意度指标', '职工满意度', '≥', '90', '%', '40'),
      row('开放讲解⇥20.00⇥天天开放。', '产出指标', '数量指标', '讲解场次', '≥', '300', '场次', '60'),
      row('', '满意度指标', '服务对象满意度指标', '观众满意度', '≥', '90', '%', '40'),
    ];
    const forms = formsIn(HEADER + text.join('\n'));
    expect(forms.filter((line) => line.startsWith('#'))).toEqual([
      '# |馆藏数字化|60.00',
      '# |库房屋面维修|30.00',
      '# |开放讲解|20.00',
    ]);
  });
  it('doubts a form alone that has a value for a name, for its rows lost blank cells', () => {
    const forms = (name: string) =>
      withTornInDoubt([
        { ...FORM, name: '馆藏数字化', indicators: [{ ...INDICATOR, level3: name, value: null }, INDICATOR] },
        { ...FORM, name: '库房维修', indicators: [INDICATOR] },
      ]).map(({ indicators }) => indicators.every(({ doubtful }) => doubtful === true));
    for (const name of ['≥300人', '100%', '2025年底', '每月']) expect(forms(name)).toEqual([true, false]);
    expect(forms('2025年完成率')).toEqual([false, false]);
  });
  it('knows the project printed on each of its rows behind a running head too', () => {
    const own = '馆藏数字化⇥60.00⇥扫描馆藏。';
    const text = [
      row(own, '产出指标', '数量指标', '扫描页数', '≥', '3', '万页', '60'),
      '云岭县档案馆部门预算',
      row(own, '满意度指标', '服务对象满意度指标', '读者满意度', '≥', '90', '%', '40'),
    ];
    expect(formsIn(HEADER + text.join('\n')).filter((line) => line.startsWith('#'))).toHaveLength(1);
  });
  it('believes no form printed together with one whose words are torn', () => {
    const form = (level3: string) => ({ ...FORM, indicators: [{ ...INDICATOR, level3 }] });
    const doubts = (...names: string[]) =>
      withTornInDoubt(names.map(form)).map(({ indicators }) => indicators[0]!.doubtful === true);
    expect(doubts('扫描页数', '率')).toEqual([true, true]);
    expect(doubts('扫描页数', '97%15合格率')).toEqual([true, true]);
    expect(doubts('扫描页数', '项目总成本万元')).toEqual([true, true]);
    expect(doubts('扫描页数', '慰问金/人')).toEqual([false, false]);
    for (const name of ['馆藏数字化项目名称', '正向指标馆藏数字化']) {
      const named = withTornInDoubt([{ ...FORM, name, indicators: [INDICATOR] }]);
      expect(named[0]!.indicators[0]!.doubtful).toBe(true);
    }
  });
});
