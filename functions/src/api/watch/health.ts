/** What health says: whether the product works, and to operators what each dependency does. */
import { jobSchema } from '@cine/contract/operations/core/jobs';
import { second } from '@cine/contract/time';
import type { Outcome } from '#platform/metrics/counts.ts';
import { queueAge } from '#platform/metrics/queue-age.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';

/** `healthy`, `unhealthy: why` by a short code, or why that isn't known. */
export type Condition = string;

export const healthy: Condition = 'healthy';

export function unhealthy(why: string): Condition {
  return `unhealthy: ${why}`;
}

/** What the checks found; null where one failed. */
export type Checked = {
  database: Condition;
  auth: Condition;
  /** When TMDB's lists were last asked for movies (epoch milliseconds); null if never. */
  catalogueAt: number | null;
  outcomes: Readonly<Record<string, Outcome>>;
};

/** Which of the services that only some deployments have are set up. */
type Configured = Record<'mail' | 'push' | 'models', boolean>;

/** Whether users can do anything: what only delays something doesn't make the product unhealthy. */
export function isHealthy({ database, auth }: Pick<Checked, 'database' | 'auth'>): boolean {
  return database === healthy && auth === healthy;
}

/** What operators see, a field for each dependency. */
export function healthInDetail(
  { database, auth, catalogueAt, outcomes }: Checked,
  configured: Configured,
  now: number,
) {
  const ageOf = (at: number) => Math.max(0, Math.round((now - at) / second));
  const of = (name: keyof Configured) => (configured[name] ? conditionOf(outcomes[name]) : 'not set up');
  const queues = Object.entries(outcomes).filter(([name]) => name.startsWith('queue '));
  return {
    database,
    auth,
    mail: of('mail'),
    push: of('push'),
    models: of('models'),
    catalogue: {
      ageSeconds: catalogueAt === null ? null : ageOf(catalogueAt),
      listedAt: toInstantOrNull(catalogueAt),
    },
    queues: Object.fromEntries(
      queues
        .map(
          ([name, last]) =>
            [
              name.replace('queue ', ''),
              { ageSeconds: queueAge(last, now), seenAt: toInstant(last.at) },
            ] as const,
        )
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    jobs: Object.fromEntries(
      jobSchema.options.map((job) => {
        const last = outcomes[`job ${job}`];
        return [job, { status: conditionOf(last), endedAt: toInstantOrNull(last?.at ?? null) }];
      }),
    ),
  };
}

function conditionOf(last: Outcome | undefined): Condition {
  if (!last) return 'unknown';
  return last.fault === null ? healthy : unhealthy(last.fault);
}
