import type { Candidate } from '@cine/contract/operations/together/tonight';
import { useWords } from '#i18n/index.tsx';
import { countryName } from '#i18n/names.ts';

type Props = { movie: Pick<Candidate, 'certificate' | 'otherCertificate'>; className: string | undefined };

/** The region's certificate, and without one the strictest of other countries', with its country. */
export function Certificate({ movie: { certificate, otherCertificate }, className }: Props) {
  const { say, locale } = useWords();
  return (
    <>
      {certificate !== null && (
        <span className={className}>
          <span className="unseen">{say('movie.certificate', { certificate })}</span>
          <span aria-hidden>{certificate}</span>
        </span>
      )}
      {otherCertificate && (
        <span className={className}>
          <span className="unseen">
            {say('movie.otherCertificate', {
              certificate: otherCertificate.certificate,
              country: countryName(otherCertificate.country, { say, locale }),
            })}
          </span>
          <span aria-hidden>{`${otherCertificate.certificate} · ${otherCertificate.country}`}</span>
        </span>
      )}
    </>
  );
}
