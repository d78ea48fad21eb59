import type { Viewing } from './watchability.ts';

/** What availability needs of a session. */
export type SessionParts = Pick<Viewing, 'mode' | 'region' | 'commonProviders' | 'includeFree'> & {
  attendees: Readonly<Record<string, { region: string; providers: number[]; present: boolean }>>;
};

/** The attendees as viewers. */
export function viewingOf(session: SessionParts): Viewing {
  const viewers = Object.entries(session.attendees)
    .filter(([, attendee]) => attendee.present)
    .map(([uid, { region, providers }]) => ({ uid, region, providers }));
  const { mode, region, commonProviders, includeFree } = session;
  return { mode, region, commonProviders, includeFree, viewers };
}

/** The regions whose offers decide for a viewing. */
export function regionsOf(viewing: Viewing): string[] {
  if (viewing.mode === 'together') return [viewing.region];
  return [...new Set(viewing.viewers.map(({ region }) => region))].sort();
}
