import { defaultTreeAdapter as base, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { MOST_NESTING, Refused } from '../bounds.js';

export type Element = Tree.Element;
export type ChildNode = Tree.ChildNode;

/**
 * The tree of a web page as a browser builds it, with the lines of its elements where they are asked for. Nothing is run or
 * fetched; depth is bounded while it grows.
 */
export function parsePage(text: string, withLines = false): Element | undefined {
  const depths = new WeakMap<object, number>();
  const check = (parent: object, node: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MOST_NESTING) throw new Refused({ kind: 'too-much-inside', what: 'nesting', limit: MOST_NESTING });
    depths.set(node, depth);
  };
  const document = parse(text, {
    scriptingEnabled: true,
    sourceCodeLocationInfo: withLines,
    treeAdapter: {
      ...base,
      appendChild(parent, node) {
        check(parent, node);
        base.appendChild(parent, node);
      },
      insertBefore(parent, node, reference) {
        check(parent, node);
        base.insertBefore(parent, node, reference);
      },
    },
  });
  return elementsOf(document).find((node) => node.tagName === 'html');
}

export const isElement = (node: ChildNode): node is Element => 'tagName' in node;
export const elementsOf = (node: { readonly childNodes: readonly ChildNode[] }): Element[] =>
  node.childNodes.filter(isElement);

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
