import type { Classes } from './rows.ts';

/** Verbs that patterns name by "@" and their name, by the beginnings of their forms. */
export const classes: Classes = {
  clean: {
    fr: 'nettoy lav lessiv recur menage astiqu degraiss frott rang desinfect',
    en: 'clean wash scrub tidy mop wipe degrease declutter',
    ru: 'мыть мыт. помы вымы отмы мою чист почист вычист убра убор убир протер протир порядок',
  },
  write: {
    fr: 'ecri redig redac compos formul resum adapt',
    en: 'write writ compos draft',
    ru: 'напис писать пиш сочин состав написан',
  },
  read: { fr: 'lire lis. lecture relire reli', en: 'read proofread', ru: 'прочит чита перечит вычит' },
  send: {
    fr: 'envoy transmet expedi post. poster adress',
    en: 'send forward submit post. mail. email.',
    ru: 'отправ посла перешл высла разосл сдать переслать',
  },
  call: { fr: 'appel telephon rappel', en: 'call phone ring.', ru: 'позвон созвон звонок перезвон' },
  answer: { fr: 'repon', en: 'reply replies answer respond', ru: 'ответ' },
  buy: {
    fr: 'achet prendre. acquer chercher. recuper commander. racheter',
    en: 'buy get. pick purchase order. grab',
    ru: 'купить купи. купл заказ забрать приобре докупить взять. покуп',
  },
  book: {
    fr: 'reserv rendez rdv prendre.',
    en: 'book. booking reserv appointment schedule arrange',
    ru: 'забронир брон запис заказать',
  },
  cook: {
    fr: 'cuisin prepar cuire mijot faire.',
    en: 'cook make. prepare bake brew',
    ru: 'пригот готов свари завар пожар испе печь сдела накрыть',
  },
  make: {
    fr: 'faire. fabriqu creer cree. realis confection concevoir',
    en: 'make. create build design craft produce',
    ru: 'сдела созда изготов смастер делать разработ',
  },
  prepare: {
    fr: 'prepar organis',
    en: 'prepar organis organiz plan. host run.',
    ru: 'подготов организ провести устро пригот',
  },
  fix: {
    fr: 'repar chang remplac raccommod recoll depann',
    en: 'fix repair replac chang mend',
    ru: 'почин ремонт отремонт замен поменя сменить',
  },
  install: {
    fr: 'install mont. monter pos. poser fix. fixer accroch brancher assembl',
    en: 'install mount hang. fit. set. put. assembl attach',
    ru: 'установ повес собра постав прикрут подключ смонтир прибить закрепить',
  },
  choose: {
    fr: 'chois selection compar trouv',
    en: 'choose pick select compar find',
    ru: 'выбра подобр сравн наити выбор',
  },
  sort: {
    fr: 'tri. trier class. classer rang vid. vider',
    en: 'sort organis organiz declutter clear empty',
    ru: 'разобр перебр рассортир навести',
  },
  learn: {
    fr: 'appren etudi revis memoris',
    en: 'learn study revis memoris memoriz',
    ru: 'выуч изуч учить научит освоит повтор',
  },
  paint: {
    fr: 'peindre repeindre peins peinture lasur vernir',
    en: 'paint repaint varnish stain.',
    ru: 'покрас краси окрас выкрас',
  },
  restore: { fr: 'restaur retap renov', en: 'restor refurbish rebuild', ru: 'восстан отреставр реставр' },
  build: { fr: 'construi bati fabriqu', en: 'build construct', ru: 'построи строит стройк возвед' },
};
