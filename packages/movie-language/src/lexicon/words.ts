/** Small words, and those that join or turn what others say. */

/** The small words of the three languages, by what they do. */
export const words: Readonly<Record<string, string>> = {
  and: `
    and, et, и, &, puis, n, а также, ainsi que, as well as, plus, and also, и еще, да еще, et aussi, +`,
  or: `
    or, ou, или, либо, ou alors, ou bien, ou sinon, or else, иль, ou encore, /, soit, or maybe, то ли, хоть,
    ou peut être, или может, или же, ou à la rigueur`,
  but: `
    but, mais, но, only, sinon, однако, зато, though, seulement, no, par contre, cependant, mais bon,
    but please, а`,
  not: `
    not in the mood for, not in a mood for, don't feel like, pas envie de, pas envie d', je n'ai pas envie de,
    не хочется, нет настроения на,
    isnt, isnt a, isnt an, arent, that isnt, that isnt a, who isnt, which isnt, dont want, not, no, non, pas, pas de, pas d, pas du, sans, without, не, ни, без, кроме, except, except for, w / o,
    excepté, sauf, but no, but not, aucun, aucune, zéro, plus jamais de, plus jamais d', never again, больше никаких, nothing, rien, rien de, rien d', nothing too, not too,
    pas trop, pas trop de, not a, not an, pas un, pas une, hors, hormis, minus, excluding, exclude,
    avoid, évite, évitez, éviter, anything but, anything except, everything but, everything except,
    anything other than, other than, tout sauf, n'importe quoi sauf, tout sauf du, tout sauf de la,
    n'importe quoi d'autre que, autre chose que, autre qu, autre que, что угодно кроме, все кроме,
    всё кроме, что угодно только не, что угодно но не, только не, только без, но не, но без, mais pas,
    mais pas de, mais pas un, mais pas une, mais sans, ni, nor, neither, nothing like, ничего, не надо,
    без всяких, без всякой, isn't, isn't a, not any, don't want, i don't want, je ne veux pas,
    je veux pas, je ne veux pas de, je veux pas de, surtout pas, surtout pas de, on ne veut pas de,
    не хочу, не хотим, никаких, никакой, никакого, никаких там, n'importe quoi mais pas, plus de films,
    за исключением, исключая, помимо, marre des, pas les, aren't, hate, no more of those,
    definitely not, absolutely no, absolument pas, absolument pas de, certainement pas, ce n'est pas,
    that's not, that isn't, that is not, that aren't, qui ne soit pas, qui n'est pas, qui ne sont pas,
    qui soit pas,
    ни в коем случае не, ни в коем случае, что угодно лишь бы не, все что угодно кроме, все что угодно только не,
    все что угодно лишь бы не, все что угодно но не, кроме как, не считая, только не надо, anything as long as it's not,
    as long as it's not, as long as it isn't, anything that's not, n'importe quoi tant que ce n'est pas, tant que c'est pas, tant que ce n'est pas,
    pourvu que ce ne soit pas, du moment que c'est pas, du moment que ce n'est pas, à part, à part les, mis à part, mise à part,
    hormis les, apart from, aside from, à l'exception de, à l'exception des,
    à l'exclusion de, rather than, instead of, plutôt que, plutôt que de, plutôt qu'un, plutôt qu'une, au lieu de,
    au lieu d'un, au lieu d'une, вместо, а не, à l'exclusion des, en dehors de, en dehors des, with the exception of, barring`,
  refuse: `
    hates, hate, doesn't like, does not like, doesn't want, can not stand, dislikes, déteste, détestent, n'aime pas,
    n'aiment pas, aime pas, aiment pas, supporte pas, ne supporte pas, ne supportent pas, ne veut pas, ne veut pas de,
    veut pas, veut pas de, не любит, не любят, не переносит, не переносят, не выносит, не выношу, терпеть не может,
    терпеть не могут, ненавидит, ненавидят, ненавидим, не хочет, не хотят, боится, боятся, боюсь, боимся,
    не предлагать, не предлагай, не предлагайте, не советовать, не советуй, не советуйте, не показывать,
    не показывай, не показывайте, не включать, не включай, не надо, не нужно, не нужны, не нужен, не нужна,
    не подойдет, не подойдут, не подходит, не подходят, не годится, не годятся, не хочу, не хотим, не хочется,
    не интересует, не интересуют, не люблю, не любим, не катит, не пойдет, не пойдут, не рассматриваю,
    не рассматриваем, не рассматривать, не рассматривай, не смотрю, не смотрим, не переношу, не переносим,
    не перевариваю, не терплю, терпеть не могу, терпеть не можем, ненавижу, исключить, исключи, исключите,
    исключаем, исключаются, исключены, исключено, убрать, убери, уберите, убираем, отбрось, отпадает, отпадают, отменяется, отменяются,
    надоели, надоел, надоела, надоело, поднадоел*, осточертел*, достали, задолбали, устал от, устала от,
    устали от, мимо, под запретом, запрещены, запрещено, не вариант, спасибо не надо, только не это, ни за что,
    excluded, not included, not wanted, not welcome, not allowed, not for me, not for us,
    no thanks, no thank you, not please, is a no, are a no, is a no go, don't suggest, don't recommend,
    don't show, don't show me, don't give me, do not suggest, do not recommend, do not show, do not want,
    skip the, leave out, rule out, ruled out, aside, can't stand, cannot stand, sick of, tired of,
    fed up with, bored of, bored with, i hate, we hate, i dislike, i don't like, we don't like,
    i don't want, we don't want, exclu, exclus, exclue, exclues, exclus d'office, à exclure, à éviter,
    à proscrire, à bannir, interdit, interdits, interdite, interdites, non merci, s'abstenir,
    très peu pour moi, très peu pour nous, hors de question, pas question, pas pour moi, pas pour nous,
    mis à part, mise à part, mises à part, ne propose pas, ne me propose pas, ne proposez pas,
    me propose pas, ne nous propose pas, ne me montre pas, me montre pas, ne me mets pas, j'aime pas,
    je n'aime pas, j'aime pas trop, on n'aime pas, je déteste, on déteste, je ne supporte pas,
    je supporte pas, marre des, j'en ai marre des, ras le bol des, on en a marre des, exclus les, exclure,
    oublie les, oubliez les, forget about`,
  hesitate: `
    cannot decide between, can't choose between, je n'arrive pas à choisir entre, on n'arrive pas à choisir entre, не могу выбрать между, не можем выбрать между,
    hésite entre, hésitons entre, hésite encore entre, torn between, can't decide between, cant decide between,
    choose between, choosing between, hesitating between, undecided between, выбрать между, выбираю между,
    выбираем между, выбор между, разрываюсь между, разрываемся между, колеблюсь между`,
  lead: `
    в главной роли, в главных ролях, in the lead, in the lead role, in a lead role, in the main role, in the title role,
    in the leading role, as the lead, dans le rôle principal, dans le rôle titre, dans les rôles principaux, en vedette,
    en tête d'affiche`,
  refuseToo: 'тоже, тоже нет, тоже не, также не, non plus, either, neither',
  by: `
    by, directed by, director, directors, dir, from director, from the director, made by, helmed by,
    réalisé par, réalisés par, réalisée par, réalisées par, du réalisateur, de la réalisatrice,
    réalisateur, mis en scène par, режиссер*, режиссура, от режиссера, у режиссера, постановщик*,
    режиссерск* работ*, dirigé par, tourné par, tournés par, filmé par, снят*, films by, movies by,
    directed, a film by, снял, снято, signé, signés, signée, réal, réalisation`,
  films: `
    films de, film de, films d', film d', un film de, les films de, des films de, cinéma de,
    le cinéma de, the films of, films of, movies of, work of, works of, filmographie de, oeuvres de,
    l'oeuvre de, movies from, films from`,
  of: `de, d, du, des, of, par, от, de chez, from, у, из`,
  with: `
    with, w, w /, starring, stars, feat, featuring, featured, avec, с, со, с участием, при участии,
    в главной роли, в главных ролях, с актером, с актрисой, с актерами, в ролях, где, где играет,
    где играют, в котором играет, где снимался, где снималась, снимался, снялся, в котором снимался, в которой снимался, в котором снялся, в котором снималась,
    в котором снялась, где снялся, где снялась, где сыграл, где сыграла, в котором сыграл, в котором сыграла, где играла,
    в котором играла, в которых играет, роли, played by, that stars,
    where plays, joué par, interprété par, dans lequel joue, où joue, jouant, with actor, with actress,
    avec l'acteur, avec l'actrice, actor, actress, acteur, actrice, актер, актриса, roles, vedette, ft,
    with both, with the actor, in the lead, играет, where, с актёром, в роли, с великим, с легендарным`,
  about: `
    ça parle de, parle de, qui parlent d', qui parle d',
    about, on, regarding, sur, sur le thème de, autour de, au sujet de, à propos de, qui parle de,
    qui parlent de, parlant de, про, о, об, обо, на тему, о том, set in, dealing with, around,
    that's about, qui traite de, involving, concerning, centered on, focused on, centré sur`,
  on: `
    on, sur, на, в, dans, via, through, available on, dispo sur, disponible sur, доступн* на,
    disponibles sur, dispos sur, streaming on, in, chez, из, есть на, идет на, qui passe sur,
    qui est sur, that's on, is on, sur le, с, находится на, avec`,
  article: `
    a, an, the, le, la, les, l, un, une, des, du, de, d, some, any, this, that, these, those, ce, cet,
    cette, ces, of, один, одну, un bon, une bonne, un petit, une petite, un de ces`,
  prep: `
    которую, которого, которой, in, en, dans, à, au, aux, at, to, for, pour, par, chez, with, в, во,
    на, за, из, к, ко, для, под, о, об, у, от, по, при, же, бы, ли, from, by, as, like, comme, than, que, qu,
    qui, that, which, who, se, s, y, il, elle, it, is, sont, are, be, was, были, был, n, me, m, j, t,
    c, это, этот, эта, эти, то, та, so, too, слишком, особо, сильно, совсем, чересчур, излишне, overly, super, hyper, particulièrement, très, very, очень, trop, si, also, aussi, тоже, тож, там,
    тут, де, and, et, и, ou, or, или, avec, с, со, sur, on, un peu, немного, assez, quite, rather,
    plutôt, довольно, really, vraiment, реально, прям, прямо, такой, такое, такие, such, kinda,
    kind of, sort of, чтоб, чтобы, который, которая, которое, которые, где, dont, vers, about, его, ее,
    их, his, her, their, son, sa, ses, leur, leurs, a, до, of, even, même, да, ну, вот`,
  wisher: `
    i, we, me, he, she, they, him, her, my wife, my husband, my girlfriend, my boyfriend, my partner, my gf,
    my bf, my mum, my mom, my dad, my son, my daughter, my sister, my brother, my friend, my friends, the kids,
    my kids, wife, husband, je, j, moi, lui, il, elle, eux, on, nous, ma femme, mon mari, ma copine, mon copain,
    mon mec, ma mère, mon père, ma soeur, mon frère, ma fille, mon fils, les enfants, mes enfants, mon pote,
    я, мне, мы, нам, он, ему, она, ей, они, им, жена, жене, муж, мужу, девушка, девушке, парень, парню, мама,
    маме, папа, папе, сын, сыну, дочь, дочка, дочке, дочери, сестра, сестре, брат, брату, друг, другу, подруга,
    подруге, дети, детям, бабушка, дедушка, теща, теще`,
  wish: `
    want, wants, would like, d like, prefer, prefers, feels like, feel like, is in the mood for,
    are in the mood for, wanna, fancies, needs, asks for, votes for, says, veut, veux, veulent, voudrait,
    voudrais, préfère, préfèrent, préférerait, aimerait, demande, a envie de, ai envie de, plutôt, за, хочет,
    хочу, хотят, хотим, хочется, просит, просят, бы, предпочитает, подавай, голосует за`,
  siblings:
    'frères, les frères, soeurs, les soeurs, brothers, sisters, братьев, братья, братьям, сестер, сестры',
  both: 'either, both, soit, à la fois, either a, одновременно, сразу, и то и другое, entre',
};

