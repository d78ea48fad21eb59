/** Which push services may be called: hosts, of which `*.push.example` names all below. */
export type AllowedEndpoints = {
  hosts: readonly string[];
  /** The local push service's origin, which may be called without HTTPS and at this machine; null if there is none. */
  local: string | null;
};

/** Whether a subscription's endpoint is an address of an allowed push service. */
export function isAllowedEndpoint(endpoint: string, { hosts, local }: AllowedEndpoints): boolean {
  const url = URL.parse(endpoint);
  if (url?.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.origin === local) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
  );
}
