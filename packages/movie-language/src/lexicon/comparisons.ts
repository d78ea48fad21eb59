/** Words beside numbers: what compares, counts and names them. */

/** Words before a number, or behind it, by the operator they mean. */
export const comparisons: Readonly<Record<string, string>> = {
  gt: `
    au dessus d, au delà d, over, more than, above, better than, higher than, greater than, longer than, plus de, plus que,
    plus long que, plus longs que, plus longue que, mieux que, supérieur à, supérieure à, supérieurs à,
    supérieures à, sup à, au dessus de, au delà de, >, выше, больше, более, свыше, дольше, длиннее,
    больше чем, более чем, выше чем, длиннее чем, strictement plus de, dépassant, qui dépasse,
    exceeding`,
  lt: `
    en dessous d, au dessous d, under, sub, less than, below, lower than, shorter than, fewer than, moins de, moins que, moins d,
    inférieur à, inférieure à, en dessous de, au dessous de, sous, <, sous les, ниже, меньше, менее,
    короче, меньше чем, менее чем, короче чем, plus court que, plus courts que, plus courte que`,
  gte: `
    not rated below, not rated under, not rated less than, pas noté en dessous de, не ниже чем,
    at least, min, minimum, mini, a minimum of, minimum of, no less than, not less than, not under,
    not below, nothing under, nothing below, no lower than, not shorter than, starting at, au moins,
    au minimum, à partir de, à partir d, pas moins de, pas en dessous de, rien en dessous de, pas inférieur à, ≥,
    >=, =>, от, не ниже, не меньше, не менее, не короче, минимум, как минимум, хотя бы, от и выше,
    supérieur ou égal à, supérieure ou égale à, no worse than, не хуже`,
  lte: `
    уложиться в, уложимся в, уложился в, влезет в, влезает в, помещается в, tenir en, qui tienne en, qui tient en,
    tient en, qui tienne dans, fits in, fit in, fits into, fit into, fitting in, at most, max, maximum, maxi, a maximum of, maximum of, up to, no more than, not more than,
    not over, nothing over, no longer than, not longer than, nothing longer than, not above, within,
    in under, au plus, au maximum, jusqu'à, pas plus de, pas plus que, pas plus d, pas au dessus de,
    ne dépassant pas, qui ne dépasse pas, ne dépasse pas, sans dépasser, pas plus long que,
    pas plus longs que, rien au dessus de, ≤, <=, =<, до, не длиннее, не больше, не более, не дольше,
    не выше, не дольше чем, не длиннее чем, не больше чем, не более чем, максимум, не свыше,
    чтобы не дольше, tops, в пределах, inférieur ou égal à, inférieure ou égale à, to a maximum of,
    that's not over, doesn't exceed, que dure pas plus de, qui dure pas plus de`,
  about: `
    about, around, roughly, approximately, approx, circa, something like, in the region of, environ,
    à peu près, autour de, autour d, près d, aux alentours d, aux alentours de, dans les, vers, près de, ~, около, примерно, где то,
    приблизительно, порядка, в районе, plus ou moins, more or less, a bit like, ish, grosso modo`,
};

/** Words behind a number. */
export const behind: Readonly<Record<string, string>> = {
  about: `
    env, плюс минус, плюс минус пять минут, à quelques minutes près, environ, approx, approximately, or so, ish, roughly, около того, примерно, приблизительно,
    ou à peu près, à peu près, plus ou moins, give or take, где то, grosso modo`,
  gte: `
    +, and up, and above, and over, and more, or more, or above, or higher, or better, and higher,
    and better, or up, plus, et plus, ou plus, et au dessus, ou mieux, et mieux, et au delà,
    ou au dessus, minimum, min, mini, au moins, au minimum, at least, и выше, и больше, и более,
    и лучше, или выше, или больше, минимум, как минимум, или более, или лучше, и дольше, or longer,
    and longer, upwards, et supérieur, plus minimum, хотя бы`,
  lte: `
    or less, or under, or lower, or shorter, and less, and under, max, maximum, maxi, at most, tops,
    top, at the most, ou moins, et moins, au plus, au maximum, grand max, gd max, и меньше, и менее,
    или меньше, или менее, максимум, не больше, не более, и короче, не дольше, или короче, max please,
    at max, or so max, à tout casser, макс, maximum grand, pas plus, not more, no more, no longer,
    не длиннее`,
};

