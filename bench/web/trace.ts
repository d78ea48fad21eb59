/** An event of a Chromium trace; times in microseconds. */
export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  pid: number;
  tid: number;
  dur?: number;
  /** The processor time of it. */
  tdur?: number;
};

export const categories = [
  '-*',
  'blink.animations',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];

const frameUs = 1_000_000 / 60;

/**
 * The main thread's work in milliseconds of processor time, in each frame between a page's marks `begin` and
 * `end` in which an animation that began there is running, or in all; the frame in which one begins doesn't
 * count. A task belongs to the frame in which it starts.
 */
export function workOf(trace: readonly TraceEvent[], which: 'animated' | 'all'): number[] {
  const begin = trace.find(({ name }) => name === 'begin')!;
  const end = trace.findLast(({ name }) => name === 'end')!;
  const events = trace.filter(
    ({ pid, tid, ts }) => pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts,
  );
  const tasks = events
    .filter(({ name, dur }) => name === 'RunTask' && dur !== undefined)
    .map(({ ts, dur, tdur }) => ({ from: ts, to: ts + dur!, work: tdur ?? dur! }))
    .sort((one, other) => one.from - other.from);
  const animations = animationsIn(events, end.ts);
  const frames = framesFrom(starts(events, tasks), end.ts).filter(
    ({ from, to }, at) =>
      !animations.some((each) => each.from >= from && each.from < to) &&
      (which === 'all' ? at > 0 : animations.some((each) => each.from < from && each.to > from)),
  );
  return frames.map(({ from, to }) => {
    const inFrame = tasks.filter((task) => task.from >= from && task.from < to);
    return inFrame.reduce((sum, { work }) => sum + work, 0) / 1_000;
  });
}

type Span = { from: number; to: number };

function starts(events: readonly TraceEvent[], tasks: readonly Span[]): number[] {
  return events
    .filter(({ name }) => name === 'BeginMainThreadFrame')
    .map(({ ts }) => tasks.findLast(({ from, to }) => from <= ts && to >= ts)?.from ?? ts)
    .sort((one, other) => one - other);
}

/** Sixtieths of a second, counted anew from each frame that the main thread draws. */
function framesFrom(starts: readonly number[], end: number): Span[] {
  return starts.flatMap((start, at) => {
    const next = starts[at + 1] ?? end;
    const count = Math.max(1, Math.floor((next - start) / frameUs));
    return Array.from({ length: count }, (_, index) => ({
      from: start + index * frameUs,
      to: index === count - 1 ? next : start + (index + 1) * frameUs,
    }));
  });
}

/** Animations and transitions, from their first frame to their end. */
function animationsIn(events: readonly TraceEvent[], end: number): Span[] {
  const spans = new Map<string, Span>();
  for (const event of events) {
    if (event.name !== 'Animation') continue;
    const id = JSON.stringify(
      (event as { id2?: unknown; id?: unknown }).id2 ?? (event as { id?: unknown }).id,
    );
    if (event.ph === 'b') spans.set(id, { from: event.ts, to: end });
    const span = spans.get(id);
    if (event.ph === 'e' && span) span.to = event.ts;
  }
  return [...spans.values()];
}
