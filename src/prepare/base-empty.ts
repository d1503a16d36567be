import type { BaseData } from '../compile/base-data.js';

/** Base data with nothing in it, as JSON to be filled in: an empty amount is refused until it is given. */
export function emptyBase(start: {
  readonly type: BaseData['type'];
  readonly year: number | null;
  readonly template: string | null;
}): unknown {
  const pair = { amount: '', lastYear: '', ...(start.type === 'final-accounts' ? { original: '' } : {}) };
  return {
    format: 'mingsuan-base/1',
    type: start.type,
    year: start.year,
    department: { name: '', code: null },
    region: null,
    template: start.template,
    publishedOn: null,
    units: [],
    lines: [],
    projects: [],
    targets: null,
    threePublic: {
      travelAbroad: pair,
      vehiclePurchase: pair,
      vehicleRunning: pair,
      reception: pair,
      meetings: null,
      training: null,
    },
    procurement: { goods: '', works: '', services: '', forSmallAndMedium: null, forSmall: null },
    assets: { asOf: '', vehicles: [], generalEquipment: 0, specialEquipment: 0 },
    performance: null,
    reasons: {},
    texts: { duties: [], organisation: [], terms: [] },
  };
}
