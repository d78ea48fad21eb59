type Header = { key: string; value: string };
/** The part of firebase.json's hosting section that is used here. */
export type Hosting = { headers: { source: string; headers: Header[] }[] };

/**
 * Hosting's settings for a local suite: as deployed, except that the page may also reach the suite's ports,
 * and HTTPS isn't required.
 */
export function localHosting<H extends Hosting>(hosting: H, ports: readonly number[]): H {
  const reachable = ports.map((port) => `http://127.0.0.1:${port}`).join(' ');
  const headers = hosting.headers.map((rule) => ({
    ...rule,
    headers: rule.headers
      .filter(({ key }) => key !== 'Strict-Transport-Security')
      .map(({ key, value }) =>
        key === 'Content-Security-Policy'
          ? { key, value: value.replace('connect-src', `connect-src ${reachable}`) }
          : { key, value },
      ),
  }));
  return { ...hosting, headers };
}
