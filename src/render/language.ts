import type { Bilingual } from '../domain/place.js';

export type Language = 'zh' | 'en';
export const inLanguage = (text: Bilingual, language: Language): string => text[language];
