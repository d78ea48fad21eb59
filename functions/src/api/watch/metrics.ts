/** The metrics that there are, each with how its values come from what instances counted. */
import { day, second } from '@cine/contract/time';
import { durationEnds, type Family, type Outcome, type Saved, underWay } from '#platform/metrics/counts.ts';
import { queueAge } from '#platform/metrics/queue-age.ts';

type Value = { labels: Record<string, string | number>; value: number; metricName?: string };
export type Metric = {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram' | 'summary';
  values: (seen: Seen) => Value[];
};

/** What metrics are made of, at an instant. */
export type Seen = {
  saved: Saved;
  now: number;
  version: string;
  environment: string;
  /** When TMDB's lists were last asked for movies (epoch milliseconds); null if never. */
  catalogueAt: number | null;
};

/** The names of each family's labels, in their order. */
const labelNames = {
  requests: ['method', 'handler', 'status'],
  documents: ['handler'],
  background: ['handler', 'outcome'],
  jobs: ['job', 'result'],
  models: ['purpose', 'outcome'],
} as const satisfies Record<Family, readonly string[]>;

const millionths = 1_000_000;

export const metrics: readonly Metric[] = [
  {
    name: 'http_requests_total',
    help: 'Requests that were answered; status 499 where the client left before.',
    type: 'counter',
    values: numberOf('requests', 0),
  },
  {
    name: 'http_request_duration_seconds',
    help: 'How long answers took.',
    type: 'histogram',
    values: each('requests', (labels, [count = 0, micros = 0, , , ...spans]) => [
      ...cumulative(spans).map((value, at) => ({
        labels: { ...labels, le: durationEnds[at] ?? '+Inf' },
        value,
        metricName: 'http_request_duration_seconds_bucket',
      })),
      ...sumAndCount('http_request_duration_seconds', labels, micros / millionths, count),
    ]),
  },
  sizes('http_request_size_bytes', 'Bytes of requests’ bodies.', 2),
  sizes('http_response_size_bytes', 'Bytes of answers’ bodies, as they are sent.', 3),
  {
    name: 'http_requests_in_progress',
    help: 'Requests that instances were answering when they last saved, in the last three minutes.',
    type: 'gauge',
    values: ({ saved, now }) =>
      Object.entries(underWay(saved, now).open).map(([labels, value]) => ({
        labels: labelled(['method', 'handler'], labels),
        value,
      })),
  },
  {
    name: 'cine_document_reads_total',
    help: 'Documents of Firestore that were read, by operation or background function.',
    type: 'counter',
    values: numberOf('documents', 0),
  },
  {
    name: 'cine_document_writes_total',
    help: 'Documents of Firestore that were written, by operation or background function.',
    type: 'counter',
    values: numberOf('documents', 1),
  },
  {
    name: 'cine_background_runs_total',
    help: 'Runs of triggers, timers and tasks: done, or failed and mostly retried.',
    type: 'counter',
    values: numberOf('background', 0),
  },
  {
    name: 'cine_job_runs_total',
    help: 'Runs of jobs that ended: finished, failed or cancelled.',
    type: 'counter',
    values: numberOf('jobs', 0),
  },
  {
    name: 'cine_job_last_run_timestamp_seconds',
    help: 'When a job last ended, or had nothing to do.',
    type: 'gauge',
    values: outcomes('job', 'job', ({ at }) => at / second),
  },
  {
    name: 'cine_job_last_run_succeeded',
    help: 'Whether a job succeeded when it last ended (1) or failed (0).',
    type: 'gauge',
    values: outcomes('job', 'job', succeeded),
  },
  {
    name: 'cine_timer_last_success_timestamp_seconds',
    help: 'When a timer last did all it had to do.',
    type: 'gauge',
    values: outcomes('timer', 'timer', ({ at }) => at / second),
  },
  {
    name: 'cine_timer_period_seconds',
    help: 'How far apart the runs of a timer are.',
    type: 'gauge',
    values: outcomes('timer', 'timer', ({ seconds = 0 }) => seconds),
  },
  {
    name: 'cine_queue_age_seconds',
    help: 'How late a queue’s last task came, or is; how long the oldest untried mail waits (outbox).',
    type: 'gauge',
    values: outcomes('queue', 'queue', queueAge),
  },
  {
    name: 'cine_service_succeeded',
    help: 'Whether the last use of an outside service succeeded (1) or failed (0): mail, push, models.',
    type: 'gauge',
    values: ({ saved }) =>
      ['mail', 'push', 'models'].flatMap((service) => {
        const last = saved.outcomes[service];
        return last ? [{ labels: { service }, value: succeeded(last) }] : [];
      }),
  },
  {
    name: 'cine_model_calls_total',
    help: 'Questions to language models, by purpose: answered, or which fault.',
    type: 'counter',
    values: numberOf('models', 0),
  },
  {
    name: 'cine_model_cost_dollars_total',
    help: 'What questions to language models cost, at the operator’s prices.',
    type: 'counter',
    values: numberOf('models', 1, millionths),
  },
  {
    name: 'cine_catalogue_listed_timestamp_seconds',
    help: 'When TMDB’s lists were last asked for movies.',
    type: 'gauge',
    values: ({ catalogueAt }) => (catalogueAt === null ? [] : [{ labels: {}, value: catalogueAt / second }]),
  },
  {
    name: 'cine_instances',
    help: 'Instances that saved what they counted in the last three minutes.',
    type: 'gauge',
    values: ({ saved, now }) => [{ labels: {}, value: underWay(saved, now).alive }],
  },
  {
    name: 'cine_build_info',
    help: 'What is deployed: always 1.',
    type: 'gauge',
    values: ({ version, environment }) => [{ labels: { version, environment }, value: 1 }],
  },
];

