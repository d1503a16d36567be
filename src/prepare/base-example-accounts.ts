import type { BaseData, YearPair } from '../compile/base-data.js';
import { EXAMPLE_BASE } from './base-example.js';

/** What was spent and what had been spent the year before, for each line of the example in its order. */
const SPENT: readonly (readonly [spent: string, lastYear: string])[] = [
  ['671000.00', '658200.00'],
  ['505800.00', '497600.00'],
  ['55900.00', '54800.00'],
  ['197300.00', '193700.00'],
  ['98600.00', '96800.00'],
  ['148000.00', '145300.00'],
  ['62400.00', '63800.00'],
  ['36500.00', '38900.00'],
  ['5200.00', '6700.00'],
  ['27600.00', '28300.00'],
  ['116200.00', '115000.00'],
  ['262000.00', '257100.00'],
  ['227500.00', '223400.00'],
  ['78300.00', '76900.00'],
  ['58700.00', '57600.00'],
  ['23400.00', '24100.00'],
  ['402000.00', '385000.00'],
  ['300000.00', '291000.00'],
  ['146800.00', '149500.00'],
];

const expense = (amount: string, lastYear: string, original: string): YearPair => ({ amount, lastYear, original });

/** Final accounts of the example: last year's budget, which its lines tell, and what became of it. To be compiled as they are. */
export const EXAMPLE_ACCOUNTS: BaseData = {
  ...EXAMPLE_BASE,
  type: 'final-accounts',
  year: EXAMPLE_BASE.year - 1,
  template: 'ministry-accounts',
  publishedOn: '2026-08-20',
  lines: EXAMPLE_BASE.lines.map((line, index) => {
    const [amount, lastYear] = SPENT[index]!;
    return { ...line, amount, lastYear, original: line.lastYear };
  }),
  threePublic: {
    travelAbroad: expense('0', '0', '0'),
    vehiclePurchase: expense('0', '0', '0'),
    vehicleRunning: expense('27600.00', '28300.00', '28000.00'),
    reception: expense('5200.00', '6700.00', '7000.00'),
    meetings: expense('0', '0', '0'),
    training: expense('0', '0', '0'),
  },
  performance: { projectsWithTargets: 2, amount: '848800.00' },
  reasons: {
    ...EXAMPLE_BASE.reasons,
    'execution:three-public': '压减接待支出',
    'execution:reception': '压减接待支出',
  },
};
