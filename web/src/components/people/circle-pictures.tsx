import type { CircleDocument } from '@cine/contract/documents/circles';
import { type ReactNode, useMemo, useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import { addressesOf, Pictures } from './pictures.tsx';

// Loaded with the first page that shows people, and so are the database and the schemas.
const CircleReader = lazyComponent(() =>
  import('./circle-reader.tsx').catch(() => ({ default: () => null })),
);

/** Knows the user's own picture and those of friends, of whom one document says all. */
export function CirclePictures({ children }: { children: ReactNode }) {
  const { uid, kind, avatar } = useAccount();
  const [isAsked, setAsked] = useState(false);
  const [circle, setCircle] = useState<CircleDocument | null>(null);
  const value = useMemo(
    () => ({
      addresses: addressesOf({ ...circle?.asking, ...circle?.friends, [uid]: { avatar } }),
      blocked: new Set(Object.keys(circle?.blocked ?? {})),
      ask: () => setAsked(true),
    }),
    [circle, uid, avatar],
  );
  return (
    <Pictures value={value}>
      {isAsked && kind === 'member' && <CircleReader uid={uid} onRead={setCircle} />}
      {children}
    </Pictures>
  );
}
