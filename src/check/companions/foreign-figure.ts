import type { Figure } from '../../domain/figures.js';
import type { BookView } from '../view.js';

/** A figure of another document, so that places and labels say of which one. It is no figure of the document checked. */
export function foreign(figure: Figure, { book }: BookView): Figure {
  const { department, year, type } = book.document;
  const kind = type === 'final-accounts' ? '决算' : '预算';
  const { home: _, ...rest } = figure;
  return {
    ...rest,
    key: `${book.source.sha256.slice(0, 12)}:${figure.key}`,
    at: { ...figure.at, file: figure.at.file ?? book.source.name },
    label: {
      zh: `${department.name ?? ''}${year ?? ''}年${kind}公开 ${figure.label.zh}`,
      en: `${year ?? ''} ${type === 'final-accounts' ? 'accounts' : 'budget'} disclosure, ${figure.label.en}`,
    },
  };
}
