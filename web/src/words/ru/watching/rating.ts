import type { Words } from '../../catalogues.ts';

export const rating: Words['rating'] = {
  title: 'Твоя оценка',
  of: 'Твоя оценка: {title}',
  scale: 'Шкала',
  by_stars: 'Звёзды',
  by_tens: 'Из 10',
  by_points: 'Из 100',
  star: '{stars, plural, one {# звезда из 5} few {# звезды из 5} many {# звёзд из 5} other {# звезды из 5}}',
  ten: '{tens, number} из 10',
  point:
    '{score, plural, one {# балл из 100} few {# балла из 100} many {# баллов из 100} other {# балла из 100}}',
  outOf: 'из 100',
  none: 'Оценки пока нет',
  give: 'Поставить {score, number}',
  better: 'лучше, чем {share, number, percent} твоих фильмов',
  tier: 'ступень {tier, number} из 10',
  rankLater: 'Место среди твоих фильмов видно, когда оценок хотя бы {count, number}.',
  withdraw: 'Убрать мою оценку',
  undo: 'Вернуть {score, number}',
  undoNone: 'Снова без оценки',
  about: '{words}: {title}',
  others: 'Оценить другие фильмы',
  expected: 'Как он понравится каждому из вас',
  expectedOf: '{name}: примерно {score, number} из 100',
  expectedBetween: '{name}: от {from, number} до {to, number} из 100',
  expectedRange: 'от {least, number} до {most, number} из 100, в зависимости от вкуса',
};