/** A correction: what follows replaces what was said before. */
export const corrections = `
    no wait, wait no, no sorry, sorry no, actually no, no actually, i mean, no i mean, scratch that,
    make that, make it, or rather, rather, actually, hmm no, uh no, oh no, non plutôt, non pardon,
    pardon non, ah non, euh non, enfin non, non attends, attends non, je veux dire, je voulais dire,
    ou plutôt, non en fait, en fait non, en fait, pardon, oups, oops, нет лучше, ой нет, нет вернее,
    вернее, точнее, то есть, хотя нет, нет погоди, нет подожди, а нет, лучше даже, ой, нет стоп,
    нет не, нет давай, нет давайте, хотя лучше, no let's say, correction, no make it, no make that,
    nope, nah, хотя стоп, стоп, enfin, enfin plutôt, хотя нет лучше, euh plutôt, non disons, disons plutôt, non mettons, non finalement, finalement, нет, no,
    non, wait, sorry, хотя давай, ой точнее,
    хотя лучше, не лучше, не давай, не давайте, нет все таки, хотя все таки, а нет лучше, ой лучше,
    or no, on second thought, on second thoughts, non plutôt un, à la réflexion, передумал, передумала, не, nan, naan,
    нет лучше давай, в смысле, я хотел сказать, я хотела сказать`;

