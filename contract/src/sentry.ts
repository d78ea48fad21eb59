/** The settings of Sentry, which functions and the dashboard's build read alike. */

const form = /^(https?):\/\/\w{1,64}@[\w.-]+(?::\d+)?(?:\/[\w-]+)*\/\d+$/;

/** Whether a text is a DSN, the address of a project at Sentry, over HTTPS unless it is on this machine. */
export function isSentryDsn(text: string, isLocal = false): boolean {
  const [, scheme] = form.exec(text) ?? [];
  return scheme === 'https' || (isLocal && scheme === 'http');
}

/** The percentage of traces that are sent, unless the operator chose another. */
export const usualTracesPercent = 10;

/** A percentage of traces as a share from 0 to 1; -1 percent is none. */
export function shareOfTraces(percent: number): number {
  return Math.min(Math.max(percent, 0), 100) / 100;
}
