/** Rules in words. Nothing in a phrase agrees with the noun it follows, which a number puts in any case. */
export const rules = {
  movies: '{count, plural, one {# фильм} few {# фильма} many {# фильмов} other {# фильма}}',
  whole: '{first, select, year {фильмы, {phrases}} other {фильмы {phrases}}}',
  toGo: 'ещё {movies}',
  among:
    '{count, plural, one {из списка в # фильм} few {из списка в # фильма} many {из списка в # фильмов} other {из списка в # фильма}}',
  genre: '{operator, select, ne {не жанра {value}} notIn {не жанра {any}} other {жанра {any}}}',
  year: '{operator, select, ne {не {value} года} gt {после {value} года} gte {{value} года или позже} lt {до {value} года} lte {{value} года или раньше} between {с {low} по {high} год} notIn {не {any} года} other {{any} года}}',
  released:
    '{operator, select, ne {вышедшие не в {value} году} gt {вышедшие после {value} года} gte {вышедшие в {value} году или позже} lt {вышедшие до {value} года} lte {вышедшие в {value} году или раньше} between {вышедшие с {low} по {high} год} notIn {вышедшие не в {any} году} other {вышедшие в {any} году}}',
  decade:
    '{operator, select, ne {не {value} годов} gt {позже {value} годов} gte {{value} годов или позже} lt {раньше {value} годов} lte {{value} годов или раньше} between {от {low} до {high} годов} notIn {не {any} годов} other {{any} годов}}',
  runtime:
    '{operator, select, ne {не на {value} мин} gt {длиннее {value} мин} gte {на {value} мин или дольше} lt {короче {value} мин} lte {на {value} мин или меньше} between {на {low}–{high} мин} notIn {не на {any} мин} other {ровно на {any} мин}}',
  language: '{operator, select, ne {не {value}} notIn {не {none}} other {{any}}}',
  country: '{operator, select, ne {не {value}} notIn {не {none}} other {{any}}}',
  director:
    '{operator, select, ne {не режиссёра {value}} contains {с {value} в имени режиссёра} notIn {не режиссёра {any}} other {режиссёра {any}}}',
  actor:
    '{operator, select, ne {без участия {value}} contains {с {value} в имени актёра} notIn {без участия {any}} other {с участием {any}}}',
  keyword:
    '{operator, select, ne {без ключевого слова {value}} contains {с {value} в ключевом слове} notIn {без ключевого слова {any}} other {с ключевым словом {any}}}',
  rating:
    '{operator, select, ne {с оценкой не {value}} gt {с оценкой выше {value}} gte {с оценкой {value} или выше} lt {с оценкой ниже {value}} lte {с оценкой {value} или ниже} between {с оценкой от {low} до {high}} notIn {с оценкой не {any}} other {с оценкой {any}}}',
  popularity:
    '{operator, select, ne {с популярностью не {value}} gt {с популярностью выше {value}} gte {с популярностью {value} или выше} lt {с популярностью ниже {value}} lte {с популярностью {value} или ниже} between {с популярностью от {low} до {high}} notIn {с популярностью не {any}} other {с популярностью {any}}}',
  item: '{field, select, genre {«{value}»} decade {{value}-х} language {{code, select, xx {без слов} other {{adjective, select, no {на языке {value}} other {на {adjective}}}}}} keyword {«{value}»} other {{value}}}',
  part: '«{value}»',
  others:
    '{field, select, language {{count, plural, one {на ещё # языке} few {на ещё # языках} many {на ещё # языках} other {на ещё # языках}}} country {{count, plural, one {из ещё # страны} few {из ещё # стран} many {из ещё # стран} other {из ещё # стран}}} other {ещё {count, number}}}',
  nor: ' и не ',
  norBefore: ', не ',
};
