import { itemsOf } from './items-of.ts';

/** Helmets for sale: hats, caps, crowns, headphones; endurance and intelligence. */
export const helmets = itemsOf('helmet', {
  'popcorn-bucket': {
    rarity: 'common',
    offer: { kind: 'shop', price: 50, level: 1 },
    bonuses: { endurance: 1, charisma: 1 },
    art: { shape: 'popcorn-bucket', colours: ['#f0e2c4', '#c0392f'] },
    names: { fr: 'Seau de popcorn retourné', en: 'Upturned Popcorn Bucket', ru: 'Ведёрко из-под попкорна' },
    descriptions: {
      fr: 'Vide, hélas. Il en reste un peu derrière l’oreille.',
      en: 'Empty, alas. There is still some behind your ear.',
      ru: 'Увы, пустое. Хотя за ухом кое-что ещё найдётся.',
    },
  },
  'usher-pillbox': {
    rarity: 'common',
    offer: { kind: 'shop', price: 80, level: 1 },
    bonuses: { endurance: 2, charisma: 1 },
    art: { shape: 'pillbox', colours: ['#8c2f39', '#e0b65a'] },
    names: { fr: 'Calot de placeur', en: 'Usher’s Pillbox Hat', ru: 'Шапочка билетёра' },
    descriptions: {
      fr: 'Tient grâce à une jugulaire et à une certaine idée du service.',
      en: 'Held on by a strap and a certain idea of service.',
      ru: 'Держится на ремешке и чувстве собственного достоинства.',
    },
  },
  'backwards-cap': {
    rarity: 'common',
    offer: { kind: 'shop', price: 100, level: 2 },
    bonuses: { endurance: 1, intelligence: 3 },
    art: { shape: 'flat-cap', colours: ['#6e5d43', '#c77448'] },
    names: { fr: 'Casquette à l’envers', en: 'Back-to-Front Cap', ru: 'Кепка козырьком назад' },
    descriptions: {
      fr: 'Visière derrière, œil au viseur : la mise en scène, version 1920.',
      en: 'Peak behind, eye to the viewfinder: directing, the 1920 way.',
      ru: 'Козырёк назад, глаз к камере: режиссура образца 1920 года.',
    },
  },
  'witch-hat': {
    rarity: 'common',
    offer: { kind: 'shop', price: 110, level: 3, window: { from: '10-15', to: '11-02' } },
    bonuses: { intelligence: 3, charisma: 1 },
    art: { shape: 'pointed-hat', colours: ['#4a3358', '#e08a2e'] },
    names: { fr: 'Chapeau de sorcière', en: 'Witch’s Hat', ru: 'Ведьмина шляпа' },
    descriptions: {
      fr: 'Ravissant dans la rue. Le rang de derrière n’est pas de cet avis.',
      en: 'Enchanting in the street. The row behind you disagrees.',
      ru: 'На улице очаровательна. Задний ряд другого мнения.',
    },
  },
  'slapstick-bowler': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 150, level: 3 },
    bonuses: { intelligence: 3, agility: 2 },
    art: { shape: 'bowler', colours: ['#4a4242', '#a08f78'] },
    names: { fr: 'Melon burlesque', en: 'Slapstick Bowler', ru: 'Котелок из немой комедии' },
    descriptions: {
      fr: 'Il salue tout seul quand tu glisses sur une peau de banane.',
      en: 'It tips itself politely whenever you slip on a banana skin.',
      ru: 'Вежливо приподнимается сам, когда ты едешь на банановой кожуре.',
    },
  },
  'sound-headphones': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 230, level: 4 },
    bonuses: { endurance: 2, intelligence: 4 },
    art: { shape: 'headphones', colours: ['#45505c', '#d9a441'] },
    names: { fr: 'Casque d’ingé son', en: 'Sound Mixer’s Headphones', ru: 'Наушники звукорежиссёра' },
    descriptions: {
      fr: 'Tu entends l’avion avant tout le monde, et la scène est à refaire.',
      en: 'You hear the plane before anyone else, and the scene starts over.',
      ru: 'Ты раньше всех слышишь самолёт, и сцену снимают заново.',
    },
  },
  'christmas-hat': {
    rarity: 'uncommon',
    offer: { kind: 'shop', price: 310, level: 5, window: { from: '12-01', to: '12-31' } },
    bonuses: { endurance: 4, charisma: 3 },
    art: { shape: 'pointed-hat', colours: ['#b3202e', '#f6ead0'] },
    names: {
      fr: 'Bonnet de téléfilm de Noël',
      en: 'Christmas Movie Hat',
      ru: 'Колпак из новогодней комедии',
    },
    descriptions: {
      fr: 'Une citadine pressée, un menuisier, de la neige au bon moment. Tu sais la suite.',
      en: 'A busy executive, a carpenter, snow right on cue. You know how it ends.',
      ru: 'Шампанское, перепутанные двери, снег точно по сценарию. Финал ты знаешь.',
    },
  },
  'noonday-hat': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 540, level: 8 },
    bonuses: { endurance: 5, agility: 4 },
    art: { shape: 'wide-hat', colours: ['#a07a4f', '#5a2f1d'] },
    names: { fr: 'Chapeau pour duel à midi', en: 'Noonday Duel Hat', ru: 'Шляпа для дуэли в полдень' },
    descriptions: {
      fr: 'À midi pile, juste assez d’ombre pour plisser les yeux.',
      en: 'At twelve sharp, exactly enough shade to squint in.',
      ru: 'Ровно в двенадцать тени хватает как раз, чтобы прищуриться.',
    },
  },
  'roman-extra-helmet': {
    rarity: 'rare',
    offer: { kind: 'shop', price: 720, level: 9 },
    bonuses: { endurance: 8, strength: 3 },
    art: { shape: 'crested-helmet', colours: ['#b08a45', '#a3272f'] },
    names: { fr: 'Casque de figurant romain', en: 'Roman Extra’s Helmet', ru: 'Шлем римлянина из массовки' },
    descriptions: {
      fr: 'Dix mille légionnaires, une seule montre-bracelet. Pour une fois, pas la tienne.',
      en: 'Ten thousand legionaries, one wristwatch. For once, it isn’t yours.',
      ru: 'Десять тысяч легионеров, одни наручные часы. На этот раз не твои.',
    },
  },
  'deep-space-helmet': {
    rarity: 'epic',
    offer: { kind: 'shop', price: 1550, level: 13 },
    bonuses: { endurance: 7, intelligence: 8 },
    art: { shape: 'space-helmet', colours: ['#b9d3d6', '#b37d26'] },
    names: { fr: 'Casque de l’espace profond', en: 'Deep-Space Helmet', ru: 'Шлем для дальнего космоса' },
    descriptions: {
      fr: 'Sous la bulle, personne ne t’entend mâcher ton popcorn.',
      en: 'Under the bowl, no one can hear you chew popcorn.',
      ru: 'Под стеклом никто не слышит, как ты хрустишь попкорном.',
    },
  },
  'marquee-crown': {
    rarity: 'legendary',
    offer: { kind: 'shop', price: 2900, level: 19, stock: 30 },
    bonuses: { endurance: 10, intelligence: 4, charisma: 6 },
    art: { shape: 'crown', colours: ['#c2372f', '#ffd77a'] },
    names: { fr: 'Couronne de façade', en: 'Marquee Crown', ru: 'Корона с огнями афиши' },
    descriptions: {
      fr: 'Cent ampoules, ton nom en lettres amovibles. La ville entière sait qui joue.',
      en: 'A hundred bulbs, your name in movable letters. The whole town knows who’s on.',
      ru: 'Сто лампочек, твоё имя съёмными буквами. Весь город знает, кто в главной роли.',
    },
  },
});
