import { itemsOf } from './items-of.ts';

/** Pets for sale: animals, robots, monsters; charisma, and oddities. */
export const pets = itemsOf('pet', {
  'balcony-mouse': {
    rarity: 'common',
    offer: { kind: 'shop', price: 55, level: 1 },
    bonuses: { agility: 1, charisma: 1 },
    art: { shape: 'mouse', colours: ['#8d8781', '#efb8a8'] },
    names: { fr: 'Souris du balcon', en: 'Balcony Mouse', ru: 'Мышь с балкона' },
    descriptions: {
      fr: 'Loge sous le rang F et connaît le vrai prix du popcorn : rien.',
      en: 'Lives under row F and knows the true price of popcorn: nothing.',
      ru: 'Живёт под шестым рядом и знает настоящую цену попкорна: бесплатно.',
    },
  },
  'tame-tumbleweed': {
    rarity: 'common',
    offer: { kind: 'shop', price: 60, level: 1 },
    bonuses: { agility: 1, endurance: 1 },
    art: { shape: 'tumbleweed', colours: ['#cfb07a', '#a8482a'] },
    names: { fr: 'Virevoltant apprivoisé', en: 'Tame Tumbleweed', ru: 'Ручное перекати-поле' },
    descriptions: {
      fr: 'Traverse la pièce dès qu’une blague tombe à plat.',
      en: 'Rolls across the room whenever a joke falls flat.',
      ru: 'Катится через всю комнату, когда шутка не удаётся.',
    },
  },
  'booth-cat': {
    rarity: 'common',
    offer: { kind: 'shop', price: 85, level: 2 },
    bonuses: { charisma: 2, intelligence: 1 },
    art: { shape: 'cat', colours: ['#b8703a', '#b5dc8a'] },
    names: { fr: 'Chat de la cabine', en: 'Projection-Booth Cat', ru: 'Кот из аппаратной' },
    descriptions: {
      fr: 'Dort sur le projecteur. L’ombre en haut de l’écran, c’est son oreille.',
      en: 'Sleeps on the projector. That shadow on the screen is its ear.',
      ru: 'Спит на проекторе. Тень в углу экрана — его ухо.',
    },
  },
  'stunt-dog': {
    rarity: 'common',
    offer: { kind: 'shop', price: 95, level: 3 },
    bonuses: { charisma: 2, strength: 2 },
    art: { shape: 'dog', colours: ['#b98a55', '#a3272f'] },
    names: { fr: 'Chien cascadeur', en: 'Stunt Dog', ru: 'Пёс-каскадёр' },
    descriptions: {
      fr: 'Saute par la fenêtre, fait le mort, négocie ses croquettes.',
      en: 'Leaps through windows, plays dead, haggles over biscuits.',
      ru: 'Прыгает в окна, падает замертво, торгуется за печенье.',
    },
  },
  'late-show-owl': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 180, level: 4 },
    bonuses: { intelligence: 4, charisma: 1 },
    art: { shape: 'owl', colours: ['#7a5c43', '#f2c463'] },
    names: { fr: 'Chouette de dernière séance', en: 'Late-Show Owl', ru: 'Сова последнего сеанса' },
    descriptions: {
      fr: 'Ne s’endort jamais avant la fin, et te la raconte au petit-déjeuner.',
      en: 'Never nods off before the end, and tells you about it at breakfast.',
      ru: 'До финала не засыпает никогда. За завтраком пересказывает его тебе.',
    },
  },
  'dubbing-parrot': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 250, level: 5 },
    bonuses: { charisma: 5, intelligence: 1 },
    art: { shape: 'parrot', colours: ['#2f8c6b', '#e0a33e'] },
    names: { fr: 'Perroquet de doublage', en: 'Dubbing Parrot', ru: 'Попугай-переводчик' },
    descriptions: {
      fr: 'Parle neuf langues, toujours un peu après les lèvres.',
      en: 'Speaks nine languages, always slightly behind the lips.',
      ru: 'Один озвучивает всех, слегка в нос. Как на старых видеокассетах.',
    },
  },
  'tin-robot': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 330, level: 6 },
    bonuses: { endurance: 3, strength: 2, intelligence: 2 },
    art: { shape: 'robot', colours: ['#a6acb2', '#d2452c'] },
    names: { fr: 'Robot de fer-blanc', en: 'Tin Robot', ru: 'Жестяной робот' },
    descriptions: {
      fr: 'Découvre l’amour à la dernière bobine. D’ici là, il porte les boissons.',
      en: 'Learns to love in the last reel. Until then, it carries the drinks.',
      ru: 'К последней части учится любить. А пока носит лимонад.',
    },
  },
  'mastermind-cat': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 450, level: 7 },
    bonuses: { charisma: 5, intelligence: 3 },
    art: { shape: 'cat', colours: ['#e2d9ca', '#3f7f98'] },
    names: { fr: 'Chat de génie du mal', en: 'Mastermind’s Lap Cat', ru: 'Кот злого гения' },
    descriptions: {
      fr: 'Blanc, soyeux, impassible. Il attend la fin de ton monologue.',
      en: 'White, silky, unmoved. It is waiting for your monologue to end.',
      ru: 'Белый, шелковистый, невозмутимый. Ждёт, когда кончится твой монолог.',
    },
  },
  'fitted-sheet-ghost': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 560, level: 8, window: { from: '10-15', to: '11-02' } },
    bonuses: { agility: 6, charisma: 3 },
    art: { shape: 'ghost', colours: ['#dcd4e4', '#7fbcae'] },
    names: { fr: 'Fantôme en drap-housse', en: 'Fitted-Sheet Ghost', ru: 'Призрак в простыне на резинке' },
    descriptions: {
      fr: 'Les élastiques gênent un peu les apparitions, mais quelle présence.',
      en: 'The elastic rather hampers the haunting, but what presence.',
      ru: 'Резинка слегка мешает являться, но какая харизма.',
    },
  },
  'sleuth-hound': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 660, level: 10 },
    bonuses: { intelligence: 6, endurance: 2, agility: 2 },
    art: { shape: 'dog', colours: ['#6b4a35', '#5fa283'] },
    names: { fr: 'Limier de manoir', en: 'Country-House Sleuthhound', ru: 'Ищейка из поместья' },
    descriptions: {
      fr: 'Connaît le coupable dès le générique, mais sa politesse l’empêche d’aboyer.',
      en: 'Knows whodunit from the opening titles, and is too well bred to bark.',
      ru: 'Знает убийцу с начальных титров, но воспитание не позволяет лаять.',
    },
  },
  'future-robot': {
    rarity: 'epic',
    offer: { kind: 'shop', price: 1100, level: 11 },
    bonuses: { strength: 4, intelligence: 5, charisma: 4 },
    art: { shape: 'robot', colours: ['#b98a35', '#8fe3e6'] },
    names: { fr: 'Automate de l’an 2000', en: 'Robot of the Year 2000', ru: 'Робот двухтысячного года' },
    descriptions: {
      fr: 'Comme on l’imagine en 1930 : il cuisine, il conquiert, il fait des claquettes.',
      en: 'As 1930 imagines it: it cooks, it conquers, it tap-dances.',
      ru: 'Каким его видят в 1930-м: варит суп, захватывает мир, бьёт чечётку.',
    },
  },
  'rubber-monster': {
    rarity: 'legendary',
    offer: { kind: 'shop', price: 2000, level: 16 },
    bonuses: { charisma: 6, strength: 6, endurance: 5 },
    art: { shape: 'dragon', colours: ['#3f7d5a', '#e0a33e'] },
    names: { fr: 'Monstre de caoutchouc', en: 'Rubber Monster', ru: 'Резиновое чудовище' },
    descriptions: {
      fr: 'Piétine des villes en carton toute la journée, puis dort à tes pieds.',
      en: 'Flattens cardboard cities all day, then sleeps at your feet.',
      ru: 'Весь день топчет картонные города, а вечером спит у твоих ног.',
    },
  },
});
