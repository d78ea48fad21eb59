import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { EmulatorError } from '../errors.ts';

/** Returns the refusal of a request that a website elsewhere could have made, or null. */
export type Gate = (headers: IncomingHttpHeaders) => EmulatorError | null;

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const ALL_ADDRESSES = ['0.0.0.0', '::'];
const MAX_LOGGED = 100;

/**
 * Lets requests pass whose `Host` and `Origin` are loopback names, the bound host or `allowed`: `name`,
 * `*.name` or `*`. Throws if an allowed name isn't one.
 */
export function createGate(
  bound: string,
  allowed: readonly string[] = [],
  log?: (line: string) => void,
): Gate {
  const wrong = allowed.find((name) => nameOf(name) === '');
  if (wrong !== undefined) throw new Error(`--allow-host (allowHosts) expects a name, not "${wrong}".`);
  const names = new Set([bound, ...allowed].map(nameOf));
  const suffixes = allowed.filter((name) => name.startsWith('*.')).map((name) => name.slice(1).toLowerCase());
  const isOpen = allowed.includes('*');
  const mayCall = (name: string): boolean =>
    LOOPBACK.test(name) ||
    (name !== '' && names.has(name)) ||
    suffixes.some((suffix) => name.endsWith(suffix)) ||
    (ALL_ADDRESSES.includes(bound) && ownAddresses().includes(name));
  const logged = new Set<string>();
  const refusal = (header: string, value: string, name: string): EmulatorError => {
    const option = name === '' ? '*' : name;
    const message = `The ${header} ${value} may not call this emulator. --allow-host '${option}' (allowHosts) allows it.`;
    if (!logged.has(name) && logged.size < MAX_LOGGED) {
      logged.add(name);
      log?.(`WARN ${message}`);
    }
    return new EmulatorError('PERMISSION_DENIED', message);
  };
  return ({ host, origin }) => {
    if (isOpen) return null;
    if (host !== undefined && !mayCall(nameOf(host))) return refusal('host', host, nameOf(host));
    if (origin === undefined) return null;
    const name = URL.canParse(origin) ? new URL(origin).hostname : '';
    return mayCall(name) ? null : refusal('origin', origin, name);
  };
}

/** The name in `name` or `name:port` as browsers write it; empty if there is none. */
function nameOf(host: string): string {
  const url = `http://${isIPv6(host) ? `[${host}]` : host}`;
  return /[/?#@\\]/.test(host) || !URL.canParse(url) ? '' : new URL(url).hostname;
}

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.map(({ address }) => nameOf(address));
}
