import { useSyncExternalStore } from 'react';
import { storedValue } from './stored-value.ts';

const setting = storedValue<'off' | null>('single-keys', null);

/** Whether a single digit or sign does something on this device: dictation may type them by itself. */
export function areSingleKeysOn(): boolean {
  return setting.read() === null;
}

export function useSingleKeys(): [isOn: boolean, change: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(setting.subscribe, areSingleKeysOn);
  return [isOn, (on) => setting.write(on ? null : 'off')];
}
