import { answerDates, type Plan, type Said } from '@cine/contract/operations/together/dates';
import { useState } from 'react';
import { useAction } from '#components/form/use-action.ts';
import { signInAsGuest } from '#data/auth/sign-in.ts';
import { useUser } from '#data/auth/user.tsx';
import { guessRegion } from '#data/device/guess-region.ts';
import { zoneOfDevice } from '#data/device/zone-of-device.ts';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';

/**
 * What the user says of the dates. Each answer is saved at once, but for visitors, who give a name first and
 * send all together.
 */
export function useOwnAnswer(plan: Plan, onChange: (plan: Plan) => void) {
  const { locale } = useWords();
  const { identity, account } = useUser();
  const { busy, fault, run } = useAction();
  const own = plan.answers.find(({ you }) => you);
  const isVisitor = own === undefined && (account === null || account === 'missing' || account === 'looking');
  const [draft, setDraft] = useState<Said>(() => plan.dates.map(() => null));
  const [displayName, setDisplayName] = useState('');
  const [hasSubmitted, setHasSubmitted] = useState(false);
  const [isSent, setSent] = useState(false);
  const { code } = plan;
  const saved = useLatestChange(
    own?.said ?? plan.dates.map(() => null),
    async (answers) => onChange(await call(answerDates, { code, said: answers })),
    (one, other) => one.join() === other.join(),
  );
  const isNameMissing = displayName.trim() === '';
  const isEmpty = draft.every((each) => each === null);

  async function submit() {
    setHasSubmitted(true);
    if (isNameMissing || isEmpty) return;
    const isDone = await run('answer', async () => {
      if (identity.state !== 'signed-in') await signInAsGuest();
      const guest = { displayName, locale, timeZone: zoneOfDevice(), region: guessRegion() };
      onChange(await call(answerDates, { code, said: draft, guest }));
    });
    setSent(isDone);
  }

  return {
    isVisitor,
    isSent,
    said: isVisitor ? draft : saved.value,
    change: isVisitor ? setDraft : saved.change,
    saving: saved,
    form: {
      displayName,
      setDisplayName,
      submit,
      busy: busy !== null,
      fault,
      lacksName: hasSubmitted && isNameMissing,
      lacksAnswer: hasSubmitted && isEmpty,
    },
  };
}
