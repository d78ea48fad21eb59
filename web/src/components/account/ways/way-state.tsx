import { Notice } from '#components/feedback/notice.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import { useWords } from '#i18n/index.tsx';
import type { Props } from './way-trouble.tsx';

// With what tells refusals in words, which nobody else needs on the first page.
const WayTrouble = lazyComponent(() => import('./way-trouble.tsx'));

/** How an attempt to sign in by a provider goes; after a refusal, what can be done. */
export function WayNotice(props: Props) {
  const { say, locale } = useWords();
  const { step, way } = props.now;
  if (step === 'ending') return null;
  if (step === 'failed') return <WayTrouble {...props} />;
  return <Notice kind="news">{say('welcome.way_waiting', { name: way.names[locale] })}</Notice>;
}
