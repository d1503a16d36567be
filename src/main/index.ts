/** What programs may use of Mingsuan: read a disclosure into a book, check a book, and the shapes of both. */
export { checkBook } from '../app/check-book.js';
export { openDisclosures } from '../app/open-disclosures.js';
export { readBook } from '../app/read-book.js';
export type { Settings } from '../app/read-settings.js';
export type * from '../domain/book.js';
export type * from '../domain/certificate.js';
export type * from '../domain/findings.js';
export type { Bilingual, Place } from '../domain/place.js';
export type { Result } from '../domain/result.js';
export type * from '../domain/waivers.js';
