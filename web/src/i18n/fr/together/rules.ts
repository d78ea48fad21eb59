import { plural, select } from '@cine/contract/text/message';

/** Rules in words. A phrase follows a noun of either gender; what follows « films » alone is longer. */
export const rules = {
  movies: '{count, plural, one {# film} other {# films}}',
  whole: 'films {phrases}',
  toGo: 'encore {movies}',
  among: '{count, plural, one {d’une liste d’un seul film} other {d’une liste de # films}}',
  genre:
    '{operator, select, ne {dont le genre n’est pas {value}} notIn {dont le genre n’est ni {none}} other {du genre {any}}}',
  year: select('operator', {
    ne: 'd’une autre année que {value}',
    gt: 'd’après {value}',
    gte: 'de {value} ou après',
    lt: 'd’avant {value}',
    lte: 'de {value} ou avant',
    between: 'de {low} à {high}',
    notIn: 'd’une autre année que {any}',
    other: 'de {any}',
  }),
  released: select('operator', {
    ne: 'sortis une autre année que {value}',
    gt: 'sortis après {value}',
    gte: 'sortis en {value} ou après',
    lt: 'sortis avant {value}',
    lte: 'sortis en {value} ou avant',
    between: 'sortis de {low} à {high}',
    notIn: 'sortis une autre année que {any}',
    other: 'sortis en {any}',
  }),
  decade: select('operator', {
    ne: 'd’une autre décennie que les années {value}',
    gt: 'd’après les années {value}',
    gte: 'des années {value} ou d’après',
    lt: 'd’avant les années {value}',
    lte: 'des années {value} ou d’avant',
    between: 'des années {low} aux années {high}',
    notIn: 'd’une autre décennie que les années {any}',
    other: 'des années {any}',
  }),
  runtime: select('operator', {
    ne: 'd’une autre durée que {value} min',
    gt: 'de plus de {value} min',
    gte: 'de {value} min ou plus',
    lt: 'de moins de {value} min',
    lte: 'de {value} min ou moins',
    between: 'de {low} à {high} min',
    notIn: 'd’une autre durée que {any} min',
    other: 'd’exactement {any} min',
  }),
  language: '{operator, select, ne {pas {value}} notIn {ni {none}} other {{any}}}',
  country: '{operator, select, ne {pas {value}} notIn {ni {none}} other {{any}}}',
  director:
    '{operator, select, ne {pas {value}} contains {avec {value} dans le nom de qui réalise} notIn {ni {none}} other {{any}}}',
  actor:
    '{operator, select, ne {sans {value}} contains {avec {value} dans un nom à l’affiche} notIn {sans {none}} other {avec {any}}}',
  keyword:
    '{operator, select, ne {sans le mot-clé {value}} contains {avec {value} dans un mot-clé} notIn {sans le mot-clé {none}} other {avec le mot-clé {any}}}',
  rating: select('operator', {
    ne: 'avec une autre note que {value}',
    gt: 'avec une note de plus de {value}',
    gte: 'avec une note de {value} ou plus',
    lt: 'avec une note de moins de {value}',
    lte: 'avec une note de {value} ou moins',
    between: 'avec une note de {low} à {high}',
    notIn: 'avec une autre note que {any}',
    other: 'avec une note de {any}',
  }),
  popularity: select('operator', {
    ne: 'd’une autre popularité que {value}',
    gt: 'd’une popularité de plus de {value}',
    gte: 'd’une popularité de {value} ou plus',
    lt: 'd’une popularité de moins de {value}',
    lte: 'd’une popularité de {value} ou moins',
    between: 'd’une popularité de {low} à {high}',
    notIn: 'd’une autre popularité que {any}',
    other: 'd’une popularité de {any}',
  }),
  /** One of a list. */
  item: select('field', {
    decade: '{value}',
    language: select('code', {
      xx: 'sans paroles',
      other: 'en {value}',
    }),
    director: select('starts', {
      vowel: 'd’{value}',
      other: 'de {value}',
    }),
    keyword: '« {value} »',
    other: '{value}',
  }),
  part: '« {value} »',
  others: select('field', {
    language: plural('count', {
      one: 'dans # autre langue',
      other: 'dans # autres langues',
    }),
    country: plural('count', {
      one: 'de # autre pays',
      other: 'de # autres pays',
    }),
    director: plural('count', {
      one: 'de # autre',
      other: 'de # autres',
    }),
    other: plural('count', {
      one: '# autre',
      other: '# autres',
    }),
  }),
  /** Between what none may be: the last two, and those before. */
  nor: ' ni ',
  norBefore: ', ni ',
};
