/** The regions that are supported: those whose availability TMDB knows (ISO 3166-1 alpha-2). */
export const regions = (
  'AD AE AG AL AR AT AU BA BB BE BG BH BM BO BR BS CA CH CI CL CO CR CU CV CZ DE DK DO DZ EC EE EG ES FI FJ FR GB GF GH ' +
  'GI GP GQ GR GT HK HN HR HU ID IE IL IN IQ IS IT JM JO JP KE KR KW LB LC LI LT LV LY MA MC MD MK MT MU MX MY MZ NE ' +
  'NG NL NO NZ OM PA PE PF PH PK PL PS PT PY QA RO RS RU SA SC SE SG SI SK SM SN SV TC TH TN TR TT TW TZ UG US UY VA ' +
  'VE XK YE ZA ZM'
).split(' ');

const codes: ReadonlySet<string> = new Set(regions);

export function isRegion(value: string): boolean {
  return codes.has(value);
}
