import { zipOf } from '../office/zip-of.test-support.js';
import type { Glyph, PageContent } from '../page/page-content.js';

const mm = (points: number): string => ((points / 72) * 25.4).toFixed(4);

/** An OFD file of pages that show text and lines, with the texts of a line told by their steps as programs write them. */
export function ofdOf(pages: readonly Pick<PageContent, 'width' | 'height' | 'glyphs' | 'rulings'>[]): Buffer {
  const parts: Record<string, string> = {
    'OFD.xml': '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages
      .map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
      .join('')}</ofd:Pages></ofd:Document>`,
  };
  for (const [index, page] of pages.entries())
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] =
      `<ofd:Page><ofd:Area><ofd:PhysicalBox>0 0 ${mm(page.width)} ${mm(page.height)}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer>${objectsOf(page)}</ofd:Layer></ofd:Content></ofd:Page>`;
  return zipOf(parts);
}

function objectsOf({ glyphs, rulings }: Pick<PageContent, 'glyphs' | 'rulings'>): string {
  const lines = rulings.map(({ across, at, from, to }) => {
    const [boundary, path] = across
      ? [`${mm(from)} ${mm(at)} ${mm(to - from)} 0.2`, `M 0 0 L ${mm(to - from)} 0`]
      : [`${mm(at)} ${mm(from)} 0.2 ${mm(to - from)}`, `M 0 0 L 0 ${mm(to - from)}`];
    return `<ofd:PathObject Boundary="${boundary}" LineWidth="0.2"><ofd:AbbreviatedData>${path}</ofd:AbbreviatedData></ofd:PathObject>`;
  });
  return lines.join('') + runsOf(glyphs).map(textObject).join('');
}

/** Characters that follow one another on one line. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1);
    const follows = last && last.baseline === glyph.baseline && last.size === glyph.size && glyph.left > last.left;
    if (follows) runs.at(-1)!.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function textObject(run: readonly Glyph[]): string {
  const [first] = run;
  if (!first) return '';
  const steps = run.slice(1).map((glyph, index) => mm(glyph.left - run[index]!.left));
  const text = run.map((glyph) => glyph.text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))).join('');
  const same = steps.length > 1 && steps.every((step) => step === steps[0]);
  const delta = same ? `g ${steps.length} ${steps[0]}` : steps.join(' ');
  return `<ofd:TextObject Boundary="${mm(first.left)} ${mm(first.top)} 100 10" Font="1" Size="${mm(first.size)}"><ofd:TextCode X="0" Y="${mm(first.baseline - first.top)}" DeltaX="${delta}">${text}</ofd:TextCode></ofd:TextObject>`;
}
