/** Encrypts and sends web pushes to browsers' push services, whose addresses are checked first. */
import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIPv4 } from 'node:net';
import { hour, second } from '@cine/contract/time';
import webPush from 'web-push';
import { type AllowedEndpoints, isAllowedEndpoint } from './endpoint.ts';
import { isPublicAddress } from './public-address.ts';
import { retryAfterIn } from './retry-after.ts';

/** Where a browser's push service takes messages, and the keys that encrypt them. */
export type Subscription = { endpoint: string; p256dh: string; auth: string };

/**
 * What became of a message: `sent`; `gone` if the subscription is over; `refused` if it never will be taken;
 * otherwise when to try again, in milliseconds from now.
 */
export type PushOutcome = 'sent' | 'gone' | 'refused' | { retryAfterMs: number };

export type Push = { send: (to: Subscription, payload: string) => Promise<PushOutcome> };

export type PushOptions = {
  publicKey: string;
  privateKey: string;
  /** Whom a push service may ask about our messages: an address or a site. */
  subject: string;
  allowed: AllowedEndpoints;
  /** All addresses of a host; DNS's by default. */
  addressesOf?: (host: string) => Promise<readonly string[]>;
};

/** The most that a push service must take, encrypted. */
export const maxMessageBytes = 4096;
/** How long a push service keeps a message for a device that is off. */
const keptSeconds = (24 * hour) / second;
const timeoutMs = 10 * second;
const usualPauseMs = 60 * second;

/**
 * A sender of web pushes (RFC 8030, 8291, 8292). Endpoints come from users: each must be of an allowed
 * service, and every address of its host public; the one that is called is one that was looked at, and
 * redirects aren't followed.
 */
export function createPush({ allowed, addressesOf = resolveHost, ...keys }: PushOptions): Push {
  return {
    async send({ endpoint, p256dh, auth }, payload) {
      if (!isAllowedEndpoint(endpoint, allowed)) return 'refused';
      const url = new URL(endpoint);
      const isLocal = url.origin === allowed.local;
      const address = isLocal ? url.hostname : await publicAddress(url.hostname, addressesOf);
      if (address === null) return 'refused';
      if (address === 'unknown') return { retryAfterMs: usualPauseMs };
      const message = encryptFor({ endpoint, p256dh, auth }, payload);
      return message === null ? 'refused' : post(url, address, message.headers, message.body);
    },
  };

  /** Null if a browser's keys are none, or the message is too long. */
  function encryptFor({ endpoint, p256dh, auth }: Subscription, payload: string) {
    try {
      const to = { endpoint, keys: { p256dh, auth } };
      const { headers, body } = webPush.generateRequestDetails(to, payload, {
        vapidDetails: keys,
        TTL: keptSeconds,
        contentEncoding: 'aes128gcm',
        urgency: 'normal',
      });
      return body && body.length <= maxMessageBytes ? { headers, body } : null;
    } catch {
      return null;
    }
  }
}

/** A public address of a host whose addresses are all public; null otherwise, `unknown` if unresolvable. */
async function publicAddress(
  host: string,
  addressesOf: (host: string) => Promise<readonly string[]>,
): Promise<string | null> {
  const addresses = await addressesOf(host).catch(() => []);
  if (addresses.length === 0) return 'unknown';
  if (!addresses.every(isPublicAddress)) return null;
  // Cloud Run reaches every service by IPv4, and not every network by IPv6.
  return addresses.find(isIPv4) ?? addresses[0]!;
}

async function resolveHost(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function post(
  { protocol, hostname, port, pathname, search }: URL,
  address: string,
  headers: Readonly<Record<string, string | number>>,
  body: Buffer,
): Promise<PushOutcome> {
  return new Promise((resolve) => {
    const isPlain = protocol === 'http:';
    const options = { method: 'POST', host: address, port, path: `${pathname}${search}`, agent: false };
    const named = { ...headers, Host: port === '' ? hostname : `${hostname}:${port}` };
    const request = isPlain
      ? http.request({ ...options, headers: named })
      : https.request({ ...options, servername: hostname, headers: named });
    const retry = () => resolve({ retryAfterMs: usualPauseMs });
    const patience = setTimeout(() => request.destroy(new Error('too late')), timeoutMs);
    request.on('close', () => clearTimeout(patience));
    request.on('error', retry);
    request.on('response', (response) => {
      resolve(outcomeOf(response.statusCode ?? 0, response.headers['retry-after']));
      // Nothing of what a stranger's server says is read.
      response.destroy();
    });
    request.end(body);
  });
}

function outcomeOf(status: number, retryAfter: string | undefined): PushOutcome {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status >= 500)
    return { retryAfterMs: retryAfterIn(retryAfter, Date.now()) ?? usualPauseMs };
  return 'refused';
}
