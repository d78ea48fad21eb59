/** How old a person must be to decide alone about their data, by country. */

/**
 * Article 8 of the GDPR as each country set it; the law of the United Kingdom; COPPA in the United States;
 * Quebec's law for all of Canada; in Russia the age from which people act for themselves.
 */
const agesByRegion: Readonly<Record<number, readonly string[]>> = {
  13: ['BE', 'EE', 'FI', 'GB', 'IS', 'LV', 'MT', 'NO', 'PT', 'SE', 'US'],
  14: ['AT', 'BG', 'CA', 'ES', 'IT', 'LT', 'RU'],
  15: ['CZ', 'DK', 'FR', 'GR', 'SI'],
};

/** Where nothing else is known: the highest age that the GDPR allows. */
export const usualAge = 16;

/** Ages lower than the usual one, with the regions that have them. */
export const lowerAges = Object.entries(agesByRegion).map(([age, regions]) => ({
  age: Number(age),
  regions,
}));

export function minimumAge(region: string): number {
  return lowerAges.find(({ regions }) => regions.includes(region))?.age ?? usualAge;
}
