import { itemsOf } from './items-of.ts';

/** Swords, armour, a ring, wings and others that the milestones of `milestones.ts` give; none is for sale. */
export const milestoneItems = [
  ...itemsOf('weapon', {
    'basic-sword': {
      rarity: 'uncommon',
      offer: { kind: 'milestone', level: 5 },
      bonuses: { strength: 7 },
      art: { shape: 'sword', colours: ['#b08a5a', '#8c2f39'] },
      names: { fr: 'Épée en bois peint', en: 'Painted Wooden Sword', ru: 'Крашеный деревянный меч' },
      descriptions: {
        fr: 'De loin et bien éclairée, elle tranche.',
        en: 'From a distance and in the right light, it is razor-sharp.',
        ru: 'Издали и при хорошем свете — острее бритвы.',
      },
    },
    'steel-sword': {
      rarity: 'rare',
      offer: { kind: 'milestone', level: 20 },
      bonuses: { strength: 10, agility: 2 },
      art: { shape: 'sword', colours: ['#d3d7dd', '#b8863b'] },
      names: {
        fr: 'Rapière de cape et d’épée',
        en: 'Swashbuckler’s Rapier',
        ru: 'Шпага романтического героя',
      },
      descriptions: {
        fr: 'Livrée avec un lustre auquel se suspendre, et une réplique pour la fin.',
        en: 'Comes with a chandelier to swing from, and a last line to deliver.',
        ru: 'К ней прилагаются люстра, чтобы качаться, и реплика под занавес.',
      },
    },
    'legendary-sword': {
      rarity: 'legendary',
      offer: { kind: 'milestone', level: 50 },
      bonuses: { strength: 16, charisma: 6 },
      art: { shape: 'sword', colours: ['#f2e2b0', '#c2372f'] },
      names: { fr: 'Épée du dernier plan', en: 'Sword of the Final Shot', ru: 'Меч последнего кадра' },
      descriptions: {
        fr: 'Elle luit juste avant le générique. Personne ne quitte la salle.',
        en: 'It gleams just before the credits. Nobody leaves the room.',
        ru: 'Сверкает перед самыми титрами. Из зала никто не выходит.',
      },
    },
  }),
  ...itemsOf('armor', {
    'leather-armor': {
      rarity: 'uncommon',
      offer: { kind: 'milestone', level: 10 },
      bonuses: { endurance: 7, charisma: 1 },
      art: { shape: 'jacket', colours: ['#463e42', '#b9bcc4'] },
      names: { fr: 'Cuir de rebelle', en: 'Rebel’s Leather Jacket', ru: 'Кожанка бунтаря' },
      descriptions: {
        fr: 'Parle peu, s’adosse aux murs. La moto est en location.',
        en: 'Says little, leans on walls. The motorbike is rented.',
        ru: 'Молчит и подпирает стены. Мотоцикл взят напрокат.',
      },
    },
    'champion-cape': {
      rarity: 'epic',
      offer: { kind: 'milestone', level: 25 },
      bonuses: { endurance: 9, charisma: 6 },
      art: { shape: 'cape', colours: ['#c2372f', '#f6ead0'] },
      names: { fr: 'Cape en tapis rouge', en: 'Red-Carpet Cape', ru: 'Плащ из красной дорожки' },
      descriptions: {
        fr: 'Taillée dans le tapis lui-même. Les photographes te suivent jusqu’à la cuisine.',
        en: 'Cut from the carpet itself. Photographers follow you into the kitchen.',
        ru: 'Скроен из самой дорожки. Фотографы идут за тобой до кухни.',
      },
    },
    'elite-armor': {
      rarity: 'epic',
      offer: { kind: 'milestone', level: 40 },
      bonuses: { endurance: 13, strength: 4 },
      art: { shape: 'breastplate', colours: ['#c4c8cf', '#a97a24'] },
      names: { fr: 'Armure de premier rôle', en: 'Leading-Role Armour', ru: 'Доспехи главной роли' },
      descriptions: {
        fr: 'Ton contrat prévoit une suite : les flèches visent quelqu’un d’autre.',
        en: 'Your contract includes a sequel, so the arrows pick somebody else.',
        ru: 'По контракту у тебя ещё продолжение, так что стрелы летят мимо.',
      },
    },
  }),
  ...itemsOf('helmet', {
    'veteran-helmet': {
      rarity: 'epic',
      offer: { kind: 'milestone', level: 30 },
      bonuses: { endurance: 9, intelligence: 7 },
      art: { shape: 'crested-helmet', colours: ['#8f9298', '#6d3b5e'] },
      names: {
        fr: 'Casque de vétéran du plateau',
        en: 'Veteran Trouper’s Helmet',
        ru: 'Шлем ветерана съёмок',
      },
      descriptions: {
        fr: 'Cent batailles, cent morts glorieuses, et toujours à l’heure à la cantine.',
        en: 'A hundred battles, a hundred noble deaths, never once late for lunch.',
        ru: 'Сто битв, сто героических смертей и ни одного опоздания на обед.',
      },
    },
  }),
  ...itemsOf('accessory', {
    'silver-ring': {
      rarity: 'rare',
      offer: { kind: 'milestone', level: 15 },
      bonuses: { intelligence: 5, charisma: 4 },
      art: { shape: 'ring', colours: ['#c9ccd3', '#5f93ab'] },
      names: { fr: 'Bague argentique', en: 'Silver-Screen Ring', ru: 'Кольцо из киносеребра' },
      descriptions: {
        fr: 'Son argent vient d’une vieille pellicule. Il garde un gros plan en mémoire.',
        en: 'Its silver comes from an old film. It still remembers a close-up.',
        ru: 'Серебро в нём со старой плёнки. Оно до сих пор помнит один крупный план.',
      },
    },
    'mythic-wings': {
      rarity: 'legendary',
      offer: { kind: 'milestone', level: 75 },
      bonuses: { agility: 14, charisma: 5, intelligence: 4 },
      art: { shape: 'wings', colours: ['#ecdfc4', '#cf9a34'] },
      names: { fr: 'Ailes sans trucage', en: 'Wings Without Wires', ru: 'Крылья без тросов' },
      descriptions: {
        fr: 'Les effets spéciaux cherchent les câbles image par image. Ils cherchent encore.',
        en: 'The effects team looks for the cables, frame by frame. It is still looking.',
        ru: 'Мастера эффектов ищут тросы кадр за кадром. До сих пор ищут.',
      },
    },
    'immortal-aura': {
      rarity: 'legendary',
      offer: { kind: 'milestone', level: 100 },
      bonuses: { charisma: 9, intelligence: 9, agility: 6 },
      art: { shape: 'aura', colours: ['#eab94a', '#fff4d6'] },
      names: { fr: 'Halo de projecteur', en: 'Projector Halo', ru: 'Сияние кинопроектора' },
      descriptions: {
        fr: 'Tant que la lampe brûle, personne ne vieillit à l’écran. Toi non plus.',
        en: 'While the lamp burns, nobody on screen grows old. Neither do you.',
        ru: 'Пока горит лампа, на экране никто не стареет. И ты тоже.',
      },
    },
  }),
];
