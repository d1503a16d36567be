/** Made-up base data for property tests and for measuring: plausible departments, all names invented. */
import type { BaseData, BudgetLine, BudgetUnit, FundSource, Project, YearPair } from '../src/compile/base-data.js';
import { childrenOf } from '../src/forms/classification/index.js';
import { fen, governmentalFor, wanOf, yuan } from './random-money.js';
import { Random } from './random-number.js';
import { randomDepartmentTargets, randomProject } from './random-projects.js';
import {
  EXECUTION_REASONS,
  OFFICES,
  OPERATING,
  PLACES,
  PROJECT_ITEMS,
  REASON_KEYS,
  REASONS,
  SUBORDINATES,
} from './random-vocabulary.js';

export interface RandomOptions {
  readonly type?: BaseData['type'];
  /** How fine amounts are: whole hundreds of 元 need no rounding to 万元. */
  readonly grain?: 'hundred' | 'yuan' | 'cent';
  readonly units?: number;
  readonly projects?: number;
}

/** Base data that compiles without problems; the same for the same seed and options. */
export function randomBase(seed: number, options: RandomOptions = {}): BaseData {
  return new BaseMaker(new Random(seed), options).make();
}

class BaseMaker {
  readonly #random: Random;
  readonly #options: RandomOptions;
  readonly #type: BaseData['type'];
  readonly #lines: BudgetLine[] = [];
  readonly #projects: Project[] = [];
  readonly #year: number;

  constructor(random: Random, options: RandomOptions) {
    this.#random = random;
    this.#options = options;
    this.#type = options.type ?? 'budget';
    this.#year = random.between(2022, 2027);
  }

