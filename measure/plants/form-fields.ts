import type { PrintedCell, PrintedTable } from '../../src/compile/draft.js';
import type { Plant } from '../plant.js';

/** A form of a whole department whose fields stand in rows of their own above its targets. */
function formWithPosts(department: string, year: number, posts: readonly number[]): PrintedTable {
  const body = [
    ['部门(单位)名称', department],
    ['部门(单位)基本信息', '直属单位包括', '无'],
    ['', '内设职能部门', '办公室、业务股'],
    ['', '编制人员数', '实有在职人数', '', '行政编制人数', '事业编制人数', '编外人数'],
    ['', `${posts[0]}`, `${posts[0]}`, '', ...posts.slice(1).map(String)],
    ['年度绩效目标', '完成全年设施巡查，来访登记完整，服务对象满意。'],
    ['一级指标', '二级指标', '三级指标', '', '指标值类型', '指标值', '度量单位'],
    ['产出指标', '数量指标', '设施巡查次数', '', '≥', '24', '次'],
    ['', '质量指标', '来访登记完整率', '', '≥', '98', '%'],
    ['', '时效指标', '来访登记及时率', '', '≥', '97', '%'],
    ['效益指标', '社会效益指标', '设施完好率', '', '≥', '95', '%'],
    ['满意度指标', '服务对象满意度指标', '来访群众满意度', '', '≥', '90', '%'],
  ];
  return {
    kind: 'department-targets',
    number: null,
    title: `部门整体支出绩效目标表（${year}年度）`,
    unit: null,
    header: [],
    body: body.map((cells) =>
      Array.from({ length: WIDTH }, (_, at): PrintedCell => ({ text: cells[at] ?? '', align: 'left' })),
    ),
    note: null,
    landscape: false,
    widths: Array.from({ length: WIDTH }, () => 1),
  };
}
const WIDTH = 7;

/** Mistakes in what a target form tells of the department besides money. */
export const FORM_FIELD_PLANTS: readonly Plant[] = [
  {
    rules: ['TIE056'],
    name: 'posts that count whoever is employed outside of them',
    plant({ document }, random) {
      const [offices, institutions, outside] = [random.between(5, 40), random.between(3, 60), random.between(1, 20)];
      const isOverfull = random.chance(0.4);
      const posts = offices + institutions + (isOverfull ? -random.between(1, 3) : outside);
      const kept = document.parts.filter((part) => part.is !== 'table' || part.table.kind !== 'department-targets');
      const table = formWithPosts(document.department, document.year, [posts, offices, institutions, outside]);
      return { document: { ...document, parts: [...kept, { is: 'table', table }] }, anywhere: true };
    },
  },
];
