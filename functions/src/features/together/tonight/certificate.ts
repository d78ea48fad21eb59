/** The age from which movies are suitable, by the certificates of each country. */

/** The minimum age of each certificate, as each country writes them. */
const ages: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // The CNC's visas, and television's 10 (Arcom).
  FR: { U: 0, TP: 0, '10': 10, '12': 12, '16': 16, '18': 18 },
  // The MPA's ratings: NC-17 admits nobody of 17. It names no age for PG, which is taken as the BBFC's.
  US: { G: 0, PG: 8, 'PG-13': 13, R: 17, 'NC-17': 18 },
  // The BBFC's: PG shouldn't unsettle a child of around eight.
  GB: { U: 0, PG: 8, '12': 12, '12A': 12, '15': 15, '18': 18, R18: 18 },
  // The FSK's, § 14 of the Jugendschutzgesetz.
  DE: { '0': 0, '6': 6, '12': 12, '16': 16, '18': 18 },
  // Federal law 436-FZ, article 6.
  RU: { '0+': 0, '6+': 6, '12+': 12, '16+': 16, '18+': 18 },
};

export function certificateIn(certificates: Readonly<Record<string, string>>, region: string): string | null {
  return certificates[region] ?? null;
}

/** The age from which a movie is suitable by the region's own certificate; null if none is known. */
export function suitableFrom(certificates: Readonly<Record<string, string>>, region: string): number | null {
  return ages[region]?.[certificates[region] ?? ''] ?? null;
}

export type OtherCertificate = { country: string; certificate: string; age: number };

/**
 * The strictest certificate that applies in the viewers' regions; null if it is the region's own, or if none
 * says an age.
 */
export function otherCertificateFor(
  certificates: Readonly<Record<string, string>>,
  region: string,
  regions: readonly string[] = [region],
): OtherCertificate | null {
  const candidates = regions.flatMap((one) => decidingIn(certificates, one) ?? []);
  const deciding = strictest(candidates);
  const own = candidates.find(({ country }) => country === region);
  return own && own.age === deciding?.age ? null : deciding;
}

/** The age by the region's own certificate, or else by the strictest of others; null if none is known. */
export function suitableAnywhereFrom(
  certificates: Readonly<Record<string, string>>,
  region: string,
): number | null {
  return decidingIn(certificates, region)?.age ?? null;
}

function decidingIn(certificates: Readonly<Record<string, string>>, region: string): OtherCertificate | null {
  const candidates = Object.entries(certificates).flatMap(([country, certificate]) => {
    const age = suitableFrom(certificates, country);
    return age === null ? [] : [{ country, certificate, age }];
  });
  return candidates.find(({ country }) => country === region) ?? strictest(candidates);
}

function strictest(certificates: readonly OtherCertificate[]): OtherCertificate | null {
  return (
    certificates.toSorted((one, other) => other.age - one.age || (one.country < other.country ? -1 : 1))[0] ??
    null
  );
}
