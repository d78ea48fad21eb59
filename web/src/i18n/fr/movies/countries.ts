/** Countries and languages. `Intl` knows most, but neither former countries nor TMDB's own codes. */
export const countries = {
  name: `{code, select,
    SU {URSS}
    YU {Yougoslavie}
    XC {Tchécoslovaquie}
    XG {Allemagne de l’Est}
    AN {Antilles néerlandaises}
    BU {Birmanie (avant 1989)}
    CS {Serbie-et-Monténégro}
    TP {Timor oriental (avant 2002)}
    ZR {Zaïre}
    XI {Irlande du Nord}
    HK {Hong Kong}
    MO {Macao}
    other {{name}}}`,
  tongue: `{code, select,
    xx {sans paroles}
    cn {cantonais}
    mo {moldave}
    sh {serbo-croate}
    tw {twi}
    other {{name}}}`,
  from: `{code, select,
    AR {d’Argentine}
    AT {d’Autriche}
    AU {d’Australie}
    BE {de Belgique}
    BR {du Brésil}
    CA {du Canada}
    CH {de Suisse}
    CN {de Chine}
    CU {de Cuba}
    CZ {de Tchéquie}
    DE {d’Allemagne}
    DK {du Danemark}
    DZ {d’Algérie}
    EG {d’Égypte}
    ES {d’Espagne}
    FI {de Finlande}
    FR {de France}
    GB {du Royaume-Uni}
    GE {de Géorgie}
    GR {de Grèce}
    HK {de Hong Kong}
    HU {de Hongrie}
    IE {d’Irlande}
    IL {d’Israël}
    IN {d’Inde}
    IR {d’Iran}
    IS {d’Islande}
    IT {d’Italie}
    JP {du Japon}
    KR {de Corée du Sud}
    KZ {du Kazakhstan}
    LB {du Liban}
    LU {du Luxembourg}
    MA {du Maroc}
    MX {du Mexique}
    NL {des Pays-Bas}
    NO {de Norvège}
    NZ {de Nouvelle-Zélande}
    PL {de Pologne}
    PT {du Portugal}
    RO {de Roumanie}
    RU {de Russie}
    SE {de Suède}
    SN {du Sénégal}
    SU {d’URSS}
    TH {de Thaïlande}
    TN {de Tunisie}
    TR {de Turquie}
    TW {de Taïwan}
    UA {d’Ukraine}
    US {des États-Unis}
    XC {de Tchécoslovaquie}
    XG {d’Allemagne de l’Est}
    YU {de Yougoslavie}
    ZA {d’Afrique du Sud}
    other {du pays {name}}}`,
};
