/** Tasks with the levels that a person gave them by the rubric, before the evaluator was asked. */
import type { TaskDifficulty } from '@cine/contract/game/tasks/scale';
import type { Locale } from '@cine/contract/primitives';

export type Labelled = {
  language: Locale;
  title: string;
  description: string;
  subtasks: string[];
  difficulty: TaskDifficulty;
};

type Row = [difficulty: TaskDifficulty, title: string, description?: string, subtasks?: string[]];

const french: Row[] = [
  ['trivial', 'Mettre le réveil pour demain'],
  ['trivial', 'Descendre le verre', 'Le conteneur est au bout de la rue.'],
  ['trivial', 'Confirmer ma venue à la soirée de Karim', 'Un simple message.'],
  ['trivial', 'Étendre le linge', 'Une seule machine, elle vient de finir.'],
  ['trivial', 'Servir le gratin', 'Il est déjà cuit, il n’y a plus qu’à le réchauffer.'],
  ['easy', 'Changer les draps des deux lits'],
  ['easy', 'Acheter un cadeau pour les dix ans de Noé'],
  ['easy', 'Passer à la pharmacie', 'Renouveler l’ordonnance, c’est au coin de la rue.'],
  ['easy', 'Faire une quiche'],
  ['easy', 'Lire le chapitre 4', 'Vingt-cinq pages pour le club de lecture.'],
  ['easy', 'Méditer plus souvent'],
  ['medium', 'Ranger le garage'],
  ['medium', 'Nettoyer les vitres et les sols de l’appartement', 'Quatre pièces.'],
  [
    'medium',
    'Vendre la poussette en ligne',
    'Photos, annonce, réponses aux acheteurs, remise en main propre.',
  ],
  ['medium', 'Monter l’armoire', 'En kit, trois portes.'],
  ['medium', 'Préparer un exposé de dix minutes', 'Sur les abeilles, avec quelques images.'],
  ['medium', 'Tailler la haie', 'Vingt mètres, puis porter les branches à la déchetterie.'],
  ['hard', 'Traduire la notice', 'Douze pages, de l’anglais.'],
  ['hard', 'Poser le parquet du salon', '18 m², flottant, plinthes comprises.'],
  ['hard', 'Réviser le code de la route', 'Deux heures par jour pendant une semaine.'],
  ['hard', 'Organiser l’anniversaire surprise de maman', 'Trente invités, un buffet, une salle à décorer.'],
  [
    'epic',
    'Négocier mon départ de l’entreprise',
    'Avocat à consulter, pièces à réunir, rendez-vous avec la direction, accord à signer.',
  ],
  ['epic', 'Préparer le marathon', 'Quatre sorties par semaine pendant dix semaines.'],
  [
    'epic',
    'Refaire la cuisine',
    'Démonter l’ancienne, peindre, poser les meubles et le plan de travail moi-même.',
  ],
  ['legendary', 'Apprendre le japonais', 'Jusqu’à tenir une vraie conversation.'],
  ['legendary', 'Retaper la vieille maison', 'Toiture, isolation, électricité, deux étages.'],
];

