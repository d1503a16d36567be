import { type ClassificationItem, classificationOf, levelOf } from './item.js';

/**
 * Reads the compact notation in which the classification is kept:
 *
 *     208 社会保障和就业支出
 *     20801 人力资源和社会保障管理事务 + 机关 事业
 *     04 综合业务管理; 05 劳动保障监察; 99 其他人力资源和社会保障管理事务支出
 *     20805 行政事业单位养老支出@2020 / 行政事业单位离退休@-2019
 *
 * A line starts with a 类 (3 digits) or 款 (5 digits), or lists what stands below the last one in two digits.
 * `机关` adds 01 行政运行, 02 一般行政管理事务 and 03 机关服务; `事业` adds 50 事业运行. `@2020`, `@-2019` and
 * `@2019-2021` are the years of a name, `/` parts the names one code has had, and `~` marks what is not certain.
 */
export function parseItems(text: string): ClassificationItem[] {
  const items: ClassificationItem[] = [];
  let parent = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const head = /^(\d{3}|\d{5}) (.+?)(?: \+ (.+))?$/.exec(line);
    if (head) {
      parent = head[1]!;
      items.push(...namesOf(parent, head[2]!), ...patternItems(parent, head[3] ?? ''));
      continue;
    }
    for (const entry of line.split(';')) {
      const match = /^(\d{2}) (.+)$/.exec(entry.trim());
      if (!match) throw new Error(`classification data cannot be read: ${entry}`);
      items.push(...namesOf(parent + match[1], match[2]!));
    }
  }
  return items;
}

const PATTERNS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  机关: [
    ['01', '行政运行'],
    ['02', '一般行政管理事务'],
    ['03', '机关服务'],
  ],
  事业: [['50', '事业运行']],
};

const patternItems = (parent: string, words: string): ClassificationItem[] =>
  words
    .split(' ')
    .flatMap((word) => PATTERNS[word] ?? [])
    .flatMap(([digits, name]) => namesOf(parent + digits, name));

function namesOf(code: string, names: string): ClassificationItem[] {
  const classification = classificationOf(code);
  const level = levelOf(code);
  if (!classification || !level) throw new Error(`no classification code: ${code}`);
  return names.split(' / ').map((text) => {
    const match = /^([^@~]+)(?:@(\d{4})?(-)?(\d{4})?)?(~)?$/.exec(text.trim());
    if (!match) throw new Error(`classification data cannot be read: ${code} ${text}`);
    const [, name, from, , to, doubt] = match;
    return {
      classification,
      code,
      name: name!,
      level,
      from: from === undefined ? null : Number.parseInt(from, 10),
      to: to === undefined ? null : Number.parseInt(to, 10),
      certain: doubt === undefined,
    };
  });
}
