import { defineRule } from '../../check/rule.js';
import type { TargetField, TargetForm } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';

const FIELDS = {
  posts: /^(?:人员|核定)?编制(?:人员)?总?(?:人|名)?数$/,
  offices: /^行政编制(?:人员|人)?数?$/,
  institutions: /^事业编制(?:人员|人)?数?$/,
  outside: /^编外(?:人员|用工|聘用人员)?(?:人)?数$/,
} as const;

interface Posts {
  readonly field: TargetField;
  readonly count: bigint;
}

function postsOf(form: TargetForm, name: RegExp): Posts | undefined {
  const fields = form.fields.filter((field) => name.test(squeezed(field.name)));
  const [field] = fields;
  const digits = /^(\d{1,6})[人名个]?$/.exec(squeezed(field?.value ?? ''))?.[1];
  return field && fields.length === 1 && digits !== undefined ? { field, count: BigInt(digits) } : undefined;
}

const shown = ({ field: { at, name, value } }: Posts) => ({ at, label: { zh: name, en: name }, value: value ?? '' });

export default defineRule({
  code: 'TIE056',
  name: 'posts-are-of-the-establishment',
  meta: {
    title: {
      zh: '目标表中的编制人数应由行政、事业编制组成',
      en: 'Posts of a target form are those of the establishment',
    },
    why: {
      zh: '编制是机构编制部门核定的人数，编外人员不占编制；把编外计入编制，或分项大于总数，人员经费就没有可比的依据。',
      en: 'Posts are those approved; whoever is employed outside of them takes none, and no kind of posts can exceed all.',
    },
    remedy: {
      zh: '按核定文件填写编制人数，编外人员单独填列。',
      en: 'Fill in the approved posts, and staff outside of them on their own.',
    },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      outside: {
        zh: '编制人员数写为{posts}人，行政编制{offices}人与事业编制{institutions}人合计{sum}人；多出的{outside}人正是编外人员，不占编制。',
        en: '{posts} posts are given, of which {offices} in offices and {institutions} in institutions make {sum}; the {outside} more are employed outside the establishment.',
      },
      overfull: {
        zh: '编制人员数写为{posts}人，行政编制{offices}人与事业编制{institutions}人合计却有{sum}人。',
        en: '{posts} posts are given, yet {offices} in offices and {institutions} in institutions make {sum}.',
      },
    },
  },
  check(view, report) {
    for (const form of view.targetForms) {
      const [posts, offices, institutions] = [FIELDS.posts, FIELDS.offices, FIELDS.institutions].map((name) =>
        postsOf(form, name),
      );
      if (!posts || !offices || !institutions) continue;
      const sum = offices.count + institutions.count;
      const outside = postsOf(form, FIELDS.outside);
      const isOverfull = sum > posts.count;
      const countsOutside = outside !== undefined && outside.count > 0n && sum + outside.count === posts.count;
      if (!isOverfull && !countsOutside) {
        report.holds();
        continue;
      }
      report(isOverfull ? 'overfull' : 'outside', {
        data: {
          posts: `${posts.count}`,
          offices: `${offices.count}`,
          institutions: `${institutions.count}`,
          sum: `${sum}`,
          outside: `${outside?.count ?? 0n}`,
        },
        evidence: [shown(posts), shown(offices), shown(institutions), ...(countsOutside ? [shown(outside)] : [])],
      });
    }
  },
  examples: {
    valid: [
      { title: 'offices and institutions, others outside', text: form('24', '18', '6', '8') },
      { title: 'workers have posts of their own', text: form('30', '18', '6', '8') },
    ],
    invalid: [
      { title: 'staff outside counted in', message: 'outside', text: form('⟦32⟧', '18', '6', '8') },
      {
        title: 'more in offices and institutions than there are',
        message: 'overfull',
        text: form('⟦20⟧', '18', '6', '0'),
      },
    ],
  },
});

function form(posts: string, offices: string, institutions: string, outside: string): string {
  return `
    部门整体支出绩效目标表
    （2025年度）
    部门(单位)名称 | 云岭县档案馆 | | | | |
    部门(单位)基本信息 | 直属单位包括 | 无 | | | |
     | 内设职能部门 | 办公室、编研股 | | | |
     | 编制人员数 | 实有在职人数 | | 行政编制人数 | 事业编制人数 | 编外人数
     | ${posts} | 24 | | ${offices} | ${institutions} | ${outside}
    年度绩效目标 | 完成馆藏档案的扫描和库房维修。 | | | | |
    一级指标 | 二级指标 | 三级指标 | | 指标值类型 | 指标值 | 度量单位
    产出指标 | 数量指标 | 扫描档案数量 | | ≥ | 5000 | 卷
     | 质量指标 | 扫描合格率 | | ≥ | 98 | %`;
}
