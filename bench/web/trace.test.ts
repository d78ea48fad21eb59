import { expect } from 'chai';
import { type TraceEvent, workOf } from './trace.ts';

const ms = 1_000;
const event = (name: string, at: number, more: Partial<TraceEvent> & { id?: string } = {}): TraceEvent => ({
  name,
  ph: 'X',
  ts: at * ms,
  pid: 1,
  tid: 1,
  ...more,
});
const frame = (at: number, taking: number) => [
  event('RunTask', at, { dur: taking * ms }),
  event('BeginMainThreadFrame', at + 0.1),
];

describe('the work of frames in a trace', () => {
  const trace = [
    event('begin', 0),
    ...frame(1, 30),
    ...frame(40, 20),
    event('Animation', 45, { ph: 'b', id: 'a' }),
    ...frame(60, 2),
    // Between two frames, and on another thread.
    event('RunTask', 65, { dur: 3 * ms }),
    event('RunTask', 66, { dur: 50 * ms, tid: 2 }),
    ...frame(80, 4),
    event('Animation', 90, { ph: 'e', id: 'a' }),
    ...frame(100, 40),
    event('end', 150),
  ];

  it('is counted from the frame after an animation’s first until its end', () => {
    expect(workOf(trace, 'animated')).to.deep.equal([5, 4]);
  });

  it('is counted in every frame but the first, and those in which an animation begins, when asked', () => {
    expect(workOf(trace, 'all')).to.deep.equal([0, 5, 4, 40, 0, 0]);
  });

  it('is nothing when nothing moves', () => {
    expect(workOf([event('begin', 0), event('end', 9)], 'animated')).to.deep.equal([]);
  });

  it('is processor time, where the trace has it', () => {
    const busy = [event('begin', 0), ...frame(1, 1), event('RunTask', 20, { dur: 9 * ms, tdur: 2 * ms })];
    const drawn = event('BeginMainThreadFrame', 21);
    expect(workOf([...busy, drawn, event('end', 30)], 'all')).to.deep.equal([2]);
  });
});
