/** What labels are often about: forms in three languages, and TMDB's keywords and genres for it. */
import type { GenreName } from '@cine/contract/movies/tmdb-codes';

/** In forms, an ending `*` is any of up to four letters; keywords are whole ones. */
export type ConceptRow = { forms: string; keywords: string; genres?: readonly GenreName[] };

export const conceptRows: readonly ConceptRow[] = [
  {
    forms:
      'sad, sadness, tragic, heartbreaking, tearjerker*, cry, crying, moving, triste*, tristesse, tragique*, dechirant*, bouleversant*, pleurer, larmes, грустн*, печальн*, трагич*, слезлив*, душераздир*, плака*, слезы',
    keywords:
      'tearjerker, tragedy, grief, cancer, death, death of child, death of father, death of mother, loss of loved one, dying and death, terminal illness, holocaust, concentration camp, suicide, suicide attempt, loneliness, poverty, orphan, widow, widower, mourning, funeral, depression, prison, racism, tetraplegic, illness, slum, tramp, blind girl, sadness, melancholy',
    genres: ['Drama'],
  },
  {
    forms:
      'happy end*, happy ending*, happily ever after, ends well, end well, ending well, fin heureuse, fins heureuses, finit bien, finissent bien, termine bien, terminent bien, счастлив* кон*, счастлив* финал*, хорош* кон*, хорошо конча*, хорошо заканчива*, хеппи энд*, хэппи энд*',
    keywords:
      'happy ending, hope, reconciliation, redemption, second chance, feel-good, inspirational, uplifting, friendship, love, family, reunion, forgiveness, overcoming adversity, triumph, christmas, optimism, true love, caregiver',
    genres: ['Comedy', 'Family', 'Romance', 'Music'],
  },
  {
    forms:
      'feel good, uplifting, heartwarming, warm, kind, cosy, cozy, optimistic, reconfortant*, chaleureux, optimiste*, bonne humeur, fait* du bien, добр*, тепл*, светл*, жизнеутвержд*, уютн*, оптимистич*',
    keywords:
      'feel-good, friendship, hope, family, inspirational, uplifting, christmas, dog, buddy comedy, second chance, optimism',
    genres: ['Comedy', 'Family', 'Music'],
  },
  {
    forms:
      'scary, frightening, creepy, terrifying, effrayant*, peur, angoissant*, flippant*, страшн*, жутк*, пугающ*, ужас*',
    keywords: 'haunted house, ghost, monster, slasher, body horror, serial killer, demon, zombie, possession',
    genres: ['Horror'],
  },
  {
    forms:
      'heist*, robber*, bank robber*, bank job*, hold up*, hold ups, braquage*, braqueur*, casse, casses, cambriol*, ограблен*, грабител*, налет*, граб*',
    keywords:
      'heist, bank robbery, robbery, train robbery, bank heist, bank robber, jewel thief, jewel heist, safecracker, casino heist',
  },
  {
    forms:
      'space, outer space, cosmos, astronaut*, spaceship*, galax*, espace, spatial*, spatiaux, astronaute*, vaisseau spatial, космос*, космич*, космонавт*, астронавт*, звездолет*, галактик*, открыт* космос*',
    keywords:
      'space, outer space, astronaut, spaceship, spacecraft, space opera, space travel, space station, space mission, nasa, alien planet, planet, mars, galaxy, desert planet',
  },
  {
    forms:
      'time travel*, time machine*, time loop*, voyage* dans le temps, voyage* temporel*, boucle temporelle, machine a remonter le temps, путешеств* во времени, путешеств* в прошлое, машин* времени, петл* времени, временн* петл*',
    keywords: 'time travel, time machine, time loop, time paradox, time traveler, back in time',
  },
  {
    forms: 'love, love stor*, romance, romantic, amour*, amoureu*, romantique*, любов*, влюбл*, романтич*',
    keywords:
      'love, love triangle, first love, forbidden love, unrequited love, true love, love at first sight',
    genres: ['Romance'],
  },
  {
    forms: 'friend*, friendship*, buddy, amitie*, ami, amis, copains, дружб*, друзья*, друг, друзей',
    keywords: 'friendship, best friend, male friendship, female friendship, buddy, childhood friend',
  },
  {
    forms: 'war, wars, soldier*, guerre*, soldat*, войн*, военн*, солдат*',
    keywords:
      'war, world war i, world war ii, vietnam war, soldier, american civil war, trench warfare, anti war, battle, army, nazi occupation',
    genres: ['War'],
  },
  { forms: 'revenge, vengeance, veng*, мест*, мстит*', keywords: 'revenge, vengeance, vigilante' },
  {
    forms: 'famil*, famille*, familial*, семь*, семей*',
    keywords:
      'family, family relationships, family secrets, siblings, sibling relationship, dysfunctional family',
    genres: ['Family'],
  },
  {
    forms: 'father*, dad, dads, pere, peres, papa*, отц*, отец, пап*',
    keywords: 'father son relationship, father daughter relationship, father, single father, fatherhood',
  },
  {
    forms: 'mother*, mum, mom, mere, meres, maman*, мать, матер*, мам*',
    keywords: 'mother, single mother, mother son relationship, mother daughter relationship, motherhood',
  },
  {
    forms: 'divorc*, развод*, разведен*',
    keywords: 'divorce, divorced, custody battle, separation, marriage crisis',
  },
  {
    forms: 'road trip*, road movie*, on the road, sur la route, дорожн*, в дороге, роуд муви',
    keywords: 'road trip, road movie, road, hitchhiking, on the road, journey',
  },
  {
    forms:
      'coming of age, growing up, grandir, passage a l age adulte, взрослен*, подрост*, teenag*, adolescen*, ados, ado',
    keywords:
      'coming of age, teenager, teenage girl, teenage boy, adolescence, high school, first love, childhood',
  },
  {
    forms: 'child, children, childhood, kid, kids, enfan*, детств*, дет*, ребен*',
    keywords: 'childhood, child, children, orphan, kids, boy, little girl',
  },
  {
    forms: 'old age, elderly, ageing, vieillesse, vieux, старост*, старик*, пожил*',
    keywords: 'old age, elderly, retirement, aging, old man, nursing home',
  },
  {
    forms:
      'school*, teacher*, student*, ecole*, lycee*, prof, profs, enseignant*, eleve*, школ*, учител*, ученик*, студент*',
    keywords: 'high school, boarding school, teacher, school, student, university, professor, college',
  },
  {
    forms:
      'sport*, football, soccer, boxing, boxer*, boxe*, basket*, athlete*, спорт*, футбол*, бокс*, спортсмен*',
    keywords:
      'sport, sports, boxing, boxer, football, soccer, baseball, basketball, running, athlete, training, underdog',
  },
  {
    forms:
      'music, musician*, singer*, band, bands, jazz, rock, concert*, musique*, musicien*, chant*, музык*, певец*, певиц*, групп*, концерт*, джаз*',
    keywords:
      'musician, singer, music, jazz, rock band, pianist, singing, concert, rock and roll, classical music, guitar, musical',
    genres: ['Music'],
  },
  {
    forms: 'dance*, dancing, dans*, ballet*, танц*, балет*',
    keywords: 'dance, dancer, ballet, tap dancing, dancing, ballerina',
  },
  {
    forms: 'food, cook*, chef*, restaurant*, cuisin*, gastronom*, ед*, кулинар*, повар*, ресторан*, готов*',
    keywords: 'food, cooking, chef, restaurant, cook, gastronomy, bakery, chocolate, waitress',
  },
  {
    forms:
      'sea, ocean*, ship*, sailor*, boat*, mer, bateau*, marin*, море, моря, морск*, океан*, корабл*, моряк*',
    keywords:
      'ocean, sea, ship, boat, shipwreck, sailor, sailing, submarine, seaside, island, shark, whale, pirate',
  },
  { forms: 'island*, ile, iles, остров*', keywords: 'island, desert island, tropical island' },
  { forms: 'dog, dogs, chien*, собак*, пес', keywords: 'dog, human animal relationship, puppy' },
  { forms: 'cat, cats, chat, chats, кошк*, кот, коты, котик*', keywords: 'cat, kitten' },
  {
    forms: 'animal*, animaux, живот*, звер*',
    keywords:
      'animal, animals, talking animal, dog, cat, horse, bear, wolf, wildlife, nature, human animal relationship',
  },
  {
    forms:
      'robot*, android*, artificial intelligence, ai, ia, intelligence artificielle, робот*, андроид*, искусственн* интеллект*',
    keywords: 'robot, android, artificial intelligence, cyborg, computer, humanoid robot',
  },
  {
    forms: 'alien*, extraterrestr*, extra terrestr*, ufo*, инопланет*, пришел*, нло',
    keywords: 'alien, alien invasion, extraterrestrial, ufo, flying saucer, alien planet, first contact',
  },
  {
    forms: 'dystopi*, totalitar*, surveillance, антиутоп*, тоталитар*, слежк*',
    keywords: 'dystopia, totalitarianism, surveillance, cyberpunk, big brother, post-apocalyptic future',
  },
  {
    forms:
      'apocalyp*, post apocalyp*, end of the world, fin du monde, апокалипс*, постапокалип*, конец света',
    keywords: 'post-apocalyptic future, end of the world, apocalypse, nuclear war, pandemic, survival',
  },
  {
    forms: 'surviv*, survie, survivre, выжива*, выжит*',
    keywords: 'survival, shipwreck, isolation, desert island, wilderness, survivor, stranded',
  },
  {
    forms: 'disaster*, catastroph*, катастроф*, стихийн*',
    keywords: 'disaster, earthquake, tsunami, volcano, shipwreck, iceberg, sinking ship, flood, plane crash',
  },
  {
    forms: 'prison*, jail*, prisonnier*, evasion*, тюрьм*, тюрем*, заключен*, побег*',
    keywords:
      'prison, prison escape, prisoner, escape, wrongful imprisonment, prisoner of war, death row, captivity',
  },
  {
    forms:
      'court, courtroom*, trial*, lawyer*, judge*, proces, tribunal*, avocat*, суд, суды, судебн*, адвокат*, юрист*',
    keywords: 'courtroom, trial, lawyer, judge, jury, court, court case, wrongful conviction, legal drama',
  },
  {
    forms: 'politic*, president*, election*, politique*, политик*, политич*, президент*, выбор*',
    keywords:
      'politics, politician, president, election, political thriller, corruption, government, dictator, rebellion',
  },
  {
    forms: 'journalis*, reporter*, press, presse, журналист*, репортер*',
    keywords: 'journalist, reporter, newspaper, journalism, investigative journalism, television',
  },
  {
    forms:
      'detective*, investigat*, whodunit*, enquete*, enqueteu*, policier*, детектив*, расследован*, сыщик*, следовател*',
    keywords:
      'detective, private detective, whodunit, investigation, police, murder mystery, police detective, sherlock holmes, sheriff',
    genres: ['Mystery'],
  },
  {
    forms: 'serial killer*, tueur* en serie, серийн* убий*, маньяк*',
    keywords: 'serial killer, murderer, psychopath, slasher',
  },
  {
    forms: 'mafia*, gangster*, mob, mobster*, mafieu*, мафи*, гангстер*, бандит*',
    keywords: 'mafia, gangster, organized crime, mobster, crime family, rival gangs, gang, yakuza, bandit',
  },
  {
    forms: 'spy, spies, espionage, secret agent*, espion*, agent* secret*, шпион*, разведчик*, агент*',
    keywords: 'spy, secret agent, espionage, cold war, mi6, undercover, secret identity, cia',
  },
  {
    forms: 'conspirac*, complot*, заговор*',
    keywords: 'conspiracy, paranoia, cover-up, conspiracy theory, government conspiracy',
  },
  {
    forms: 'ghost*, haunted, fantome*, hante*, призрак*, привиден*',
    keywords: 'ghost, haunted house, supernatural, haunting, spirit, afterlife',
  },
  { forms: 'vampire*, вампир*', keywords: 'vampire, dracula, transylvania' },
  { forms: 'zombie*, zombi*, зомби*', keywords: 'zombie, zombie apocalypse, undead' },
  {
    forms: 'magic*, witch*, wizard*, magie, magicien*, sorcier*, волшеб*, маги*, ведьм*, колду*',
    keywords: 'magic, witch, wizard, magician, curse, sorcerer, sorcery, fairy',
  },
  {
    forms: 'fairy tale*, conte de fee*, contes de fee*, conte, contes, сказк*, сказоч*',
    keywords: 'fairy tale, princess, prince, fairy, castle, dragon, witch',
    genres: ['Fantasy'],
  },
  {
    forms: 'monster*, creature*, monstre*, чудовищ*, монстр*',
    keywords: 'monster, giant monster, universal monster, creature, kaiju, dinosaur',
  },
  {
    forms: 'dream*, reve*, сны, сон, снов*, мечт*',
    keywords: 'dream, nightmare, surrealism, subconscious, dreams',
  },
  {
    forms: 'memor*, amnesi*, souvenir*, memoire*, памят*, воспоминан*, амнези*',
    keywords: 'memory, amnesia, memory loss, flashback, nostalgia',
  },
  {
    forms:
      'twist*, plot twist*, surprise ending, unpredictable, retournement*, rebondissement*, неожидан* кон*, неожидан* развязк*, твист*',
    keywords: 'plot twist, twist ending, unreliable narrator, nonlinear timeline, surprise ending',
  },
  {
    forms:
      'ill, illness*, sick, disease*, hospital*, doctor*, cancer*, maladi*, malade*, hopital*, medecin*, болезн*, больн*, врач*, рак',
    keywords:
      'cancer, illness, hospital, doctor, terminal illness, disability, autism, mental illness, nurse, surgeon, disease, tetraplegic, psychiatrist',
  },
  {
    forms: 'death, grief, mourning, loss, mort, morts, deuil*, perte, смерт*, утрат*, гор*, траур*',
    keywords:
      'death, grief, mourning, funeral, loss of loved one, widow, widower, afterlife, dying and death',
  },
  {
    forms: 'lonel*, solitude*, solitaire*, одиночеств*, одинок*',
    keywords: 'loneliness, isolation, solitude, alienation',
  },
  {
    forms: 'poor, poverty, pauvre*, misere, бедн*, нищет*',
    keywords: 'poverty, slum, homeless, class differences, great depression, working class, tramp',
  },
  {
    forms: 'racis*, расизм*, расист*',
    keywords: 'racism, slavery, civil rights, prejudice, segregation, discrimination, apartheid',
  },
  {
    forms: 'immigra*, refugee*, migrant*, refugie*, exil*, иммигра*, мигрант*, беженц*, эмигра*',
    keywords: 'immigration, immigrant, refugee, exile, emigration, border',
  },
  {
    forms: 'feminis*, strong women, femmes fortes, феминис*, сильн* женщин*',
    keywords: 'feminism, strong woman, female protagonist, women’s rights, female friendship',
  },
  {
    forms: 'gay, lesbian*, lgbt*, queer*, homosexu*, lesbienne*, гей, геи, лесби*, лгбт*',
    keywords:
      'lgbt, gay relationship, lesbian relationship, gay theme, homosexuality, coming out, transgender',
  },
  {
    forms: 'religio*, faith, church*, priest*, foi, eglise*, pretre*, религи*, вер*, церк*, священник*',
    keywords: 'faith, religion, priest, nun, church, god, christianity, monk, angel',
  },
  {
    forms: 'christmas*, noel, рождеств*, новогодн*, нов* год*',
    keywords: 'christmas, santa claus, holiday, new year’s eve',
  },
  {
    forms: 'winter*, snow*, hiver*, neige*, зим*, снег*, снеж*',
    keywords: 'winter, snow, blizzard, ice, arctic, antarctica, alaska',
  },
  {
    forms: 'summer*, holiday*, vacation*, ete, vacances, лет*, каникул*, отпуск*',
    keywords: 'summer, vacation, summer vacation, beach, summer camp, holiday',
  },
  {
    forms: 'mountain*, climb*, montagne*, alpinis*, горы, гор, горах, альпинис*',
    keywords: 'mountain, mountains, mountaineering, climbing, himalaya mountains',
  },
  {
    forms: 'small town*, village*, countryside, petite ville, campagne, деревн*, маленьк* город*, провинц*',
    keywords: 'small town, village, countryside, farm, farmer, rural area',
  },
  { forms: 'train, trains, поезд*', keywords: 'train, train station, railroad, train robbery' },
  {
    forms: 'plane, planes, pilot*, avion*, aviat*, самолет*, летчик*, пилот*',
    keywords: 'pilot, airplane, flying, aviation, plane crash, airport',
  },
  {
    forms: 'car, cars, race, racing, voiture*, course automobile, машин*, автомобил*, гонк*, гонщик*',
    keywords: 'car, car chase, car race, racing, motorcycle, formula one, race car, driver',
  },
  {
    forms: 'superhero*, super heros, супергеро*',
    keywords: 'superhero, superhero team, based on comic, super power',
  },
  { forms: 'pirat*, пират*', keywords: 'pirate, pirate ship, treasure' },
  { forms: 'samourai*, samurai*, самура*', keywords: 'samurai, feudal japan, ronin, katana' },
  {
    forms: 'martial art*, kung fu, karate, art martia*, arts martiaux, боев* искусств*, кунг фу, карате',
    keywords: 'martial arts, kung fu, karate, fight',
  },
  {
    forms: 'paint*, artist*, peint*, artiste*, худож*, живопис*',
    keywords: 'painter, artist, art, painting, sculptor, museum',
  },
  {
    forms: 'writer*, novelist*, poet*, ecrivain*, poete*, писател*, поэт*',
    keywords: 'writer, poet, novelist, author, screenwriter, literature',
  },
  {
    forms:
      'about cinema, hollywood, filmmak*, film director*, sur le cinema, tournage*, про кино, о кино, киносъем*, режиссер*',
    keywords:
      'hollywood, film director, film production, film in film, movie star, actress, actor, screenwriter, projectionist, movie theater',
  },
  {
    forms: 'theatre*, theater*, stage, театр*, сцен*',
    keywords: 'theatre, broadway, theater, play, stage, actor',
  },
  {
    forms: 'comput*, hack*, internet, informatique, ordinateur*, компьютер*, хакер*, интернет*',
    keywords:
      'computer, hacker, hacking, internet, virtual reality, cyberpunk, artificial intelligence, social media',
  },
  {
    forms: 'true stor*, real life, histoire* vraie*, faits reels, реальн* событ*, реальн* истор*',
    keywords: 'based on true story, biography, historical figure, based on memoir or autobiography',
  },
  {
    forms: 'office, boss, work, job, bureau, patron*, travail, boulot, офис*, начальник*, работ*',
    keywords: 'office, workplace, boss, business, factory, union, unemployment, accountant, corporate',
  },
  {
    forms: 'marriage*, wedding*, mariage*, noce*, свадьб*, брак*',
    keywords: 'wedding, marriage, bride, marriage crisis, engagement, groom',
  },
  {
    forms: 'infidel*, cheating, adulter*, infidelite*, измен*, неверн*',
    keywords: 'infidelity, adultery, extramarital affair, love triangle, jealousy',
  },
  {
    forms: 'brother*, sister*, sibling*, frere*, soeur*, брат*, сестр*',
    keywords: 'brother, brothers, sister, sisters, sibling relationship, brother sister relationship, twins',
  },
  {
    forms: 'con artist*, scam*, swindl*, arnaque*, escroc*, афер*, мошенник*',
    keywords: 'con artist, con man, scam, fraud, swindler, deception, mistaken identity',
  },
  {
    forms: 'slavery, slave*, esclav*, рабств*, раб, рабы',
    keywords: 'slavery, slave, plantation, american civil war',
  },
  {
    forms: 'kidnap*, hostage*, enlevement*, otage*, похищен*, заложник*',
    keywords: 'kidnapping, hostage, ransom, abduction, missing person, disappearance',
  },
];

/** Words that say nothing of what a movie is about. */
export const plainWords: ReadonlySet<string> = new Set(
  `a about all an and any are aren as at but by didn do does doesn don for from good great has have i in is isn it its
  just like me more most movie movies my never no nobody nor not of on one only or really s show so some something t than
  that the their them there these they this those to too very want was wasn were weren what when where which while who
  whose will with without yet you your cinema film films flick flicks
  au aucun aucune aux avec bien bon bonne bons ce ces cette comme dans de des du elle elles en est et etre il ils jamais
  je juste la le les leur leurs lui mais me meme mes mon ne ni nos notre nous on ou par parle parlent pas plus pour qu
  que quelque quelques qui sa sans sauf se ses seulement si son sont sur tous tout toute toutes tres trop un une veux
  voir vos votre vous y d l c j n
  а без бы был была было были в во вот все всех где да для до его ее если есть еще же за и из или им их к как когда
  кроме кто которая которые которых который ли мне много мой мы на над не нет ни никогда никто но ну о об один они от
  очень по под при про просто с самые самый слишком со так такие там то тоже только том у уже фильм фильма фильме
  фильмов фильмы хочу хороший хорошие чем что чтобы это этот я кино картина картины`.split(/\s+/),
);
