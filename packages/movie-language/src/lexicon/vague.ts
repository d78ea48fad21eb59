/** Words that say a number without one. */
import type { Rule } from '../rules.ts';

/** What words without a number say of a number. */
export type Vague = { readonly forms: string; readonly rules: readonly Rule[] };

export const vague: Readonly<Record<string, Vague>> = {
  short: {
    forms:
      'short, court, courts, courte, courtes, коротк~, коротенк*, покороче, short ish, shortish, недолг*, pas trop longue durée, bref, brefs, pas très longs',
    rules: [{ field: 'runtime', operator: 'between', value: [60, 95] }],
  },
  notLong: {
    forms: `
    not long, not too long, not so long, not very long, not super long, isn't too long, isn't long,
    that isn't too long, nothing too long, nothing long, not overly long, not that long,
    not crazy long, n't too long, doesn't drag on, pas long, pas trop long, pas trop longue,
    pas trop longs, pas très long, pas très longue, pas longue, pas trop lent ni long,
    rien de trop long, pas super long, pas hyper long, pas longs, недлинн*, не длинн*, не очень длинн*,
    не слишком длинн*, не сильно длинн*, не долг*, не очень долг*, не слишком долг*, не особо длинн*,
    не затянут*, чтобы не длинн*, чтобы не слишком длинн*, не больно длинн*`,
    rules: [{ field: 'runtime', operator: 'lte', value: 105 }],
  },
  long: {
    forms:
      'long, longs, longue, longues, lengthy, длинн~, долг~, подлиннее, very long, très long, очень длинн~',
    rules: [{ field: 'runtime', operator: 'gte', value: 150 }],
  },
  shortFilm: {
    forms: `short film, short films, court d animation, courts d animation, shorts, court métrage, courts métrages, court metrages, courts metrage, короткометраж*, короткий метр, короткого метра, short subject`,
    rules: [{ field: 'runtime', operator: 'lt', value: 60 }],
  },
  old: {
    forms:
      'old, older, vieux, vieil, vieille, vieilles, ancien, ancienne, anciens, anciennes, старый, старое, старые, старых, старую, старая, старого, старой, старым, старыми, старенк*, старинн~, стареньк*, oldies, oldie, oldschool, постарше, старье, very old, really old, стар~ добр~, good old, good old fashioned, bon vieux, bons vieux, bonne vieille, bonnes vieilles, très vieux, olde',
    rules: [{ field: 'year', operator: 'lt', value: 1980 }],
  },
  twentieth: {
    forms:
      '20th century, twentieth century, xxe siècle, 20e siècle, 20ème siècle, vingtième siècle, siècle dernier, siècle passé, du siècle dernier, прошлого века, прошлого столетия, 20 века, 20 го века, xx века, двадцатого века, двадцатый век, 20 век, xx век, хх век, прошлое столетие, last century, прошлый век, хх века, из прошлого века',
    rules: [{ field: 'year', operator: 'lte', value: 2000 }],
  },
  twentyFirst: {
    forms:
      '21st century, twenty first century, 21e siècle, 21ème siècle, xxie siècle, vingt et unième siècle, 21 века, 21 го века, xxi века, двадцать первого века, двадцать первый век, 21 век, xxi век, this century, ce siècle, этого века, нашего века, xxi века',
    rules: [{ field: 'year', operator: 'gte', value: 2001 }],
  },
  wellRated: {
    forms: `
    well rated, highly rated, high rated, well reviewed, good rating, good ratings, a good rating,
    high rating, high ratings, good score, high score, good scores, great ratings, great rating,
    bien noté, bien notée, bien notés, bien notées, très bien noté, très bien notés, bonne note,
    bonnes notes, avec une bonne note, avec de bonnes notes, bonne notation, highly-rated, haute note,
    bien évalué, bien côté, bien coté, bonnes critiques notes, с хорошим рейтингом,
    с высоким рейтингом, хороший рейтинг, высокий рейтинг, высокорейтингов*, с хорошими оценками,
    с высокими оценками, с высокой оценкой, с хорошей оценкой, высоким рейтингом, хорошим рейтингом,
    хорошие оценки, высокие оценки, рейтингов~, высоко оценен*, с приличным рейтингом,
    с нормальным рейтингом, хорошо оценен*, высокооценен*, с хорошими отзывами, с положительными отзывами, хорошие отзывы, положительные отзывы, с хорошим баллом, с высоким баллом,
    высокие баллы, хорошие баллы, с достойным рейтингом, с приличными оценками,
    рейтинг повыше, с рейтингом повыше, оценка повыше, с оценкой повыше, оценки повыше, note élevée,
    notes élevées, avec une note élevée, bonne réputation, плохое не предлагать, плохие не предлагать`,
    rules: [{ field: 'rating', operator: 'gte', value: 7.5 }],
  },
  excellent: {
    forms:
      'masterpiece, masterpieces, excellent, excellents, excellente, excellentes, chef d oeuvre, chefs d oeuvre, chef d oeuvres, chefs d oeuvres, chef oeuvre, chef doeuvre, шедевр*, отличн~, превосходн~, шедевральн~',
    rules: [{ field: 'rating', operator: 'gte', value: 8 }],
  },
  littleKnown: {
    forms: `
    less popular, less famous, moins connu, moins connus, moins célèbre, менее известн*, менее популярн*, not so famous,
    little known, lesser known, less known, not well known, not very well known, not famous, unknown,
    obscure, under the radar, peu connu, peu connus, peu connue, peu connues, pas connu, pas connus,
    pas très connu, pas très connus, pas trop connu, pas trop connus, méconnu, méconnus, méconnue,
    méconnues, inconnu, inconnus, малоизвестн*, неизвестн*, не очень известн*, не слишком известн*,
    не особо известн*, мало кому известн*, малознаком*, мало известн*, мало кто знает, мало кто видел,
    pas célèbre, pas célèbres, nobody has heard of, no one has heard of, confidentiel, confidentiels,
    которые мало кто знает, который мало кто знает, не самый известный, не раскрученн*, нераскрученн*,
    not mainstream known, que personne ne connaît, personne ne connaît, nobody knows,
    о котором мало кто знает`,
    rules: [{ field: 'popularity', operator: 'lt', value: 15 }],
  },
  gem: {
    forms:
      'hidden gem, hidden gems, gem, gems, pépite, pépites, pepite cachée, pépite cachée, pépites cachées, pépite méconnue, pépites méconnues, underrated gem, underrated gems, жемчужин*, скрыт* жемчужин*, малоизвестн* жемчужин*, малоизвестн* шедевр*, hidden treasure, sleeper hit, скрыт* шедевр*, малоизвестную жемчужину, неизвестн* жемчужин*, obscure gem, obscure gems, little known gem, little known gems, lesser known gem, lesser known gems, perle rare, perles rares',
    rules: [
      { field: 'popularity', operator: 'lt', value: 15 },
      { field: 'rating', operator: 'gte', value: 7.5 },
    ],
  },
  famous: {
    forms:
      'famous, well known, very famous, célèbre, célèbres, connu, connus, connue, connues, très connu, très connus, bien connu, bien connus, известн~, знаменит~, очень известн~, widely known, big name, très célèbre, archi connu, ultra connu, раскрученн~, general audience known, famed, хорошо известн~, всем известн~, всеми известн~',
    rules: [{ field: 'popularity', operator: 'gte', value: 50 }],
  },
};

