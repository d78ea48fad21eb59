/** Adjectives and names of countries, by their codes; several for a region. */
export const countries: Readonly<Record<string, string>> = {
  FR: `
    french, français~, frenchie, from france, made in france, cinéma français, de france, французск~,
    из франции, франция, франции, франц, france`,
  US: `
    american, americans, américain~, hollywood, hollywoodien~, us, usa, from the us, from the usa,
    from the states, made in usa, americain~, etats unis, états unien~, u s, ricain~, us movie,
    американск~, голливуд*, голливудск~, сша, из сша, америк*, американц*`,
  GB: `
    british, english, brit, anglais~, britannique, britanniques, from the uk, uk, u k, from england,
    england, from britain, from great britain, anglaises, britiche, scottish, écossais~, welsh,
    английск~, британск~, великобритан*, из англии, англии, из британии, шотландск~, royaume uni,
    angleterre, великобритании`,
  IT: `
    italian, italien~, from italy, italy, italie, итальянск~, из италии, италии, италия, итальянц*,
    italain, ritals`,
  ES: 'spanish, espagnol~, from spain, spain, espagne, испанск~, из испании, испании, испания',
  DE: `
    german, allemand~, from germany, germany, allemagne, немецк~, германск~, из германии, германии,
    германия`,
  RU: `
    russian, russe, russes, from russia, russia, russie, российск~, русск~, россия, россии, из россии,
    отечественн~, наше кино, наши фильмы, наше российское, росийск~`,
  SU: `
    soviet, soviets, soviétique, soviétiques, советск~, ussr, urss, ссср, из ссср, совковое, совковые,
    from the ussr, времен ссср, soviet era, ère soviétique, совок, совецк~`,
  JP: `
    japanese, japonais~, nippon, nippone, from japan, japan, japon, японск~, из японии, японии, япония`,
  KR: `
    korean, coréen~, south korean, sud coréen~, from korea, korea, corée, corée du sud,
    from south korea, south korea, корейск~, южнокорейск~, из кореи, кореи, корея, южной кореи, дорама,
    k movie`,
  KP: 'north korean, nord coréen~, северокорейск~',
  CN: 'chinese, chinois~, from china, china, chine, китайск~, из китая, китая, китай',
  HK: `
    hong kong, hongkong, hong kongais~, hongkongais~, from hong kong, гонконгск~, гонконг*,
    из гонконга, de hong kong`,
  TW: 'taiwanese, taïwanais~, taiwan, тайваньск~, тайван*, from taiwan',
  IN: 'indian, indien~, from india, india, inde, индийск~, из индии, индии',
  IR: 'iranian, iranien~, from iran, iran, иранск~, из ирана, иран, ирана, persian, persan~',
  TR: `
    turkish, turc, turcs, turque, turques, from turkey, turkey, turquie, турецк~, из турции, турции`,
  GE: 'georgian, géorgien~, georgia, géorgie, грузинск~, из грузии, грузии, грузия',
  AM: 'armenian, arménien~, armenia, arménie, армянск~, из армении, армении',
  UA: 'ukrainian, ukrainien~, ukraine, украинск~, из украины, украины',
  BY: 'belarusian, biélorusse, biélorusses, белорусск~, беларус*',
  KZ: 'kazakh, kazakhs, казахск~, казахстанск~, казахстан*, kazakhstan',
  UZ: 'uzbek, ouzbek, ouzbèke, узбекск~',
  LV: 'latvian, letton, lettonne, латвийск~, латышск~',
  LT: 'lithuanian, lituanien~, литовск~',
  EE: 'estonian, estonien~, эстонск~',
  PL: 'polish, polonais~, poland, from poland, pologne, польск~, из польши, польши',
  CZ: 'czech, tchèque, tchèques, чешск~, из чехии, чехии',
  SK: 'slovak, slovaque, slovaques, словацк~',
  HU: 'hungarian, hongrois~, hungary, hongrie, венгерск~, венгрии',
  RO: 'romanian, roumain~, romania, roumanie, румынск~, румынии',
  BG: 'bulgarian, bulgare, bulgares, болгарск~',
  RS: 'serbian, serbe, serbes, сербск~',
  YU: 'yugoslav, yugoslavian, yougoslave, yougoslaves, югославск~',
  HR: 'croatian, croate, croates, хорватск~',
  GR: 'greek, grec, grecs, grecque, grecques, from greece, greece, grèce, греческ~, греции',
  PT: 'portuguese, portugais~, portugal, from portugal, португальск~, португалии',
  NL: 'dutch, néerlandais~, hollandais~, netherlands, нидерландск~, голландск~',
  BE: 'belgian, belge, belges, from belgium, belgium, belgique, бельгийск~, бельгии',
  CH: 'swiss, suisse, suisses, швейцарск~, швейцарии, switzerland',
  AT: 'austrian, autrichien~, austria, autriche, австрийск~, австрии',
  DK: 'danish, danois~, from denmark, denmark, danemark, датск~, из дании, дании',
  SE: 'swedish, suédois~, from sweden, sweden, suède, шведск~, из швеции, швеции',
  NO: 'norwegian, norvégien~, from norway, norway, norvège, норвежск~, норвегии',
  FI: 'finnish, finlandais~, finnois~, from finland, finland, finlande, финск~, финляндии',
  IS: 'icelandic, islandais~, from iceland, iceland, islande, исландск~, исландии',
  'DK NO SE': `
    scandinavian, scandinave, scandinaves, scandi, скандинавск~, скандинави*, from scandinavia`,
  IE: 'irish, irlandais~, from ireland, ireland, irlande, ирландск~, ирландии',
  AU: `
    australian, aussie, australien~, from australia, australia, australie, австралийск~, австралии`,
  NZ: 'new zealand, kiwi, néo zélandais~, новозеландск~, from new zealand',
  CA: 'canadian, canadien~, from canada, canada, канадск~, канады',
  MX: 'mexican, mexicain~, from mexico, mexico, mexique, мексиканск~, мексики',
  BR: 'brazilian, brésilien~, from brazil, brazil, brésil, бразильск~, бразилии',
  AR: `
    argentine, argentinian, argentinean, argentin~, from argentina, argentina, аргентинск~, аргентины`,
  CL: 'chilean, chilien~, чилийск~',
  CO: 'colombian, colombien~, колумбийск~',
  CU: 'cuban, cubain~, кубинск~',
  IL: 'israeli, israélien~, from israel, israel, israël, израильск~, израиля',
  PS: 'palestinian, palestinien~, палестинск~',
  LB: 'lebanese, libanais~, ливанск~',
  EG: 'egyptian, égyptien~, египетск~',
  MA: 'moroccan, marocain~, марокканск~',
  DZ: 'algerian, algérien~, алжирск~',
  TN: 'tunisian, tunisien~, тунисск~',
  SN: 'senegalese, sénégalais~, сенегальск~',
  NG: 'nigerian, nollywood, nigérian~, нигерийск~',
  ZA: 'south african, sud africain~, южноафриканск~',
  TH: 'thai, thaï, thaïs, thaïlandais~, from thailand, thailand, тайск~, тайланд*, таиланд*',
  VN: 'vietnamese, vietnamien~, вьетнамск~',
  ID: 'indonesian, indonésien~, индонезийск~',
  PH: 'filipino, philippin~, филиппинск~',
  MN: 'mongolian, mongol, mongols, монгольск~',
};

