import { defineRule } from '../../check/rule.js';
import { evidenceOf, find, passagesOf, standsIn } from '../../check/wording/passages.js';
import { toldProducts } from '../../check/wording/told-products.js';
import { type Interval, meets, middle, product } from '../../domain/interval.js';
import { counted, decimalsOf, printed, readDecimal, scaled, writeScaled } from '../../domain/number.js';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const UNIT = String.raw`\s?(?:[%％]|[一-龥/]{0,6}|[（(][一-龥/]{1,6}[）)])\s?`;
/** 314元*12月=3768元: a product written out, standing alone, with its result. */
const PRODUCT = new RegExp(
  String.raw`(?<![\d.+\-*×xX÷/%％）)])(${NUMBER})(${UNIT})((?:[*×＊](?:${NUMBER})(?:${UNIT})){1,4})=\s?(${NUMBER})(?![\d.,]|${UNIT}[*×＊÷+])`,
  'g',
);
/** What every such product holds, told at once. */
const TIMES = /[*×＊]\d/g;
const FACTOR = new RegExp(`(${NUMBER})(${UNIT})`, 'g');

export default defineRule({
  code: 'NAR070',
  name: 'written-products-are-right',
  meta: {
    title: { zh: '文中写出的算式应当成立', en: 'A product written out is right' },
    why: {
      zh: '测算依据里的算式不成立，按它得出的预算数也就没有依据。',
      en: 'A budget rests on this sum; if it is wrong, so is the budget.',
    },
    remedy: { zh: '重新计算，并核对据此申请的金额。', en: 'Compute it again, and check the amount asked for.' },
    severity: 'error',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      told: {
        zh: '文中写“{price}”，数量为{count}，金额却为{amount}，三者不符。',
        en: 'The text tells “{price}” for {count}, yet an amount of {amount}.',
        severity: 'warning',
      },
      wrong: { zh: '算式“{words}”不成立，应为 {expected}。', en: '“{words}” is wrong: it makes {expected}.' },
    },
  },
  check(book, report) {
    const passages = passagesOf(book);
    for (const { hit, fits, price, count, amount } of toldProducts(passages)) {
      if (fits) report.holds();
      else report('told', { data: { price, count, amount }, evidence: [evidenceOf(hit)] });
    }
    for (const hit of standsIn(passages, TIMES) ? find(passages, PRODUCT) : []) {
      const [first = '', unit = '', rest = '', result = ''] = hit.groups;
      const factors = [...(first + unit + rest).matchAll(FACTOR)].map(
        (match) => [match[1] ?? '', match[2] ?? ''] as const,
      );
      const value = factors.reduce<Interval>(
        (whole, [digits, sign]) => product(whole, readFactor(digits, sign)),
        counted('1'),
      );
      const stated = readDecimal(result);
      if (stated === undefined || middle(value) === 0n) continue;
      // 元 and 万元 may stand on the two sides: a power of ten thousand between them is no mistake.
      const fits = ['1', '10000', '100000000'].some((scale) => {
        const power = counted(scale);
        return meets(value, product(printed(stated), power)) || meets(product(value, power), printed(stated));
      });
      if (fits) {
        report.holds();
        continue;
      }
      const expected = writeScaled(middle(value), 0, decimalsOf(stated));
      report('wrong', { data: { words: hit.words, expected }, evidence: [evidenceOf(hit)], expected, actual: stated });
    }
  },
  examples: {
    valid: [
      {
        title: 'right, also across 元 and 万元',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n按每人120元×300人=3.6万元、80元/月*12月=960元测算。',
      },
      {
        title: 'prices that other numbers part, or that are no cost',
        text: `云岭县档案馆2024年部门预算公开
一、情况说明
慰问老馆员50人，每人500元，共2.5万元。补助12个村，每个村10万元，其中新建村5个，共100万元。
每人每月补助500元，补助20人，共12万元。项目投入40万元，带动14户，每户可分得700元。`,
      },
    ],
    invalid: [
      {
        title: 'a price told in words, times a number of things',
        message: 'told',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n档案室改造补助120.00万元，⟦按每个村8万元⟧标准，补助12个村。',
      },
      {
        title: 'wrong by 36',
        message: 'wrong',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n全年工资按⟦2150.5*12=25842⟧元测算。',
      },
    ],
  },
});

/** A count is exact; a decimal may be rounded in its last digit; a per cent sign divides by a hundred. */
function readFactor(digits: string, sign: string): Interval {
  const decimal = readDecimal(digits) ?? '0';
  const value = decimalsOf(decimal) > 0 ? printed(decimal) : counted(decimal);
  const tenThousand = /^\s?万/.test(sign) ? product(value, counted('10000')) : value;
  return /[%％]/.test(sign) ? product(tenThousand, { low: scaled('0.01'), high: scaled('0.01') }) : tenThousand;
}
