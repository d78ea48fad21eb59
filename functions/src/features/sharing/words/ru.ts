import type { ShareWords } from './index.ts';

export const ru: ShareWords = {
  name: 'Ciné-Compagnon',
  creditsEyebrow: 'Киновечер · {day}',
  creditsTitle: '{name} и киновечер',
  creditsDescription:
    '{count, plural, one {# человек смотрел} few {# человека смотрели} many {# человек смотрели} other {# человека смотрели}}: {titles}.',
  creditsAction: 'Устрой свой киновечер',
  watched: 'На экране',
  people: 'В ролях',
  somebody: 'Кто-то',
  tasteEyebrow: 'Вкус в кино',
  tasteTitle: '{name}: любимое кино',
  tasteDescription: 'Любимые жанры: {genres}.',
  tasteAction: 'Узнай свой вкус',
  genres: 'Любимые жанры',
  rated: '{count, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}',
  mean: '{mean, plural, one {# балл} few {# балла} many {# баллов} other {# балла}} в среднем',
  challenge: 'Вызов',
  challengeEyebrow: '{name} в игре',
  challengeDescription:
    '{name} зовёт тебя: посмотреть {count, plural, one {# фильм} few {# фильма} many {# фильмов} other {# фильма}}. Сыграешь?',
  challengeAction: 'Принять вызов',
  movies: '{count, plural, one {# фильм} few {# фильма} many {# фильмов} other {# фильма}}',
  xp: '{xp, number} XP',
  until: 'до {day}',
  pitch:
    'Что смотрим сегодня и что нам за это будет? Найди фильмы, которые вы все можете посмотреть на своих сервисах.',
  languages: 'Эта страница на других языках',
  attribution:
    'Данные о фильмах — TMDB. Этот продукт использует API TMDB, но не одобрен и не сертифицирован TMDB.',
  goneTitle: 'Этой страницы больше нет',
  gone: 'Тот, кто ею поделился, отключил ссылку, или её никогда не было.',
  goneAction: 'В Ciné-Compagnon',
};
