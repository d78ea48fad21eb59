/** Where progress is shown: a moving bar on a terminal, or a line now and then in a log. */
import { second } from '@cine/contract/time';

export type Screen = { isTTY?: boolean; columns?: number; write: (text: string) => unknown };

export type Progress = {
  /** Begins a step with this many items; ends the previous step. */
  step: (name: string, total: number, unit: 'rows' | 'MB') => void;
  /** Sets how many are done. */
  at: (done: number) => void;
  end: () => void;
};

const barWidth = 24;
const onTerminalMs = 100;
const inLogMs = 5 * second;

/** Shows the progress, speed and remaining time of each step. `now` is in milliseconds. */
export function showProgress(screen: Screen, now: () => number): Progress {
  let step: { name: string; total: number; unit: 'rows' | 'MB'; since: number; first: number | null } | null =
    null;
  let done = 0;
  let shownAt = 0;
  let shownDone = -1;

  function show(isLast: boolean): void {
    if (!step || (isLast && shownDone === done && !screen.isTTY)) return;
    const { name, total, unit, since, first } = step;
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const seconds = (now() - since) / 1000;
    // What an import before had done was not done in this time.
    const speed = seconds > 1 ? (done - (first ?? 0)) / seconds : 0;
    const parts = [`${amount(done, unit)} of ${amount(total, unit)} ${unit}`];
    if (speed > 0) parts.push(`${amount(speed, unit)} ${unit}/s`);
    if (speed > 0 && share < 1) parts.push(`${duration((total - done) / speed)} left`);
    const percent = `${Math.floor(share * 100)} %`.padStart(5);
    const filled = Math.round(share * barWidth);
    if (screen.isTTY) {
      const line = `${name}  ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}${percent}  ${parts.join(', ')}`;
      screen.write(`\r\u001b[K${line.slice(0, (screen.columns ?? 120) - 1)}${isLast ? '\n' : ''}`);
    } else {
      screen.write(`${name} ${percent}, ${parts.join(', ')}\n`);
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
    end,
  };
}

function amount(value: number, unit: 'rows' | 'MB'): string {
  return Math.round(unit === 'MB' ? value / 1e6 : value).toLocaleString('en');
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
