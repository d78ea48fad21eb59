import { call } from '../../live/data/call.ts';
import type { GuestDetails } from '../../pieces/people/guest-form.tsx';

/** Joins by a code, with a card whoever has no account; returns the evening's id. What that takes is loaded now. */
export async function join(
  code: string,
  card?: GuestDetails & { locale: 'fr' | 'en' | 'ru' },
): Promise<string> {
  const { joinSession } = await import('@cine/contract/sessions');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { id } = await call(joinSession, { code, ...(card && { guest: { ...card, timeZone } }) });
  return id;
}
