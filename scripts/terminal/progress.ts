/** Where progress is shown: a moving bar on a terminal, or a line now and then in a log. */
import { second } from '@cine/contract/time';

export type Screen = { isTTY?: boolean; columns?: number; write: (text: string) => unknown };

/** What is counted, or what to say next to the percentage where the count itself tells nobody anything. */
export type Unit = 'rows' | 'bytes' | (() => string);

export type Progress = {
  /** Begins a step with this many items, null if nobody knows; ends the previous step. */
  step: (name: string, total: number | null, unit: Unit) => void;
  at: (done: number) => void;
  /** Prints whole lines, above the bar. */
  print: (lines: string) => void;
  end: () => void;
};

type Step = { name: string; total: number | null; unit: Unit; since: number; first: number | null };

const barWidth = 24;
const onTerminalMs = 100;
const clearLine = '\r\u001b[K';

/** Shows the progress, speed and remaining time of each step. `now` is in milliseconds. */
export function showProgress(screen: Screen, now: () => number, inLogMs = 5 * second): Progress {
  let step: Step | null = null;
  let done = 0;
  let shownAt = 0;
  let shownDone = -1;

  function show(isLast: boolean): void {
    if (!step || (isLast && shownDone === done && !screen.isTTY)) return;
    const { name, total } = step;
    const parts = partsOf(step, done, (now() - step.since) / 1000).join(', ');
    const share = total === null ? null : shareOf(done, total);
    const percent = share === null ? '' : `${Math.floor(share * 100)} %`.padStart(5);
    if (screen.isTTY) {
      const filled = Math.round((share ?? 0) * barWidth);
      const bar = share === null ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}${percent}  `;
      const line = `${name}  ${bar}${parts}`;
      screen.write(`${clearLine}${line.slice(0, (screen.columns ?? 120) - 1)}${isLast ? '\n' : ''}`);
    } else {
      screen.write(`${name}${percent && ` ${percent}`}, ${parts}\n`);
    }
    shownAt = now();
    shownDone = done;
  }

  const end = () => {
    show(true);
    step = null;
  };
  return {
    step: (name, total, unit) => {
      end();
      step = { name, total, unit, since: now(), first: null };
      done = 0;
      shownAt = now();
      shownDone = -1;
    },
    at: (value) => {
      if (step) step.first ??= value;
      done = value;
      if (now() - shownAt >= (screen.isTTY ? onTerminalMs : inLogMs)) show(false);
    },
    print: (lines) => {
      screen.write(`${screen.isTTY && step ? clearLine : ''}${lines}\n`);
      if (screen.isTTY) show(false);
    },
    end,
  };
}

function shareOf(done: number, total: number): number {
  return total > 0 ? Math.min(1, done / total) : 1;
}

function partsOf({ total, unit, first }: Step, done: number, seconds: number): string[] {
  // What an import before had done was not done in this time.
  const speed = seconds > 1 ? (done - (first ?? 0)) / seconds : 0;
  const isOver = total === null || shareOf(done, total) === 1;
  const left = speed > 0 && !isOver ? [`${duration((total - done) / speed)} left`] : [];
  if (typeof unit === 'function') return [unit(), ...left];
  const { size, name } = unit === 'rows' ? { size: 1, name: unit } : scaleOf(total ?? done);
  const amount = (value: number) => Math.ceil(value / size).toLocaleString('en');
  const parts = [total === null ? `${amount(done)} ${name}` : `${amount(done)} of ${amount(total)} ${name}`];
  if (speed > 0) parts.push(`${Math.round(speed / size).toLocaleString('en')} ${name}/s`);
  return [...parts, ...left];
}

function scaleOf(bytes: number): { size: number; name: string } {
  return bytes < 1e6 ? { size: 1e3, name: 'kB' } : { size: 1e6, name: 'MB' };
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
