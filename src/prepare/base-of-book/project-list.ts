import type { Project } from '../../compile/base-data.js';
import type { BudgetBook, TargetForm } from '../../domain/book.js';
import { nameKey } from '../../domain/text.js';

/** A project as tables and target forms name it. */
export interface NamedProject {
  readonly code: string;
  readonly name: string;
  readonly category: Project['category'];
  readonly unitName: string | null;
  /** Its target form, where there is one. */
  readonly form: TargetForm | null;
}

/** All projects of the disclosure, each once, though tables and target forms write names a little differently. */
export class ProjectList {
  readonly all: readonly NamedProject[];
  readonly #byKey = new Map<string, NamedProject>();

  constructor(book: BudgetBook) {
    const projects: NamedProject[] = [];
    const enter = (project: Omit<NamedProject, 'code'> & { readonly code: string | null }) => {
      const key = projectKey(project.name);
      const known = this.#byKey.get(key);
      const code = project.code ?? known?.code ?? `P${String(projects.length + 1).padStart(3, '0')}`;
      // Two forms of one name are two projects: the second keeps its own code.
      if (known && project.form && known.form && project.code !== known.code) {
        const second = { ...project, code: freeCode(projects, code) };
        projects.push(second);
        return;
      }
      const merged = {
        ...project,
        code,
        form: project.form ?? known?.form ?? null,
        unitName: project.unitName ?? known?.unitName ?? null,
      };
      if (known) projects[projects.indexOf(known)] = merged;
      else projects.push(merged);
      this.#byKey.set(key, merged);
    };
    for (const form of book.targets.projects)
      if (form.name !== null)
        enter({
          code: form.code,
          name: form.name,
          category: categoryOf(fieldOf(form, '项目类别')),
          unitName: null,
          form,
        });
    for (const table of book.tables)
      if (table.kind === 'project-expenditure')
        for (const row of table.rows)
          if (row.level === 'item' && row.name !== '' && !/^(?:合计|总计|小计)$/.test(row.name))
            enter({
              code: row.code,
              name: row.name,
              category: categoryOf(row.group ?? ''),
              unitName: unitIn(row.group),
              form: null,
            });
    this.all = projects;
  }

  find(code: string | null, name: string): NamedProject | undefined {
    return this.all.find((one) => code !== null && one.code === code) ?? this.#byKey.get(projectKey(name));
  }
}

function freeCode(projects: readonly NamedProject[], code: string): string {
  let free = code;
  for (let count = 2; projects.some((one) => one.code === free); count++) free = `${code}-${count}`;
  return free;
}

const categoryOf = (words: string): Project['category'] => (/运转/.test(words) ? '其他运转类' : '特定目标类');
const unitIn = (group: string | undefined): string | null => (group === undefined || /类$/.test(group) ? null : group);
const fieldOf = (form: TargetForm, name: string): string =>
  form.fields.find((field) => field.name.endsWith(name))?.value ?? '';

/** A name reduced to what tells projects apart: brackets and 费 / 经费 make no difference. */
const projectKey = (name: string): string =>
  nameKey(name)
    .replace(/经费|费用/g, '费')
    .replace(/项目$/, '');
