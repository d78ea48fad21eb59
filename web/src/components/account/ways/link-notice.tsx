import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { type LinkFailure, noteLinkFailure } from '#data/auth/ways/to-link.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** Says that what somebody chose to link, before they signed in another way, isn't linked. */
export function LinkNotice({ failure }: { failure: LinkFailure | null }) {
  const { say, locale } = useWords();
  if (failure === null) return null;
  const { names, fault } = failure;
  const name = names[locale];
  return (
    <div className={layout.narrowStack}>
      <Notice>{say('status.notLinked', { name, why: faultOf(fault, say, name) })}</Notice>
      <Button onClick={() => noteLinkFailure(null)}>{say('common.close')}</Button>
    </div>
  );
}
