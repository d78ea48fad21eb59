/** TMDB's English keywords by the words that ask for them. */
export const keywords: Readonly<Record<string, string>> = {
  anime: 'anime, animes, animé japonais, japanimation, japanime, аниме, анимэ, анимешк*',
  'black and white':
    'film noir et blanc, films noir et blanc, film noir & blanc, films noir & blanc, film n b, black and white, black & white, b & w, noir & blanc, black white, black n white, b w, bw, b and w, noir et blanc, n b, nb, en noir et blanc, черно бел*, чб, ч б, ч / б, чернобел*',
  christmas:
    'christmas, christmassy, xmas, x mas, noël, рождеств*, новогодн~, рождественск~, new year, про новый год, новый год',
  dinosaur: 'dinosaur, dinosaurs, dino, dinos, dinosaure, dinosaures, динозавр*',
  dystopia:
    'dystopia, dystopias, dystopian, dystopie, dystopies, dystopique, dystopiques, антиутопи*, антиутопич*, дистопи*',
  heist:
    'heist, heists, bank robbery, robbery, braquage, braquages, casse, film de casse, cambriolage, ограблен*, налет, bank job, hold up, про ограбление банка, ограбление банка',
  mafia:
    'mafia, mafias, mafieux, mafiosi, mob movie, mob movies, mob, mobster, mobsters, мафи*, мафиоз*, cosa nostra',
  monster: `
    monster, monsters, monstre, monstres, creature feature, монстр*, чудовищ*, kaiju, кайдзю`,
  musical:
    'musical, musicals, comédie musicale, comédies musicales, film musical, films musicaux, мюзикл*, musicales',
  noir: `
    noir, noirs, film noir, films noirs, film noirs, нуар*, нуарн~, neo noir, néo noir, неонуар*`,
  pirate: 'pirate, pirates, пират*, пиратск~',
  prison: `
    prison, prisons, jail, prison break, тюрьм*, тюремн~, про зону, univers carcéral, carcéral`,
  robot: 'robot, robots, робот*, androids, android, androïdes',
  samurai: 'samurai, samurais, samouraï, samouraïs, самура*, самурайск~',
  'serial killer':
    'serial killer, serial killers, tueur en série, tueurs en série, tueur en serie, маньяк*, серийн~ убийц*, serial murderer, серийник*',
  shark: 'shark, sharks, requin, requins, акул*',
  'silent film':
    'silent, silent film, silent films, silent movie, silent movies, silents, silent era, muet, muets, немой, немым, film muet, films muets, cinéma muet, нем~ кино, немое, немые, немого, немых, нем~ фильм*',
  space:
    'space, outer space, espace, dans l’espace, spatial, spatiaux, spatiale, космос*, космическ~, космонавт*, astronaut, astronauts, astronaute, astronautes, в космосе',
  spy: `
    spy, spies, espion, espions, espionne, espionnage, espionage, шпион*, шпионск~, spy movie,
    secret agent, secret agents, agent secret, agents secrets, разведчик*`,
  superhero:
    'superhero, superheroes, superheros, super hero, super heroes, super héros, superhéros, супергеро*, супергеройск~, super heros, супергероик*, comic book movie, comic book movies',
  'time travel':
    'time travel, time travels, time traveling, time travelling, time traveler, time machine, voyage dans le temps, voyages dans le temps, voyager dans le temps, voyages temporels, voyage temporel, путешеств* во времени, путешествия во времени, машин* времени, time loop, boucle temporelle, петл* времени, попаданц*',
  vampire: 'vampire, vampires, вампир*, вампирск~, dracula movies, вурдалак*',
  witch: 'witch, witches, sorcière, sorcières, ведьм*, колдун*, witchcraft, sorcellerie',
  'woman director': `
    female directed, woman directed, women directed, woman director, women directors, female director, female directors, directed by a woman,
    directed by women, by a woman, by women, réalisatrice, réalisatrices, réalisé par une femme,
    réalisés par des femmes, réalisée par une femme, femme réalisatrice, made by women,
    made by a woman, female filmmaker, female filmmakers, woman filmmaker, women filmmakers,
    женщина режиссер, женщины режиссеры, женщин режиссеров, женщины режиссера, женщиной режиссером,
    режиссер женщина, снят* женщин*, режиссерша, режиссерши, снятое женщиной, de réalisatrices,
    d'une réalisatrice`,
  zombie:
    'zombie, zombies, zombi, zombis, zombi, зомби, зомбак*, mort vivant, morts vivants, undead, living dead, живые мертвецы, живых мертвец*',
};
