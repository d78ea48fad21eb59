import type { Party } from './availability.ts';

/** What availability needs of a session. */
export type SessionParts = Pick<Party, 'mode' | 'region' | 'commonProviders' | 'includeFree'> & {
  attendees: Readonly<Record<string, { region: string; providers: number[]; present: boolean }>>;
};

/** The attendees as viewers. */
export function partyOf(session: SessionParts): Party {
  const viewers = Object.entries(session.attendees)
    .filter(([, attendee]) => attendee.present)
    .map(([uid, { region, providers }]) => ({ uid, region, providers }));
  const { mode, region, commonProviders, includeFree } = session;
  return { mode, region, commonProviders, includeFree, viewers };
}

/** The regions whose offers decide for a party. */
export function regionsOf(party: Party): string[] {
  if (party.mode === 'together') return [party.region];
  return [...new Set(party.viewers.map(({ region }) => region))].sort();
}
