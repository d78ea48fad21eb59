/** What a session's movies earned, live. */
import type { GainDocument } from '@cine/contract/documents/gains';
import { gainsOf } from '@cine/contract/queries';
import { useMemo, useState } from 'react';
import { useOnline } from '#data/offline/network.ts';
import { useDocuments } from '#data/queries/use-documents.ts';

export type Gains = {
  /** Gains by `movieId-uid`, without those not counted yet or taken back; null until known. */
  gains: ReadonlyMap<string, GainDocument> | null;
  /** Whether the server has just confirmed which gains there are; otherwise this device may lack some. */
  gainsState: 'confirmed' | 'loading' | 'unknown';
};

export function useGains(sessionId: string): Gains {
  const [query] = useState(() => gainsOf(sessionId));
  const earned = useDocuments(query);
  const isOnline = useOnline();
  const isConfirmed = earned.state === 'there' && !earned.isFromDevice;
  const gains = useMemo(
    () => (earned.state === 'there' ? new Map(earned.data.map((row) => [row.id, row.data])) : null),
    [earned],
  );
  return { gains, gainsState: isConfirmed ? 'confirmed' : isOnline ? 'loading' : 'unknown' };
}
