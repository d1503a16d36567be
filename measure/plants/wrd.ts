import { inParagraph, type Plant, withParagraph } from '../plant.js';

/** A sentence put behind a paragraph. */
const behind = (rules: Plant['rules'], name: string, sentence: string, pattern = /预算.*元/): Plant => ({
  rules,
  name,
  plant: inParagraph(pattern, (text) => `${text}${sentence}`),
});
const swap = (rules: Plant['rules'], name: string, pattern: RegExp, words: string): Plant => ({
  rules,
  name,
  plant: inParagraph(pattern, (text) => text.replace(pattern, words)),
});

export const WRD_PLANTS: readonly Plant[] = [
  swap(['WRD001'], 'increase and decrease both left standing', /(?:增加|减少)(?=\d)/, '增加（减少）'),
  swap(['WRD003'], 'a reason left blank', /主要原因是[^，。；]+/, '主要原因是'),
  swap(['WRD002', 'WRD001'], 'an amount left as XX', /(?<=预算)[\d,]+\.\d\d(?=万元)/, 'XX'),
  swap(['WRD002'], 'a name left as XXX', /(?<=实有在职人员)\d+(?=人)/, 'XX'),
  swap(['WRD004', 'NAR011'], 'a change of nothing', /与20\d\d年持平/, '比上年增加0.00万元，增长0.00%'),
  swap(['WRD041', 'WRD003'], 'a reason that breaks off', /(?<=主要原因是[^，。；]{3,})[^，。；]{2}。$/, ''),
  swap(['WRD010'], 'a doubled stop', /。(?=$)/, '。。'),
  swap(['WRD010'], 'a comma before the stop', /。(?=$)/, '，。'),
  swap(['WRD011'], 'a bracket that is not closed', /（类）/, '（类'),
  swap(['WRD015'], 'a unit twice', /(?<=\d)万元(?=，)/, '万元万元'),
  swap(['WRD016'], 'an amount without its unit', /(?<=费[\d,]+\.\d\d)万元(?=、)/, ''),
  swap(['WRD016'], 'a rate without its sign', /(?<=(?:增长|下降)\d+\.\d\d)%/, ''),
  swap(['WRD017'], 'a word twice', /支出(?=预算)/, '支出支出'),
  swap(['WRD018'], 'a usual misprint', /拟订(?=本)/, '报订'),
  behind(['WRD018'], '帐 for 账', '资金由零余额帐户支付。'),
  behind(['WRD014'], 'a mobile number', '联系人手机：13912345678。'),
  behind(['WRD014'], 'an identity number', '经办人身份证号110101199003074514。'),
  behind(['WRD012'], 'an error of a spreadsheet', '合计#REF!万元。'),
  behind(['WRD012'], 'an English word', '收入and支出均纳入管理。'),
  behind(['WRD009'], 'a year in square brackets', '依据财预[2023]15号文件编制。'),
  behind(['WRD023'], 'problems that are not told', '存在的问题和主要原因是：各项工作按进度完成。'),
  behind(['WRD008'], 'a term of former years', '巩固建档立卡贫困人口脱贫成果。'),
  behind(['WRD006'], 'an instruction of the template', '（无内容应公开空表并说明）'),
  {
    rules: ['WRD013'],
    name: 'a paragraph twice',
    plant(draft, random) {
      const { document } = draft;
      const long = document.parts.flatMap((part, index) =>
        part.is === 'paragraph' && part.text.length > 40 ? [index] : [],
      );
      if (long.length === 0) return undefined;
      const index = random.pick(long);
      const parts = [...document.parts];
      parts.splice(index + 1, 0, parts[index]!);
      return { document: { ...document, parts } };
    },
  },
  {
    rules: ['WRD007', 'WRD019', 'WRD020', 'NAR071'],
    name: 'a year left from an earlier document',
    plant: (draft, random) => {
      const { year } = draft.document;
      const document = withParagraph(
        draft,
        random,
        new RegExp(`${year}年[^，。]{0,30}[\\d,.]+万元，[比与](?:上年|20\\d\\d年)`),
        (text) => text.replace(`${year}年`, `${year - 2}年`),
      );
      return document && { document };
    },
  },
  {
    rules: ['WRD020'],
    name: 'last year in a heading',
    plant({ document }, random) {
      const found = document.parts.flatMap((part, index) =>
        part.is === 'heading' && part.text.includes(`${document.year}年`) ? [index] : [],
      );
      if (found.length === 0) return undefined;
      const chosen = random.pick(found);
      const parts = document.parts.map((part, index) =>
        index === chosen && part.is === 'heading'
          ? { ...part, text: part.text.replace(`${document.year}年`, `${document.year - 1}年`) }
          : part,
      );
      return { document: { ...document, parts } };
    },
  },
  {
    rules: ['WRD021'],
    name: 'a number skipped',
    plant: inParagraph(/^[二三四]、/, (text) =>
      text.replace(/^./, (number) => ({ 二: '三', 三: '四' })[number] ?? '五'),
    ),
  },
];