/** Reasons: the rest of the clause says nothing of the movie. */
export const reasons = `
    because, because of, car, parce que, parce qu, vu que, puisque, since we, since i, as we, as i,
    потому что, так как, ибо, а то, cause, cuz, bc, ведь, comme on, étant donné que, je sors d'une`;

/** "Like", before what a movie resembles. */
export const likes = `
    fan de, fan d', grand fan de, grande fan de, fan of, a fan of, big fan of, a big fan of, huge fan of, фанат, фанатка, поклонник, поклонница,
    façon, à la façon de, à la manière de, in the manner of, dans la lignée de, in the tradition of, по стилю как, как в фильме,
    like, similar to, something like, anything like, movies like, films like, in the style of,
    in the vein of, à la, reminiscent of, along the lines of, style, genre, type, comme,
    dans le style de, dans le genre de, dans le genre, du genre, du style, du type, dans l'esprit de,
    dans la veine de, semblable à, qui ressemble à, ressemblant à, qui ressemblent à,
    dans la même veine que, типа, типо, вроде, как, наподобие, в духе, в стиле, похож* на, похожее на,
    похожий на, похожие на, что то типа, что нибудь типа, что то вроде, что нибудь вроде, по типу,
    а ля, same vibe as, same vibes as, vibes like, in the spirit of, in the mood of, close to,
    proche de, inspiré de, inspired by, newer than that, older than that, newer than, older than,
    more recent than, plus récent que, plus récents que, plus vieux que, plus ancien que, новее чем,
    старше чем, посвежее чем, по мотивам фильма, на манер, same style as, as good as, аналог, аналоги,
    аналогичн*, vibe of, the vibe of, à l'image de, in the manner of, таки* как, такое как, pareil que,
    équivalent de, style of, знаешь типа, such as, так* же как, the same as, du même genre que,
    dans le même style que, dans le même genre que, comme le film, such like, vibes of`;

