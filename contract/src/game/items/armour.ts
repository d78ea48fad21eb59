import { itemsOf } from './items-of.ts';

/**
 * Armour for sale: coats, capes, shields, suits; mostly endurance, never so much that a helmet on top would
 * be wasted in a duel.
 */
export const armour = itemsOf('armor', {
  'popcorn-apron': {
    rarity: 'common',
    offer: { kind: 'shop', price: 120, level: 1 },
    bonuses: { endurance: 6, charisma: 1 },
    art: { shape: 'apron', colours: ['#efe3c8', '#b23a3a'] },
    names: {
      fr: 'Tablier de marchand de popcorn',
      en: 'Popcorn Seller’s Apron',
      ru: 'Фартук продавца попкорна',
    },
    descriptions: {
      fr: 'Beurre devant, caramel dans la poche. Les coups glissent.',
      en: 'Butter down the front, toffee in the pocket. Blows slide right off.',
      ru: 'Спереди масло, в кармане карамель. Удары соскальзывают.',
    },
  },
  'noir-trench': {
    rarity: 'common',
    offer: { kind: 'shop', price: 130, level: 2 },
    bonuses: { endurance: 6, intelligence: 2 },
    art: { shape: 'trench-coat', colours: ['#a58a63', '#4b3b30'] },
    names: { fr: 'Imper de film noir', en: 'Film Noir Trench Coat', ru: 'Плащ из нуара' },
    descriptions: {
      fr: 'Le col relevé en dit long. La voix off dit le reste.',
      en: 'The collar says plenty. The voice-over says the rest.',
      ru: 'Поднятый воротник говорит о многом. Остальное договаривает голос за кадром.',
    },
  },
  'cardboard-plate': {
    rarity: 'common',
    offer: { kind: 'shop', price: 140, level: 2 },
    bonuses: { endurance: 6, agility: 2 },
    art: { shape: 'breastplate', colours: ['#b3b1ac', '#8a6638'] },
    names: { fr: 'Armure en carton argenté', en: 'Cardboard Plate Armour', ru: 'Картонные латы' },
    descriptions: {
      fr: 'Légère, étincelante, et à rentrer dès qu’il pleut.',
      en: 'Light, dazzling, and best brought in when it rains.',
      ru: 'Лёгкие, блестящие, под дождь лучше не выносить.',
    },
  },
  'clapper-shield': {
    rarity: 'common',
    offer: { kind: 'shop', price: 150, level: 3 },
    bonuses: { endurance: 7, strength: 1 },
    art: { shape: 'clapper-shield', colours: ['#45404c', '#efe3c8'] },
    names: { fr: 'Bouclier-clap', en: 'Clapperboard Shield', ru: 'Щит-хлопушка' },
    descriptions: {
      fr: 'Première prise : tu pares. Deuxième prise : tu pares avec du style.',
      en: 'Take one: you block. Take two: you block with style.',
      ru: 'Дубль первый: ты отбиваешь удар. Дубль второй: отбиваешь красиво.',
    },
  },
  'aviator-jacket': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 220, level: 3 },
    bonuses: { endurance: 7, charisma: 2 },
    art: { shape: 'jacket', colours: ['#7a4a2b', '#e8d3a8'] },
    names: {
      fr: 'Blouson d’aviateur de studio',
      en: 'Studio Aviator Jacket',
      ru: 'Лётная куртка из павильона',
    },
    descriptions: {
      fr: 'Le ciel est une toile peinte, mais le vent du ventilateur est authentique.',
      en: 'The sky is a painted backdrop. The wind machine is the real thing.',
      ru: 'Небо нарисовано на заднике, зато ветродуй самый настоящий.',
    },
  },
  'ceremony-tuxedo': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 300, level: 5, window: { from: '02-15', to: '03-20' } },
    bonuses: { endurance: 7, charisma: 3 },
    art: { shape: 'tuxedo', colours: ['#444058', '#f6ead0'] },
    names: { fr: 'Smoking de cérémonie', en: 'Awards-Night Tuxedo', ru: 'Смокинг для церемонии' },
    descriptions: {
      fr: 'Dans la poche, des remerciements pliés en quatre, à tout hasard.',
      en: 'In the pocket, a speech folded in four, purely by chance.',
      ru: 'В кармане благодарственная речь, сложенная вчетверо. Мало ли что.',
    },
  },
  'masked-cape': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 370, level: 6 },
    bonuses: { endurance: 7, agility: 4 },
    art: { shape: 'cape', colours: ['#7d2233', '#d8a43a'] },
    names: { fr: 'Cape de justicier', en: 'Swashbuckling Cape', ru: 'Плащ благородного мстителя' },
    descriptions: {
      fr: 'Elle claque au vent, même toutes fenêtres fermées.',
      en: 'It billows dramatically, even with the windows shut.',
      ru: 'Эффектно развевается даже при закрытых окнах.',
    },
  },
  'palace-livery': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 640, level: 7 },
    bonuses: { endurance: 8, charisma: 4 },
    art: { shape: 'uniform', colours: ['#6d3b5e', '#e0b65a'] },
    names: { fr: 'Livrée de grand palace', en: 'Grand Hotel Livery', ru: 'Ливрея роскошного отеля' },
    descriptions: {
      fr: 'Symétrique au bouton près. On te confie les clés, puis les secrets.',
      en: 'Symmetrical to the last button. Guests trust you with keys, then with secrets.',
      ru: 'Симметрична до последней пуговицы. Тебе вверяют ключи, а потом и тайны.',
    },
  },
  'rickety-spacesuit': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 900, level: 10, stock: 60 },
    bonuses: { endurance: 10, intelligence: 4 },
    art: { shape: 'spacesuit', colours: ['#c9c3b4', '#d9662f'] },
    names: { fr: 'Scaphandre de série Z', en: 'Shoestring Spacesuit', ru: 'Скафандр за три копейки' },
    descriptions: {
      fr: 'Étanche, sauf à la taille. Derrière toi, la fusée tremble au bout de son fil.',
      en: 'Airtight, except around the waist. Behind you, the rocket wobbles on its string.',
      ru: 'Герметичен везде, кроме пояса. Позади на ниточке покачивается ракета.',
    },
  },
  'epic-breastplate': {
    rarity: 'epic',
    offer: { kind: 'shop', price: 1300, level: 12 },
    bonuses: { endurance: 11, strength: 4 },
    art: { shape: 'breastplate', colours: ['#b8863b', '#7a1f2b'] },
    names: { fr: 'Cuirasse de péplum', en: 'Sandal-Epic Breastplate', ru: 'Кираса из пеплума' },
    descriptions: {
      fr: 'Abdominaux moulés d’origine. Les tiens peuvent se reposer.',
      en: 'The abs come moulded in. Yours may take the night off.',
      ru: 'Кубики пресса отлиты заранее. Твои могут отдохнуть.',
    },
  },
  'night-count-cape': {
    rarity: 'epic',
    offer: { kind: 'shop', price: 1750, level: 14 },
    bonuses: { endurance: 10, agility: 4, charisma: 3 },
    art: { shape: 'cape', colours: ['#4a3d57', '#d8404a'] },
    names: { fr: 'Cape du comte noctambule', en: 'The Nocturnal Count’s Cape', ru: 'Плащ графа-полуночника' },
    descriptions: {
      fr: 'Doublure rouge sang, entrées fracassantes, allergie au lever du jour.',
      en: 'Blood-red lining, thunderous entrances, an allergy to sunrise.',
      ru: 'Кроваво-красная подкладка, эффектные появления, аллергия на рассвет.',
    },
  },
  'great-curtain': {
    rarity: 'legendary',
    offer: { kind: 'shop', price: 3900, level: 22 },
    bonuses: { endurance: 15, charisma: 8 },
    art: { shape: 'cape', colours: ['#9b1c31', '#f0c75e'] },
    names: {
      fr: 'Manteau du Grand Rideau',
      en: 'Mantle of the Great Curtain',
      ru: 'Мантия из большого занавеса',
    },
    descriptions: {
      fr: 'Taillé dans le velours d’un palais de cinéma. Tu l’ouvres, la salle se tait.',
      en: 'Cut from a picture palace’s own velvet. It parts, and the house falls silent.',
      ru: 'Скроена из бархата старого кинотеатра. Распахнёшь — и зал замирает.',
    },
  },
});
