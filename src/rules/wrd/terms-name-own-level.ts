import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { squeezed } from '../../domain/text.js';

/** What a glossary says of the budget that a department belongs to, with the level of that budget. */
const LEVEL_NAMED =
  /(?<![和及与、])(?:(省级|市级|区级|县级)预算主管部门及其?所属|与(省级|市级|区级|县级)财政(?:部门)?有经费(?:领拨|缴拨|拨款)关系|使用(省级|市级|区级|县级)财政拨款安排的因公出国|指(省级|市级|区级|县级)财政(?:部门)?当年拨付的)/g;

/** Zones that a city runs itself, whatever they are called. */
const ZONE = /(?:自治|开发|高新|园|示范|保税|管理|林|矿|新|功能|合作|实验|试验|度假|景)区$/;
/** Courts, procuratorates and branches stand in a county or district and in the budget of the city or province. */
const OF_OTHER_LEVEL = /法院|检察院|分局|分院|分中心|[支大总]队|监狱|戒毒|税务|气象|海关|烟草|消防|中级|直属/;
const OWN: readonly (readonly [RegExp, readonly string[], string])[] = [
  [/[^省市]区$/, ['区级', '县级'], '区级'],
  [/县$/, ['县级', '区级'], '县级'],
  [/省$/, ['省级'], '省级'],
];

export default defineRule({
  code: 'WRD039',
  name: 'terms-name-own-level',
  meta: {
    title: { zh: '名词解释所说的预算级次应是本级', en: 'The glossary speaks of the department’s own level' },
    why: {
      zh: '名词解释从上级模板照抄，把区、县部门说成市级预算部门，口径不符。',
      en: 'A glossary copied from the level above makes a district’s department one of the city’s budget.',
    },
    remedy: { zh: '改为本级财政的名称。', en: 'Name the department’s own level.' },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      other: {
        zh: '{region}的部门在名词解释中写作“{level}”（{count} 处），应为“{own}”：{words}。',
        en: 'A department of {region} is told to be of another level ({count} places): {words}.',
      },
    },
  },
  check(view, report) {
    const { document } = view.book;
    const region = squeezed(document.region?.name ?? '');
    const own =
      ZONE.test(region) || OF_OTHER_LEVEL.test(document.department.name ?? '')
        ? undefined
        : OWN.find(([pattern]) => pattern.test(region));
    if (!own) return;
    const [, levels, name] = own;
    const hits = find(paragraphsOf(view), LEVEL_NAMED).filter(({ groups }) => {
      const level = groups.find((group) => group !== undefined);
      return level !== undefined && !levels.includes(level);
    });
    const level = hits[0]?.groups.find((group) => group !== undefined);
    if (!level) return report.holds();
    reportHabit(report, 'other', hits, { region, level, own: name });
  },
  examples: {
    valid: [
      {
        title: 'a district’s own level',
        text: '江湾区科学技术局2025年部门预算公开\n名词解释\n基本支出预算：是区级预算主管部门及所属预算单位为保障其机构正常运转而编制的年度基本支出计划。',
      },
      {
        title: 'a court, which the province pays',
        text: '江湾区人民法院2025年部门预算公开\n名词解释\n基本支出预算：是省级预算主管部门及所属预算单位为保障其机构正常运转而编制的年度基本支出计划。',
      },
      {
        title: 'a city’s own level',
        text: '云岭市科学技术局2025年部门预算公开\n名词解释\n基本支出预算：是市级预算主管部门及所属预算单位为保障其机构正常运转而编制的年度基本支出计划。',
      },
    ],
    invalid: [
      {
        title: 'the city’s glossary in a district',
        message: 'other',
        text: '江湾区科学技术局2025年部门预算公开\n名词解释\n基本支出预算：是⟦市级预算主管部门及所属⟧预算单位为保障其机构正常运转而编制的年度基本支出计划。',
      },
    ],
  },
});
