/** What people do in a walk, and what they have: mailboxes, passwords, subjects at providers. */
import { randomUUID } from 'node:crypto';
import { newSettings } from '@cine/contract/documents/users';
import { identityIdOf } from '#core/identities/store.ts';
import { AppError } from '#platform/errors/app-error.ts';

export const acts = [
  'enter',
  'app',
  'link',
  'link later',
  'unlink',
  'password',
  'claim',
  'reset',
  'change address',
  'make passkey',
  'passkey',
  'remove passkey',
  'guest',
  'merge',
  'delete',
  'revoke',
] as const;
export const names = ['google', 'apple', 'vk', 'yandex', 'tid', 'operator', 'discord'] as const;

export type Act = (typeof acts)[number];

/** What somebody does; which subject, address, guest or identity they take, if it matters. */
export type Step = {
  by: 0 | 1 | 2;
  act: Act;
  provider: (typeof names)[number];
  /** Whose address the provider tells; it may be another's, as mailboxes get new owners. */
  address: 0 | 1 | 2 | null;
  isVerified: boolean;
  apart: boolean;
  choice: number;
};

/** Two that somebody, or two of them, begin at once; `pauses` says how their calls go on in turn. */
export type AtOnce = { both: [Step, Step]; pauses: readonly number[] };

/** What can be begun at once; what each of them ends in is read afterwards. */
export const actsAtOnce = [
  'enter',
  'app',
  'link',
  'unlink',
  'reset',
  'make passkey',
  'passkey',
  'remove passkey',
  'delete',
] as const satisfies Act[];

/** A person has two subjects at each provider. */
export function proofOf({ by, address, isVerified, choice }: Step) {
  const addressOfProof = address === null ? null : addressOf(address);
  return {
    subject: `${by}${choice % 3 === 0 ? '-second' : ''}`,
    address: addressOfProof,
    isVerified: addressOfProof !== null && isVerified,
  };
}

export function ownerOf(way: string): number {
  return Number(/\d/.exec(way.startsWith('{') ? JSON.parse(way).subject : way)![0]);
}

export function idOf(way: string): string | null {
  if (!way.startsWith('{')) return null;
  const { provider, subject } = JSON.parse(way);
  return identityIdOf(provider, subject);
}

/** A person has two mailboxes. */
export const addressOf = (person: number) => `person${person}@example.test`;
export const mailboxOf = (person: number, choice: number) =>
  choice % 2 === 0 ? addressOf(person) : `person${person}@second.test`;
export const passwordOf = (person: number, email: string) => `password of ${person}: ${email}`;

export function credentialsOf(way: string): { email: string; password: string } {
  return { email: way.split(': ')[1]!, password: `secret of ${ownerOf(way)}` };
}

export const usernameOf = () => `u${randomUUID().replaceAll('-', '').slice(0, 15)}`;

export function guestAccount(createdAt: number) {
  const card = { displayName: 'Guest', providers: [], region: 'FR', locale: 'fr', timeZone: 'UTC' } as const;
  return {
    ...newSettings,
    ...card,
    providers: [],
    kind: 'guest',
    username: null,
    createdAt,
    mergedInto: null,
    lastSessionAt: null,
  } as const;
}

/** Throws unless a call was refused with a stated reason. */
export function expectStated(error: unknown): void {
  if (!(error instanceof AppError) || error.reason === 'internal') throw error;
}

/** What a call answers; null if it is refused for one of these reasons. Any other refusal is a failure. */
export async function unless<T>(call: Promise<T>, reasons: readonly string[]): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof AppError && reasons.includes(error.reason)) return null;
    throw error;
  }
}
