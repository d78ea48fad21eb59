import type { SessionDocument } from '@cine/contract/documents';
import { useId } from 'react';
import { Face } from '../../pieces/face.tsx';
import { QrCode } from '../../pieces/qr-code.tsx';
import { namedOf } from '../../pieces/reasons.ts';
import { ServiceChip } from '../../pieces/service-chip.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './side.module.css';

/** As many as can be read from afar. */
const shownPeople = 5;
const shownServices = 6;

/** How to come in, always; who is there; and what they have in common. */
export function Side({ session }: { session: SessionDocument }) {
  const { say } = useWords();
  const { code, attendees, commonProviders, mode } = session;
  const people = Object.entries(attendees).sort(
    ([, one], [, other]) =>
      Number(other.present) - Number(one.present) || one.joinedAt.toMillis() - other.joinedAt.toMillis(),
  );
  const id = useId();
  const common = namedOf(commonProviders);
  return (
    <aside className={styles.side}>
      <section className={styles.code}>
        <p>{say('screen.joinAt')}</p>
        <div className={styles.qr}>
          <QrCode text={`${location.origin}/join/${code}`} label={say('evening.qr', { code })} />
        </div>
        <p className={styles.letters}>{code}</p>
        <p className={styles.address}>{say('screen.orType', { address: location.host })}</p>
      </section>
      <section className={styles.here} aria-labelledby={`${id}-here`}>
        <h2 id={`${id}-here`}>{say('evening.whoIsHere')}</h2>
        <ul aria-live="polite">
          {people.slice(0, shownPeople).map(([uid, { name, present }]) => (
            <li key={uid} data-away={!present || undefined}>
              <Face uid={uid} name={name} size="s" />
              <span className={styles.name}>{name}</span>
              {!present && <small>{say('evening.away')}</small>}
            </li>
          ))}
        </ul>
        {people.length > shownPeople && <p>{say('screen.more', { count: people.length - shownPeople })}</p>}
      </section>
      {mode === 'together' && (
        <section className={styles.common} aria-labelledby={`${id}-common`} aria-live="polite">
          <h2 id={`${id}-common`}>{say('evening.inCommon')}</h2>
          {common.length === 0 ? (
            <p>{say('evening.nothingInCommon')}</p>
          ) : (
            <p className={styles.chips}>
              {common.slice(0, shownServices).map((service) => (
                <ServiceChip key={service} id={service} common />
              ))}
              {common.length > shownServices && (
                <span>{say('screen.more', { count: common.length - shownServices })}</span>
              )}
            </p>
          )}
        </section>
      )}
    </aside>
  );
}
