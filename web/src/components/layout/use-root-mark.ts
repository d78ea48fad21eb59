import { useLayoutEffect } from 'react';

/** Marks the root as `data-NAME` while shown, for styles elsewhere; `:has` would restyle all each time. */
export function useRootMark(name: 'sessionBar' | 'television' | 'room', isOn = true): void {
  useLayoutEffect(() => {
    if (!isOn) return;
    const { dataset } = document.documentElement;
    dataset[name] = '';
    return () => {
      delete dataset[name];
    };
  }, [name, isOn]);
}
