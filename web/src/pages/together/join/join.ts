import type { Locale } from '@cine/contract/primitives';
import type { GuestDetails } from '#components/people/guest-form.tsx';
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

/** Checks that a code leads to an open session. Throws a `Refusal` or a `SignInError`. */
export async function checkCode(code: string): Promise<void> {
  const { assertKnownCode } = await import('#data/auth/known-code.ts');
  await assertKnownCode(code);
}
