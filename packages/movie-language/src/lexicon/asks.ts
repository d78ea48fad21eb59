/** Orders, availability, and what somebody has seen or has. */

/** Orders of the answer, by the words that ask for them. */
export const sorts: Readonly<Record<string, string>> = {
  rating: `
    best, the best, top, top rated, best rated, highest rated, top ten, top five, top films, meilleur~,
    le meilleur, les meilleurs, les mieux notés, les mieux notées, mieux noté~, le mieux noté,
    la mieux notée, лучший, лучшие, лучших, лучшая, лучшее, лучшую, лучшего, наилучш*, самые лучшие,
    самый лучший, топ, топов~, топчик, топ лучших, по рейтингу, сортировка по рейтингу, by rating,
    sorted by rating, sort by rating, par note, triés par note, trié par note, best reviewed,
    с самым высоким рейтингом, самым высоким рейтингом, du mieux noté au moins bien noté, tip top,
    самое лучшее, наивысш* рейтинг*, высший рейтинг, наилучш* оценк*, наивысш* оценк*, наиболее высоко оцененн*, наиболее высок* рейтинг*,
    с лучшим рейтингом, с лучшими оценками, highest rating, best ever, mieux classés, сначала лучшие,
    best first, ranked best to worst, from best to worst, best to worst`,
  newest: `
    latest, newest, most recent, the latest, le dernier, la dernière, les derniers, les dernières,
    dernier, dernière, derniers, dernières, le plus récent, les plus récents, la plus récente,
    les plus récentes, последн*, самый новый, самые новые, самое новое, самая новая, новейш*,
    новые сначала, новинки сначала, свежие сначала, сначала свежие, сначала новинки, от новых к старым, récents d'abord, les récents d'abord, les nouveaux d'abord, newest to oldest, from newest to oldest,
    newest first, latest first, sorted by newest, most recent first, du plus récent au plus ancien,
    les plus récents d'abord, сначала новые, по новизне, самое свежее, самые свежие, самый свежий,
    by release date newest first`,
  oldest: `
    сначала старые, старые сначала, от старых к новым, сначала самые старые, les plus anciens d'abord, les plus vieux d'abord, anciens d'abord, oldest to newest, from oldest to newest,
    dans l'ordre, in order, in the right order, dans le bon ordre,
    oldest, oldest first, the oldest, chronological, in chronological order, chronological order,
    chronologique, par ordre chronologique, ordre chronologique, dans l'ordre chronologique,
    par ordre de sortie, dans l'ordre de sortie, in order of release, in release order, release order,
    by release date, par date de sortie, du plus ancien au plus récent, du plus vieux au plus récent,
    le plus vieux, le plus ancien, les plus anciens, les plus vieux, la plus ancienne, самый старый,
    самые старые, самое старое, самая старая, старейш*, по порядку выхода, по порядку, в порядке выхода,
    по дате выхода, по хронологии, в хронологическом порядке, по году выпуска, по годам, по году, сначала старые, самый ранний,
    самые ранние, earliest, earliest first, from oldest to newest, oldest to newest, the earliest`,
  shortest: `
    as short as possible, le plus court possible, shortest, the shortest, shortest first, le plus court, les plus courts, la plus courte,
    les plus courtes, du plus court au plus long, самый короткий, самые короткие, самое короткое,
    самая короткая, сначала короткие, кратчайш*`,
  longest: `
    as long as possible, le plus long possible, longest, the longest, longest first, le plus long, les plus longs, la plus longue,
    les plus longues, du plus long au plus court, самый длинный, самые длинные, самое длинное,
    самая длинная, самый долгий, сначала длинные, длиннейш*`,
  popular: `
    popular, most popular, the most popular, trending, populaire, populaires, les plus populaires,
    le plus populaire, plus populaires, популярн*, самые популярные, самый популярный,
    самое популярное, by popularity, sorted by popularity, par popularité, по популярности,
    most famous, the most famous, le plus connu, les plus connus, la plus connue, les plus célèbres,
    le plus célèbre, самый известный, самые известные, самое известное, самые знаменитые,
    самый знаменитый, tendance, tendances, en tendance, в тренде, трендов~, most watched, most viewed,
    les plus vus, le plus vu, самые просматриваемые, хайпов~, что сейчас смотрят,
    what everyone is watching, en vogue`,
};

/** What those present can watch. */
export const tonight = `
    tonight, this evening, ce soir, pour ce soir, сегодня, на сегодня, сегодня вечером,
    на сегодняшний вечер, сегодняшн* вечер*, сегодня на вечер, на вечер сегодня, on my services,
    on our services, on my subscriptions, on our subscriptions, my subscriptions, our subscriptions,
    my services, our services, on mine, sur mes abonnements, sur nos abonnements, mes abonnements,
    nos abonnements, sur mes plateformes, mes plateformes, nos plateformes, sur nos plateformes,
    avec mes abonnements, dans mes abonnements, по моим подпискам, по нашим подпискам,
    на моих подписках, в моих подписках, на наших подписках, мои подписки, моим подпискам, по подписке,
    по подпискам, из моих подписок, в моих сервисах, на моих сервисах, dispo, dispos, disponible,
    disponibles, available, what can we watch, what can i watch, qu'est ce qu'on peut regarder,
    qu'est ce qu'on peut voir, qu'est ce qu'on peut mater, qu'est ce qu'on regarde, qu'est ce qu'on pourrait regarder, qu'est ce qu'on pourrait voir, qu'est ce qu'on pourrait mater,
    on pourrait regarder, qu'on pourrait regarder, what could we watch, что бы нам посмотреть, что нам глянуть, on regarde quoi,
    qu'est ce qu'on mate, what should we watch, what to watch tonight, сегодня ночью, этим вечером,
    сегодня вечерком, que peut on regarder, qu'on peut regarder, que l'on peut voir, on peut regarder,
    on peut voir, we can watch, i can watch, that we can watch, что можно посмотреть,
    что мы можем посмотреть, что нам посмотреть, можем посмотреть, доступно, доступн~, 2nite, tonite,
    this eve, по нашей подписке, по моей подписке, вечером сегодня, abonnements que j'ai,
    streaming services we have, included in my subscriptions`;

