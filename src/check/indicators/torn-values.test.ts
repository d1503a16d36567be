import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (...lines: readonly string[]): string[] => {
  const text = ['云岭县档案馆2025年部门预算公开', '项目绩效目标表', ...lines].join('\n');
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.map(({ rule }) => rule);
};

test('a ≥ without its value is torn where cells were lost', () => {
  const found = foundIn(
    '部门/单位：云岭县档案馆',
    '   单位信息         项目名称           年度绩效目标    一级指标    二级指标      三级指标   绩效指标性质 绩效指标值 绩效度量单位 权重',
    '                                              数量指标      修裱档案数量    ≥      3200       件  20',
    '                                        产出指标 质量指标',
    '                                              时效指标',
    '                                                        馆藏档案修裱合格率 ≥',
    '                                                        按期限完成修裱率 ≥',
    '                                                                         88',
    '                                                                         99',
    '                                                                                    %',
    '                                                                                    %',
    '                                                                                       10',
    '                                                                                       10',
    '云岭县档案馆 档案修裱经费 完成馆藏破损档案修裱工作，延长档案保存年限。       成本指标      修裱业务经费总额 ≤           137.15 万元 10',
    '                                              社会效益指标    档案影响力     定性     提升            10',
    '                                        效益指标 经济效益指标     节约修裱外包金额 ≥       15         万元 10',
    '                                              可持续影响指标   档案保护长效机制 定性      健全            10',
    '                                        满意度指标 服务对象满意度指标 查档人满意度    ≥      90         %  10',
  );
  expect(found).not.toContain('PER001');
});

test('and forgotten where they are there', () => {
  const found = foundIn(
    '项目名称\t一级指标\t二级指标\t三级指标\t绩效指标性质\t绩效指标值\t绩效度量单位\t权重',
    '档案保护专项\t产出指标\t数量指标\t修裱档案数量\t≥\t3200\t件\t20',
    '\t产出指标\t质量指标\t档案修裱合格率\t≥\t\t%\t20',
    '\t效益指标\t社会效益指标\t查档人次\t≥\t300\t人次\t20',
    '\t满意度指标\t服务对象满意度指标\t查档群众满意度\t≥\t90\t%\t10',
  );
  expect(found).toContain('PER001');
});
