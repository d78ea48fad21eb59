const form = /^(https?):\/\/\w{1,64}@[\w.-]+(?::\d+)?(?:\/[\w-]+)*\/\d+$/;

/** Whether a text is a DSN, the address of a project at Sentry, over HTTPS unless it is on this machine. */
export function isSentryDsn(text: string, isLocal = false): boolean {
  const [, scheme] = form.exec(text) ?? [];
  return scheme === 'https' || (isLocal && scheme === 'http');
}
