import { type CircleDocument, circleDocument } from '@cine/contract/documents/circles';
import { useEffect } from 'react';
import { useDocument } from '#data/queries/use-document.ts';

type Props = { uid: string; onRead: (circle: CircleDocument | null) => void };

/** Listens to the user's circle; without it, friends are shown by their faces. */
export default function CircleReader({ uid, onRead }: Props) {
  const live = useDocument(`circles/${uid}`, circleDocument);
  const circle = live.state === 'there' ? live.data : null;
  useEffect(() => onRead(circle), [circle, onRead]);
  return null;
}
