import { expect, test } from 'vitest';
import { formatNumber, labelled } from './list-numbers.js';

test.each<[number, string, string]>([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [11, 'chineseCountingThousand', '十一'],
  [20, 'japaneseCounting', '二十'],
  [101, 'chineseCounting', '一百零一'],
  [110, 'chineseCounting', '一百一十'],
  [1005, 'chineseCounting', '一千零五'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [20, 'ideographDigital', '二〇'],
  [3, 'decimalEnclosedCircle', '③'],
  [12, 'decimalFullWidth', '１２'],
  [4, 'decimalZero', '04'],
  [2, 'ideographTraditional', '乙'],
  [28, 'upperLetter', 'BB'],
  [14, 'lowerRoman', 'xiv'],
  [7, 'unheard-of', '7'],
])('%d in %s', (number, format, printed) => expect(formatNumber(number, format)).toBe(printed));

test.each([
  ['一、', '职责', '一、职责'],
  ['第一部分', '概况', '第一部分 概况'],
  ['', '概况', '概况'],
])('label %s', (label, text, printed) => expect(labelled(label, text)).toBe(printed));
