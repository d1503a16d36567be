import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'SRC091',
  name: 'waivers-are-in-force',
  meta: {
    title: { zh: '豁免应在有效期内', en: 'Waivers are in force' },
    why: {
      zh: '豁免到期后，原来的问题重新计入，责任人须重新确认。',
      en: 'Once a waiver has ended its fault counts again, until somebody answers for it anew.',
    },
    remedy: {
      zh: '改正问题，或由责任人说明理由后更新到期日。',
      en: 'Fix the fault, or have its author renew the waiver.',
    },
    severity: 'warning',
    needs: [],
    messages: {
      over: {
        zh: '豁免“{about}”已于 {expires} 到期（{author}：{reason}）。',
        en: 'The waiver of “{about}” ended on {expires} ({author}: {reason}).',
      },
    },
  },
  checkWaivers(uses, report) {
    for (const { waiver, at, isOver } of uses) {
      if (isOver)
        report('over', {
          data: {
            about: `${waiver.rule} ${waiver.fact}`,
            expires: waiver.expires,
            author: waiver.author,
            reason: waiver.reason,
          },
          evidence: [{ at, label: { zh: '豁免清单', en: 'list of waivers' }, value: waiver.expires }],
        });
      else report.holds();
    }
  },
  examples: {
    valid: [
      {
        title: 'a waiver until the end of its last day',
        text: '[{"department":"云岭县档案馆","year":2026,"rule":"WRD001","fact":"text/三公经费","reason":"按上级格式保留","author":"李明","expires":"2026-06-30"}]',
      },
    ],
    invalid: [
      {
        title: 'a waiver that ended a day ago',
        message: 'over',
        text: '[{"department":"云岭县档案馆","year":2026,"rule":"WRD001","fact":"⟦text/三公经费⟧","reason":"按上级格式保留","author":"李明","expires":"2026-06-29"}]',
      },
    ],
  },
});
