import { type ComponentType, useEffect, useState } from 'react';
import { memoizePromise } from './memoize-promise.ts';

/**
 * A component whose code loads when it is first shown, or by `load`. React's `lazy` would keep the fallback
 * for at least 300 ms.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Meanwhile: ComponentType = Nothing,
): ComponentType<Props> & { load: () => Promise<unknown> } {
  let loaded: ComponentType<Props> | null = null;
  const begun = memoizePromise(load);
  function Later(props: Props) {
    const [Component, setComponent] = useState(() => loaded);
    const [fault, setFault] = useState<unknown>(null);
    useEffect(() => {
      if (loaded) return;
      begun().then((code) => {
        loaded = code.default;
        setComponent(() => code.default);
      }, setFault);
    }, []);
    if (fault !== null) throw fault;
    return Component ? <Component {...props} /> : <Meanwhile />;
  }
  return Object.assign(Later, { load: begun });
}

function Nothing() {
  return null;
}
