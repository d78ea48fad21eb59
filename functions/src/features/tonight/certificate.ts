/** The minimum age of each certificate, as each country writes them. */
const ages: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  FR: { U: 0, TP: 0, '10': 10, '12': 12, '16': 16, '18': 18 },
  US: { G: 0, PG: 8, 'PG-13': 13, R: 17, 'NC-17': 18 },
  GB: { U: 0, PG: 8, '12': 12, '12A': 12, '15': 15, '18': 18, R18: 18 },
  DE: { '0': 0, '6': 6, '12': 12, '16': 16, '18': 18 },
  RU: { '0+': 0, '6+': 6, '12+': 12, '16+': 16, '18+': 18 },
};

/** The certificate to show in a region: the region's own. */
export function certificateIn(certificates: Readonly<Record<string, string>>, region: string): string | null {
  return certificates[region] ?? null;
}

/**
 * The age from which a movie is suitable: by the region's own certificate, otherwise by the strictest of those known
 * elsewhere; null if none is known.
 */
export function suitableFrom(certificates: Readonly<Record<string, string>>, region: string): number | null {
  const own = ages[region]?.[certificates[region] ?? ''];
  if (own !== undefined) return own;
  const elsewhere = Object.entries(certificates)
    .map(([country, certificate]) => ages[country]?.[certificate])
    .filter((age) => age !== undefined);
  return elsewhere.length > 0 ? Math.max(...elsewhere) : null;
}
