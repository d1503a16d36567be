import type { BaseIndicator, BudgetLine } from '../../src/compile/base-data.js';
import { compiled } from '../other-version.js';
import type { Plant } from '../plant.js';
import { isBenefit, withIndicators } from '../targets.js';

/** All public expenses are nothing in both years, which the text says in figures or the table's note in words. */
export const LESS_OF_NOTHING: Plant = {
  rules: ['PER032'],
  name: 'less of nothing',
  plant(draft, random, made) {
    const { base } = made;
    const none = { amount: '0', lastYear: '0', ...(base.type === 'budget' ? {} : { original: '0' }) };
    const expenses = { travelAbroad: none, vehiclePurchase: none, vehicleRunning: none, reception: none };
    const isPublic = (line: BudgetLine) => ['30212', '30217', '30231', '31013', '30913'].includes(line.departmental);
    const chosen = base.targets?.indicators.find(isBenefit);
    if (!base.targets || !chosen || !/三公/.test(JSON.stringify(draft.document.parts))) return undefined;
    const change: Partial<BaseIndicator> = random.pick([
      { level3: '“三公”经费下降率', operator: '≥', value: `${random.between(2, 10)}`, unit: '%' },
      { level3: '“三公”经费压减率', operator: '≥', value: '5', unit: '%' },
      { level3: '三公经费支出降低率', operator: '=', value: '3', unit: '%' },
      { level3: '“三公”经费变动率', operator: '≤', value: `-${random.between(2, 10)}`, unit: '%' },
      { level3: '“三公”经费支出情况', operator: '定性', value: '较上年下降', unit: null },
    ]);
    const document = compiled(made, {
      ...base,
      threePublic: { ...base.threePublic, ...expenses },
      targets: withIndicators(base.targets, (one) => (one === chosen ? { ...one, ...change } : one)),
      lines: base.lines.filter((line) => !isPublic(line)),
    });
    if (!document) return undefined;
    const told = random.pick([
      `${base.year}年“三公”经费预算0.00万元，与${base.year - 1}年持平。`,
      `${base.year}年“三公”经费预算0万元，比${base.year - 1}年增加0万元。`,
      `${base.year}年“三公”经费预算0万元，${base.year - 1}年“三公”经费预算0万元。`,
    ]);
    const parts = document.parts.map((part) =>
      part.is === 'paragraph' && /没有.*三公/.test(part.text) ? { ...part, text: told } : part,
    );
    const isPrinted = JSON.stringify(parts).includes(`${change.level3}`);
    return isPrinted && base.type === 'budget' ? { document: { ...document, parts } } : undefined;
  },
};