const english: Row[] = [
  ['trivial', 'Charge the camera battery'],
  ['trivial', 'RSVP to Nina’s wedding', 'Online form, one click.'],
  ['trivial', 'Feed the cat'],
  [
    'trivial',
    'Leave for work',
    '',
    ['Put on shoes', 'Take the keys', 'Turn off the lights', 'Lock the door'],
  ],
  [
    'trivial',
    'Send out the invitations',
    'Written, addressed and stamped, they just need to go in the mailbox.',
  ],
  ['easy', 'Pick up the dry cleaning'],
  ['easy', 'Cook pasta for two'],
  ['easy', 'Return the shoes to the store'],
  ['easy', 'Iron six shirts'],
  ['easy', 'Call the bank about the blocked card'],
  ['easy', 'Yoga', 'A half-hour video.'],
  ['easy', 'Eat healthier'],
  ['medium', 'Plant the tulip bulbs and rake the leaves', 'Eighty bulbs, the front garden.'],
  ['medium', 'Write a blog post about our trip', 'Around 1,200 words with photos.'],
  ['medium', 'Deep clean the oven and the fridge'],
  ['medium', 'Set up the new laptop', 'Install programs, move the files, sign in everywhere.'],
  ['medium', 'Bake cupcakes for the school fair', 'Four dozen, with icing.'],
  ['medium', 'Apply for a parking permit', 'Proof of address, form, a visit to the town hall.'],
  ['hard', 'Paint the living room and the hallway', 'Two coats, 45 square metres of wall.'],
  ['hard', 'Create a 25-slide deck for the sales kickoff'],
  ['hard', 'Sew a costume for the school play'],
  ['hard', 'Prepare for the driving theory test'],
  ['epic', 'Plan our wedding', 'Ninety guests, venue, caterer, band, invitations.'],
  ['epic', 'Read War and Peace'],
  ['epic', 'Build a deck behind the house', '20 square metres, foundations included.'],
  ['legendary', 'Launch my own mobile app', 'Design, code, testing, both stores. Alone, in the evenings.'],
  ['legendary', 'Learn the piano from scratch', 'Up to a nocturne by Chopin.'],
];

const russian: Row[] = [
  ['trivial', 'Покормить рыбок'],
  ['trivial', 'Поставить будильник на шесть'],
  ['trivial', 'Скинуть Оле фото с дачи'],
  ['trivial', 'Проверить почтовый ящик'],
  ['trivial', 'Сдать отчёт', 'Готов и проверен, осталось нажать кнопку.'],
  ['easy', 'Сварить борщ'],
  ['easy', 'Постирать и развесить бельё'],
  ['easy', 'Сходить в аптеку'],
  ['easy', 'Зарядка и растяжка', 'Полчаса.'],
  ['easy', 'Починить молнию на куртке'],
  ['easy', 'Стать увереннее в себе'],
  ['easy', 'Выучить стихотворение', 'Четыре строфы.'],
  ['medium', 'Генеральная уборка в однушке'],
  ['medium', 'Написать сценарий поздравления', 'Две страницы, на юбилей тёти.'],
  ['medium', 'Поменять резину на машине', 'Сам, в гараже, все четыре колеса.'],
  ['medium', 'Разобрать шкаф', 'Зимнее убрать, ненужное отдать.'],
  ['medium', 'Собрать стол и четыре стула'],
  ['medium', 'Испечь торт на день рождения', 'Трёхслойный, с кремом.'],
  ['hard', 'Покрасить забор', 'Тридцать метров, в два слоя.'],
  ['hard', 'Перевести статью', 'Десять страниц с английского.'],
  ['hard', 'Годовой отчёт для собрания жильцов', 'Собрать счета, свести таблицы, двенадцать страниц.'],
  [
    'hard',
    'День рождения сына',
    'Придут десять детей.',
    [
      'Заказать торт',
      'Купить подарки',
      'Украсить комнату',
      'Придумать игры',
      'Приготовить угощение',
      'Всё убрать после гостей',
    ],
  ],
  ['epic', 'Оформить наследство', 'Нотариус, документы из трёх городов, оценка квартиры, регистрация.'],
  ['epic', 'Связать свитер'],
  ['epic', 'Выложить плиткой ванную', 'Стены и пол, старую сбить.'],
  ['epic', 'Написать курсовую', 'Тридцать пять страниц, с опросом.'],
  ['legendary', 'Построить баню'],
  ['legendary', 'Выучить китайский с нуля'],
];

const rows: Record<Locale, Row[]> = { fr: french, en: english, ru: russian };

export const ownTasks: readonly Labelled[] = (['fr', 'en', 'ru'] as const).flatMap((language) =>
  rows[language].map(([difficulty, title, description = '', subtasks = []]) => ({
    language,
    title,
    description,
    subtasks,
    difficulty,
  })),
);
