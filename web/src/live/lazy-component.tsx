import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code loads when it is first shown, with another one meanwhile. React's `lazy` would keep the
 * fallback for at least 300 ms.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Meanwhile: ComponentType = Nothing,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [Shown, show] = useState(() => loaded);
    const [fault, setFault] = useState<unknown>(null);
    useEffect(() => {
      if (loaded) return;
      load().then((code) => {
        loaded = code.default;
        show(() => code.default);
      }, setFault);
    }, []);
    if (fault !== null) throw fault;
    return Shown ? <Shown {...props} /> : <Meanwhile />;
  };
}

function Nothing() {
  return null;
}
