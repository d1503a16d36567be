import { expect, test } from 'vitest';
import type { SourceDocument, SourceLine } from '../read/source.js';
import { baseOfExport } from './platform-export.js';

/** A sheet from rows of words; `A>2` spans two columns, `A^2` two rows. */
function sheet(...rows: readonly string[]): SourceDocument {
  const lines = rows.map((row, at): SourceLine => {
    const cells = row.split('|').map((cell) => {
      const [, text = '', sign, span] = /^([^>^]*)(?:([>^])(\d))?$/.exec(cell.trim()) ?? [];
      const size = Number.parseInt(span ?? '1', 10);
      return {
        text,
        at: { quote: text },
        ...(sign === '>' ? { columnSpan: size } : {}),
        ...(sign === '^' ? { rowSpan: size } : {}),
      };
    });
    return {
      text: cells.map(({ text }) => text).join('\t'),
      at: { sheet: '明细', row: at + 1, quote: row },
      cells,
      grid: 'exact',
    };
  });
  return { name: 'export.xlsx', sha256: '', mediaType: '', pages: null, lines };
}

test('a flat list of lines in 元', () => {
  const result = baseOfExport(
    sheet(
      '云岭县档案馆2026年部门预算明细',
      '单位编码|单位名称|功能科目编码|部门经济科目编码|政府经济科目编码|项目类别|项目编码|项目名称|资金性质|金额',
      '317001|云岭县档案馆|2012601|30101|50101|人员类|R01|工资|一般公共预算资金|1,200,000.00',
      '317001|云岭县档案馆|2012604-档案馆|30227|50205|特定目标类|T07|馆藏资料整理|一般公共预算资金|86,500.00',
      '合计|||||||||1,286,500.00',
    ),
  );
  expect(result?.base.year).toBe(2026);
  expect(result?.base.units).toMatchObject([{ code: '317001', name: '云岭县档案馆' }]);
  expect(result?.base.lines).toMatchObject([
    { functional: '2012601', departmental: '30101', kind: 'personnel', project: null, amount: '1200000' },
    { functional: '2012604', departmental: '30227', kind: 'project', project: 'T07', amount: '86500' },
  ]);
  expect(result?.base.projects).toMatchObject([{ code: 'T07', name: '馆藏资料整理', category: '特定目标类' }]);
});

test('groups of headers, sources of money side by side, amounts in 万元', () => {
  const result = baseOfExport(
    sheet(
      '部门名称：江湾区科学技术局|单位：万元',
      '功能分类科目^2|部门预算支出经济分类科目^2|项目名称^2|资金来源>3|||去向^2',
      '|||一般公共预算|政府性基金|上年结转|',
      '2060101|30201||12.50||1.20|甲',
      '2060404|30227|科普展览||30.00||乙',
      '20604|30227|去向不明||5.00||丙',
    ),
  );
  expect(result?.base.department.name).toBe('江湾区科学技术局');
  expect(
    result?.base.lines.map(({ functional, fund, carriedOver, amount, kind }) => [
      functional,
      fund,
      carriedOver,
      amount,
      kind,
    ]),
  ).toEqual([
    ['2060101', 'general-budget', false, '125000', 'operating'],
    ['2060101', 'general-budget', true, '12000', 'operating'],
    ['2060404', 'managed-funds', false, '300000', 'project'],
  ]);
  expect(result?.notes.filter(({ kind }) => kind === 'left-out').map(({ message }) => message.zh)).toEqual([
    '明细中未识别的列：去向。',
    '明细 6 一行未导入：功能科目不是七位编码。',
  ]);
});

test('published forms are no list of lines', () => {
  expect(
    baseOfExport(
      sheet(
        '部门预算经济分类>3|||政府预算经济分类>3|||总计^2|一般公共预算^2',
        '类|款|科目名称|类|款|科目名称||',
        '301|01|基本工资|501|01|工资奖金津补贴|12.00|12.00',
      ),
    ),
  ).toBeUndefined();
  expect(
    baseOfExport(sheet('2026年部门支出预算总表', '科目编码|科目名称|合计|基本支出|项目支出', '205|教育支出|1|1|')),
  ).toBeUndefined();
});
