import { ListCounter, type ListLevel } from '../flow/list-numbers.js';
import { child, elements, type XmlNode } from '../office/xml.js';

/** The names that formats of list numbers have elsewhere, by the first of the signs that OpenDocument names them with. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Numbers the items of the lists of an OpenDocument text. */
export class OdtLists {
  private readonly styles = new Map<string, ListLevel[]>();
  private readonly counter = new ListCounter();
  private uses = 0;

  addStyle(node: XmlNode): void {
    const levels: ListLevel[] = [];
    for (const one of elements(node)) {
      const depth = Number.parseInt(one.attributes['level'] ?? '0', 10) - 1;
      if (depth >= 0 && depth < 9) levels[depth] = levelOf(one, depth);
    }
    this.styles.set(node.attributes['name'] ?? '', levels);
  }

  /** A list begins on the highest level; its numbers go on where it says so. */
  begin(list: XmlNode, style: string): void {
    const goesOn = list.attributes['continue-numbering'] === 'true' || list.attributes['continue-list'] !== undefined;
    if (!goesOn) this.counter.restart(style, `${++this.uses}`, 0, this.styles.get(style)?.[0]?.start ?? 1);
  }

  label(item: XmlNode, style: string, depth: number): string {
    const start = Number.parseInt(item.attributes['start-value'] ?? '', 10);
    if (start >= 0) this.counter.restart(style, `${++this.uses}`, depth, start);
    return this.counter.label(style, this.styles.get(style) ?? [], depth);
  }
}

function levelOf({ name, attributes, children }: XmlNode, depth: number): ListLevel {
  const start = Number.parseInt(attributes['start-value'] ?? '1', 10) || 1;
  const format = FORMATS[(attributes['num-format'] ?? '').slice(0, 1)];
  if (name !== 'list-level-style-number' || format === undefined) return { start, format: 'none', text: '' };
  // Newer programs tell the whole label: 第%1%部分.
  const whole =
    attributes['num-list-format'] ?? child({ name, attributes, children }, 'num-list-format')?.attributes['value'];
  const shown = Math.min(depth, Number.parseInt(attributes['display-levels'] ?? '1', 10) - 1 || 0);
  const numbers = Array.from({ length: shown + 1 }, (_, index) => `%${depth - shown + index + 1}`).join('.');
  const text =
    whole?.replace(/%(\d)%/g, '%$1') ?? `${attributes['num-prefix'] ?? ''}${numbers}${attributes['num-suffix'] ?? ''}`;
  return { start, format, text };
}
