import { useSyncExternalStore } from 'react';
import { storedValue } from './stored-value.ts';

const stored = storedValue<'off' | null>('single-keys', null);

/** Whether a single letter, digit or sign does something on this device; dictation may type them by itself. */
export function areSingleKeysOn(): boolean {
  return stored.read() === null;
}

export function useSingleKeys(): [isOn: boolean, change: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(stored.subscribe, areSingleKeysOn);
  return [isOn, (on) => stored.write(on ? null : 'off')];
}
