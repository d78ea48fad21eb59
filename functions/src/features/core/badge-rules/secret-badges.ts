/** The secret badges with their conditions, names and hints. */
import type { Badge } from '@cine/contract/game/badges/badge';
import type { Locale } from '@cine/contract/primitives';

type Words = Readonly<Record<Locale, string>>;

/** A badge whose condition only those who earned it learn. It isn't in the contract, which browsers get. */
export type SecretBadge = Badge & { rarity: 'secret'; name: Words; description: Words; hint: Words };

/** The secret badges. Their order shows, so that new ones go to the end. */
export const secretBadges: readonly SecretBadge[] = [
  {
    id: 'camp-counselor',
    rarity: 'secret',
    condition: {
      type: 'secret',
      hidden: { type: 'weekday', weekday: 5, date: 13, count: 1, of: { genre: 'Horror' } },
    },
    art: { motif: 'claws', hues: [250, 210], letters: '13' },
    name: { fr: 'Moniteur de colo', en: 'Camp Counselor', ru: 'Вожатый у озера' },
    description: {
      fr: 'Un film d’horreur, un vendredi 13. Tu es encore là, c’est bon signe.',
      en: 'A horror movie on a Friday the 13th. You’re still here, which is a good sign.',
      ru: 'Фильм ужасов в пятницу, 13-го. Ты всё ещё здесь — хороший знак.',
    },
    hint: {
      fr: 'Ki ki ki, ma ma ma…',
      en: 'Ki ki ki, ma ma ma…',
      ru: 'Ки-ки-ки, ма-ма-ма…',
    },
  },
  {
    id: 'leap-of-faith',
    rarity: 'secret',
    condition: { type: 'secret', hidden: { type: 'date', window: { from: '02-29', to: '02-29' }, count: 1 } },
    art: { motif: 'clockTower', hues: [120, 60], letters: '29' },
    name: { fr: 'La séance bissextile', en: 'Leap of Faith', ru: 'Високосный сеанс' },
    description: {
      fr: 'Un film un 29 février. Prochaine séance dans quatre ans.',
      en: 'A movie on 29 February. Next showing in four years.',
      ru: 'Фильм 29 февраля. Следующий сеанс через четыре года.',
    },
    hint: {
      fr: 'Certains jours ne se projettent pas tous les ans.',
      en: 'Some days aren’t shown every year.',
      ru: 'Некоторые дни показывают не каждый год.',
    },
  },
  {
    id: 'witching-hour',
    rarity: 'secret',
    condition: { type: 'secret', hidden: { type: 'time', from: 3, to: 4, count: 1 } },
    art: { motif: 'hauntedHill', hues: [180, 230], letters: 'III' },
    name: { fr: 'L’heure du loup', en: 'Hour of the Wolf', ru: 'Час волка' },
    description: {
      fr: 'Un film commencé entre trois et quatre heures du matin. Bergman approuve.',
      en: 'A movie begun between three and four in the morning. Bergman approves.',
      ru: 'Фильм, начатый между тремя и четырьмя ночи. Бергман одобряет.',
    },
    hint: {
      fr: 'L’heure où Bergman ne dormait pas.',
      en: 'The hour when Bergman lay awake.',
      ru: 'Час, в который не спалось Бергману.',
    },
  },
  {
    id: 'groundhog',
    rarity: 'secret',
    condition: { type: 'secret', hidden: { type: 'rewatch', dates: 3 } },
    art: { motif: 'hourglass', hues: [100, 140], letters: 'III' },
    name: { fr: 'Un jour sans fin', en: 'Groundhog Day', ru: 'День сурка' },
    description: {
      fr: 'Le même film, à trois dates différentes. Et si tu le revoyais demain ?',
      en: 'The same movie on three different dates. And once more tomorrow?',
      ru: 'Один и тот же фильм в три разных дня. А завтра ещё разок?',
    },
    hint: {
      fr: 'On ne s’est pas déjà vus ? Et hier aussi ?',
      en: 'Haven’t we met? And yesterday, too?',
      ru: 'Мы не встречались? А вчера?',
    },
  },
  {
    id: 'double-feature',
    rarity: 'secret',
    condition: { type: 'secret', hidden: { type: 'same-director', count: 3, sameDay: true } },
    art: { motif: 'spotlights', hues: [340, 300], letters: '×3' },
    name: { fr: 'Carte blanche', en: 'Carte Blanche', ru: 'Карт-бланш' },
    description: {
      fr: 'Trois films d’un même cinéaste en un jour : une vraie rétrospective.',
      en: 'Three movies by one director in a day: a retrospective.',
      ru: 'Три фильма одного режиссёра за день — целая ретроспектива.',
    },
    hint: {
      fr: 'Confie la salle à quelqu’un, du matin au soir.',
      en: 'Give somebody the theater for the whole day.',
      ru: 'Отдай зал одному человеку на весь день.',
    },
  },
  {
    id: 'ninety',
    rarity: 'secret',
    condition: {
      type: 'secret',
      hidden: { type: 'completions', count: 3, of: { minRuntime: 90, maxRuntime: 90 } },
    },
    art: { motif: 'stopwatch', hues: [45, 20], letters: '90' },
    name: { fr: 'Quatre-vingt-dix pile', en: 'Ninety on the Dot', ru: 'Ровно девяносто' },
    description: {
      fr: 'Trois films d’exactement 90 minutes. La durée idéale, disent les sages.',
      en: 'Three movies of exactly 90 minutes. The perfect length, say the wise.',
      ru: 'Три фильма ровно по 90 минут. Идеальная длина, говорят мудрые.',
    },
    hint: {
      fr: 'Ni une minute de plus, ni une de moins.',
      en: 'Not a minute more, not a minute less.',
      ru: 'Ни минутой больше, ни минутой меньше.',
    },
  },
  {
    id: 'train-arriving',
    rarity: 'secret',
    condition: { type: 'secret', hidden: { type: 'completions', count: 1, of: { until: 1909 } } },
    art: { motif: 'searchlights', hues: [55, 40], letters: '190' },
    name: { fr: 'Entrée en gare', en: 'The Train Arrives', ru: 'Прибытие поезда' },
    description: {
      fr: 'Un film d’avant 1910. Personne n’a fui la salle ?',
      en: 'A movie made before 1910. Did anyone flee the room?',
      ru: 'Фильм, снятый до 1910 года. Никто не убежал из зала?',
    },
    hint: {
      fr: 'Avant les palaces, il y avait des baraques de foire.',
      en: 'Before the picture palaces there were fairground tents.',
      ru: 'До кинодворцов были ярмарочные балаганы.',
    },
  },
  {
    id: 'silence',
    rarity: 'secret',
    condition: { type: 'secret', hidden: { type: 'completions', count: 2, of: { language: 'xx' } } },
    art: { motif: 'subtitles', hues: [260, 280], letters: '…' },
    name: { fr: 'Chut !', en: 'Hush', ru: 'Тсс!' },
    description: {
      fr: 'Deux films sans une parole. Tout était dans l’image.',
      en: 'Two movies without a word. The picture said it all.',
      ru: 'Два фильма без единого слова. Всё сказало изображение.',
    },
    hint: { fr: '…', en: '…', ru: '…' },
  },
];
