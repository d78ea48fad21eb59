import type { Words } from '../../catalogues.ts';

export const shop: Words['shop'] = {
  title: 'Магазин',
  guest: 'С аккаунтом фильмы приносят монеты, а тратить их можно здесь.',
  purse:
    '{count, plural, one {# монета в кошельке} few {# монеты в кошельке} many {# монет в кошельке} other {# монеты в кошельке}}',
  nobody: 'Всё это — для твоего персонажа. Осталось его создать.',
  toCharacter: 'Создать',
  which: 'Полка',
  all: 'Всё',
  snacks: 'Лакомства',
  snacksHint: 'Персонажу хватит на целый день. А потом можно купить ещё.',
  owned: 'Уже твоё',
  left: 'Осталось {count, number} из {of, number}',
  soldOut: 'Распродано',
  fromLevel: 'С {level, number}-го уровня',
  season: 'В продаже с {first} по {last}',
  price: '{count, plural, one {# монета} few {# монеты} many {# монет} other {# монеты}}',
  buyThing: 'Купить: {thing}, {count, plural, one {# монета} few {# монеты} many {# монет} other {# монеты}}',
  try: 'Примерить',
  tryItem: 'Примерить: {item}',
  triedOn: 'Твой персонаж примеряет: {item}',
  leaves:
    '{count, plural, =0 {Это последние монеты.} one {Останется # монета.} few {Останется # монеты.} many {Останется # монет.} other {Останется # монеты.}}',
  missing:
    'Не хватает {count, plural, one {# монеты} few {# монет} many {# монет} other {# монеты}}. Монеты приносит каждый фильм, а в компании — ещё больше.',
  buyFor: 'Купить за {count, plural, one {# монету} few {# монеты} many {# монет} other {# монеты}}',
  bought: 'Теперь это твоё!',
  yours: '{thing} — отличный выбор.',
  purchases: 'Покупки',
  showPurchases: 'Показать мои покупки',
  noPurchases: 'Пока ничего. Касса вон там.',
  earlier: 'Более ранние',
  dyeOf: '{item}: цвет «{colour}»',
  dye: 'Покрасить',
  dyeItem: 'Покрасить: {item}',
  dyeHint:
    'Цвет стоит {count, plural, one {# монету} few {# монеты} many {# монет} other {# монеты}} — один раз для этого предмета.',
  colour: 'Цвет',
  ownColour: 'родной',
  dyeFor: 'Покрасить за {count, plural, one {# монету} few {# монеты} many {# монет} other {# монеты}}',
  takeColour: 'Взять этот цвет',
};
