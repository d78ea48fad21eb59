import { Check } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Avatar } from '../people/avatar.tsx';
import styles from './poll.module.css';

type Props = {
  people: ReadonlyMap<string, { name: string; present: boolean }>;
  /** Who has voted, and whether they are done; null until it is known. */
  voters: ReadonlyMap<string, { done: boolean }> | null;
  /** Faces alone; names and count are for screen readers. */
  isSmall?: boolean;
};

/** Who votes, each a face that fills as they vote. */
export function Voters({ people, voters, isSmall = false }: Props) {
  const { say } = useWords();
  if (voters === null) return null;
  const electorate = [...people].filter(([uid, { present }]) => present || voters.has(uid));
  const stateOf = (uid: string) => {
    const voter = voters.get(uid);
    if (!voter) return 'waiting';
    return voter.done ? 'done' : 'voting';
  };
  const done = electorate.filter(([uid]) => stateOf(uid) === 'done').length;
  return (
    <section className={layout.stackS} aria-labelledby="voters-title">
      <h2 id="voters-title" className={isSmall ? 'unseen' : prose.subtitle} aria-live="polite">
        {say('polls.voted', { count: done, people: electorate.length })}
      </h2>
      <ul className={styles.voters} data-small={isSmall || undefined}>
        {electorate.map(([uid, { name }]) => {
          const state = stateOf(uid);
          return (
            <li key={uid} className={styles.voter} data-state={state}>
              <span className={styles.face}>
                <Avatar uid={uid} name={name} size={isSmall ? 's' : 'm'} />
                {state === 'done' && <Check aria-hidden />}
              </span>
              <span className={isSmall ? 'unseen' : styles.name}>{name}</span>
              <span className="unseen">{say(`polls.voter_${state}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
