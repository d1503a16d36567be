import { countsByParagraph, type ToldCount } from '../../check/narrative/told-counts.js';
import { defineRule, showing } from '../../check/rule.js';
import { departmentRow } from '../../check/three-public/expenses.js';
import { toldExpenses } from '../../check/three-public/told.js';
import { isTrusted } from '../../check/three-public/trusted-row.js';
import type { BookView } from '../../check/view.js';
import { type Figure, isZero, statedValue, withUnit } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';

/** The fleet as the document tells it: 公务用车保有量, or all vehicles. */
const isFleet = ({ words, statement }: ToldCount): boolean =>
  statement.unit === '辆' &&
  /(?:公务用车|车辆)(?:实有|总)?(?:保有量|保有|总数|共计|合计|共有)|共有(?:公务用车|车辆)/.test(words);

/** What the table prints for it, where the text tells vehicles as one. */
function printed(view: BookView): Figure | undefined {
  const row = departmentRow(view, 'this', view.book.document.type === 'final-accounts' ? 'final-accounts' : null);
  const figure = row && isTrusted(row) ? row.figures.get('vehicle-running') : undefined;
  return figure && statedValue(figure) > 0n ? figure : undefined;
}

export default defineRule({
  code: 'TPE012',
  name: 'running-cost-has-vehicles',
  meta: {
    title: { zh: '有公务用车运行费应有车辆', en: 'Where vehicles cost, there are vehicles' },
    why: {
      zh: '车辆数为零却有运行维护费，可能是车辆漏报，或租车、交通补贴误列。',
      en: 'Running costs without a vehicle mean vehicles left out, or hire and allowances entered in the wrong place.',
    },
    remedy: {
      zh: '核对资产台账；用于租车等的，说明情况。',
      en: 'Check the asset records; if the money is for hire, say so.',
    },
    severity: 'advice',
    needs: ['statements'],
    messages: {
      none: {
        zh: '公务用车运行维护费 {amount}，而文中所述车辆数为 0 辆，没有说明原因。',
        en: 'Running vehicles costs {amount}, and the text tells 0 vehicles without a reason.',
      },
    },
  },
  check(view, report) {
    const told = toldExpenses(view).find(
      ({ expense, figure }) => expense === 'vehicle-running' && statedValue(figure) > 0n,
    );
    const running = told?.figure ?? printed(view);
    const fleets = gather(countsByParagraph(view), (counts) => counts.filter(isFleet));
    const [fleet] = fleets;
    if (!running || !fleet) return;
    const isExplained = view.book.paragraphs.some(({ text }) => /租(?:车|用|赁)|借用|调拨|划转|无偿/.test(text));
    if (isExplained || fleets.some(({ figure }) => !isZero(figure))) return report.holds();
    report('none', {
      data: { amount: withUnit(running) },
      evidence: [showing(running), showing(fleet.figure)],
    });
  },
  examples: {
    valid: [{ title: 'one vehicle', text: fleetOf('1') }],
    invalid: [{ title: 'none', message: 'none', text: fleetOf('0').replace('4.50', '⟦4.50⟧') }],
  },
});

function fleetOf(count: string): string {
  return `云岭县档案馆2025年部门预算公开
七、“三公”经费预算情况说明
2025年“三公”经费预算4.50万元，其中：公务用车运行维护费4.50万元，与上年持平。
八、国有资产占用情况
截至2024年底，共有车辆${count}辆。`;
}
