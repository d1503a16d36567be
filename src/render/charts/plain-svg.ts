/** The SVG that ECharts prints, made to stand anywhere: without scripts' hooks, style sheets, or numbers of a running process. */
export function plainSvg(svg: string, title: string, description: string, fonts: string): string {
  const [open = '', body = ''] = splitAfterOpening(svg);
  return [
    open
      .replace(/ (?:version|baseProfile|xmlns:xlink)="[^"]*"/g, '')
      .replace(/>$/, ` role="img" font-family="${fonts}">`),
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    body
      .replace(/<style[^>]*>[\s\S]*?<\/style>\s*/g, '')
      // Ids clash where charts share a page, and nothing is drawn outside its plot.
      .replace(/<defs[^>]*>[\s\S]*?<\/defs>\s*/g, '')
      .replace(/ (?:class|clip-path|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
      .replace(/<text [^>]*>/g, withoutStyle)
      .replace(/(<(?:rect|path|circle)\b[^>]*)><\/\w+>/g, '$1/>')
      .replace(/\n+/g, '\n'),
  ].join('\n');
}

function splitAfterOpening(svg: string): readonly string[] {
  const end = svg.indexOf('>') + 1;
  return [svg.slice(0, end), svg.slice(end).trim()];
}

/**
 * Pages that forbid styles in line keep fonts given as attributes; programs that know no baselines get the middle of the letters
 * by a shift of the text itself.
 */
function withoutStyle(tag: string): string {
  const style = / style="([^"]*)"/.exec(tag)?.[1] ?? '';
  const value = (name: string) => new RegExp(`(?:^|;)${name}:([^;]*)`).exec(style)?.[1];
  const size = Number.parseFloat(value('font-size') ?? '12');
  const attributes = ['font-size', 'font-weight']
    .flatMap((name) => (value(name) ? [` ${name}="${value(name)!.replace(/px$/, '')}"`] : []))
    .join('');
  const central = tag.includes('dominant-baseline="central"');
  return tag
    .replace(/ (?:style|dominant-baseline)="[^"]*"/g, '')
    .replace(/^<text/, `<text${attributes}`)
    .replace(
      / transform="translate\(([-\d.]+)[ ,]+([-\d.]+)\)"/,
      (_, x: string, y: string) => ` transform="translate(${x} ${lowered(y, central ? size * 0.36 : 0)})"`,
    );
}

const lowered = (y: string, by: number): string => String(Math.round((Number.parseFloat(y) + by) * 100) / 100);

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
