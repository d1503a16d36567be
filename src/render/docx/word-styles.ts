import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { LINE } from '../page/table-layout.js';
import { twips } from './page-setup.js';

/** Typefaces of official documents, and what stands in for them where they are not installed. */
export const FONTS = {
  title: { name: '方正小标宋_GBK', instead: '宋体' },
  first: { name: '黑体', instead: 'SimHei' },
  second: { name: '楷体_GB2312', instead: '楷体' },
  text: { name: '仿宋_GB2312', instead: '仿宋' },
  table: { name: '宋体', instead: 'SimSun' },
} as const;

/** One typeface for Chinese, digits and Latin alike, so that quotation marks and digits keep the width of the script. */
const fontOf = (use: keyof typeof FONTS) => {
  const { name } = FONTS[use];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
};

/** 三号, in points. */
export const TEXT_SIZE = 16;
/**
 * Heights of lines in points. Those of text are 28 high, so that 22 stand on a page. For headings, by their level, also the room
 * above and below them together.
 */
export const HEIGHTS = {
  text: 28,
  1: { line: 36, around: 12, size: 20 },
  2: { line: 28, around: 4, size: TEXT_SIZE },
  3: { line: 28, around: 0, size: TEXT_SIZE },
  tableLine: 18,
  tableTitle: 26,
  tableNote: 20,
} as const;

/** Ids of paragraph styles, as Word keeps them in the file. */
export const STYLE = {
  text: 'BodyText',
  coverTitle: 'CoverTitle',
  coverLine: 'CoverLine',
  contentsTitle: 'ContentsTitle',
  tableNumber: 'TableNumber',
  tableTitle: 'TableTitle',
  tableTitleAgain: 'TableTitleAgain',
  tableLine: 'TableLine',
  tableNote: 'TableNote',
  picture: 'Picture',
  footer: 'PageFooter',
  end: 'SectionEnd',
} as const;

/** Name by which the contents field finds the titles of tables. */
export const TABLE_TITLE_NAME = '表题';

const exactly = (points: number, before = 0, after = 0) => ({
  line: twips(points),
  lineRule: LineRuleType.EXACT,
  before: twips(before),
  after: twips(after),
});

const halfPoints = (points: number): number => Math.round(points * 2);

/** Pages are filled to the last line, and no room is put between Chinese characters and digits: amounts keep their width. */
const NEITHER = { widowControl: false, autoSpaceEastAsianText: false } as const;

function style(
  id: string,
  name: string,
  font: keyof typeof FONTS,
  size: number,
  paragraph: IParagraphStylePropertiesOptions,
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fontOf(font), size: halfPoints(size) },
    paragraph: { ...NEITHER, ...paragraph },
  };
}

const firstLine = { firstLine: twips(TEXT_SIZE * 2), firstLineChars: 200 };
const heading = (font: keyof typeof FONTS, size: number, paragraph: IParagraphStylePropertiesOptions) => ({
  run: { font: fontOf(font), size: halfPoints(size), bold: false, color: '000000' },
  paragraph: { keepNext: true, ...NEITHER, ...paragraph },
});

/** Styles of the document; `sizes` are those in which tables are set, `entries` the lines of its contents. */
export const wordStyles = (sizes: readonly number[], entries: number): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: fontOf('text'),
        size: halfPoints(TEXT_SIZE),
        // Called Chinese, digits and Latin words would break anywhere at the end of a line.
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    heading1: heading('title', HEIGHTS[1].size, {
      alignment: AlignmentType.CENTER,
      spacing: exactly(HEIGHTS[1].line, 0, HEIGHTS[1].around),
    }),
    heading2: heading('first', TEXT_SIZE, { spacing: exactly(HEIGHTS[2].line, HEIGHTS[2].around), indent: firstLine }),
    heading3: heading('second', TEXT_SIZE, { spacing: exactly(HEIGHTS[3].line), indent: firstLine }),
  },
  paragraphStyles: [
    ...textStyles(),
    ...captionStyles(),
    ...contentsStyles(entries),
    ...sizes.flatMap((size) => CELL_ALIGNMENTS.map((align) => cellStyle(size, align))),
  ],
});

const textStyles = (): IParagraphStyleOptions[] => [
  style(STYLE.text, '公文正文', 'text', TEXT_SIZE, {
    alignment: AlignmentType.BOTH,
    spacing: exactly(HEIGHTS.text),
    indent: firstLine,
  }),
  style(STYLE.coverTitle, '封面标题', 'title', 30, {
    alignment: AlignmentType.CENTER,
    spacing: exactly(50, 170, 0),
  }),
  style(STYLE.coverLine, '封面日期', 'second', 18, {
    alignment: AlignmentType.CENTER,
    spacing: exactly(30, 240, 0),
  }),
  style(STYLE.picture, '图', 'text', TEXT_SIZE, {
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(6), after: twips(6) },
  }),
  // What ends a section after a table; Word asks for it.
  style(STYLE.end, '节末', 'text', 1, { spacing: exactly(1) }),
  style(STYLE.footer, '页码', 'table', 14, { spacing: exactly(20) }),
];

const captionStyles = (): IParagraphStyleOptions[] => {
  const title = { alignment: AlignmentType.CENTER, spacing: exactly(HEIGHTS.tableTitle), keepNext: true };
  return [
    style(STYLE.tableNumber, '表号', 'first', 12, { spacing: exactly(HEIGHTS.tableLine), keepNext: true }),
    style(STYLE.tableTitle, TABLE_TITLE_NAME, 'title', 16, title),
    style(STYLE.tableTitleAgain, '表题（续）', 'title', 16, title),
    style(STYLE.tableLine, '表前说明', 'table', 10.5, { spacing: exactly(HEIGHTS.tableLine), keepNext: true }),
    style(STYLE.tableNote, '表注', 'table', 10.5, { spacing: exactly(16, HEIGHTS.tableNote - 16) }),
  ];
};

/** Contents that are a little too long for one page are set closer. */
function contentsStyles(entries: number): IParagraphStyleOptions[] {
  const line = Math.max(18, Math.min(25, CONTENTS_HEIGHT / Math.max(entries, 1)));
  const size = line < 22 ? 12 : 14;
  return [
    style(STYLE.contentsTitle, '目录标题', 'title', 22, {
      alignment: AlignmentType.CENTER,
      spacing: exactly(40, 0, 14),
    }),
    style('TOC1', 'toc 1', 'first', size, { spacing: exactly(line) }),
    style('TOC2', 'toc 2', 'text', size, { spacing: exactly(line), indent: { left: twips(size * 2) } }),
  ];
}

/** What the title of the contents leaves of a page. */
const CONTENTS_HEIGHT = 540;

const CELL_ALIGNMENTS = ['left', 'center', 'right'] as const;

/** The style of a cell's text: its size in points, and where it stands. */
export const cellStyleId = (size: number, align: (typeof CELL_ALIGNMENTS)[number]): string =>
  `Cell${halfPoints(size)}${align}`;

const ALIGNED = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const SIDE = { left: '左', center: '中', right: '右' } as const;

const cellStyle = (size: number, align: (typeof CELL_ALIGNMENTS)[number]): IParagraphStyleOptions =>
  style(cellStyleId(size, align), `表文${size}${SIDE[align]}`, 'table', size, {
    alignment: ALIGNED[align],
    spacing: exactly(size * LINE),
  });
