/** Who attends an evening, and which services all of them have. */
import { coveredProviders } from '@cine/contract/availability/providers';
import type { Attendee } from '@cine/contract/operations/together/sessions';
import { Crown, Smartphone } from 'lucide-react';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { namedOf } from '../movie/reasons-in-words.ts';
import { ServiceChip } from '../movie/service-chip.tsx';
import styles from './attendee-list.module.css';
import { Avatar } from './avatar.tsx';

/** An attendee; `isOnThisDevice` when they share it with others. */
export type Person = Pick<Attendee, 'name' | 'providers' | 'present'> & {
  uid: string;
  isHost: boolean;
  isOnThisDevice: boolean;
};

type Props = {
  people: readonly Person[];
  common: readonly number[];
  onPerson?: (uid: string) => void;
};

export function AttendeeList({ people, common, onPerson }: Props) {
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.uid} className={styles.person} data-away={!person.present || undefined}>
          {onPerson ? (
            <button type="button" className={styles.who} onClick={() => onPerson(person.uid)}>
              <AttendeeLabel {...person} />
            </button>
          ) : (
            <p className={styles.who}>
              <AttendeeLabel {...person} />
            </p>
          )}
          <p className={`${layout.wrapXs} ${styles.services}`}>
            {person.providers.map((id) => (
              <ServiceChip key={id} id={id} common={person.present && isInCommon(id, common)} />
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function AttendeeLabel({ uid, name, present, isHost, isOnThisDevice }: Person) {
  const { say } = useWords();
  return (
    <>
      <Avatar uid={uid} name={name} />
      <span className={styles.name}>
        {name}
        {isHost && (
          <>
            <Crown aria-hidden />
            <span className="unseen">, {say('session.host')}</span>
          </>
        )}
        {isOnThisDevice && (
          <>
            <Smartphone aria-hidden />
            <span className="unseen">, {say('session.onThisPhone')}</span>
          </>
        )}
        {!present && <small>{say('session.away')}</small>}
      </span>
    </>
  );
}

type CommonProps = {
  common: readonly number[];
  /** Whose services they are, if one attendee's serve for all. */
  host: string | null;
  /** How many people are present. */
  heads: number;
};

export function CommonServices({ common, host, heads }: CommonProps) {
  const { say } = useWords();
  const named = namedOf(common);
  return (
    <div className={styles.sum} data-lit={named.length > 0 || undefined} aria-live="polite">
      <h3>{commonTitle(host, heads, named.length, say)}</h3>
      {named.length === 0 && host !== null && <p>{say('session.noServices')}</p>}
      <ul className={`${layout.wrapS} ${styles.common}`}>
        {named.map((id) => (
          <li key={id}>
            <ServiceChip id={id} common />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function commonTitle(host: string | null, heads: number, services: number, say: Say): string {
  if (host !== null) return say('session.inCommonAt', { name: host });
  return say(services === 0 ? 'session.nothingInCommon' : 'session.inCommon', { heads });
}

function isInCommon(subscription: number, common: readonly number[]): boolean {
  return coveredProviders([subscription]).some((id) => common.includes(id));
}
