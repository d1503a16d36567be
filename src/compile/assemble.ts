import type { BudgetBook, Paragraph, Section, Statement, Table, TargetForm } from '../domain/book.js';
import type { Template, TemplatePart } from '../forms/template.js';
import type { Amounts } from './amounts.js';
import type { Chart, Draft, PrintedPart } from './draft.js';
import { printForm } from './forms/print-form.js';
import { printTargets } from './forms/target-tables.js';
import { fenPerDigit, writeDigits } from './money.js';
import type { Entry } from './narrative/entry.js';
import type { Written } from './narrative/sheet.js';
import { Writer } from './narrative/writer.js';
import type { ProblemList } from './problem.js';
import { isNothing } from './quantity.js';
import type { Resolved } from './resolved.js';

/** Goes through the template and makes document and book side by side. */
export function assemble(template: Template, resolved: Resolved, amounts: Amounts, problems: ProblemList): Draft {
  const assembly = new Assembly(template, resolved, amounts, problems);
  for (const part of template.parts) assembly.add(part);
  return assembly.draft();
}

class Assembly {
  readonly #template: Template;
  readonly #resolved: Resolved;
  readonly #amounts: Amounts;
  readonly #writer: Writer;
  readonly #parts: PrintedPart[] = [];
  readonly #tables: Table[] = [];
  readonly #statements: Statement[] = [];
  readonly #sections: Section[] = [];
  readonly #paragraphs: Paragraph[] = [];
  #department: TargetForm | null = null;
  readonly #projects: TargetForm[] = [];
  #headings: { readonly level: number; readonly title: string }[] = [];

  constructor(template: Template, resolved: Resolved, amounts: Amounts, problems: ProblemList) {
    this.#template = template;
    this.#resolved = resolved;
    this.#amounts = amounts;
    this.#writer = new Writer(template, resolved, amounts, problems);
  }

  add(part: TemplatePart): void {
    if ('has' in part && part.has !== undefined && !this.#has(part.has)) return;
    if ('lacks' in part && part.lacks !== undefined && this.#has(part.lacks)) return;
    switch (part.is) {
      case 'cover':
      case 'contents':
      case 'page-break':
        this.#parts.push({ is: part.is });
        break;
      case 'heading':
        this.#heading(part.level, this.#writer.write(part.text).text);
        break;
      case 'paragraph':
        this.#paragraph(this.#writer.write(part.text));
        break;
      case 'each':
        for (const entry of this.#writer.lists.get(part.list) ?? [])
          this.#paragraph(this.#writer.write(part.text, entry));
        break;
      case 'form':
        this.#form(part.form);
        break;
      case 'chart':
        this.#chart(part);
        break;
    }
  }

  /** An amount that is not nothing, a list that is not empty, a count that is not 0. */
  #has(name: string): boolean {
    const fact = this.#writer.facts.get(name);
    if (fact) return !isNothing(fact.now);
    const list = this.#writer.lists.get(name);
    if (list) return list.length > 0;
    const words = this.#writer.write(`{${name}}`).text;
    return words !== '' && words !== '0';
  }

  #heading(level: 1 | 2 | 3, title: string): void {
    this.#parts.push({ is: 'heading', level, text: title });
    this.#headings = [...this.#headings.filter((one) => one.level < level), { level, title }];
    this.#sections.push({ title, at: { quote: title } });
  }

  #paragraph({ text, figures }: Written): void {
    if (text === '') return;
    const titles = this.#headings.map(({ title }) => title);
    const id = `p${this.#paragraphs.length + 1}`;
    const section = titles.at(-1) ?? null;
    this.#parts.push({ is: 'paragraph', text });
    this.#paragraphs.push({ id, section, text, lines: [{ offset: 0, at: { quote: text } }] });
    for (const { offset, ...figure } of figures) {
      const quote = text.slice(Math.max(0, offset - 12), offset + figure.value.length + figure.unit.length + 2);
      this.#statements.push({
        id: `s${this.#statements.length + 1}`,
        ...figure,
        quote,
        at: { quote },
        year: this.#resolved.base.year,
        section,
        headings: titles,
        paragraph: id,
        offset,
        of: null,
        partOf: null,
      });
    }
  }

  #form(form: Extract<TemplatePart, { readonly is: 'form' }>['form']): void {
    const setting = {
      resolved: this.#resolved,
      amounts: this.#amounts,
      money: form.money ?? this.#template.tableMoney,
      fill: (text: string, entry?: Entry) => this.#writer.write(text, entry).text,
    };
    if (form.rows.by === 'targets') {
      const { tables, forms } = printTargets(form, form.rows.layout, setting);
      for (const table of tables) this.#parts.push({ is: 'table', table });
      if (form.kind === 'department-targets') this.#department = forms[0] ?? null;
      else this.#projects.push(...forms);
      return;
    }
    const { printed, table } = printForm(form, `t${this.#tables.length + 1}`, setting);
    this.#parts.push({ is: 'table', table: printed });
    this.#tables.push(table);
  }

  #chart(part: Extract<TemplatePart, { readonly is: 'chart' }>): void {
    const { textMoney } = this.#template;
    const values = part.kind === 'line' ? this.#years() : this.#amountsOf(part.list);
    if (values.length < (part.kind === 'line' ? 3 : 2)) return;
    const title = this.#writer.write(part.title).text;
    const chart: Chart = { kind: part.kind, title, unit: textMoney.unit, values };
    this.#parts.push({ is: 'chart', chart });
  }

  /** Expenditure of the last former years (four at most) and of this one. */
  #years(): Chart['values'] {
    const { textMoney } = this.#template;
    const { base, history } = this.#resolved;
    const digit = fenPerDigit(textMoney);
    const former = history.filter(({ year }) => year < base.year).slice(-4);
    const now = this.#writer.facts.get('支出总计');
    return [
      ...former.map(({ year, expenditure }) => ({
        name: `${year}年`,
        value: writeDigits((expenditure + digit / 2n) / digit, textMoney.decimals),
      })),
      ...(now ? [{ name: `${base.year}年`, value: writeDigits(this.#writer.digits(now), textMoney.decimals) }] : []),
    ];
  }

  #amountsOf(list: string): Chart['values'] {
    const { textMoney } = this.#template;
    return (this.#writer.lists.get(list) ?? []).flatMap(({ words, facts }) => {
      const fact = facts['金额'];
      if (!fact || isNothing(fact.now)) return [];
      return [{ name: words['名称'] ?? '', value: writeDigits(this.#writer.digits(fact), textMoney.decimals) }];
    });
  }

  draft(): Draft {
    const { base } = this.#resolved;
    const title = this.#writer.write(this.#template.title).text;
    const book: BudgetBook = {
      format: 'mingsuan-book/1',
      source: { name: title, sha256: '', mediaType: 'application/vnd.mingsuan.draft', pages: null },
      document: {
        type: this.#tables.length === 0 ? 'targets' : base.type,
        year: base.year,
        department: base.department,
        region: base.region,
      },
      tables: this.#tables,
      statements: this.#statements,
      targets: { department: this.#department, projects: this.#projects },
      sections: this.#sections,
      paragraphs: this.#paragraphs,
      doubts: [],
    };
    return {
      book,
      document: {
        title,
        department: base.department.name,
        year: base.year,
        date: base.publishedOn,
        parts: this.#parts,
      },
    };
  }
}
