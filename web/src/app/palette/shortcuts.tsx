import { useEffect, useState } from 'react';
import { areSingleKeysOn } from '#data/device/single-keys.ts';
import { lazyComponent } from '#data/lazy-component.tsx';
import { withMoreWords } from '#i18n/catalogues.ts';

const Palette = lazyComponent(withMoreWords(() => import('./palette.tsx')));
const Keys = lazyComponent(withMoreWords(() => import('./keys.tsx')));

type Opened = 'palette' | 'keys';

/** Ctrl K, ⌘ K and the slash open the palette, the question mark a list of keys. */
export function Shortcuts() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    function heed(event: KeyboardEvent) {
      const dialog = openedBy(event);
      // Over a dialog, its own keys count alone.
      if (dialog === null || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpened(dialog);
    }
    addEventListener('keydown', heed);
    return () => removeEventListener('keydown', heed);
  }, []);
  const close = () => setOpened(null);
  if (opened === 'palette') return <Palette onClose={close} />;
  return opened === 'keys' && <Keys onClose={close} />;
}

function openedBy({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): Opened | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' ? 'palette' : null;
  if (!areSingleKeysOn()) return null;
  if (target instanceof Element && target.closest('input, select, textarea')) return null;
  if (key === '?') return 'keys';
  // The search has a field of its own for it.
  return key === '/' && location.pathname !== '/search' ? 'palette' : null;
}
