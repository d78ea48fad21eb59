import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '#components/layout/dialog.tsx';
import { listInWords, namedOf } from '#components/movie/reasons-in-words.ts';
import { ServiceChip } from '#components/movie/service-chip.tsx';
import { commonTitle } from '#components/people/attendee-list.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { headsOf } from '#components/people/heads.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useSession } from '../session-context.tsx';
import { Attendees } from './attendees.tsx';
import { DeviceHolder } from './device-sharing.tsx';
import { InvitedFriends } from './invited-friends.tsx';
import { peopleOf } from './people-of.ts';
import styles from './people-strip.module.css';
import { Whereabouts } from './whereabouts.tsx';
import { WhoseServices } from './whose-services.tsx';

/** What fits beside the services on a narrow phone. */
const shownFaces = 4;
/** What fits beside the faces on a tablet; a phone shows the first. */
const shownServices = 3;

/** Who is at the evening, in a strip. For screens without a second column: one line, which opens the rest. */
export function PeopleStrip() {
  const { say, locale } = useWords();
  const context = useSession();
  const [isOpen, setOpen] = useState(false);
  const { session, holder, nameOf } = context;
  const people = peopleOf(context);
  const here = people.filter(({ present }) => present).map(({ name }) => name);
  const faces = people.length > shownFaces ? people.slice(0, shownFaces - 1) : people;
  const { mode, servicesOf, commonProviders } = session;
  const title = () => {
    if (here.length === 0) return say('session.nobody-present');
    if (mode === 'apart') return say('session.apart');
    const heads = headsOf(session, holder.uid);
    if (servicesOf !== null) return say('session.atPlaceOf', { name: nameOf(servicesOf) });
    return commonTitle(null, heads, commonProviders.length, say);
  };
  return (
    <div className={`${layout.stackM} ${styles.phone}`}>
      <button type="button" className={styles.strip} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="unseen">
          {here.length > 0
            ? say('session.hereAre', { names: listInWords(here, locale) })
            : say('session.nobody-present')}
        </span>
        <span className={styles.faces} aria-hidden>
          {faces.map(({ uid, name, present }) => (
            <span key={uid} className={styles.face} data-away={!present || undefined}>
              <Avatar uid={uid} name={name} />
            </span>
          ))}
          {faces.length < people.length && (
            <span className={styles.others}>{`+${people.length - faces.length}`}</span>
          )}
        </span>
        <span className={styles.services} aria-live="polite">
          <span className={styles.title}>{title()}</span>
          {here.length > 0 && mode === 'together' && (
            <CommonServices services={namedOf(commonProviders)} isAtHome={servicesOf !== null} />
          )}
          {here.length > 0 && mode === 'apart' && (
            <span className={styles.title}>{say('session.ownServices')}</span>
          )}
        </span>
        <ChevronRight aria-hidden />
      </button>
      <InvitedFriends />
      <WhoseServices />
      <DeviceHolder />
      {isOpen && (
        <Dialog title={say('session.whoIsHere')} onClose={() => setOpen(false)}>
          <Whereabouts />
          <Attendees />
        </Dialog>
      )}
    </div>
  );
}

/** They light up anew when they change. */
function CommonServices({ services, isAtHome }: { services: readonly number[]; isAtHome: boolean }) {
  const { say } = useWords();
  if (services.length === 0)
    return isAtHome && <span className={styles.title}>{say('session.noServices')}</span>;
  const more = (most: number, className?: string) =>
    services.length > most && <span className={className}>{`+${services.length - most}`}</span>;
  return (
    <span className={styles.chips} key={services.join()}>
      {services.slice(0, shownServices).map((id) => (
        <ServiceChip key={id} id={id} common />
      ))}
      {more(1, styles.ifNarrow)}
      {more(shownServices)}
    </span>
  );
}
