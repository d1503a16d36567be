import type { ShapedLine } from './line-shapes.js';

/** 项目名称 with the name itself beside it, where a list goes on with its next column. */
const NAMED_PROJECT =
  /^项目名称[:：]?(?!项目|预算|单位|类[别型]|绩效|[一二三]级|指标|金额|资金|主管|编码|代码|年度|实施|本年|总|是否|起止|支出)./;
/** Labels that only the form of one project prints, whatever its columns. */
const SINGLE_FORM = /总体目标|年度目标|年度绩效目标|实施单位|项目负责人|项目资金|实施期|主管部门及代码/;
const AMOUNTS_OF_ONE = /资金总额|财政拨款/;
/** 三级 alone where the head above it says that these are indicators. */
const THIRD_LEVEL = /三级指标|(?<=一级二级)三级/;
const LISTING = /单位[代编]码|项目[代编]码|序号|\(专项\)名称/;

/**
 * Whether a table called 项目支出绩效目标表 lists all projects, with indicators as rows under one header, and is not the
 * form of one project: then the header names the project, its amount, its goal and the levels before any value stands.
 */
export function listsProjects(lines: readonly ShapedLine[]): boolean {
  let header = '';
  for (const { text } of lines.slice(0, 40)) {
    if (NAMED_PROJECT.test(text)) return false;
    header += text;
    if (header.length > 400) return false;
    const end = header.search(THIRD_LEVEL);
    if (end < 0) continue;
    const before = header.slice(0, end);
    if (!/一级(?:指标|二级)/.test(before) || SINGLE_FORM.test(before)) return false;
    return LISTING.test(before) || (/项目名称/.test(before) && !AMOUNTS_OF_ONE.test(before));
  }
  return false;
}
