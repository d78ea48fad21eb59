/** Which addresses of push services are allowed. */

/** The hosts of push services that may be called; `*.push.example` names all below it. */
export type AllowedEndpoints = {
  hosts: readonly string[];
  /** The local push service's origin, which may be on this machine and without HTTPS; null without one. */
  local: string | null;
};

export function isAllowedEndpoint(endpoint: string, { hosts, local }: AllowedEndpoints): boolean {
  const url = URL.parse(endpoint);
  if (url?.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.origin === local) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
  );
}

/** The hosts in a list with commas. Throws on what can't be a push service's: it would silently go unused. */
export function hostsIn(list: string): string[] {
  if (list.trim() === '') return [];
  const named = list.split(',').map((host) => host.trim());
  const wrong = named.filter((host) => !isHost(host.replace(/^\*\./, '')));
  if (wrong.length > 0) throw new Error(`PUSH_HOSTS names what isn't a host: ${wrong.join(', ')}`);
  return named;
}

function isHost(name: string): boolean {
  return name.includes('.') && !name.includes('*') && URL.parse(`https://${name}`)?.host === name;
}