/** The language of a movie, by the words for it; "in", "en" and "на" stand before a country's adjective. */
export const languages: Readonly<Record<string, string>> = {
  fr: `
    in french, en français, french language, french speaking, francophone, francophones,
    langue française, на французском, на французском языке, франкоязычн~, spoken in french,
    parlé en français`,
  en: `
    in english, en anglais, english language, english speaking, anglophone, anglophones,
    langue anglaise, на английском, на английском языке, англоязычн~`,
  ru: `
    in russian, en russe, russian language, russian speaking, russophone, russophones, langue russe,
    на русском, на русском языке, русскоязычн~`,
  es: `
    in spanish, en espagnol, spanish language, spanish speaking, hispanophone, hispanophones,
    на испанском, на испанском языке, испаноязычн~`,
  de: `
    in german, en allemand, german language, german speaking, germanophone, germanophones, на немецком,
    на немецком языке, немецкоязычн~`,
  it: `
    in italian, en italien, italian language, на итальянском, на итальянском языке, italophone`,
  ja: 'in japanese, en japonais, japanese language, на японском, на японском языке',
  ko: 'in korean, en coréen, korean language, на корейском, на корейском языке',
  zh: `
    in chinese, in mandarin, en chinois, en mandarin, chinese language, mandarin, на китайском,
    на китайском языке`,
  cn: 'in cantonese, en cantonais, cantonese, на кантонском',
  hi: 'in hindi, en hindi, hindi, на хинди, хинди',
  ar: 'in arabic, en arabe, arabic, arabophone, на арабском',
  pt: 'in portuguese, en portugais, portuguese language, lusophone, на португальском',
  pl: 'in polish, en polonais, polish language, на польском',
  sv: 'in swedish, en suédois, swedish language, на шведском',
  da: 'in danish, en danois, danish language, на датском',
  no: 'in norwegian, en norvégien, на норвежском',
  tr: 'in turkish, en turc, на турецком',
  uk: 'in ukrainian, en ukrainien, на украинском',
  ka: 'in georgian, en géorgien, на грузинском',
  fa: 'in farsi, in persian, en persan, farsi, на фарси',
  he: 'in hebrew, en hébreu, hebrew, на иврите',
  yi: 'in yiddish, en yiddish, yiddish, на идише',
};

/** Québécois movies are Canadian and in French. */
export const quebec = 'québécois~, quebecois~, quebec, québec, du québec, from quebec, квебекск~, из квебека';
