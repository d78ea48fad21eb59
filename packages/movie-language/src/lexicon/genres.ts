/** The words that ask for a genre: a value may be several genres, as of "romcom". */
export const genres: Readonly<Record<string, string>> = {
  Action: 'action, action packed, actioner, baston, боевик*, боевич*, экшн*, экшен*',
  Adventure: 'adventure, adventures, aventure, aventures, приключен*, приключенческ~',
  Animation: `
    animation, animated, cartoon, cartoons, toon, dessin animé, dessins animés, dessin anime,
    animé en 3d, d'animation, мультфильм*, мультик*, мульт, мульты, мультов, анимац*, анимационн~,
    мультипликац*, мультяш*`,
  Comedy: `
    comedy, comedies, comedic, comédie, comédies, comique, comiques, funny, hilarious, humour,
    humoristique, rigolo, rigolos, rigolote, marrant, marrants, marrante, drôle, drôles, hilarant,
    hilarante, to laugh, a laugh, a good laugh, laugh, laughs, make me laugh, make us laugh,
    laugh out loud, rire, pour rire, rigoler, pour rigoler, se marrer, pour se marrer, comik, comiks, faire rire,
    fait rire, qui fait rire, nous fasse rire, me fasse rire, комеди*, комедийн~, смешн*, посмеяться,
    поржать, ржач*, поугарать, угарн~, уморительн~, посмеш*, юморн~, чтобы посмеяться, забавн~`,
  Crime: `
    crime, crimes, policier, policiers, policière, policières, polar, polars, gangster, gangsters,
    криминал*, криминальн~, гангстер*, бандит*, crim flick`,
  Documentary: `
    док фильм, док фильмы, документалочк*, documentary, documentaries, doc, docs, docu, docus, documentaire, documentaires, документал*,
    документальн~, документалк*, docufilm`,
  Drama:
    'drama, dramas, drame, drames, dramatique, dramatiques, dramatik, dramatiks, dramatike, драм, драма, драмы, драму, драмой, драме, драмам, драматич*, драматическ~',
  Family: `
    family film, family films, family movie, family movies, family, the whole family,
    for the whole family, toute la famille, pour toute la famille, всей семьей, для всей семьи,
    всей семье, family friendly, film familial, familial, familiale, familiaux, familiales,
    film de famille, семейн~, для семейного просмотра, семейное кино, для семьи`,
  Fantasy:
    'fantasy, fantastique, fantastiques, fantastik, фэнтези, фентези, фентази, фэнтази, heroic fantasy, сказочн~, фэнтезийн~, фэнтэзи',
  History: `
    history, historical, historique, historiques, historik, histoire avec un grand h, period drama, period film,
    period piece, film d'époque, историческ~, истории, историчк*, costume drama`,
  Horror: `
    horror, horrors, horreur, horreurs, épouvante, horrifique, horrifiques, ужас*, ужастик*, ужастег,
    хоррор*, horror flick`,
  Music:
    'music film, music movie, musicaux, film musical sur, музыкальн~ фильм*, film de musique, film sur la musique, about music, про музыку, о музыке, film about music',
  Mystery: 'mystery, mysteries, mystère, mystères, детектив*, детективн~, film à énigme',
  Romance: `
    romance, romances, romantic, romantique, romantiques, romantik, romantiks, love story, love stories, histoire d'amour,
    histoires d'amour, film d'amour, films d'amour, à l'eau de rose, мелодрам*, романтик*,
    романтическ~, романтичн*, про любовь, о любви, любовн~, любовная история, about love, sur l'amour,
    история любви, истории любви, chick flick`,
  'Romance&Comedy': 'romcom, romcoms, rom com, rom coms, ромком*, ром ком',
  'Drama&Comedy':
    'dramedy, dramedies, tragicomedy, tragicomédie, comédie dramatique, comédies dramatiques, трагикомеди*, драмеди',
  'Science Fiction': `
    science fiction, sci fi, scifi, sf, sci fy, s f, futuristic, anticipation, film d'anticipation,
    научн~ фантастик*, научно фантастическ~, научн~ фантаст*, фантастик*, фантастическ~, нф,
    фантастич*, сайфай, сай фай, space opera`,
  Thriller: `
    thriller, thrillers, suspense, film à suspense, триллер*, трилер*, саспенс*,
    psychological thriller, thriller psychologique, психологическ~ триллер*`,
  War: `
    war, war film, war movie, war movies, about war, about the war, guerre, de guerre, sur la guerre,
    военн~, военное кино, война, войну, войне, войны, про войну, о войне, военка`,
  'TV Movie':
    'téléfilm, téléfilms, tv movie, tv movies, tv film, made for tv, телефильм*, телевизионн~ фильм*',
  Western: 'western, westerns, westren, cowboy movie, вестерн*, film de cowboy, films de cowboys',
};
