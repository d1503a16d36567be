/**
 * A date as a person writes it, as YYYY-MM-DD: 2025-12-31, 2025/12/31, 2025年12月31日, 2025年12月底, 2025年末. Undefined for
 * what is no date.
 */
export function isoDate(words: string): string | undefined {
  const text = words.replace(/\s/g, '');
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (day) return dateOf(day[1]!, day[2]!, day[3]!);
  const end = /^(\d{4})年(?:度)?(?:(\d{1,2})月)?(?:底|末)$/.exec(text);
  if (!end) return undefined;
  const month = end[2] ?? '12';
  const last = new Date(Date.UTC(Number.parseInt(end[1]!, 10), Number.parseInt(month, 10), 0)).getUTCDate();
  return dateOf(end[1]!, month, `${last}`);
}

function dateOf(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