/** Words before or behind a year, beside those of numbers. */
export const yearComparisons: Readonly<Record<string, string>> = {
  lt: `
    before, prior to, pre, avant, d'avant, antérieur à, antérieurs à, older than, earlier than,
    plus vieux que, plus ancien que, plus anciens que, до, раньше, старше, ранее, старее, старше чем,
    раньше чем, снят* до, made before, released before, sorti avant, sortis avant, вышедш* до`,
  gt: `
    after, post, newer than, later than, more recent than, après, d'après, plus récent que,
    plus récents que, postérieur à, postérieurs à, после, новее, позже, позднее, новее чем, позже чем,
    made after, released after, sorti après, sortis après, свежее, моложе, youger than, younger than`,
  gte: `
    since, depuis, à partir de, с, со, начиная с, не старше, не раньше, не ранее, от, не старее,
    starting in, not before, not older than, no older than, nothing older than, nothing before,
    pas avant, rien avant, pas plus vieux que, pas plus ancien que, pas plus anciens que, после или в,
    not earlier than, at least from`,
  lte: `
    until, up to, till, up until, jusqu'à, jusqu'en, jusque, по, не позже, не новее, не позднее,
    pas après, rien après, not after, not newer than, no newer than, no later than, not later than,
    nothing after, nothing newer than, pas plus récent que`,
};
export const yearsBehind: Readonly<Record<string, string>> = {
  gte: `
    +, and later, or later, and up, onwards, onward, and newer, or newer, and after, and on, on,
    ou plus récent, et plus récent, ou après, et après, et plus, ou plus, и новее, или новее, и позже,
    или позже, и выше, и старше, и далее, и дальше, или позднее, и моложе, et au delà, or more recent`,
  lte: `
    or earlier, and earlier, or older, and older, and before, or before, ou avant, et avant,
    ou plus vieux, ou plus ancien, и раньше, и старее, или раньше, или старше, и ранее`,
};

/** What one calls a rating, and the length of a movie. */
export const ratingNouns = `
    rated, average, an average, avg, average score, average mark, rating, ratings, ranked, score, scored, scores, scoring, note, notes, noté, notés, notée,
    notées, notation, avec une note, ayant une note, note moyenne, рейтинг*, оценк*, с оценкой, оценка,
    с рейтингом, рейт, рейтингом, балл*, with a rating, a rating, with a score, mark, moyenne,
    rating of, score of, a rating of, with a rating of, a score of, note de, une note de,
    avec une note de, средн* оценк*, avg rating, average rating`;
export const ratingUnits = `
    balls, points, pts, балл, балла, баллов, бала, балов, on ten, sur dix, out of ten, out of 10,
    sur 10, из 10, из десяти, de moyenne, de note, en note, of ten, stars out of 10, étoiles sur 10,
    звезд из 10`;
export const starUnits = `
    star, stars, étoile, étoiles, звезда, звезды, звезд, *, ★, ⭐, étoiles sur 5, stars out of 5,
    out of 5, sur 5, из 5, из пяти, звезды из 5, звезд из 5, звезд из пяти, out of five, sur cinq,
    stars out of five, étoiles sur cinq, starred`;
export const percentUnits = `
    %, percent, per cent, pour cent, pourcent, процент*, out of 100, sur 100, из 100, sur cent, prots,
    процентов`;
export const lengthNouns = `
    runtime, running time, length, duration, durée, durant, qui dure, qui durent, dure, durent,
    lasting, long, de long, de durée, in length, that lasts, d'une durée de, хронометраж*,
    длительност*, продолжительност*, длиной, длится, идет, который длится, runs, that runs, длин*,
    duree, по длительности, по времени, хронометражем, timing, тайминг`;

/** Behind these a number belongs to a list, not to a filter. */
export const ofList = `top, les, the, топ, best, meilleurs, лучшие, лучших`;

/** Parts of a decade, by its first and last year. */
export const decadeParts: Readonly<Record<string, string>> = {
  '0 3': `
    early, the early, début, début des, du début des, au début des, début de, начало, начала, в начале,
    самое начало, beginning of, the beginning of, start of, tout début des, ранних, ранние,
    du tout début des, beginning of the`,
  '4 6': `
    mid, mi, the mid, middle of, the middle of, milieu, milieu des, du milieu des, au milieu des,
    milieu de, середина, середины, в середине, середину`,
  '7 9': `
    late, the late, end of, the end of, fin, fin des, de la fin des, à la fin des, la fin des, fin de,
    конец, конца, в конце, поздних, поздние, end of the`,
};
/** Words before and behind the two digits of a decade. */
export const decadeBefore = `
    années, annees, les années, des années, in the, the, ann, année, les, des, anées, anee, godov, годов,
    les ann es`;
export const decadeBehind = `
    s, x, h, х, ые, ых, е, es, годов, годы, года, их, хх, godov, th, тых, тые, 's, s', ies, ties,
    ых годов, х годов, х гг, гг, ые годы, е годы, х г, ых гг, х годах, ых годах`;
export const yearNouns = `
    го, го года, м, м году, й год, ого, ого года,
    год, года, году, годов, г, year, année, an, de l'année, the year, from the year, l'année, l'an, гг,
    годы, г в`;
export const yearBefore = `
    in, en, de, from, в, за, of, du, made in, released in, sorti en, sortis en, sortie en, sorties en,
    снят* в, вышедш* в, вышел в, from the year, de l'année, datant de, 'из, за год, tourné en,
    tournés en, came out in, that came out in, из, dated, circa`;
/** "The last five years". */
export const lastYears = `
    last, the last, past, the past, in the last, from the last, of the last, in the past,
    from the past, within the last, over the last, ces, ces dernières, les, des, dernières,
    les dernières, des dernières, последние, последних, за последние, в последние, за последних,
    les dernieres, previous, these last, cette dernière, depuis`;
export const yearsUnits = `
    years, year, yrs, ans, années, dernières années, derniers ans, лет, года, год, years or so,
    dernieres annees, annees`;
