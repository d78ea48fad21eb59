/** Numbers in words, units of what is counted, and units of time, in three languages. */
import type { Locale } from '@cine/contract/primitives';

/** Each number with its words; Russian ones in the cases that follow "for", "of" and "in". */
export const numberWords: Readonly<Record<Locale, string>> = {
  fr: `0.5 demi demie; 2 deux couple paire; 3 trois; 4 quatre; 5 cinq; 6 six; 7 sept; 8 huit; 9 neuf; 10 dix dizaine;
    11 onze; 12 douze douzaine; 13 treize; 14 quatorze; 15 quinze quinzaine; 16 seize; 20 vingt vingts vingtaine;
    30 trente trentaine; 40 quarante quarantaine; 50 cinquante cinquantaine; 60 soixante soixantaine;
    100 cent cents centaine centaines; 1000 mille millier milliers; 1 un une`,
  en: `0.5 half; 1 one; 2 two couple pair; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven;
    12 twelve dozen; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen;
    20 twenty; 30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety; 100 hundred hundreds;
    1000 thousand thousands; 1 a an`,
  ru: `1 один одна одну одного одной; 1.5 полтора полторы; 2 два две двух двум двое двоих двумя пара пару; 3 три трех
    трем трое троих тремя; 4 четыре четырех четверо четверых; 5 пять пяти пятеро пятерых; 6 шесть шести шестеро
    шестерых; 7 семь семи семеро семерых; 8 восемь восьми восьмеро восьмерых; 9 девять девяти девятеро; 10 десять десяти десяток десятеро десятерых; 11 одиннадцать
    одиннадцати; 12 двенадцать двенадцати дюжина дюжину; 13 тринадцать; 14 четырнадцать; 15 пятнадцать пятнадцати;
    16 шестнадцать; 17 семнадцать; 18 восемнадцать; 19 девятнадцать; 20 двадцать двадцати; 30 тридцать тридцати;
    40 сорок сорока; 50 пятьдесят пятидесяти; 60 шестьдесят шестидесяти; 70 семьдесят; 80 восемьдесят; 90 девяносто;
    100 сто ста сотня сотню; 200 двести; 300 триста; 500 пятьсот; 1000 тысяча тысячу тысячи тысяч`,
};

/** What activities are counted in, by the beginnings of words; `k.` is the whole word. */
export const units = {
  page: { fr: 'page feuillet', en: 'page', ru: 'страниц лист.  листов. листа.' },
  word: { fr: 'mot. mots.', en: 'word', ru: 'слов.' },
  row: { fr: 'ligne', en: 'line row', ru: 'строк строч' },
  slide: { fr: 'diapo slide planche', en: 'slide', ru: 'слаид' },
  guest: {
    fr: 'personne invite convive enfant adulte participant eleve couvert collegue ami. amis. gens benevole collaborateur employe salarie stagiaire',
    en: 'people person guest kid child adult attendee participant pupil student friend colleague volunteer employee staff hire',
    ru: 'человек гост детеи. детям. детскои персон участник друзеи коллег ученик школьник взрослых сотрудник',
  },
  squareMetre: { fr: 'm2 carre', en: 'm2 sqm square', ru: 'м2 кв. квадрат' },
  metre: { fr: 'metre m.', en: 'metre meter m.', ru: 'метр м.' },
  kilometre: { fr: 'km kilom', en: 'km. kms. kilom k. mile', ru: 'км километр' },
  photo: { fr: 'photo cliche image', en: 'photo picture image', ru: 'фото снимк' },
  question: { fr: 'question', en: 'question', ru: 'вопрос' },
  room: { fr: 'piece chambre', en: 'room bedroom', ru: 'комнат' },
  year: { fr: 'an. ans. annee exercice', en: 'year', ru: 'год. года. лет.' },
  film: { fr: 'film', en: 'film movie', ru: 'фильм мультфильм' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** What minutes go by: also minutes of what is made, such as a video, and days of an event. */
export type Unit = keyof typeof units | 'minute' | 'day';

/** Units of time in minutes; those from a day on are spans, not work. */
export const timeUnits: readonly { minutes: number; words: Readonly<Record<Locale, string>> }[] = [
  { minutes: 1, words: { fr: 'minute min. mn.', en: 'minute min. mins.', ru: 'минут мин.' } },
  { minutes: 60, words: { fr: 'heure h.', en: 'hour hr. hrs. h.', ru: 'час. часа. часов. часу. ч.' } },
  { minutes: 1440, words: { fr: 'jour', en: 'day', ru: 'день. дня. днеи. сутки. суток.' } },
  { minutes: 1440, words: { fr: 'soir matin', en: 'evening night morning', ru: 'вечер утр' } },
  { minutes: 2880, words: { fr: 'weekend', en: 'weekend', ru: 'выходн' } },
  { minutes: 10_080, words: { fr: 'semaine', en: 'week. weeks.', ru: 'недел' } },
  { minutes: 43_200, words: { fr: 'mois.', en: 'month', ru: 'месяц' } },
  { minutes: 525_600, words: { fr: 'an. ans. annee', en: 'year', ru: 'год. года. лет.' } },
];
