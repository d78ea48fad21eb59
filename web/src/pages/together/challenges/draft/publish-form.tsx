import type { ChallengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import { isBeingLabelled, publishChallengeDraft } from '@cine/contract/operations/together/challenge-drafts';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { type Fault, readTerms, termsOfDraft } from '../builder/challenge-draft.ts';
import { TermsFields } from '../builder/terms-fields.tsx';

type Props = {
  draftId: string;
  draft: ChallengeDraftDocument;
  /** The movies of its list, as shown. */
  list: readonly number[];
  onPublished: (challengeId: string) => void;
};

/** What a challenge needs besides its list, and the button that publishes it. */
export function PublishForm({ draftId, draft, list, onPublished }: Props) {
  const { say, locale } = useWords();
  const [terms, setTerms] = useState(() => termsOfDraft(draft.sentence, locale));
  const [isChecked, setChecked] = useState(false);
  const [isReviewed, setReviewed] = useState(false);
  const { busy, fault, runLast } = useAction();
  const outcome = readTerms(terms, serverNow());
  const faults: readonly Fault[] = isChecked && 'faults' in outcome ? outcome.faults : [];
  const inList = list.length;
  const isTooFew = inList < terms.targetCount;
  const isLabelling = isBeingLabelled(draft, serverNow());

  function submit() {
    setChecked(true);
    if ('faults' in outcome || isTooFew || isLabelling || !isReviewed) return;
    void runLast('publish', async () =>
      onPublished((await call(publishChallengeDraft, { draftId, list: [...list], ...outcome.terms })).id),
    );
  }

  return (
    <Form className={layout.stackXl} onSubmit={submit}>
      <TermsFields terms={terms} onChange={setTerms} faults={faults} most={Math.max(1, inList)} />
      <div className={layout.narrowStack}>
        <p className={prose.soft}>{say('challengeDrafts.final')}</p>
        <CheckBox label={say('challengeDrafts.reviewed')} checked={isReviewed} onChange={setReviewed} />
        {fault && <Notice>{fault}</Notice>}
        {faults.length > 0 && <Notice>{say('challengeBuilder.incomplete')}</Notice>}
        {isChecked && isTooFew && <Notice>{say('challengeDrafts.tooFew', { count: inList })}</Notice>}
        {isChecked && !isReviewed && <Notice>{say('challengeDrafts.toReview')}</Notice>}
        {isChecked && isLabelling && <Notice>{say('challengeDrafts.wait')}</Notice>}
        <Button kind="main" type="submit" busy={busy !== null}>
          {say('challengeDrafts.publish')}
        </Button>
      </div>
    </Form>
  );
}