/** That nobody here has seen, besides what the patterns say. */
export const unseen = `
    seen by nobody, seen by no one, seen by none of us, watched by nobody, watched by no one, vu par personne, vus par personne, никем не просмотренн*, никем не виденн*,
    ранее не просмотренный мной, не просмотренн* мной, ранее не просмотренн*, не просмотренн*, непросмотренн*,
    ранее не виденн*, не виденн*, невиденн*, не смотренн*, не пересматривая, unseen, unwatched, unseen by us, unseen by me, not seen,
    not yet seen, never seen, not watched, not watched yet, never watched, not already seen, not seen yet,
    hasn't been seen, new to me, new to us, pas vu, pas vus, pas vue, pas vues, pas encore vu, pas encore vus,
    pas encore vue, pas encore vues, jamais vu, jamais vus, jamais vue, jamais vues, non vu, non vus, non vue,
    non vues, pas déjà vu, pas déjà vus, pas regardé, pas encore regardé, inédit pour nous, inédit pour moi`;

/** The first words of those patterns. */
export const unseenFirst =
  /^(?:et|que?|personne|aucun|nul|j|je|on|nous|moi|that|which|and|nobody|no|none|neither|i|we|you|she|he|they|ha(?:ve|ven|vent|dn|sn)|did|didnt|didn|never|ve|ive|и|котор.*|ч(?:то|его|тоб|тобы)|из|я|мы|он|она|они|ни.*|муж|жена|еще|пока|раньше|ранее|точно|вместе|не)$/;

/** Who has not seen, as words of folded letters: read from the first word, "n'a" is "n a". */
export const unseenPatterns: readonly RegExp[] = [
  /^(?:(?:et )?(?:que|qu) )?(?:personne|aucun de nous|aucun d entre nous|nul)(?: (?:ici|chez nous|chez moi|parmi nous|de nous|d entre nous|dans la famille|a la maison|encore|de la famille|dans le groupe|dans le salon))*(?: ne?)?(?: l| les)? (?:a|ait|aurait|connait)(?: (?:encore|jamais|deja))*(?: vue?s?| regardee?s?| matee?s?)?(?: encore)?(?= |$)/,
  /^(?:(?:et )?(?:que|qu) )?(?:j|je|on|nous|moi je|moi j)(?: ne?)?(?: l| les)? (?:ai|aie|a|ait|avons|ayons|aurais|aurait)(?: encore)? (?:pas|jamais)(?: (?:encore|deja|tous))*(?: vue?s?| regardee?s?| matee?s?)(?= |$)/,
  /^(?:que|qu) (?:je|on|nous) (?:ne )?(?:connais|connait|connaissons) pas(?= |$)/,
  /^(?:(?:that|which|and) )?(?:nobody|no one|none|neither)(?: of us| here| in the (?:room|house|family|group)| at home| in our house| in my family)*(?: has| have| s| had| ve)?(?: ever| yet| already)*(?: seen| watched| saw)(?: yet| before)?(?= |$)/,
  /^(?:(?:that|which|and) )?(?:(?:i|we|you|she|he|they)(?: still| both| personally| all)* )?(?:haven t|havent|have not|ve not|have never|ve never|ive never|never|hadn t|hasn t|didn t|didnt|did not|haven)(?: (?:yet|ever|already|both|even))*(?: (?:seen|watched|saw|see|watch))(?: yet| before)*(?= |$)/,
  /^(?:(?:и )?(?:котор(?:ыи|ую|ое|ые|ых|ого)|что|чего|чтоб|чтобы|из того что) )?(?:(?:я|мы|он|она|они|никто|ни я ни \p{L}+|муж|жена)(?: (?:из нас|у нас|здесь|тут|дома|из присутствующих|из семьи|в семье|с \p{L}+))* )?(?:(?:еще|пока|раньше|ранее|точно|вместе|никогда|ни разу) )*не (?:видел[аи]?|видал[аи]?|смотрел[аи]?|глядел[аи]?|посмотрел[аи]?)(?: еще| раньше| ранее| пока)*(?= |$)/u,
];

/** That somebody has: of a service, or of time. */
export const have = `
    got,
    nous sommes abonnés à, sommes abonnés à, we are subscribed to, we're subscribed to, мы подписаны на,
    we subscribe to, i subscribe to, je suis abonné, je suis abonnée, on est abonné à, we have, i have, i've got, we've got, i only have, we only have, we got, i got, i've only got,
    we've only got, j'ai, on a, nous avons, j'ai que, j'ai seulement, on n'a que, on a que,
    je n'ai que, il me reste, j'ai juste, on a juste, on dispose de, je dispose de, abonné à,
    abonnés à, abonnée à, je suis abonné à, on est abonnés à, mon abonnement, notre abonnement,
    mes abonnements, mon, subscribed to, i'm subscribed to, subscription to, my subscription,
    our subscription, у меня есть, у нас есть, у меня, у нас, у меня только, у нас только,
    у меня всего, у нас всего, есть, есть только, есть подписка на, подписка на, подписка, подписки на,
    имеется, есть у нас, есть у меня, my, notre, мой, моя, j'ai un abonnement, on a un abonnement,
    у нас подписка на, оформлена подписка на, i pay for, we pay for, je paie, только, i've just got,
    i just have`;
