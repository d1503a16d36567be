import type { FindingEvidence } from '../../domain/findings.js';
import type { Bilingual } from '../../domain/place.js';
import { type IndicatorReading, printedValue } from './reading.js';

/** What a form is called in messages: the project's name, or the department's form. */
export const formName = (reading: Pick<IndicatorReading, 'form' | 'formWords'>): Bilingual =>
  reading.formWords ??
  (reading.form.name
    ? { zh: `项目“${reading.form.name}”`, en: `project “${reading.form.name}”` }
    : { zh: '绩效目标表', en: 'target form' });

/** Evidence from an indicator: where it is printed, and its value. */
export function showingIndicator(reading: IndicatorReading): FindingEvidence {
  const form = formName(reading);
  const name = reading.name || reading.indicator.level2 || reading.indicator.level1 || '';
  return {
    at: reading.indicator.at,
    label: { zh: `${form.zh} ${name}`, en: `${form.en}: ${name}` },
    value: printedValue(reading) || (reading.indicator.text ?? ''),
  };
}

/** Evidence from several indicators, the first being where to look. */
export const showingAll = (
  readings: readonly [IndicatorReading, ...IndicatorReading[]],
): [FindingEvidence, ...FindingEvidence[]] => [
  showingIndicator(readings[0]),
  ...readings.slice(1).map(showingIndicator),
];

/** Data that most messages need. */
export const wordsOf = (reading: IndicatorReading): Record<string, string> => ({
  // Messages quote the name: quotation marks inside it become the inner ones.
  name: reading.name.replaceAll('“', '‘').replaceAll('”', '’'),
  value: printedValue(reading),
  form: formName(reading).zh,
  formEn: formName(reading).en,
});

/** True when a list has at least one entry, for the types. */
export const some = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;
