/** A page to make: what is drawn on it, in PDF's own operators, from the lower left corner of an A4 page. */
export interface PageOf {
  readonly drawn: readonly string[];
  readonly rotate?: 90 | 180 | 270;
  readonly crop?: readonly [number, number, number, number];
}

/** The bytes of a PDF with one CJK font in two predefined encodings, neither of them embedded. */
export function pdfOf(pages: readonly PageOf[]): Uint8Array {
  const kids = pages.map((_, index) => `${OWN + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Font << /U 4 0 R /G 6 0 R /P 8 0 R >> >>',
    fontOf('UniGB-UCS2-H'),
    CID_FONT,
    fontOf('GBK-EUC-H'),
    CID_FONT,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] /ToUnicode 9 0 R >>',
    stream(PRIVATE_USE),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R /Contents ${OWN + index * 2 + 1} 0 R${
        page.rotate ? ` /Rotate ${page.rotate}` : ''
      }${page.crop ? ` /CropBox [${page.crop.join(' ')}]` : ''} >>`,
      stream(page.drawn.join('\n')),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Number of the first page's object. */
const OWN = 10;
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const fontOf = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [5 0 R] >>`;
const CID_FONT =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] >>';
/** Says of every character that it is one of the private use area. */
const PRIVATE_USE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <4E00> <9FFF> <E000> endbfrange
endcmap end end`;

const hex = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Prints text with its first character at a point. */
export const print = (x: number, y: number, text: string, size = 10): string =>
  `BT /U ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;

/** Prints text that ends at a point, as figures stand in their column; they are half as wide as they are high. */
export const printTo = (x: number, y: number, text: string, size = 10): string =>
  print(x - (text.length * size) / 2, y, text, size);

/** Prints text with operators before it, in another font or at another angle. */
export const printAs = (before: string, text: string): string => `q BT ${before} <${hex(text)}> Tj ET Q`;

export const line = (x0: number, y0: number, x1: number, y1: number): string => `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`;

/** A rectangle filled with a shade of grey, 0 black to 1 white. */
export const shade = (x: number, y: number, width: number, height: number, grey: number): string =>
  `q ${grey} g ${x} ${y} ${width} ${height} re f Q`;
