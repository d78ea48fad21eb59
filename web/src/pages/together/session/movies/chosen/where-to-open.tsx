/** On which services the chosen movie opens, and who lacks them. */
import { coveredProviders } from '@cine/contract/availability/providers';
import { Notice } from '#components/feedback/notice.tsx';
import { ownerInWords } from '#components/movie/owners-in-words.ts';
import { listInWords, namedOf } from '#components/movie/reasons-in-words.ts';
import { ServiceChip } from '#components/movie/service-chip.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { type SessionContext, useSession } from '../../session-context.tsx';
import styles from './chosen-movie.module.css';
import { type Choice, presentOf } from './use-chosen.ts';

export function WhereToOpen({ places, ownedBy = [] }: Pick<Choice, 'places' | 'ownedBy'>) {
  const { say, locale } = useWords();
  const { session, holder, nameOf } = useSession();
  const teller = { say, locale, me: holder.uid, nameOf };
  // Only when everyone present can open it: a latecomer may have fewer services.
  const openIn = ({ uid, kind, providers }: Choice['places'][number]) =>
    uid === null && kind === 'flatrate'
      ? providers.filter((id) => session.commonProviders.includes(id))
      : providers;
  return (
    <ul className={`${layout.stackS} ${styles.places}`}>
      {places.map((place) => (
        <li key={`${place.uid}-${place.kind}`}>
          <span>
            {place.uid === null ? say('session.openOn') : say('session.opensOn', { name: nameOf(place.uid) })}
          </span>
          {namedOf(openIn(place)).map((provider) => (
            <ServiceChip key={provider} id={provider} common />
          ))}
          {place.kind !== 'flatrate' && <small>{say(`session.${place.kind}`)}</small>}
        </li>
      ))}
      {ownedBy.map((owner) => (
        <li key={owner.uid}>{ownerInWords(owner, teller)}</li>
      ))}
    </ul>
  );
}

export function MisfitNotice({ chosen }: { chosen: Choice }) {
  const { say, locale } = useWords();
  const context = useSession();
  const without = presentOf(context).filter((uid) => !canOpen(context, chosen, uid));
  const names = listInWords(without.map(context.nameOf), locale);
  return (
    <Notice>
      {without.length > 0
        ? say('session.misfit', { names, people: without.length })
        : say('session.misfitOfAll')}
    </Notice>
  );
}

/** Whether a user's services include one of the places; the session knows them for all together. */
function canOpen({ session }: SessionContext, { places, ownedBy }: Choice, uid: string): boolean {
  if (ownedBy?.some((owner) => owner.uid === uid)) return true;
  const covered = coveredProviders(session.attendees[uid]!.providers);
  return places.some(
    (place) =>
      (place.uid === null || place.uid === uid) &&
      (place.kind !== 'flatrate' || place.providers.some((id) => covered.includes(id))),
  );
}
