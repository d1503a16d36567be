import { remembered } from '../../domain/text.js';
import { VAGUE_ENDINGS, VAGUE_OPENINGS, VAGUE_VALUES } from '../../forms/indicator-vocabulary.js';
import type { IndicatorReading } from './reading.js';

const VAGUE = new Set<string>(VAGUE_VALUES);

/** A value, and what is left of it without frills at either end: 有效提升 is 提升, 保障了 is 保障. */
const plainForms = (text: string): readonly string[] => {
  const opened = text.replace(VAGUE_OPENINGS, '');
  return [text, opened, text.replace(VAGUE_ENDINGS, ''), opened.replace(VAGUE_ENDINGS, '')];
};

/** True for words that set no standard: 提高, 有效保障, 效果显著. */
export const isVague = ({ value }: IndicatorReading): boolean => value.is === 'words' && isVagueText(value.text);
const isVagueText = remembered((text) => plainForms(text).some((form) => VAGUE.has(form)));
