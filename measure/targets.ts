import type { BaseData, BaseIndicator, Project, Targets } from '../src/compile/base-data.js';
import type { Random } from '../test/random-number.js';
import { compiled } from './other-version.js';
import type { Made, Plant } from './plant.js';

export type TargetedProject = Project & { readonly targets: Targets };
type Of = 'any' | 'project' | 'department';

/** One set of indicators and whose it is: null for the department as a whole. */
interface OwnSet {
  readonly project: TargetedProject | null;
  readonly targets: Targets;
}

const isTargeted = (project: Project): project is TargetedProject => project.targets !== null;

function setsOf({ targets, projects }: BaseData, of: Of): OwnSet[] {
  const department = targets && of !== 'project' ? [{ project: null, targets }] : [];
  const own = projects.filter(isTargeted).map((project) => ({ project, targets: project.targets }));
  return of === 'department' ? department : [...department, ...own];
}

const withSet = (base: BaseData, project: Project | null, targets: Targets): BaseData =>
  project === null
    ? { ...base, targets }
    : { ...base, projects: base.projects.map((one) => (one.code === project.code ? { ...one, targets } : one)) };

/** The plant that compiles the disclosure again from other base data. */
export const fromBase = (
  rules: Plant['rules'],
  name: string,
  change: (base: BaseData, random: Random, made: Made) => BaseData | undefined,
  anywhere = false,
): Plant => ({
  rules,
  name,
  plant(draft, random, made) {
    const base = change(made.base, random, made);
    const document = base && compiled(made, base);
    if (!document || JSON.stringify(document.parts) === JSON.stringify(draft.document.parts)) return undefined;
    return { document, ...(anywhere ? { anywhere } : {}) };
  },
});

/** One set of indicators set otherwise: a random one of those that the change accepts. */
export const oneSet = (
  rules: Plant['rules'],
  name: string,
  change: (set: Targets, random: Random, project: TargetedProject | null) => Targets | undefined,
  { of = 'any', anywhere = false }: { readonly of?: Of; readonly anywhere?: boolean } = {},
): Plant =>
  fromBase(
    rules,
    name,
    (base, random) => {
      const changed = setsOf(base, of).flatMap(({ project, targets }) => {
        const set = change(targets, random, project);
        return set ? [withSet(base, project, set)] : [];
      });
      return changed.length === 0 ? undefined : random.pick(changed);
    },
    anywhere,
  );

/**
 * One indicator of one set written otherwise: a random one of those that fit. `shows` is what the printed document must
 * hold: some templates print no level 2.
 */
export const oneIndicator = (
  rules: Plant['rules'],
  name: string,
  fits: (indicator: BaseIndicator) => boolean,
  otherwise: (indicator: BaseIndicator, random: Random, set: Targets) => Partial<BaseIndicator>,
  { of = 'any', shows = /./ }: { readonly of?: Of; readonly shows?: RegExp } = {},
): Plant => {
  const plant = oneSet(
    rules,
    name,
    (set, random) => {
      const fitting = set.indicators.filter(fits);
      if (fitting.length === 0) return undefined;
      const chosen = random.pick(fitting);
      return withIndicators(set, (one) => (one === chosen ? { ...one, ...otherwise(one, random, set) } : one));
    },
    { of },
  );
  return {
    ...plant,
    plant(...given) {
      const planted = plant.plant(...given);
      return planted && shows.test(JSON.stringify(planted.document.parts)) ? planted : undefined;
    },
  };
};

/** The targets of all projects at once; undefined where there are too few. */
export const allProjects = (
  rules: Plant['rules'],
  name: string,
  change: (
    projects: readonly TargetedProject[],
    random: Random,
    base: BaseData,
  ) => readonly TargetedProject[] | undefined,
  anywhere = false,
): Plant =>
  fromBase(
    rules,
    name,
    (base, random) => {
      const changed = change(base.projects.filter(isTargeted), random, base);
      if (!changed) return undefined;
      const byCode = new Map(changed.map((project) => [project.code, project]));
      return { ...base, projects: base.projects.map((one) => byCode.get(one.code) ?? one) };
    },
    anywhere,
  );

export const withIndicators = (set: Targets, change: (indicator: BaseIndicator) => BaseIndicator): Targets => ({
  ...set,
  indicators: set.indicators.map(change),
});

/** The project with its indicators written otherwise. */
export const withOwn = (
  project: TargetedProject,
  change: (indicator: BaseIndicator) => BaseIndicator,
): TargetedProject => ({ ...project, targets: withIndicators(project.targets, change) });

/** More indicators behind one of the set, which shares its weight with them, so that the weights still add up. */
export function withMore(set: Targets, beside: BaseIndicator, more: readonly Partial<BaseIndicator>[]): Targets {
  const whole = beside.weight === null ? null : Number.parseInt(beside.weight, 10);
  const share = whole === null ? null : Math.floor(whole / (more.length + 1));
  const rest = whole === null || share === null ? null : `${whole - share * more.length}`;
  const indicators = set.indicators.flatMap((one) =>
    one === beside
      ? [
          { ...one, weight: rest },
          ...more.map((each) => ({ ...one, ...each, weight: share === null ? null : `${share}` })),
        ]
      : [one],
  );
  return { ...set, indicators };
}

export const isQuantity = ({ level2 }: BaseIndicator): boolean => level2 === '数量指标';
export const isQuality = ({ level2 }: BaseIndicator): boolean => level2 === '质量指标';
export const isTiming = ({ level2 }: BaseIndicator): boolean => level2 === '时效指标';
export const isBenefit = ({ level1 }: BaseIndicator): boolean => level1 === '效益指标';
export const isSatisfaction = ({ level1 }: BaseIndicator): boolean => level1 === '满意度指标';
export const isRateOf = ({ level3, unit }: BaseIndicator): boolean => unit === '%' && level3.endsWith('率');
export const isCountOf = ({ unit }: BaseIndicator): boolean => unit !== null && unit !== '%' && unit !== '万元';
