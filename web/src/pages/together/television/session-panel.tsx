import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useId, useRef } from 'react';
import { QrCode } from '#components/layout/qr-code.tsx';
import { namedOf } from '#components/movie/reasons-in-words.ts';
import { ServiceChip } from '#components/movie/service-chip.tsx';
import { commonTitle } from '#components/people/attendee-list.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { headsOf } from '#components/people/heads.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './session-panel.module.css';
import { useFittingRows } from './use-fitting-rows.ts';

/** The limit of what can be read from afar. */
const shownServices = 6;
/** A row's height, as in the styles. */
const rowRem = 2;

/** The television's side: code and QR code to join, who is there, common services. */
export function SessionPanel({ session }: { session: SessionDocument }) {
  const { say } = useWords();
  const { code, attendees, commonProviders, mode, servicesOf } = session;
  const host = servicesOf && (attendees[servicesOf]?.name ?? say('movie.somebody'));
  const people = Object.entries(attendees).sort(
    ([, one], [, other]) => Number(other.present) - Number(one.present) || one.joinedAt - other.joinedAt,
  );
  const id = useId();
  const common = namedOf(commonProviders);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const below = useRef<HTMLElement>(null);
  const rows = useFittingRows(box, list, below, rowRem);
  const isDense = people.length > rows;
  const room = isDense ? 2 * rows : rows;
  // If not all fit, the last row counts the others.
  const listed = people.length <= room ? people : people.slice(0, room - 1);
  return (
    <aside className={styles.side}>
      <JoinCode code={code} />
      <div className={styles.rest} ref={box}>
        <section className={`${layout.stackXs} ${styles.here}`} aria-labelledby={`${id}-here`}>
          <h2 id={`${id}-here`}>{say('session.whoIsHere')}</h2>
          <ul aria-live="polite" data-dense={isDense || undefined} ref={list}>
            {listed.map(([uid, { name, present }]) => (
              <li key={uid} data-away={!present || undefined}>
                <Avatar uid={uid} name={name} size="s" />
                <span className={layout.oneLine}>{name}</span>
                {!present && <small className={isDense ? 'unseen' : undefined}>{say('session.away')}</small>}
              </li>
            ))}
            {listed.length < people.length && (
              <li className={styles.more}>
                {say('television.more', { count: people.length - listed.length })}
              </li>
            )}
          </ul>
        </section>
        {mode === 'together' && (
          <section
            className={`${layout.stackXs} ${styles.common}`}
            aria-labelledby={`${id}-common`}
            aria-live="polite"
            ref={below}
          >
            <h2 id={`${id}-common`}>{commonTitle(host, headsOf(session, null), common.length, say)}</h2>
            {common.length === 0 && host !== null && <p>{say('session.noServices')}</p>}
            {common.length > 0 && <CommonServices services={common} />}
          </section>
        )}
      </div>
    </aside>
  );
}

function JoinCode({ code }: { code: string }) {
  const { say } = useWords();
  return (
    <section className={styles.code}>
      <p>{say('television.joinAt')}</p>
      <div className={styles.qr}>
        <QrCode text={`${location.origin}/join/${code}`} label={say('session.qr', { code })} />
      </div>
      <p className={styles.letters}>{code}</p>
      <p className={styles.address}>{say('television.orType', { address: location.host })}</p>
    </section>
  );
}

function CommonServices({ services }: { services: readonly number[] }) {
  const { say } = useWords();
  return (
    <p className={layout.wrapXs}>
      {services.slice(0, shownServices).map((service) => (
        <ServiceChip key={service} id={service} common />
      ))}
      {services.length > shownServices && (
        <span>{say('television.more', { count: services.length - shownServices })}</span>
      )}
    </p>
  );
}
