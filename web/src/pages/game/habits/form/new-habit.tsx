import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { createHabit } from '@cine/contract/operations/game/habits';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { draftOfSuggestion, type HabitInput, newDraft } from './draft.ts';
import { HabitForm } from './habit-form.tsx';
import { Suggestions } from './suggestions.tsx';

/** Adds a habit, from a suggestion where the address names one. */
export default function NewHabit() {
  const { say, locale } = useWords();
  const { kind } = useAccount();
  const [, navigate] = useLocation();
  const [address] = useSearchParams();
  const suggested = suggestedHabits.find(({ id }) => id === address.get('from'));
  const [keyFor] = useState(keysForRetries);
  const toHabits = () => navigate('/habits', { replace: true });

  async function save(chosen: HabitInput) {
    await call(createHabit, { ...chosen, key: keyFor(chosen) });
    toHabits();
  }

  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <BackLink href="/habits">{say('habits.title')}</BackLink>
      <h1>{say('habits.newTitle')}</h1>
      {kind === 'guest' ? (
        <ForMembers text={say('habits.guest')} />
      ) : (
        <>
          {!suggested && (
            <details className={surface.disclosure}>
              <summary>{say('habits.fromIdea')}</summary>
              <Suggestions onAdded={toHabits} />
            </details>
          )}
          <HabitForm
            key={suggested?.id}
            first={suggested ? draftOfSuggestion(suggested, locale) : newDraft}
            isNew
            save={say('habits.create')}
            onSave={save}
          />
        </>
      )}
    </div>
  );
}
