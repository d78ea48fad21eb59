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
  pollEyebrow: 'Голосуем за фильм · {day}',
  pollTitle: 'Победил фильм «{title}»',
  pollWithout: 'Голосование без победителя',
  pollMovies: 'За что голосовали',
  pollBallots:
    '{count, plural, =0 {Голосов нет} one {# голос} few {# голоса} many {# голосов} other {# голоса}}',
  pollBeatsOne: 'Фильм «{title}» выигрывает у фильма «{other}»: {for, number} против {against, number}.',
  pollBeatsAll:
    'Фильм «{title}» выигрывает у всех остальных: {for, number} против {against, number} у фильма «{other}», самого близкого.',
  pollStrongestPaths:
    'Ни один фильм не выигрывает у всех. Если сложить победы в цепочки, впереди фильм «{title}» (метод Шульце).',
  pollTiedRanked: 'По этим спискам впереди нет другого фильма.',
  pollYesFromAll: 'Все сказали «да» фильму «{title}».',
  pollMostYeses: 'У фильма «{title}» больше всего голосов: {yeses, number} из {ballots, number}.',
  pollPredicted: 'Судя по оценкам, всем больше всего понравится фильм «{title}».',
  pollOnlyOneLeft: 'Остался только фильм «{title}».',
  pollNobodyVoted: 'Никто не проголосовал.',
  pollNoYes: 'Никто не сказал «да» ни одному фильму.',
  pollNoneLeft: 'Все фильмы исключены, или их уже не все могли посмотреть.',
  pollTied: 'Ничья: {titles}.',
  pollSettled_advances: 'Из них больше всего вызовов продвигает фильм «{title}».',
  'pollSettled_least-score': 'Из них вряд ли кого-то разочарует фильм «{title}».',
  pollSettled_lot: 'Из них жребий выбрал фильм «{title}».',
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