  make(): BaseData {
    const random = this.#random;
    const [office, section] = random.pick(OFFICES);
    const name = `${random.pick(PLACES)}${office}`;
    const units = this.#units(name);
    for (const unit of units) this.#basicLines(unit, section);
    this.#projectLines(units, section);
    const expenses = this.#threePublic();
    return {
      format: 'mingsuan-base/1',
      type: this.#type,
      year: this.#year,
      department: { name, code: '312' },
      region: null,
      template: null,
      publishedOn: `${this.#type === 'budget' ? this.#year : this.#year + 1}-02-${random.between(10, 27)}`,
      units,
      lines: this.#lines,
      projects: this.#projects,
      targets: random.chance(0.8) ? randomDepartmentTargets(random) : null,
      threePublic: expenses,
      procurement: this.#procurement(),
      assets: this.#assets(),
      performance: this.#performance(),
      reasons: this.#reasons(),
      texts: {
        duties: [
          '贯彻执行国家有关法律法规和方针政策，拟订本地区工作规划并组织实施。',
          '承担本地区公共服务事项的组织、指导和监督。',
          '承办上级交办的其他事项。',
        ],
        organisation: [`${name}内设办公室、业务科、财务科等科室，实有在职人员${random.between(12, 90)}人。`],
        terms: [],
      },
      ...(random.chance(0.4) ? { history: this.#history() } : {}),
    };
  }

  #units(name: string): BudgetUnit[] {
    const count = this.#options.units ?? this.#random.between(1, 4);
    const staff = () => this.#random.between(8, 60);
    const own: BudgetUnit = {
      code: '312001',
      name: `${name}（本级）`,
      nature: '行政',
      approvedStaff: staff(),
      actualStaff: staff(),
    };
    const below = this.#random.some(SUBORDINATES, count - 1).map((suffix, index) => ({
      code: `31200${index + 2}`,
      name: `${name.replace(/局$|馆$/, '')}${suffix}`,
      nature: this.#random.chance(0.2) ? '参公' : '公益一类',
      approvedStaff: staff(),
      actualStaff: staff(),
    }));
    return [own, ...below];
  }

  /** 元, of the size asked for. */
  #money(least: number, most: number): string {
    const grain = this.#options.grain ?? this.#random.pick(['hundred', 'yuan', 'yuan', 'cent'] as const);
    const yuan = this.#random.between(least, most);
    if (grain === 'hundred') return `${Math.max(1, Math.round(yuan / 100)) * 100}`;
    return grain === 'yuan' ? `${yuan}` : `${yuan}.${`${this.#random.between(0, 99)}`.padStart(2, '0')}`;
  }

  #add(
    line: Pick<BudgetLine, 'unit' | 'functional' | 'departmental' | 'governmental' | 'kind' | 'project'> &
      Partial<BudgetLine>,
    least: number,
    most: number,
  ): void {
    const amount = this.#money(least, most);
    const roll = this.#random.next();
    const lastYear = roll < 0.12 ? null : roll < 0.3 ? amount : this.#money(Math.round(least * 0.8), most);
    this.#lines.push({
      fund: 'general-budget',
      carriedOver: false,
      amount,
      lastYear,
      ...(this.#type === 'final-accounts' ? { original: this.#money(least, most) } : {}),
      ...line,
    });
  }

  #basicLines(unit: BudgetUnit, section: string): void {
    const institution = unit.nature === '公益一类';
    const running = runningItem(section, institution);
    const add = (
      functional: string,
      departmental: string,
      kind: 'personnel' | 'operating',
      least: number,
      most: number,
    ) =>
      this.#add(
        {
          unit: unit.code,
          functional,
          departmental,
          governmental: governmentalFor(departmental, institution),
          kind,
          project: null,
        },
        least,
        most,
      );
    for (const code of ['30101', '30102', '30103']) add(running, code, 'personnel', 80_000, 2_400_000);
    if (institution) add(running, '30107', 'personnel', 100_000, 900_000);
    add('2080505', '30108', 'personnel', 60_000, 400_000);
    add('2080506', '30109', 'personnel', 30_000, 200_000);
    add(institution ? '2101102' : '2101101', '30110', 'personnel', 40_000, 300_000);
    if (!institution && this.#random.chance(0.6)) add('2101103', '30111', 'personnel', 10_000, 80_000);
    add('2210201', '30113', 'personnel', 60_000, 500_000);
    if (this.#random.chance(0.5)) add(institution ? '2080502' : '2080501', '30302', 'personnel', 5_000, 90_000);
    for (const code of this.#random.some(OPERATING, this.#random.between(4, 9)))
      add(running, code, 'operating', 800, 160_000);
  }

  #projectLines(units: readonly BudgetUnit[], section: string): void {
    const count = this.#options.projects ?? this.#random.between(1, 8);
    const items = childrenOf(section)
      .map(({ code }) => code)
      .filter((code) => !/(?:01|50)$/.test(code));
    for (let number = 0; number < count; number++) {
      const unit = this.#random.pick(units);
      const code = `312001${`${this.#year}`.slice(2)}T${`${number + 1}`.padStart(12, '0')}`;
      const institution = unit.nature === '公益一类';
      const first = this.#lines.length;
      const { fund, functional } = this.#fundOf(number, items);
      for (const departmental of this.#random.some(PROJECT_ITEMS, this.#random.between(1, 3)))
        this.#add(
          {
            unit: unit.code,
            functional,
            departmental,
            governmental: governmentalFor(departmental, institution),
            kind: 'project',
            project: code,
            fund,
            carriedOver: fund !== 'service-income' && this.#random.chance(0.12),
          },
          4_000,
          3_000_000,
        );
      const wan = wanOf(this.#lines.slice(first));
      const { name, summary, targets } = randomProject(this.#random, number, wan);
      this.#projects.push({
        code,
        name,
        unit: unit.code,
        category: this.#random.chance(0.75) ? '特定目标类' : '其他运转类',
        summary,
        targets,
      });
    }
  }

  #fundOf(number: number, items: readonly string[]): { fund: FundSource; functional: string } {
    const roll = number === 0 ? 1 : this.#random.next();
    if (roll < 0.08) return { fund: 'managed-funds', functional: '2296002' };
    if (roll < 0.13) return { fund: 'state-capital', functional: '2230105' };
    const functional = this.#random.pick(items);
    if (roll < 0.2) return { fund: this.#random.pick(['service-income', 'other-income'] as const), functional };
    return { fund: 'general-budget', functional };
  }

  #threePublic(): BaseData['threePublic'] {
    const sumOf = (codes: readonly string[], field: 'amount' | 'lastYear' | 'original') =>
      this.#lines
        .filter(({ fund, departmental }) => fund === 'general-budget' && codes.includes(departmental))
        .reduce((sum, line) => sum + fen(line[field] ?? '0'), 0n);
    const pair = (codes: readonly string[], extra: number): YearPair => {
      const more = this.#random.chance(extra) ? fen(this.#money(2_000, 60_000)) : 0n;
      const before = this.#random.chance(0.3)
        ? more
        : this.#random.chance(extra)
          ? fen(this.#money(2_000, 60_000))
          : 0n;
      const pair = { amount: yuan(sumOf(codes, 'amount') + more), lastYear: yuan(sumOf(codes, 'lastYear') + before) };
      return this.#type === 'budget' ? pair : { ...pair, original: yuan(sumOf(codes, 'original') + more) };
    };
    return {
      travelAbroad: pair(['30212'], 0.1),
      vehiclePurchase: pair(['31013', '30913'], 0.15),
      vehicleRunning: pair(['30231'], 0.2),
      reception: pair(['30217'], 0.2),
      meetings: pair(['30215'], 0.1),
      training: pair(['30216'], 0.1),
    };
  }

  #history(): NonNullable<BaseData['history']> {
    const count = this.#random.between(1, 5);
    return Array.from({ length: count }, (_, index) => ({
      year: this.#year - 1 - index,
      expenditure: yuan(BigInt(this.#random.between(100_000_000, 900_000_000))),
    }));
  }

  #procurement(): BaseData['procurement'] {
    if (this.#random.chance(0.15))
      return { goods: '0', works: '0', services: '0', forSmallAndMedium: null, forSmall: null };
    const goods = this.#money(10_000, 400_000);
    const works = this.#random.chance(0.3) ? this.#money(50_000, 900_000) : '0';
    const services = this.#money(10_000, 700_000);
    const total = fen(goods) + fen(works) + fen(services);
    const reserved = this.#random.chance(0.5) ? total : (total * 4n) / 5n;
    return {
      goods,
      works,
      services,
      forSmallAndMedium: this.#random.chance(0.8) ? yuan(reserved) : null,
      forSmall: yuan(this.#random.chance(0.5) ? reserved : (reserved * 3n) / 5n),
    };
  }

  #assets(): BaseData['assets'] {
    const kinds = ['机要通信用车', '应急保障用车', '执法执勤用车', '特种专业技术用车', '其他用车'];
    return {
      asOf: `${this.#type === 'budget' ? this.#year - 1 : this.#year}-12-31`,
      vehicles: this.#random.chance(0.2)
        ? []
        : this.#random.some(kinds, 3).map((kind) => ({ kind, count: this.#random.between(0, 6) })),
      generalEquipment: this.#random.between(0, 3),
      specialEquipment: this.#random.between(0, 2),
    };
  }

  #performance(): BaseData['performance'] {
    const own = this.#projects.filter(({ targets }) => targets !== null);
    const codes = new Set(own.map(({ code }) => code));
    const amount = this.#lines
      .filter(({ project }) => project !== null && codes.has(project))
      .reduce((sum, line) => sum + fen(line.amount), 0n);
    return own.length === 0 ? null : { projectsWithTargets: own.length, amount: yuan(amount) };
  }

  /** A reason for everything that may have changed. */
  #reasons(): Record<string, string> {
    const keys = new Set([...REASON_KEYS, ...this.#lines.map(({ functional }) => functional)]);
    const reasons = [...keys].map((key) => [key, this.#random.pick(REASONS)] as const);
    const executed = [...keys].map((key) => [`execution:${key}`, this.#random.pick(EXECUTION_REASONS)] as const);
    return Object.fromEntries(this.#type === 'budget' ? reasons : [...reasons, ...executed]);
  }
}

/** 行政运行 or 事业运行 of a 款; where it has none of the second, the first. */
function runningItem(section: string, institution: boolean): string {
  const codes = childrenOf(section).map(({ code }) => code);
  return (institution ? codes.find((code) => code.endsWith('50')) : undefined) ?? `${section}01`;
}
