import { type SuggestedHabit, suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { createHabit } from '@cine/contract/operations/game/habits';
import { useState } from 'react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from '../habits.module.css';
import { amountInWords, frequencyInWords } from '../in-words.ts';
import { draftOfSuggestion, habitOf } from './draft.ts';

/** Habits that are suggested to add. */
export function Suggestions({ onAdded }: { onAdded: () => void }) {
  const { say } = useWords();
  // Sent again after an answer was lost, it is the same habit.
  const [key] = useState(() => crypto.randomUUID().slice(0, 8));
  const { fault, run, buttonStateOf } = useAction();
  return (
    <section className={layout.stackS} aria-labelledby="habits-ideas">
      <h2 id="habits-ideas">{say('habits.ideas')}</h2>
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.dividedRows}>
        {suggestedHabits.map((suggested) => (
          <Suggestion
            key={suggested.id}
            of={suggested}
            look={buttonStateOf(suggested.id)}
            onAdd={(chosen) =>
              void run(suggested.id, async () => {
                await call(createHabit, { ...chosen, key: `${key}-${suggested.id}` });
                onAdded();
              })
            }
          />
        ))}
      </ul>
    </section>
  );
}

type Props = {
  of: SuggestedHabit;
  look: { busy: boolean; held: boolean };
  onAdd: (chosen: ReturnType<typeof habitOf>) => void;
};

function Suggestion({ of, look, onAdd }: Props) {
  const words = useWords();
  const { say, locale } = words;
  const { id, names, units, icon, targetValue, automatic } = of;
  const name = names[locale];
  return (
    <li className={styles.idea}>
      <span aria-hidden className={prose.subtitle}>
        {icon}
      </span>
      <span className={styles.words}>
        {name}
        <small>
          {dotted([
            frequencyInWords(of, words),
            targetValue && amountInWords(targetValue, units?.[locale] ?? null, words),
            automatic && say(`habits.by_${automatic}`),
          ])}
        </small>
      </span>
      <span className={layout.wrapS}>
        <Button
          {...look}
          aria-label={say('habits.addOne', { name })}
          onClick={() => onAdd(habitOf(draftOfSuggestion(of, locale)))}
        >
          {say('habits.add')}
        </Button>
        <Link
          href={`/habits/new?from=${id}`}
          className={layout.tapLink}
          aria-label={say('habits.adaptOne', { name })}
        >
          {say('habits.adapt')}
        </Link>
      </span>
    </li>
  );
}
