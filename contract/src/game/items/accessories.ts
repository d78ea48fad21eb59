import { itemsOf } from './items-of.ts';

/** Accessories for sale: glasses, ties, masks, watches, passes, chairs; agility, charisma, intelligence. */
export const accessories = itemsOf('accessory', {
  'paper-3d-glasses': {
    rarity: 'common',
    offer: { kind: 'shop', price: 50, level: 1 },
    bonuses: { agility: 1, intelligence: 1 },
    art: { shape: 'glasses', colours: ['#e8dcc0', '#3f9aa6'] },
    names: { fr: 'Lunettes 3D en carton', en: 'Cardboard 3D Glasses', ru: 'Картонные 3D-очки' },
    descriptions: {
      fr: 'Un œil rouge, un œil bleu, et toute la salle esquive la même flèche.',
      en: 'One eye red, one eye blue, and the whole house ducks the same arrow.',
      ru: 'Один глаз красный, другой синий, и весь зал уворачивается от одной стрелы.',
    },
  },
  'crew-pass': {
    rarity: 'common',
    offer: { kind: 'shop', price: 75, level: 1 },
    bonuses: { charisma: 2, agility: 1 },
    art: { shape: 'lanyard', colours: ['#a4532f', '#f0e2c4'] },
    names: { fr: 'Badge d’équipe technique', en: 'Crew Pass', ru: 'Пропуск съёмочной группы' },
    descriptions: {
      fr: 'Avec ça et l’air pressé, tu entres partout.',
      en: 'With this and a hurried look, you can walk in anywhere.',
      ru: 'С ним и с озабоченным видом тебя пускают куда угодно.',
    },
  },
  'spinning-bow-tie': {
    rarity: 'common',
    offer: { kind: 'shop', price: 85, level: 2 },
    bonuses: { charisma: 3 },
    art: { shape: 'bow-tie', colours: ['#b23a48', '#f6ead0'] },
    names: { fr: 'Nœud papillon à pois', en: 'Spotted Bow Tie', ru: 'Бабочка в горошек' },
    descriptions: {
      fr: 'Il tournoie quand tu mens. Le public adore.',
      en: 'It spins whenever you fib. The audience loves it.',
      ru: 'Крутится, стоит тебе соврать. Публика в восторге.',
    },
  },
  'biplane-scarf': {
    rarity: 'common',
    offer: { kind: 'shop', price: 105, level: 3 },
    bonuses: { agility: 3, charisma: 1 },
    art: { shape: 'scarf', colours: ['#efe3c8', '#3f6f78'] },
    names: { fr: 'Écharpe de biplan', en: 'Biplane Scarf', ru: 'Шарф с биплана' },
    descriptions: {
      fr: 'Flotte à l’horizontale, avec ou sans avion.',
      en: 'Streams straight out behind you, plane or no plane.',
      ru: 'Развевается строго горизонтально, с самолётом и без.',
    },
  },
  'continuity-stopwatch': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 170, level: 4 },
    bonuses: { intelligence: 4, agility: 1 },
    art: { shape: 'pocket-watch', colours: ['#b9bcc4', '#f6ead0'] },
    names: { fr: 'Chronomètre de scripte', en: 'Continuity Stopwatch', ru: 'Секундомер помрежа' },
    descriptions: {
      fr: 'D’un plan à l’autre, la bougie rallonge. Désormais, tu ne vois plus que ça.',
      en: 'Between two shots the candle grows back. From now on, it is all you can see.',
      ru: 'От кадра к кадру свеча удлиняется. Теперь ты видишь только это.',
    },
  },
  'open-air-chair': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 240, level: 4, window: { from: '07-08', to: '07-21' } },
    bonuses: { charisma: 4, endurance: 2 },
    art: { shape: 'folding-chair', colours: ['#b08a5a', '#2f4f8c'] },
    names: {
      fr: 'Chaise de ciné en plein air',
      en: 'Open-Air Cinema Chair',
      ru: 'Складной стул летнего кино',
    },
    descriptions: {
      fr: 'Un drap, le bal du 14 Juillet, des étoiles. La meilleure place, c’est la tienne.',
      en: 'A bedsheet, Bastille Day fireworks, stars. The best seat is yours.',
      ru: 'Простыня вместо экрана, салют 14 июля, звёзды. Лучшее место твоё.',
    },
  },
  'velvet-domino': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 320, level: 6 },
    bonuses: { agility: 5, charisma: 2 },
    art: { shape: 'mask', colours: ['#54405f', '#d8a95a'] },
    names: { fr: 'Loup de velours', en: 'Velvet Domino Mask', ru: 'Бархатная полумаска' },
    descriptions: {
      fr: 'Cache un dixième du visage. Même ta mère ne te reconnaît pas.',
      en: 'Hides a tenth of your face. Not even your mother recognises you.',
      ru: 'Скрывает десятую часть лица. Не узнаёт даже родная мама.',
    },
  },
  'editor-glasses': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 400, level: 6 },
    bonuses: { intelligence: 6, agility: 2 },
    art: { shape: 'glasses', colours: ['#6b3f2a', '#cfe0df'] },
    names: { fr: 'Lunettes de monteuse', en: 'Editor’s Spectacles', ru: 'Очки монтажёра' },
    descriptions: {
      fr: 'Tu vois où couper. Dans les conversations aussi, hélas.',
      en: 'You see where to cut. In conversations too, alas.',
      ru: 'Ты видишь, где резать. В разговорах, увы, тоже.',
    },
  },
  'festival-pass': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 600, level: 8, window: { from: '05-10', to: '05-26' } },
    bonuses: { charisma: 7, agility: 3 },
    art: { shape: 'lanyard', colours: ['#2f7f86', '#f0c75e'] },
    names: { fr: 'Accréditation de festival', en: 'Festival Accreditation', ru: 'Фестивальная аккредитация' },
    descriptions: {
      fr: 'Quatre films par jour, deux heures de queue, un avis tranché sur tout.',
      en: 'Four films a day, two hours of queueing, firm opinions on everything.',
      ru: 'Четыре фильма в день, два часа в очереди, твёрдое мнение обо всём.',
    },
  },
  'named-chair': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 760, level: 9, stock: 100 },
    bonuses: { charisma: 6, intelligence: 5 },
    art: { shape: 'folding-chair', colours: ['#5a3d2e', '#cf4a48'] },
    names: { fr: 'Fauteuil de cinéaste', en: 'Director’s Chair', ru: 'Режиссёрское кресло' },
    descriptions: {
      fr: 'Ton nom est au dos. Tu ne t’y assieds jamais : le plateau te réclame.',
      en: 'It has your name on the back. You never sit in it: the set needs you.',
      ru: 'На спинке твоё имя. Посидеть некогда: зовёт площадка.',
    },
  },
  'midnight-mask': {
    rarity: 'epic',
    offer: { kind: 'shop', price: 900, level: 10, window: { from: '12-26', to: '01-06' } },
    bonuses: { agility: 6, charisma: 6 },
    art: { shape: 'mask', colours: ['#d8b25a', '#7a1f4b'] },
    names: { fr: 'Masque du bal de minuit', en: 'Midnight Ball Mask', ru: 'Маска полночного бала' },
    descriptions: {
      fr: 'Au douzième coup, tout le monde retire le sien. Enfin, presque.',
      en: 'On the twelfth stroke everyone takes theirs off. Well, nearly everyone.',
      ru: 'С двенадцатым ударом маски снимают все. Ну, почти все.',
    },
  },
  'rewinding-watch': {
    rarity: 'epic',
    offer: { kind: 'shop', price: 1600, level: 13 },
    bonuses: { agility: 6, intelligence: 9 },
    art: { shape: 'pocket-watch', colours: ['#d8a43a', '#2f5d6b'] },
    names: { fr: 'Montre à rembobiner', en: 'Rewinding Watch', ru: 'Часы обратной перемотки' },
    descriptions: {
      fr: 'Recule de vingt-quatre images par seconde, surtout après une gaffe.',
      en: 'Runs back at twenty-four frames a second, ideally right after a blunder.',
      ru: 'Мотают назад двадцать четыре кадра в секунду. Очень кстати после конфуза.',
    },
  },
});
