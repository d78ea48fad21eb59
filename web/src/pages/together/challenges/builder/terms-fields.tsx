import type { ReactNode } from 'react';
import { madeXpNow } from '#components/challenge/pay/pays-now.ts';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './builder.module.css';
import { type Fault, type Terms, withTarget } from './challenge-draft.ts';
import { RewardFields } from './reward-fields.tsx';
import { SeasonFields } from './season-fields.tsx';
import { TitleFields } from './title-fields.tsx';

const audiences = ['personal', 'group'] as const;

type Props<T extends Terms> = {
  terms: T;
  onChange: (change: (before: T) => T) => void;
  faults: readonly Fault[];
  /** The most movies that it may ask for. */
  most: number;
  /** What stands between the title and the reward. */
  children?: ReactNode;
};

/** The fields of a challenge besides the movies that count. */
export function TermsFields<T extends Terms>({ terms, onChange, faults, most, children }: Props<T>) {
  const { say } = useWords();
  const progress = ifKnown(useProgress(useAccount().uid));
  const change = (part: Partial<Terms>) => onChange((before) => ({ ...before, ...part }));
  return (
    <>
      <TitleFields
        titles={terms.titles}
        onChange={(titles) => change({ titles })}
        isFaulty={faults.includes('title')}
      />
      {children}
      <RewardFields
        draft={terms}
        onTarget={(count) => onChange((before) => withTarget(before, count, most))}
        onXp={(xpReward) => change({ xpReward })}
        left={progress && madeXpNow(progress)}
      />
      <ChoiceCards
        className={`${layout.stackM} ${styles.group}`}
        legend={say('challengeBuilder.audience')}
        options={audiences}
        value={terms.audience}
        onChange={(audience) => change({ audience })}
        titleOf={(audience) => say(`challengeBuilder.${audience}`)}
        hintOf={(audience) => say(`challengeBuilder.${audience}Hint`)}
      />
      <SeasonFields
        season={terms.season}
        onChange={(season) => change({ season })}
        fault={faults.includes('season') ? 'wrong' : faults.includes('seasonOver') ? 'over' : null}
      />
    </>
  );
}
