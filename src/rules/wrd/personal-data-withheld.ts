import { defineRule } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { wordsBefore, wordsBehind } from '../../check/wording/sentence.js';
import type { Row } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { perTable } from '../../domain/kept.js';
import { type Place, quoting } from '../../domain/place.js';
import { matchesOf } from '../../domain/text.js';

const PHONE = /(?<![\dA-Za-z.])1[3-9]\d{9}(?![\dA-Za-z]|\.\d)/g;
const IDENTITY =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;

export default defineRule({
  code: 'WRD014',
  name: 'personal-data-withheld',
  meta: {
    title: { zh: '不应公开个人手机号和身份证号', en: 'No personal phone or identity numbers are published' },
    why: {
      zh: '手机号、身份证号是个人信息，公开预算不需要。',
      en: 'They are personal information, and a budget does not need them.',
    },
    remedy: {
      zh: '改为单位办公电话，或删去；已公开的应撤下重发。',
      en: 'Give the office number or none, and replace what is already published.',
    },
    severity: 'warning',
    basis: [{ zh: '《中华人民共和国个人信息保护法》', en: 'Personal Information Protection Law' }],
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      phone: {
        zh: '公开了 {count} 个个人手机号：{masked}。',
        en: '{count} personal phone numbers are published: {masked}.',
      },
      identity: {
        zh: '公开了 {count} 个身份证号：{masked}。',
        en: '{count} identity numbers are published: {masked}.',
        severity: 'error',
      },
    },
  },
  check(book, report) {
    const printed = gather(book.book.tables, longTexts);
    const phones = [...inText(book, PHONE), ...inTables(printed, PHONE)];
    const identities = [...inText(book, IDENTITY), ...inTables(printed, IDENTITY)].filter(({ number }) =>
      hasCheckDigit(number),
    );
    for (const [message, found] of [
      ['phone', phones],
      ['identity', identities],
    ] as const) {
      const [first, ...rest] = found.slice(0, 20).map(evidence);
      if (!first) continue;
      const masked = [...new Set(found.map(({ number }) => mask(number)))];
      report(message, {
        data: { count: `${new Set(found.map(({ number }) => number)).size}`, masked: masked.slice(0, 5).join('、') },
        evidence: [first, ...rest],
      });
    }
    if (phones.length + identities.length === 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'an office number', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n联系电话：0931-8765432。' },
      {
        title: 'a code and an amount as long as a phone number',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n项目编码：13800000000。土地出让收入15812345678元。',
      },
      {
        title: 'a project code',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n项目编码540000213000000005055。',
      },
    ],
    invalid: [
      {
        title: 'a mobile number',
        message: 'phone',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦联系人及电话⟧：13800000000。',
      },
      {
        title: 'an identity number',
        message: 'identity',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦负责人证号⟧11010519491231002X。',
      },
    ],
  },
});

/** 项目编码：13800000000: as long as a phone number, and none. */
const NO_PERSONS = /(?:编码|编号|代码|索引号|单号|批号|条码)[^，。、\d]{0,6}$/;

interface Found {
  readonly number: string;
  readonly at: Place;
}

/** Numbers in running text. They are not quoted again: the words before them show the place. */
const inText = (book: BookView, pattern: RegExp): Found[] =>
  find(passagesOf(book), pattern).flatMap((hit) => {
    const { passage, offset, words } = hit;
    if (NO_PERSONS.test(wordsBefore(hit)) || /^\s?万?元/.test(wordsBehind(hit))) return [];
    const start = Math.max(0, offset - 12);
    const before = passage.text
      .slice(start, offset)
      .replace(/\d{4,}/g, '')
      .trim();
    const at = passage.placeOf(start, before || passage.name || '');
    return [{ number: words, at: quoting(at, withoutNumbers(at.quote)) }];
  });

interface LongText {
  readonly row: Row;
  readonly text: string;
}

/** Names of rows, and cells that hold words, that are long enough for such a number. */
const longTexts = perTable((table): readonly LongText[] => {
  const texts: LongText[] = [];
  for (const row of table.rows) {
    if (row.name.length >= 11) texts.push({ row, text: row.name });
    for (const column in row.cells) {
      const { value, text } = row.cells[column]!;
      if (value === null && text.length >= 11) texts.push({ row, text });
    }
  }
  return texts;
});

/** Numbers in tables. */
function inTables(texts: readonly LongText[], pattern: RegExp): Found[] {
  const found: Found[] = [];
  for (const { row, text } of texts)
    for (const [number] of matchesOf(text, pattern))
      found.push({ number, at: quoting(row.at, withoutNumbers(row.at.quote)) });
  return found;
}

const withoutNumbers = (quote: string): string => quote.replace(/\d{7,}[\dXx]?/g, (number) => mask(number));
const mask = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(Math.max(1, number.length - 7))}${number.slice(-4)}`;

const evidence = ({ number, at }: Found): FindingEvidence => ({
  at,
  label: { zh: '个人信息', en: 'personal data' },
  value: mask(number),
});

/** GB 11643: the last sign is a check digit over the other seventeen. */
function hasCheckDigit(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * (number.charCodeAt(i) - 48), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}
