import type { Bilingual } from '../../domain/place.js';

/** What had to be assumed, could not be kept or was not found when base data was made of something else. */
export interface PreparationNote {
  readonly kind: 'assumed' | 'contradicts' | 'missing' | 'left-out';
  readonly message: Bilingual;
}

export const note = (kind: PreparationNote['kind'], zh: string, en: string): PreparationNote => ({
  kind,
  message: { zh, en },
});
