/** Countries and languages. `Intl` knows most, but neither former countries nor TMDB's own codes. */
export const countries = {
  name: `{code, select,
    SU {Soviet Union}
    YU {Yugoslavia}
    XC {Czechoslovakia}
    XG {East Germany}
    AN {Netherlands Antilles}
    BU {Burma (before 1989)}
    CS {Serbia and Montenegro}
    TP {East Timor (before 2002)}
    ZR {Zaire}
    XI {Northern Ireland}
    HK {Hong Kong}
    MO {Macao}
    other {{name}}}`,
  tongue: `{code, select,
    xx {no spoken language}
    cn {Cantonese}
    mo {Moldavian}
    sh {Serbo-Croatian}
    tw {Twi}
    other {{name}}}`,
  from: `{code, select,
    AR {from Argentina}
    AT {from Austria}
    AU {from Australia}
    BE {from Belgium}
    BR {from Brazil}
    CA {from Canada}
    CH {from Switzerland}
    CN {from China}
    CU {from Cuba}
    CZ {from Czechia}
    DE {from Germany}
    DK {from Denmark}
    DZ {from Algeria}
    EG {from Egypt}
    ES {from Spain}
    FI {from Finland}
    FR {from France}
    GB {from the United Kingdom}
    GE {from Georgia}
    GR {from Greece}
    HK {from Hong Kong}
    HU {from Hungary}
    IE {from Ireland}
    IL {from Israel}
    IN {from India}
    IR {from Iran}
    IS {from Iceland}
    IT {from Italy}
    JP {from Japan}
    KR {from South Korea}
    KZ {from Kazakhstan}
    LB {from Lebanon}
    LU {from Luxembourg}
    MA {from Morocco}
    MX {from Mexico}
    NL {from the Netherlands}
    NO {from Norway}
    NZ {from New Zealand}
    PL {from Poland}
    PT {from Portugal}
    RO {from Romania}
    RU {from Russia}
    SE {from Sweden}
    SN {from Senegal}
    SU {from the Soviet Union}
    TH {from Thailand}
    TN {from Tunisia}
    TR {from Turkey}
    TW {from Taiwan}
    UA {from Ukraine}
    US {from the United States}
    XC {from Czechoslovakia}
    XG {from East Germany}
    YU {from Yugoslavia}
    ZA {from South Africa}
    other {from {name}}}`,
};
