import type { OfferPlace } from '@cine/contract/availability/places';
import { providerName, providers } from '@cine/contract/availability/providers';
import { ExternalLink } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import buttons from '../../form/button.module.css';
import { namedOf } from '../reasons-in-words.ts';
import styles from './candidate.module.css';
import { openAddress } from './open-address.ts';

type Props = {
  movieId: number;
  /** As the reader knows it. */
  title: string;
  places: readonly OfferPlace[];
  me: string | null;
};

/** The link that opens a movie at a streaming service. */
export function OpenLink({ movieId, title, places, me }: Props) {
  const { say, locale } = useWords();
  const place = places.find(({ uid }) => uid === me) ?? places.find(({ uid }) => uid === null);
  const provider = place && namedOf(place.providers)[0];
  if (provider === undefined) return null;
  const service = providerName(provider, locale);
  return (
    <a
      className={`${buttons.button} ${buttons.plain} ${styles.open}`}
      href={openAddress(provider, { movieId, title }, place!.region)}
      target="_blank"
      rel="noreferrer"
      aria-label={say('movie.openOn', { title, service })}
    >
      <span className={styles.brand} aria-hidden>
        {providers.find(({ id }) => id === provider)?.name ?? service}
      </span>
      <ExternalLink aria-hidden />
    </a>
  );
}