/** Words for years near the present one: the operator, and how many years ago. */
export const nearYears = {
  recent: {
    forms: `
    recent, recents, new, brand new, nouveau, nouveaux, nouvelle, nouvelles, nouveauté, nouveautés,
    récent, récents, récente, récentes, новый, новое, новые, новых, новую, новая, новинк*, новеньк*,
    нового, новенькое, недавн~, свеж~, посвежее, поновее, new release, new releases, newish,
    recently released, just released, just came out, sorti récemment, sortis récemment,
    недавно вышедш*, sorties récentes, sortie récente, assez récent, plutôt récent, très récent,
    very recent, fairly recent, fairly new, quite recent, pretty recent, recent release,
    recent releases, недавно вышел, вышедшее недавно, recent ish, récemment sorti, récemment sortis,
    новейшего, последних лет, последние годы, за последние годы, последних годов, ces dernières années,
    de ces dernières années, des dernières années, recent years, from recent years, of recent years, du moment,
    свежак, свежачок, новьё`,
    operator: 'gte',
    yearsAgo: 2,
  },
  thisYear: {
    forms: `
    this year, this year's, cette année, de cette année, de l'année, sorti cette année, этого года,
    в этом году, нынешнего года, текущего года, за этот год, этот год`,
    operator: 'eq',
    yearsAgo: 0,
  },
  lastYear: {
    forms: `
    last year, last year's, l'année dernière, de l'année dernière, l'an dernier, de l'an dernier,
    l'an passé, l'année passée, прошлого года, в прошлом году, прошлогодн*, за прошлый год,
    прошлый год`,
    operator: 'eq',
    yearsAgo: 1,
  },
  yearBefore: {
    forms: `
    позапрошлого года, в позапрошлом году, позапрошлогодн*, the year before last, il y a deux ans`,
    operator: 'eq',
    yearsAgo: 2,
  },
  pastYear: {
    forms: `
    за последний год, последнего года, в течение последнего года, in the past year, in the last year,
    over the past year, over the last year, within the last year, cette dernière année, de la dernière année,
    ces douze derniers mois, the last twelve months, the last 12 months, за последние 12 месяцев`,
    operator: 'gte',
    yearsAgo: 1,
  },
  pastDecade: {
    forms: `
    последнее десятилетие, последнего десятилетия, за последнее десятилетие, the last decade, last decade,
    the past decade, past decade, la dernière décennie, de la dernière décennie, décennie passée`,
    operator: 'gte',
    yearsAgo: 10,
  },
} as const;

export const thisDecade =
  'this decade, the current decade, cette décennie, de cette décennie, la décennie en cours, этого десятилетия, в этом десятилетии, текущего десятилетия, нынешнего десятилетия, du décennie actuelle, la décennie actuelle, décennie actuelle, our decade, current decade';
