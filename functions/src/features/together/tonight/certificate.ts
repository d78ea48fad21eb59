/** The age from which movies are suitable, by the certificates of each country. */

/** The age of those certificates that don't name theirs, as "12A", "VM14" and "16+" do. */
const unnumbered: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // The CNC's visas.
  FR: { U: 0, TP: 0 },
  // Kijkwijzer's, and the commission's until 2020.
  BE: { AL: 0, KT: 0, 'KT/EA': 0, KNT: 16, 'KNT/ENA': 16 },
  // All of theirs are ages.
  CH: {},
  // The provinces' name no age for PG, nor do Ireland's and the United States': it is taken as the BBFC's.
  CA: { G: 0, PG: 8, A: 18, R: 18 },
  // The BBFC's: PG shouldn't unsettle a child of around eight.
  GB: { U: 0, PG: 8 },
  IE: { G: 0, PG: 8 },
  // The MPA's ratings: NC-17 admits nobody of 17.
  US: { G: 0, PG: 8, R: 17, 'NC-17': 18 },
  // § 14 of the Jugendschutzgesetz: ages.
  DE: {},
  // The JMK's: ages, or none.
  AT: { Unrestricted: 0, Uneingeschränkt: 0 },
  // The ICAA's; "i" recommends for children.
  ES: { A: 0, Ai: 0, APTA: 0, TP: 0, X: 18 },
  // Law 203/2017: for all, or an age.
  IT: { T: 0 },
  // Federal law 436-FZ, article 6: ages.
  RU: {},
};

/** What stands in a certificate's place where there is none; E is Canada's and Belgium's "exempt". */
const noCertificate = /^(NR|UR|Not Rated|Unrated|E|Exempt|-)$/i;

export function certificateIn(certificates: Readonly<Record<string, string>>, region: string): string | null {
  return certificates[region] ?? null;
}

/** The age from which a movie is suitable by the region's own certificate; null if none is known. */
export function suitableFrom(certificates: Readonly<Record<string, string>>, region: string): number | null {
  const certificate = certificates[region];
  if (certificate === undefined) return null;
  return unnumbered[region]?.[certificate] ?? oldestIn(certificate);
}

/** The age that a certificate names, the stricter where it names two, as Switzerland's "6 (12)". */
function oldestIn(certificate: string): number | null {
  const ages = (certificate.match(/\d+/g) ?? []).map(Number).filter((age) => age <= 21);
  return ages.length === 0 ? null : Math.max(...ages);
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

/**
 * The age by the region's own certificate, or by the strictest of others where it has none; null if that
 * says no age.
 */
export function suitableAnywhereFrom(
  certificates: Readonly<Record<string, string>>,
  region: string,
): number | null {
  return decidingIn(certificates, region)?.age ?? null;
}

function decidingIn(certificates: Readonly<Record<string, string>>, region: string): OtherCertificate | null {
  const own = certificates[region];
  const isOwn = own !== undefined && !noCertificate.test(own);
  const countries = isOwn
    ? [region]
    : Object.keys(certificates).filter((country) => Object.hasOwn(unnumbered, country));
  return strictest(
    countries.flatMap((country) => {
      const age = suitableFrom(certificates, country);
      return age === null ? [] : [{ country, certificate: certificates[country] ?? '', age }];
    }),
  );
}

function strictest(certificates: readonly OtherCertificate[]): OtherCertificate | null {
  return (
    certificates.toSorted((one, other) => other.age - one.age || (one.country < other.country ? -1 : 1))[0] ??
    null
  );
}
