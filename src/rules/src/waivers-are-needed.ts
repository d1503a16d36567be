import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'SRC090',
  name: 'waivers-are-needed',
  meta: {
    title: { zh: '豁免应有对应的问题', en: 'Every waiver waives something' },
    why: {
      zh: '用不上的豁免会在问题再次出现时悄悄把它遮住。',
      en: 'A waiver that waives nothing would hide the fault quietly when it comes back.',
    },
    remedy: { zh: '问题已改正的，从豁免清单中删去这一条。', en: 'Take it out of the list once the fault is fixed.' },
    severity: 'warning',
    needs: [],
    messages: {
      unused: {
        zh: '豁免“{about}”没有对应的问题（{author}：{reason}）。',
        en: 'The waiver of “{about}” waives nothing ({author}: {reason}).',
      },
    },
  },
  checkWaivers(uses, report) {
    for (const { waiver, at, isOver, isUsed } of uses) {
      if (isOver) continue;
      if (isUsed) report.holds();
      else
        report('unused', {
          data: { about: `${waiver.rule} ${waiver.fact}`, author: waiver.author, reason: waiver.reason },
          evidence: [{ at, label: { zh: '豁免清单', en: 'list of waivers' }, value: `${waiver.rule} ${waiver.fact}` }],
        });
    }
  },
  examples: {
    valid: [
      {
        title: 'a waiver of a fault that is there',
        text: '[{"department":"云岭县档案馆","year":2026,"rule":"WRD001","fact":"text/三公经费","reason":"按上级格式保留","author":"李明","expires":"2026-12-31"}]',
      },
    ],
    invalid: [
      {
        title: 'a waiver of a fault that is gone',
        message: 'unused',
        text: '[{"department":"云岭县档案馆","year":2026,"rule":"TIE001","fact":"⟦income-summary/合计⟧","reason":"批复如此","author":"李明","expires":"2026-12-31"}]',
      },
    ],
  },
});