/** How messages shorten small words: the words that the grammar knows. */
export const shortForms: Readonly<Record<string, string>> = {
  pr: 'pour',
  ds: 'dans',
  ac: 'avec',
  av: 'avec',
  avc: 'avec',
  ss: 'sans',
  qd: 'quand',
  bcp: 'beaucoup',
  tt: 'tout',
  jms: 'jamais',
  wiv: 'with',
};

/** Words that are near one of the lexicon's, and aren't it. */
export const lookalikes = `
    new wave, french new wave, nouvelle vague, la nouvelle vague, новая волна, новои волны, французская новая волна, французскои новои волны, new hollywood, nouvel hollywood, italian neorealism, néoréalisme italien, german expressionism, expressionnisme allemand, немецкии экспрессионизм, итальянскии неореализм, british new wave,
    columbia, malaise, серия, серии, серию, серий,
    road movie, road movies, roadmovie, buddy movie, buddy movies, buddy film, buddy films, b movie, b movies,
    finish, finished, finishes, person, persons, create, creates, created, familiar, hungry, george, miller, shadow, francis,
    steven, greene, roots, excerpt, policies, watches, stores, stored, shares, fourth, seventh, italic, franc, francs, caisse,
    argent, monter, tente, appelé, chasse, larges, carton, cartons, requis, voyageur, crises, comédien, comédiens, dames,
    abouti, détenue, épices, réussie, fournies, heurte, élevé, élevés, стран*, страниц*, нечего, больш~,
    доступ, глубоко, тайлер, поймешь, плавать, помешать, помешал*, старшей, семей, десятки, срока, порвать, посмел,
    guerre froide, cold war, холодная война, холодную войну, холодной войне, холодной войны, star wars, звездные войны,
    gang war, price war, guerre des gangs, guerre des étoiles, new york, new yorkais, new orleans, new jersey, new delhi, los angeles, las vegas,
    auction, acting, actor, actors, green, check, poison, private, indiana, fashion, women, woman,
    racing, boxing, cooking, dancing, fishing, master, mister, sister, minister, peace, spice, spark,
    stark, natural, political, sport, sports, spirit, spirits, musician, musicians, monsieur, prince,
    princess, princesse, prisoner, prisoners, crimea, famine, drawn, dragon, dragons, magic, magie,
    animal, animals, animaux, mystical, mythical, romans, romain, romaine, romains, roman, romanes,
    thriving, counter, country, county, cousin, cousine, cuisine, horse, horses, house, houses, hotel,
    honor, wester, eastern, southern, northern, guitar, guitare, guerrier, guerriers, guérir, rousse,
    poisson, poissons, maison, prisonnier, prisonniers, passion, pension, mission, vision, fiction,
    friction, section, faction, factions, nation, nations, spacious, spécial, special, espoir, espaces,
    esprit, esprits, voleur, voleurs, valeur, chaleur, couleur, douleur, sourire, souris, sorcier,
    sorciers, magicien, magicienne, requiem, musique, mountain, montagne, montagnes, marin, marine,
    marins, matin, chats, chiens, chevaux, cheval, bateau, train, trains, plane, planet, planète,
    planètes, science, sciences, histoires, justice, police, policeman, policemen, lawyer, lawyers,
    teacher, teachers, doctor, doctors, school, schools, college, football, foot, rugby, basketball,
    baseball, tennis, hockey, surfing, surf, skiing, chess, cheese, beach, desert, island, jungle,
    forest, ocean, nature, winter, summer, autumn, spring, hiver, automne, printemps, paris, london,
    londres, texas, boston, chicago, tokyo, berlin, venice, moscow, rome, naples, спорт, спортивн~,
    футбол*, хоккей*, шахмат*, музык*, школ*, школьн~, собак*, кошк*, лошад*, корабл*, самолет*,
    поезд*, полиц*, полицейск~, адвокат*, врач*, учител*, дракон*, магия, магии, принцесс*, рыцар*,
    замок, замки, остров*, пустын*, зима, зимой, лето, летом, осень, весна, москва, москве, париж*,
    лондон*, берлин*, дорог*, деревн*, деньги, денег, деньгах, судьб*, смерт*, жизн*, семья, дружб*,
    друж*, дети, мама, отец, брат, сестра, казак*, монах*, король, короля, королев*, царь, царя,
    крест*, рома, роман, романе, ирландец, русалк*`;

/** Russian words that the grammar names, or that are other words in Latin letters. */
export const smallRussianWords =
  'но нет не ни без с со до от по между и или либо а о у в во к на за из про под для как лучше что чтоб чтобы чего я мы он она они мне ему ей нам никто нас еще пока раньше ранее вместе видел видели видела видал смотрел смотрели смотрела который которую которое которые которых которого муж жена кроме назад утра вечера ночи пару пары тут сегодня час часа часов часом часика минут минуты года году год лет г включительно даваи только тоже';
