import { useSyncExternalStore } from 'react';

let isPrinting = false;

function subscribe(onChange: () => void): () => void {
  const heed = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
    onChange();
  };
  addEventListener('beforeprint', heed);
  addEventListener('afterprint', heed);
  return () => {
    removeEventListener('beforeprint', heed);
    removeEventListener('afterprint', heed);
  };
}

/** Whether the page is about to be printed, where all stands that the screen shows in turn. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  );
}
