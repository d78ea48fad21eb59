import type { Locale } from '@cine/contract/primitives';
import type { GuestDetails } from '#components/people/guest-form.tsx';
import type { KnownCode } from '#data/auth/known-code.ts';
import { zoneOfDevice } from '#data/device/zone-of-device.ts';
import { call } from '#data/queries/call.ts';

/** Joins by a code, as a guest with the given details when there is no account; returns the session's id. */
export async function joinByCode(code: string, details?: GuestDetails & { locale: Locale }): Promise<string> {
  const { joinSession } = await import('@cine/contract/operations/together/sessions');
  const { id } = await call(joinSession, {
    code,
    ...(details && { guest: { ...details, timeZone: zoneOfDevice(details.region) } }),
  });
  return id;
}

/** What a code leads to, if that is an open session. Throws a `Refusal` or a `SignInError`. */
export async function checkCode(code: string): Promise<KnownCode> {
  const { knownCode } = await import('#data/auth/known-code.ts');
  return knownCode(code);
}
