import type { Words } from '../../catalogues.ts';

export const pollBanner: Words['pollBanner'] = {
  label: 'Выбор голосованием',
  start: 'Начать голосование',
  nominating: 'Скоро голосование: предложи фильмы',
  open: 'Идёт голосование: твоя очередь выбирать',
  won: 'Голосование закончилось: победил фильм «{title}»',
  nothing: 'Голосование закончилось, на этот раз без фильма',
};
