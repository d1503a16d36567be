import type { WordRun } from '../../domain/book-diff.js';
import { escapeHtml } from '../html/escape.js';

/** A run of words with what became of it. */
export const runHtml = ({ is, text }: WordRun): string =>
  is === 'same'
    ? escapeHtml(text)
    : is === 'added'
      ? `<ins>${escapeHtml(text)}</ins>`
      : `<del>${escapeHtml(text)}</del>`;
