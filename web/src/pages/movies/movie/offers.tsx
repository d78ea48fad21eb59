import { offerKindSchema } from '@cine/contract/movies/movie';
import type { MovieView } from '@cine/contract/operations/movies/movies';
import { Clock3, ExternalLink } from 'lucide-react';
import { ServiceChip } from '#components/movie/service-chip.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { countryName } from '#i18n/names.ts';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './movie.module.css';
import { ReportOffer } from './report-offer.tsx';

/** Where a movie can be watched, and a button to report a wrong offer. */
export function Offers({ movie, canReport }: { movie: MovieView; canReport: boolean }) {
  const { say, locale } = useWords();
  const { movieId, availability } = movie;
  const { region, knowledge, checkedAt, sampleOffers, offers } = availability;
  const kinds = offerKindSchema.options.filter((kind) => offers.some((offer) => offer.kind === kind));
  return (
    <section className={styles.part} aria-labelledby="offers-title">
      <div className={styles.title}>
        <h2 id="offers-title">{say('movie.where')}</h2>
        <p className={prose.note}>{countryName(region, { say, locale })}</p>
      </div>
      {knowledge === 'unknown' && <p>{say('movie.unknown')}</p>}
      {knowledge !== 'unknown' && kinds.length === 0 && <p>{say('movie.nowhere')}</p>}
      {kinds.length > 0 && (
        <dl className={styles.kinds}>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{say(`movie.${kind}`)}</dt>
              <dd className={`${layout.wrapS} ${styles.chips}`}>
                {offers
                  .filter((offer) => offer.kind === kind)
                  .map(({ provider, mine }) => (
                    <span key={provider}>
                      <ServiceChip id={provider} common={mine && kind === 'flatrate'} />
                      {mine && kind === 'flatrate' && <span className="unseen">{say('movie.mine')}</span>}
                    </span>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {offers.some(({ kind, mine }) => mine && kind === 'flatrate') && (
        <p className={prose.note}>{say('movie.litAreMine')}</p>
      )}
      <p className={styles.checked}>
        <Clock3 aria-hidden />
        {checkedAt === null
          ? say('movie.neverChecked')
          : say('movie.checked', { ago: ago(checkedAt, { say, locale }, serverNow()) })}
        {knowledge === 'stale' && <strong className={surface.mark}>{say('movie.stale')}</strong>}
        {sampleOffers && <span className={surface.sample}>{say('movie.sampleOffers')}</span>}
      </p>
      <div className={`${styles.links} ${styles.actions}`}>
        {canReport && <ReportOffer movie={movie} />}
        <a
          className={`${layout.tapLink} ${styles.source}`}
          href={`https://www.themoviedb.org/movie/${movieId}/watch?locale=${region}`}
          rel="noreferrer"
        >
          {say('movie.offersAtTmdb')}
          <ExternalLink aria-hidden />
        </a>
      </div>
    </section>
  );
}
