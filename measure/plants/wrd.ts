import { inParagraph, type Plant } from '../plant.js';

export const WRD_PLANTS: readonly Plant[] = [
  {
    rules: ['WRD001'],
    name: 'increase and decrease both left standing',
    plant: inParagraph(/(?:增加|减少)\d/, (text) => text.replace(/(?:增加|减少)(?=\d)/, '增加（减少）')),
  },
  {
    rules: ['WRD003'],
    name: 'a reason left blank',
    plant: inParagraph(/主要原因是[^，。；]+/, (text) => text.replace(/主要原因是[^，。；]+/, '主要原因是')),
  },
];
