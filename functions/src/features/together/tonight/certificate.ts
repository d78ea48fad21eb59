/** The minimum age of each certificate, as each country writes them. */
const ages: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  FR: { U: 0, TP: 0, '10': 10, '12': 12, '16': 16, '18': 18 },
  US: { G: 0, PG: 8, 'PG-13': 13, R: 17, 'NC-17': 18 },
  GB: { U: 0, PG: 8, '12': 12, '12A': 12, '15': 15, '18': 18, R18: 18 },
  DE: { '0': 0, '6': 6, '12': 12, '16': 16, '18': 18 },
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
  const each = regions.flatMap((one) => decidingIn(certificates, one) ?? []);
  const decides = strictest(each);
  const own = each.find(({ country }) => country === region);
  return own && own.age === decides?.age ? null : decides;
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
