import { expect, test } from 'vitest';
import type { BudgetBook, Statement } from '../../domain/book.js';
import { BookView } from '../view.js';
import { scopeInWords } from './scope.js';
import { topicOf } from './topic.js';

const told = (subject: string, section: string | null): Statement => ({
  id: 's1',
  subject,
  measure: 'amount',
  value: '1.00',
  unit: '万元',
  base: null,
  direction: null,
  quote: subject,
  at: { quote: subject },
  year: 2025,
  section,
  paragraph: 'p1',
  offset: 0,
  code: null,
  of: null,
  partOf: null,
  reason: null,
});
const view = (...statements: readonly Statement[]): BookView =>
  new BookView({
    format: 'mingsuan-book/1',
    source: { name: '', sha256: '', mediaType: 'text/plain', pages: null },
    document: { type: 'budget', year: 2025, department: { name: '云岭县档案馆', code: null }, region: null },
    tables: [],
    statements,
    targets: { department: null, projects: [] },
    sections: [],
    paragraphs: [],
    doubts: [],
  } satisfies BudgetBook);

test.each([
  ['收入总计', '一、收入支出预算总体情况说明', 'income', 'all', undefined],
  ['云岭县档案馆支出预算', '三、支出预算总体情况说明', 'expenditure', 'all', undefined],
  ['档案馆预算支出总额', null, 'expenditure', 'all', undefined],
  ['档案馆支出', null, 'other', null, undefined],
  ['部门预算总支出', '四、预算单位支出情况', 'expenditure', 'all', undefined],
  ['部门财务总收入', null, 'income', 'all', undefined],
  ['财政拨款收支总预算', null, 'balance', 'appropriation', undefined],
  ['一般公共预算当年拨款', null, 'balance', 'general-budget', undefined],
  ['基本支出', '五、一般公共预算支出情况说明', 'basic', 'general-budget', undefined],
  ['一般公共预算财政拨款项目支出预算', null, 'project', 'general-budget', undefined],
  ['人员经费支出', null, 'personnel', null, undefined],
  ['上年结转结余', '二、收入预算总体情况说明', 'source', 'all', 'carry-over-in'],
  ['纳入一般公共预算管理的非税收入拨款', '（一）收入预算', 'other', 'general-budget', undefined],
  ['（二）公务接待费', '七、“三公”经费支出情况说明', 'three-public', null, 'reception'],
  ['机关运行经费财政拨款预算', null, 'agency-operating', 'appropriation', undefined],
  ['一般公共服务支出（类）档案事务（款）档案馆（项）', null, 'functional', null, undefined],
] as const)('%s under %s is %s of %s', (subject, section, kind, scope, meaning) => {
  const statement = told(subject, section);
  const topic = topicOf(view(statement), statement);
  expect([topic.kind, topic.scope, topic.meaning]).toEqual([kind, scope, meaning]);
});

test.each([
  ['一般公共预算财政拨款', 'general-budget'],
  ['财政拨款收入', 'appropriation'],
  ['一般公共预算、政府性基金预算', undefined],
  ['部门收支', undefined],
] as const)('%s names the scope %s', (words, scope) => expect(scopeInWords(words)).toBe(scope));

test('by whose money the projects are paid is no total of a budget', () => {
  const projects = { ...told('项目支出', '九、关于2025年项目支出表的说明'), id: 's1' };
  const appropriation = { ...told('财政拨款', projects.section), id: 's2', partOf: 's1' };
  const general = { ...told('一般公共预算拨款', projects.section), id: 's3', partOf: 's2' };
  expect(topicOf(view(projects, appropriation, general), general).kind).toBe('other');
  expect(topicOf(view(general), { ...general, partOf: null }).kind).toBe('balance');
});
