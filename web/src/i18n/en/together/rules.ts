import { plural, select } from '@cine/contract/text/message';

/** Rules in words. A phrase follows a noun; what follows "movies" alone is longer. */
export const rules = {
  movies: '{count, plural, one {# movie} other {# movies}}',
  whole: 'movies {phrases}',
  toGo: '{movies} to go',
  among: '{count, plural, one {of a list of one} other {of a list of # movies}}',
  genre:
    '{operator, select, ne {whose genre is not {value}} notIn {whose genre is not {any}} other {in the {any} genre}}',
  year: select('operator', {
    ne: 'not from {value}',
    gt: 'after {value}',
    gte: 'from {value} or later',
    lt: 'before {value}',
    lte: 'from {value} or earlier',
    between: 'from {low} to {high}',
    notIn: 'not from {any}',
    other: 'from {any}',
  }),
  released: select('operator', {
    ne: 'not released in {value}',
    gt: 'released after {value}',
    gte: 'released in {value} or later',
    lt: 'released before {value}',
    lte: 'released in {value} or earlier',
    between: 'released from {low} to {high}',
    notIn: 'not released in {any}',
    other: 'released in {any}',
  }),
  decade: select('operator', {
    ne: 'not from the {value}',
    gt: 'from after the {value}',
    gte: 'from the {value} or later',
    lt: 'from before the {value}',
    lte: 'from the {value} or earlier',
    between: 'from the {low} to the {high}',
    notIn: 'not from the {any}',
    other: 'from the {any}',
  }),
  runtime: select('operator', {
    ne: 'of any length but {value} min',
    gt: 'longer than {value} min',
    gte: 'of {value} min or more',
    lt: 'shorter than {value} min',
    lte: 'of {value} min or less',
    between: 'of {low} to {high} min',
    notIn: 'of any length but {any} min',
    other: 'of exactly {any} min',
  }),
  language: '{operator, select, ne {not {value}} notIn {not {any}} other {{any}}}',
  country: '{operator, select, ne {not {value}} notIn {not {any}} other {{any}}}',
  director:
    '{operator, select, ne {not by {value}} contains {with {value} in the director’s name} notIn {not by {any}} other {by {any}}}',
  actor:
    '{operator, select, ne {without {value}} contains {with {value} in a name on the bill} notIn {without {any}} other {with {any}}}',
  keyword:
    '{operator, select, ne {without the keyword {value}} contains {with {value} in a keyword} notIn {without the keyword {any}} other {with the keyword {any}}}',
  rating: select('operator', {
    ne: 'not rated {value}',
    gt: 'rated over {value}',
    gte: 'rated {value} or more',
    lt: 'rated under {value}',
    lte: 'rated {value} or less',
    between: 'rated from {low} to {high}',
    notIn: 'not rated {any}',
    other: 'rated {any}',
  }),
  popularity: select('operator', {
    ne: 'of any popularity but {value}',
    gt: 'of a popularity over {value}',
    gte: 'of a popularity of {value} or more',
    lt: 'of a popularity under {value}',
    lte: 'of a popularity of {value} or less',
    between: 'of a popularity from {low} to {high}',
    notIn: 'of any popularity but {any}',
    other: 'of a popularity of {any}',
  }),
  item: '{field, select, decade {{value}s} language {{code, select, xx {without words} other {in {value}}}} keyword {“{value}”} other {{value}}}',
  part: '“{value}”',
  others: select('field', {
    language: plural('count', {
      one: 'in # other language',
      other: 'in # other languages',
    }),
    country: plural('count', {
      one: 'from # other country',
      other: 'from # other countries',
    }),
    other: plural('count', {
      one: '# other',
      other: '# others',
    }),
  }),
  nor: ' or ',
  norBefore: ', ',
};
