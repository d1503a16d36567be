import { z } from 'zod';

/** The published schema of `mingsuan check --format json`; schemas/findings.json is generated from it. */
const bilingual = z.object({ zh: z.string(), en: z.string() });
const place = z.looseObject({ line: z.int().min(1).optional(), page: z.int().min(1).optional(), quote: z.string() });
const outcome = z.enum(['holds', 'broken', 'notApplicable', 'notEnoughData']);

const evidence = z.object({ at: place, label: bilingual, value: z.string(), figure: z.string().optional() });
const finding = z.object({
  id: z.string(),
  rule: z.string().regex(/^[A-Z]{3}\d{3}$/),
  name: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  message: bilingual,
  evidence: z.array(evidence).min(1),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  difference: z.string().nullable(),
  cause: z.string().nullable(),
  fix: z.object({ at: place, replacement: z.string(), safety: z.enum(['certain', 'suggested']) }).nullable(),
  fact: z.string().optional(),
  state: z.enum(['new', 'remaining']).optional(),
});
const correction = z.object({
  at: place,
  label: bilingual,
  printed: z.string().nullable(),
  suggested: z.string().nullable(),
});
const waiver = z.object({
  department: z.string(),
  year: z.int(),
  rule: z.string(),
  fact: z.string(),
  reason: z.string(),
  author: z.string(),
  expires: z.iso.date(),
});

export const reportSchema = z
  .object({
    format: z.literal('mingsuan-findings/1'),
    source: z.object({ name: z.string(), sha256: z.string() }),
    paths: z.array(z.string()).min(1).optional(),
    document: z.looseObject({ type: z.string(), year: z.int().nullable() }),
    summary: z.object({
      error: z.int(),
      warning: z.int(),
      advice: z.int(),
      rules: z.object({ holds: z.int(), broken: z.int(), notApplicable: z.int(), notEnoughData: z.int() }),
      figures: z.object({ printed: z.int(), tied: z.int() }),
    }),
    findings: z.array(finding),
    causes: z.array(
      z.object({
        id: z.string(),
        message: bilingual,
        at: place,
        printed: z.string().nullable(),
        suggested: z.string().nullable(),
        slip: z.string().nullable(),
        explains: z.array(z.string()).min(1),
        sure: z.enum(['certain', 'likely', 'possible']).optional(),
        changes: z.array(correction).optional(),
        alternatives: z.array(z.array(correction)).optional(),
        inReading: z.boolean().optional(),
      }),
    ),
    rules: z.array(z.object({ code: z.string(), outcome, reason: bilingual.nullable() })),
    waived: z.array(z.object({ finding, waiver })).optional(),
    fixed: z.array(finding).optional(),
    open: z.array(finding).optional(),
  })
  .describe(
    'mingsuan-findings/1: what is wrong in one disclosure, with evidence, causes and the outcome of every rule',
  );
