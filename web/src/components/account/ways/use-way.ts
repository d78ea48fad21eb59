import { useEffect, useRef, useState } from 'react';
import { beginAttempt, type Purpose, type Returned } from '#data/auth/ways/attempt.ts';
import type { SignInProvider } from '#data/auth/ways/provider-list.ts';
import type { ToLink } from '#data/auth/ways/to-link.ts';
import { useWords } from '#i18n/index.tsx';

/** An attempt to sign in by a provider, as its page shows it. */
export type WayState = {
  way: SignInProvider;
  /** `waiting` for the provider's window, then `ending`. */
  step: 'waiting' | 'ending' | 'failed';
  fault: unknown;
  /** What came back, which names the attempt. */
  returned: Returned;
};

type Options = {
  onDone?: () => void;
  /** Where to come back to, if that isn't this page. */
  from?: string;
  /** Who adds the identity to their account. */
  uid?: string | null;
};

/** Signs in by one provider at a time; call `begin` within the click. */
export function useWay(purpose: Purpose, { onDone = () => {}, from, uid = null }: Options = {}) {
  const { locale } = useWords();
  const [now, setNow] = useState<WayState | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  /** `toLink`: what is linked once the owner of both is signed in; every other attempt forgets it. */
  function begin(way: SignInProvider, toLink: ToLink | null = null) {
    stop.current();
    setNow({ way, step: 'waiting', fault: null, returned: {} });
    const begun = beginAttempt(way.provider, purpose, { from, uid, toLink });
    if (!begun) return;
    let isOver = false;
    stop.current = () => {
      isOver = true;
    };
    // Long before somebody can have signed in there.
    void import('#data/auth/ways/hand-over.ts').then(({ awaitReturn }) => {
      if (isOver) return;
      stop.current = awaitReturn(begun, {
        onReturned: (returned) => void end(way, returned, toLink),
        onClosed: (fault) => setNow({ way, step: 'failed', fault, returned: {} }),
      });
    });
  }

  async function end(
    way: SignInProvider,
    returned: Returned & { apart?: boolean },
    toLink: ToLink | null = null,
  ) {
    setNow({ way, step: 'ending', fault: null, returned });
    try {
      const { finishAttempt } = await import('#data/auth/ways/finish.ts');
      await finishAttempt(returned, { purpose, uid, toLink }, locale);
      setNow(null);
      onDone();
    } catch (fault) {
      setNow({ way, step: 'failed', fault, returned });
    }
  }

  /** How a provider's button looks while an attempt ends. */
  const buttonStateOf = ({ provider }: SignInProvider) => {
    const isEnding = now?.step === 'ending';
    const isThis = now?.way.provider === provider;
    return { busy: isEnding && isThis, held: isEnding && !isThis };
  };

  /** For what is done next: how a former attempt failed is no longer news. */
  const forgetFailure = () => setNow((state) => (state?.step === 'failed' ? null : state));

  return { now, begin, end, buttonStateOf, forgetFailure };
}
