/** A deployed function's own options; what isn't a number is left to the platform. */
export type Endpoint = {
  availableMemoryMb?: unknown;
  cpu?: unknown;
  timeoutSeconds?: unknown;
  concurrency?: unknown;
  minInstances?: unknown;
  maxInstances?: unknown;
  eventTrigger?: { eventType: string; eventFilterPathPatterns?: Record<string, string> };
  scheduleTrigger?: { schedule: string };
  taskQueueTrigger?: object;
};

/** docs/reference/functions.md: each function with its resources, and what the former page says of it. */
export function functionsPage(endpoints: readonly (readonly [string, Endpoint])[], former: string): string {
  const told = new Map(
    [...former.matchAll(/^\| `([\w-]+)` \|.* \| (.*) \|$/gm)].map(([, ...row]) => row as [string, string]),
  );
  const byName = endpoints.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const rows = byName.map(([name, own]) => `| ${rowOf(name, own)} | ${told.get(name) ?? ''} |`);
  return `<!-- Made by \`npm run reference\`, but for what each does. -->
# The deployed functions

Besides those of single operations, with one vCPU and 80 calls at once in each instance where nothing else is said. Those
called \`follow-\` are [the reactions](reactions.md).

| function | runs on | MiB | timeout, s | instances | what it does |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function rowOf(name: string, endpoint: Endpoint): string {
  // The Firebase CLI's defaults for this much memory.
  const [cpu, concurrency] = [numberOr(1, endpoint.cpu), numberOr(80, endpoint.concurrency)];
  return [
    `\`${name}\``,
    startOf(endpoint),
    numberOr(256, endpoint.availableMemoryMb),
    numberOr(60, endpoint.timeoutSeconds),
    `${numberOr(0, endpoint.minInstances)}–${numberOr(Number.NaN, endpoint.maxInstances)}` +
      (cpu === 1 ? '' : `, ${cpu} vCPU`) +
      (concurrency === 80 ? '' : `, ${concurrency} call`),
  ].join(' | ');
}

function startOf({ eventTrigger, scheduleTrigger, taskQueueTrigger }: Endpoint): string {
  if (eventTrigger) {
    const path = eventTrigger.eventFilterPathPatterns?.document;
    return path === undefined ? 'a deleted sign-in' : `\`${path}\``;
  }
  return scheduleTrigger ? scheduleTrigger.schedule : taskQueueTrigger ? 'its queue' : 'calls';
}

export function numberOr(otherwise: number, set: unknown): number {
  return typeof set === 'number' ? set : otherwise;
}
