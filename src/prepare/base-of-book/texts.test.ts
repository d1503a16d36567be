import { expect, test } from 'vitest';
import { textsOf } from './texts.js';

const paragraph = (section: string | null, text: string) => ({ id: text, section, text, lines: [] });
const textsFrom = (titles: readonly string[], paragraphs: readonly ReturnType<typeof paragraph>[]) =>
  textsOf({ sections: titles.map((title) => ({ title, at: { quote: title } })), paragraphs });

test('duties are what stands below their title, not the title, nor its line of the contents', () => {
  const texts = textsFrom(
    ['一、单位主要职能', '二、单位机构设置', '示例县档案馆主要职能', '示例县档案馆机构设置'],
    [
      paragraph('一、单位主要职能', '一、单位主要职能'),
      paragraph('二、单位机构设置', '二、单位机构设置'),
      paragraph('示例县档案馆主要职能', '示例县档案馆主要职能'),
      paragraph('示例县档案馆主要职能', '1.负责全县档案的收集和保管。'),
      paragraph('示例县档案馆机构设置', '示例县档案馆机构设置'),
      paragraph('示例县档案馆机构设置', '内设办公室和保管利用科。'),
    ],
  );
  expect(texts.duties).toEqual(['负责全县档案的收集和保管。']);
  expect(texts.organisation).toEqual(['内设办公室和保管利用科。']);
});

test('duties whose title was lost are the numbered paragraphs behind their lead-in', () => {
  const texts = textsFrom(
    ['名词解释'],
    [
      paragraph(null, '示例县档案馆是县政府直属事业单位。'),
      paragraph(null, '主要职能包括：'),
      paragraph(null, '一、收集档案。'),
      paragraph(null, '二、保管档案，管理机构编制。'),
      paragraph(null, '示例县档案馆机构设置示例县档案馆内设办公室。'),
    ],
  );
  expect(texts.duties).toEqual(['收集档案。', '保管档案，管理机构编制。']);
});
