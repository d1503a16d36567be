import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';

export interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
}

/** Adds bookmarks under one heading after those that the document has. */
export function addBookmarks(document: PDFDocument, heading: string, entries: readonly Bookmark[]): void {
  const [first] = entries;
  if (!first) return;
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict) ?? context.obj({ Type: 'Outlines' });
  const rootRef = context.getObjectRef(root) ?? context.register(root);
  const parent = context.nextRef();
  const references = entries.map(() => context.nextRef());
  entries.forEach(({ title, page }, index) => {
    const item = itemOf(document, title, page, parent);
    link(item, 'Prev', references[index - 1]);
    link(item, 'Next', references[index + 1]);
    context.assign(references[index]!, item);
  });
  const own = itemOf(document, heading, first.page, rootRef);
  link(own, 'First', references[0]);
  link(own, 'Last', references.at(-1));
  own.set(PDFName.of('Count'), PDFNumber.of(entries.length));
  const last = root.get(PDFName.of('Last')) as PDFRef | undefined;
  link(own, 'Prev', last);
  context.assign(parent, own);
  if (last) context.lookup(last, PDFDict).set(PDFName.of('Next'), parent);
  else root.set(PDFName.of('First'), parent);
  root.set(PDFName.of('Last'), parent);
  catalog.set(PDFName.of('Outlines'), rootRef);
}

function itemOf(document: PDFDocument, title: string, page: PDFRef, parent: PDFRef): PDFDict {
  const item = document.context.obj({ Parent: parent, Dest: [page, 'Fit'] });
  item.set(PDFName.of('Title'), PDFHexString.fromText(title));
  return item;
}

const link = (item: PDFDict, name: string, to: PDFRef | undefined): void => {
  if (to) item.set(PDFName.of(name), to);
};
