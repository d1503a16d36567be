import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const ofVehicles = (spent: string): readonly string[] => {
  const source = readText(
    'a.txt',
    new TextEncoder().encode(
      `云岭县档案局2023年度部门决算公开\n五、财政拨款“三公”经费支出决算情况说明\n公务用车购置及运行维护费支出2.60万元，其中公务用车购置全年预算数为0万元，决算数为0万元；公务用车运行维护费支出全年预算数为3.00万元，决算数为${spent}万元。`,
    ),
  );
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.flatMap(({ rule }) => (rule === 'NAR022' ? [rule] : []));
};

test('what was planned for a part may be more than what was spent on the whole', () => {
  expect(ofVehicles('2.60')).toEqual([]);
  expect(ofVehicles('2.90')).toEqual(['NAR022']);
});
