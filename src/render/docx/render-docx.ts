import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  StyleLevel,
  TableOfContents,
  TextRun,
} from 'docx';
import type { PrintedDocument } from '../../compile/draft.js';
import { chineseDate, type OutlineEntry, outlineOf, titlePieces } from '../page/outline.js';
import { settledArchive } from './fixed-bytes.js';
import { estimatePages, type PictureHeights, pagesOfMarks } from './page-numbers.js';
import { pagesOf, twips } from './page-setup.js';
import { type PageRun, type Piece, pageRuns } from './sections.js';
import {
  amountsLayout,
  amountsTable,
  type DrawPicture,
  drawPicture,
  pictureHeight,
  pictureOf,
  type ReadyChart,
  readyChart,
} from './word-chart.js';
import { wordParts } from './word-parts.js';
import { STYLE, TABLE_TITLE_NAME, wordStyles } from './word-styles.js';
import { runsOf, wordTable } from './word-table.js';

/**
 * A compiled disclosure as a Word file in the type of official documents: real headings, tables and contents, upright and lying
 * pages. The same document gives the same bytes. Where nothing draws pictures, charts are small tables.
 */
export async function renderDocx(document: PrintedDocument, draw: DrawPicture = drawPicture): Promise<Uint8Array> {
  const runs = pageRuns(document);
  const charts = await readyCharts(runs, draw);
  const listed = new Set(inContents(document).map(({ part }) => part));
  const pages = estimatePages(runs, pictureHeights(charts));
  const sections = [
    ...frontMatter(document),
    ...runs.map((run, index) => sectionOf(run, index === 0, { listed, charts })),
  ];
  const file = new Document({
    title: document.title,
    creator: document.department,
    styles: wordStyles(sizesOf(runs), listed.size),
    evenAndOddHeaderAndFooters: true,
    features: { updateFields: true },
    pageNumbers: pagesOfMarks([...listed].map((part) => pages.get(part))),
    sections,
  });
  return settledArchive(await Packer.toBuffer(file, undefined, wordParts(document)));
}

/** What the contents field names: headings of two levels, and tables. */
const inContents = (document: PrintedDocument): OutlineEntry[] =>
  outlineOf(document).filter(({ part, level }) => level < 3 || document.parts[part]?.is === 'table');

const pictureHeights = (charts: ReadonlyMap<number, ReadyChart>): PictureHeights =>
  new Map([...charts].flatMap(([part, ready]) => (ready.is === 'picture' ? [[part, pictureHeight(ready)]] : [])));

/** Charts by their part of the document. */
async function readyCharts(runs: readonly PageRun[], draw: DrawPicture): Promise<ReadonlyMap<number, ReadyChart>> {
  const charts = new Map<number, ReadyChart>();
  for (const piece of runs.flatMap(({ pieces }) => pieces))
    if (piece.is === 'chart') charts.set(piece.part, await readyChart(piece.chart, draw));
  return charts;
}

/** Sizes in which tables are set, each once. */
const sizesOf = (runs: readonly PageRun[]): number[] => [
  ...new Set([
    10.5,
    ...runs.flatMap(({ pieces }) => pieces.flatMap((one) => (one.is === 'table' ? [one.layout.fontSize] : []))),
  ]),
];

/** Cover and contents, without page numbers. */
function frontMatter(document: PrintedDocument): ISectionOptions[] {
  const has = (is: 'cover' | 'contents') => document.parts.some((part) => part.is === is);
  const sections: ISectionOptions[] = [];
  if (has('cover')) sections.push({ properties: pagesOf(false), children: coverOf(document) });
  if (has('contents')) sections.push({ properties: pagesOf(false), children: contentsOf() });
  return sections;
}

const coverOf = (document: PrintedDocument): Paragraph[] => [
  new Paragraph({ style: STYLE.coverTitle, children: runsOf(titlePieces(document).join('\n')) }),
  ...(document.date === null
    ? []
    : [new Paragraph({ style: STYLE.coverLine, children: runsOf(chineseDate(document.date)) })]),
];

const contentsOf = (): FileChild[] => [
  new Paragraph({ style: STYLE.contentsTitle, children: runsOf('目　录') }),
  new TableOfContents('目录', {
    hyperlink: true,
    headingStyleRange: '1-2',
    stylesWithLevels: [new StyleLevel(TABLE_TITLE_NAME, 2)],
  }),
  new Paragraph({ style: STYLE.end }),
];

interface Known {
  /** Parts that the contents name. */
  readonly listed: ReadonlySet<number>;
  readonly charts: ReadonlyMap<number, ReadyChart>;
}

/** Pages of one direction; the first of them begin the numbering, and all that follow go on with its footers. */
const sectionOf = ({ landscape, pieces }: PageRun, isFirst: boolean, known: Known): ISectionOptions => ({
  properties: pagesOf(landscape, isFirst ? 1 : undefined),
  ...(isFirst ? { footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) } } : {}),
  children: [
    ...pieces.flatMap((piece) => blocksOf(piece, known)),
    ...(pieces.at(-1)?.is === 'table' ? [new Paragraph({ style: STYLE.end })] : []),
  ],
});

/** — 1 —, one letter away from the outer edge. */
const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment,
        indent: { left: twips(14), right: twips(14) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blocksOf(piece: Piece, { listed, charts }: Known): FileChild[] {
  const begins = piece.startsPage ? { pageBreakBefore: true } : {};
  switch (piece.is) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[piece.level], ...begins, children: runsOf(piece.text) })];
    case 'paragraph':
      return [new Paragraph({ style: STYLE.text, ...begins, children: runsOf(piece.text) })];
    case 'table': {
      const again = !listed.has(piece.part);
      return wordTable(piece.table, { layout: piece.layout, startsPage: piece.startsPage, again });
    }
    case 'chart': {
      const ready = charts.get(piece.part);
      if (ready?.is === 'picture') return [pictureOf(piece.chart, ready, piece.part + 1)];
      const table = amountsTable(piece.chart);
      return wordTable(table, { layout: amountsLayout(table), startsPage: false, again: true });
    }
  }
}
