import { attributeOf, type ChildNode, type Element, elementsOf, isElement } from './parse-page.js';

/** Elements that print nothing of a document's text. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'aside',
  'select',
  'option',
  'button',
  'textarea',
  'input',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'video',
  'audio',
  'del',
  'map',
  'title',
  'link',
  'meta',
]);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** True for what a reader of the page does not see, or sees on every page of the site. */
export function isLeftOut(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true;
  if (element.tagName === 'header')
    return !holds(element, 'table') && weigh(element).text < 300 && !holds(element, 'h1');
  if (attributeOf(element, 'hidden') !== undefined) return true;
  if (HIDDEN.test(attributeOf(element, 'style') ?? '')) return true;
  // As office programs name what they print on every page.
  if (element.tagName === 'div' && /^(?:header|footer)$/.test(attributeOf(element, 'title') ?? '')) return true;
  return LISTS.has(element.tagName) && isLinkList(element);
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'div', 'table', 'section', 'td', 'p']);

/** A list of links to other pages: menus, breadcrumbs, related news. Contents that point into the same page are text. */
function isLinkList(element: Element): boolean {
  const { text, linked, links } = weigh(element);
  return links >= 2 && linked * 10 >= text * 7 && linked < 6_000;
}

interface Weight {
  readonly text: number;
  readonly linked: number;
  readonly links: number;
}

const known = new WeakMap<Element, Weight>();

/** Printed characters, how many of them are links that lead away, and how many such links there are. */
function weigh(element: Element): Weight {
  const before = known.get(element);
  if (before) return before;
  let [text, linked, links] = [0, 0, 0];
  for (const node of element.childNodes) {
    if (isElement(node)) {
      if (SILENT.has(node.tagName)) continue;
      const inner = weigh(node);
      text += inner.text;
      linked += inner.linked;
      links += inner.links;
    } else if (node.nodeName === '#text') text += lengthOf(node);
  }
  if (element.tagName === 'a' && !/^(?:#|$)/.test(attributeOf(element, 'href') ?? '') && text > 0)
    [linked, links] = [text, 1];
  const weight = { text, linked, links };
  known.set(element, weight);
  return weight;
}

const lengthOf = (node: ChildNode): number => ('value' in node ? node.value.trim().length : 0);

const holds = (element: Element, name: string): boolean =>
  elementsOf(element).some((one) => one.tagName === name || holds(one, name));

const FURNITURE =
  /^(?:您?(?:现在|当前)?(?:的|所在)?位置\s*[:：]|首页\s*[>›»]|[【[]?\s*(?:打印|关闭|返回|收藏)(?:本页|窗口|此页|顶部)?\s*[】\]]?(?:\s|$)|版权所有|Copyright|(?:主办|承办|协办|主管)(?:单位|部门)?\s*[:：]|(?:联系|单位|通讯)?地址\s*[:：].*(?:邮编|邮政编码|电话|传真)|技术支持\s*[:：]|分享(?:到|至)|扫一扫|字体\s*[:：]|字号\s*[:：]|浏览(?:次数|量)|上一[篇条]\s*[:：]|下一[篇条]\s*[:：]|网站标识码|.{0,12}ICP备|.{0,6}公网安备)/i;
/** Lines that sites print round every text. */
export const isSiteLine = (text: string): boolean => text.length < 80 && FURNITURE.test(text);
