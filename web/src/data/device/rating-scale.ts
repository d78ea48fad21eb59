/** The scale by which ratings are given and shown on this device. */
import { useSyncExternalStore } from 'react';

/** Rating scales: five stars by halves, ten steps, or all hundred points. */
export const scales = ['stars', 'tens', 'points'] as const;
export type Scale = (typeof scales)[number];

const storageKey = 'rating-scale';
const listeners = new Set<() => void>();

/** The scale chosen on this device; stars by default. */
export function useRatingScale(): Scale {
  return useSyncExternalStore(subscribe, scaleKept);
}

export function chooseScale(scale: Scale): void {
  localStorage.setItem(storageKey, scale);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function scaleKept(): Scale {
  const storedScale = localStorage.getItem(storageKey);
  return scales.find((scale) => scale === storedScale) ?? 'stars';
}
