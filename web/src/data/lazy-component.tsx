import { type ComponentType, useEffect, useState } from 'react';
import { memoizePromise } from './memoize-promise.ts';

/**
 * A component whose code loads when it is first shown, or by `load`. React's `lazy` would keep the fallback
 * for at least 300 ms.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Meanwhile: ComponentType = () => null,
): ComponentType<Props> & { load: () => Promise<unknown> } {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = memoizePromise(async () => {
    loaded = (await load()).default;
    return loaded;
  });
  function Later(props: Props) {
    const [Component, setComponent] = useState(() => loaded);
    const [fault, setFault] = useState<unknown>(null);
    useEffect(() => {
      loadOnce().then((code) => setComponent(() => code), setFault);
    }, []);
    if (fault !== null) throw fault;
    return Component ? <Component {...props} /> : <Meanwhile />;
  }
  return Object.assign(Later, { load: loadOnce });
}
