import { ListCounter, type ListLevel } from '../flow/list-numbers.js';
import { child, elements, isOn, readXml, settingOf, type XmlNode } from '../office/xml.js';

/** The automatic numbers and hidden text that a Word file's styles bring about. */
export class WordStyles {
  private readonly styles = new Map<string, XmlNode>();
  private readonly lists = new Map<string, { readonly levels: (ListLevel | undefined)[]; readonly nodes: XmlNode[] }>();
  private readonly uses = new Map<string, { readonly list: string; readonly node: XmlNode }>();
  private readonly counter = new ListCounter();

  constructor(styles: string | undefined, numbering: string | undefined) {
    if (styles !== undefined)
      readXml(styles, new Set(['styles']), (node) => {
        const id = node.attributes['styleId'];
        if (node.name === 'style' && id !== undefined) this.styles.set(id, node);
      });
    if (numbering !== undefined) readXml(numbering, new Set(['numbering']), (node) => this.addNumbering(node));
  }

  private addNumbering(node: XmlNode): void {
    if (node.name === 'abstractNum') {
      const nodes = elements(node).filter((one) => one.name === 'lvl');
      const levels: (ListLevel | undefined)[] = [];
      for (const level of nodes) levels[depthOf(level)] = levelOf(level);
      this.lists.set(node.attributes['abstractNumId'] ?? '', { levels, nodes });
    }
    if (node.name === 'num')
      this.uses.set(node.attributes['numId'] ?? '', { list: settingOf(node, 'abstractNumId') ?? '', node });
  }

  /** True for a character or paragraph style whose text is hidden. */
  hides(style: string | undefined): boolean {
    return this.chain(style).some((one) => isOn(child(one, 'rPr'), 'vanish'));
  }

  /** The automatic number of the next paragraph, which also counts it; an empty string when it has none. */
  number(properties: XmlNode | undefined): string {
    const style = settingOf(properties, 'pStyle');
    const own = child(properties, 'numPr');
    const styled = this.chain(style).find((one) => settingOf(child(child(one, 'pPr'), 'numPr'), 'numId') !== undefined);
    const inherited = child(child(styled, 'pPr'), 'numPr');
    const id = settingOf(own, 'numId') ?? settingOf(inherited, 'numId');
    const use = id === undefined ? undefined : this.uses.get(id);
    const list = use && this.lists.get(use.list);
    if (!use || !list || id === undefined) return '';
    const ofStyle = list.nodes.find((level) => style !== undefined && settingOf(level, 'pStyle') === style);
    const printed = settingOf(own, 'ilvl') ?? (ofStyle ? String(depthOf(ofStyle)) : settingOf(inherited, 'ilvl'));
    const depth = Number.parseInt(printed ?? '0', 10);
    return this.counter.label(use.list, this.overridden(id, use, list.levels), depth);
  }

  private overridden(
    id: string,
    { list, node }: { readonly list: string; readonly node: XmlNode },
    levels: readonly (ListLevel | undefined)[],
  ): readonly (ListLevel | undefined)[] {
    const overrides = elements(node).filter((one) => one.name === 'lvlOverride');
    if (overrides.length === 0) return levels;
    const result = [...levels];
    for (const override of overrides) {
      const depth = depthOf(override);
      const level = child(override, 'lvl');
      if (level) result[depth] = levelOf(level);
      const start = settingOf(override, 'startOverride');
      if (start !== undefined) this.counter.restart(list, id, depth, Number.parseInt(start, 10) || 0);
    }
    return result;
  }

  /** A style and those it is based on. */
  private chain(style: string | undefined): XmlNode[] {
    const chain: XmlNode[] = [];
    let node = style === undefined ? undefined : this.styles.get(style);
    while (node && chain.length < 20) {
      chain.push(node);
      const base = settingOf(node, 'basedOn');
      node = base === undefined ? undefined : this.styles.get(base);
    }
    return chain;
  }
}

const depthOf = (level: XmlNode): number => {
  const depth = Number.parseInt(level.attributes['ilvl'] ?? '0', 10);
  return depth >= 0 && depth < 9 ? depth : 0;
};

function levelOf(level: XmlNode): ListLevel {
  const restart = settingOf(level, 'lvlRestart');
  return {
    start: Number.parseInt(settingOf(level, 'start') ?? '1', 10) || 0,
    format: settingOf(level, 'numFmt') ?? 'decimal',
    text: settingOf(level, 'lvlText') ?? '',
    ...(isOn(level, 'isLgl') ? { legal: true } : {}),
    ...(restart === undefined ? {} : { restartsAfter: Number.parseInt(restart, 10) - 1 }),
  };
}
