import type { Row } from '../../domain/book.js';

/** How deep the numbering of a row stands, where the book does not say: 一、 (一) 1. and 其中 below them. */
export function depthOf({ depth, numbering, name }: Row): number {
  if (depth !== undefined) return depth;
  const own = numbering === undefined ? 0 : /^[（(]/.test(numbering) ? 1 : /^\d|^[①-⑳]/.test(numbering) ? 2 : 0;
  return name.startsWith('其中') ? own + 1 : own;
}
