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
    самое лучшее, наивысш* рейтинг*, highest rating, best ever, mieux classés, сначала лучшие,
    best first`,
  newest: `
    latest, newest, most recent, the latest, le dernier, la dernière, les derniers, les dernières,
    dernier, dernière, derniers, dernières, le plus récent, les plus récents, la plus récente,
    les plus récentes, последн*, самый новый, самые новые, самое новое, самая новая, новейш*,
    newest first, latest first, sorted by newest, most recent first, du plus récent au plus ancien,
    les plus récents d'abord, сначала новые, по новизне, самое свежее, самые свежие, самый свежий,
    by release date newest first`,
  oldest: `
    oldest, oldest first, the oldest, chronological, in chronological order, chronological order,
    chronologique, par ordre chronologique, ordre chronologique, dans l'ordre chronologique,
    par ordre de sortie, dans l'ordre de sortie, in order of release, in release order, release order,
    by release date, par date de sortie, du plus ancien au plus récent, du plus vieux au plus récent,
    le plus vieux, le plus ancien, les plus anciens, les plus vieux, la plus ancienne, самый старый,
    самые старые, самое старое, самая старая, старейш*, по порядку выхода, в порядке выхода,
    по дате выхода, по хронологии, в хронологическом порядке, сначала старые, самый ранний,
    самые ранние, earliest, earliest first, from oldest to newest, oldest to newest, the earliest`,
  shortest: `
    shortest, the shortest, shortest first, le plus court, les plus courts, la plus courte,
    les plus courtes, du plus court au plus long, самый короткий, самые короткие, самое короткое,
    самая короткая, сначала короткие, кратчайш*`,
  longest: `
    longest, the longest, longest first, le plus long, les plus longs, la plus longue,
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
    qu'est ce qu'on peut voir, qu'est ce qu'on peut mater, qu'est ce qu'on regarde, on regarde quoi,
    qu'est ce qu'on mate, what should we watch, what to watch tonight, сегодня ночью, этим вечером,
    сегодня вечерком, que peut on regarder, qu'on peut regarder, que l'on peut voir, on peut regarder,
    on peut voir, we can watch, i can watch, that we can watch, что можно посмотреть,
    что мы можем посмотреть, что нам посмотреть, можем посмотреть, доступно, доступн~, 2nite, tonite,
    this eve, по нашей подписке, по моей подписке, вечером сегодня, abonnements que j'ai,
    streaming services we have, included in my subscriptions`;

/** That nobody here has seen. */
export const unseen = `
    unseen, unwatched, not seen, not yet seen, never seen, i haven't seen, i havent seen, haven't seen,
    havent seen, i haven't seen yet, haven't seen yet, haven't watched, havent watched,
    i haven't watched, we haven't seen, we haven't watched, we havent seen, never watched,
    i've never seen, i have never seen, we've never seen, ive never seen, none of us has seen,
    none of us have seen, nobody has seen, nobody here has seen, no one has seen, nobody's seen,
    no one here has seen, none of us saw, nobody saw, that i haven't seen, that we haven't seen,
    i didn't see, we haven't seen yet, i have not seen, we have not seen, haven't already seen,
    new to me, new to us, neither of us has seen, neither of us have seen, i've not seen,
    we've not seen, none of us has watched, i've not watched, not watched, not watched yet,
    hasn't been seen, not already seen, nobody watched, no one has watched, nobody has watched,
    not seen yet, didn't watch yet, hadn't seen, pas vu, pas vus, pas vue, pas vues, pas encore vu,
    pas encore vus, pas encore vue, pas encore vues, jamais vu, jamais vus, jamais vue, jamais vues,
    que je n'ai pas vu, que je n'ai pas encore vu, je n'ai pas vu, que j'ai pas vu,
    que j'ai pas encore vu, que j'ai jamais vu, que je n'ai jamais vu, je n'ai jamais vu,
    j'ai jamais vu, j'ai pas vu, qu'on n'a pas vu, qu'on a pas vu, qu'on n'a pas encore vu,
    qu'on a pas encore vu, qu'on n'a jamais vu, qu'on a jamais vu, on n'a pas vu, on a pas vu,
    que personne n'a vu, que personne a vu, personne n'a vu, personne a vu, personne n'a encore vu,
    que personne n'a encore vu, que personne ici n'a vu, personne ici n'a vu, qu'aucun de nous n'a vu,
    aucun de nous n'a vu, que nous n'avons pas vu, que nous n'avons pas encore vu, nous n'avons pas vu,
    inédit pour nous, que je n'aurais pas vu, non vu, non vus, que je n'ai pas vus, qu'on n'a pas vus,
    que je n'aie pas vu, pas déjà vu, pas déja vu, que personne n'ait vu, personne n'ait vu,
    que je n'ai pas déjà vu, qu'on n'a pas déjà vu, que personne parmi nous n'a vu,
    qu'aucun de nous n'a encore vu, que je ne connais pas, qu'on ne connait pas,
    que personne n'a regardé, pas regardé, pas encore regardé, не видел, не видели, не видела,
    не виденн*, не смотрел, не смотрела, не смотрели, еще не видел, еще не видели, еще не смотрел,
    еще не смотрели, еще не смотрела, еще не видела, я не видел, я не видела, я не смотрел,
    я не смотрела, мы не видели, мы не смотрели, мы еще не видели, мы еще не смотрели, я еще не видел,
    я еще не смотрел, никто не видел, никто не смотрел, никто из нас не видел, никто из нас не смотрел,
    которые я не видел, который я не видел, которое я не видел, который мы не видели,
    которых я не видел, которые мы не видели, которые мы не смотрели, который мы не смотрели,
    что я не видел, что я не смотрел, что мы не видели, чего я не видел, чего мы не видели,
    чего мы не смотрели, чего я не смотрел, никто еще не видел, никто еще не смотрел,
    из нас никто не видел, не просмотренн*, непросмотренн*, невиденн*, ранее не виденн*,
    который никто не видел, которого никто не видел, что никто не видел, чтоб никто не видел,
    чтобы никто не видел, не видал, не видали, не смотренн*, никто из нас еще не видел,
    которые никто не видел, из того что не видели, из того что я не видел, я раньше не видел,
    не пересматривая`;

/** That somebody has: of a service, or of time. */
export const have = `
    we have, i have, i've got, we've got, i only have, we only have, we got, i got, i've only got,
    we've only got, j'ai, on a, nous avons, j'ai que, j'ai seulement, on n'a que, on a que,
    je n'ai que, il me reste, j'ai juste, on a juste, on dispose de, je dispose de, abonné à,
    abonnés à, abonnée à, je suis abonné à, on est abonnés à, mon abonnement, notre abonnement,
    mes abonnements, mon, subscribed to, i'm subscribed to, subscription to, my subscription,
    our subscription, у меня есть, у нас есть, у меня, у нас, у меня только, у нас только,
    у меня всего, у нас всего, есть, есть только, есть подписка на, подписка на, подписка, подписки на,
    имеется, есть у нас, есть у меня, my, notre, мой, моя, j'ai un abonnement, on a un abonnement,
    у нас подписка на, оформлена подписка на, i pay for, we pay for, je paie, только, i've just got,
    i just have`;
