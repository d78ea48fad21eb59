import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { type LinkOutcome, noteLinkOutcome } from '#data/auth/ways/to-link.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** Says that what somebody chose to link, before they signed in another way, is linked, or why it isn't. */
export function LinkNotice({ outcome }: { outcome: LinkOutcome | null }) {
  const { say, locale } = useWords();
  if (outcome === null) return null;
  const { names, fault } = outcome;
  const name = names[locale];
  return (
    <div className={layout.narrowStack}>
      {fault === null ? (
        <Notice kind="news">{say('status.linked', { name })}</Notice>
      ) : (
        <Notice>{say('status.notLinked', { name, why: faultOf(fault, say, name) })}</Notice>
      )}
      <Button onClick={() => noteLinkOutcome(null)}>{say('common.close')}</Button>
    </div>
  );
}