type Labels = Record<string, string>;

function labelled(names: readonly string[], labels: string): Labels {
  const values = labels.split(' ');
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
}

/** Values of every series of a family. */
function each(family: Family, of: (labels: Labels, numbers: readonly number[]) => Value[]): Metric['values'] {
  return ({ saved }) =>
    Object.entries(saved.counts[family] ?? {}).flatMap(([labels, numbers]) =>
      of(labelled(labelNames[family], labels), numbers),
    );
}

function numberOf(family: Family, at: number, unit = 1): Metric['values'] {
  return each(family, (labels, numbers) => [{ labels, value: (numbers[at] ?? 0) / unit }]);
}

function sizes(name: string, help: string, at: number): Metric {
  const values = each('requests', (labels, numbers) =>
    sumAndCount(name, labels, numbers[at] ?? 0, numbers[0] ?? 0),
  );
  return { name, help, type: 'summary', values };
}

function sumAndCount(name: string, labels: Labels, sum: number, count: number): Value[] {
  return [
    { labels, value: sum, metricName: `${name}_sum` },
    { labels, value: count, metricName: `${name}_count` },
  ];
}

function cumulative(spans: readonly number[]): number[] {
  let sum = 0;
  return spans.map((span) => (sum += span));
}

/** After so long without any news, a job, queue or timer was removed rather than forgotten. */
const removedAfterMs = 30 * day;

/** A value of each last outcome whose name begins with a kind, such as `job weekly`. */
function outcomes(kind: string, label: string, of: (last: Outcome, now: number) => number): Metric['values'] {
  return ({ saved, now }) =>
    Object.entries(saved.outcomes)
      .filter(([name, { at }]) => name.startsWith(`${kind} `) && at > now - removedAfterMs)
      .map(([name, last]) => ({ labels: { [label]: name.slice(kind.length + 1) }, value: of(last, now) }));
}

function succeeded({ fault }: Outcome): number {
  return fault === null ? 1 : 0;
}
