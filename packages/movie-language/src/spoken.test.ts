import { reads } from './in-short.test-support.ts';

describe('What is said of a movie in passing', () => {
  it('refuses what stands before words that say so', () => {
    reads({
      'вестерны не предлагать': 'genre≠Western',
      'драма, анимацию не надо': 'genre=Drama, genre≠Animation',
      'боевики и аниме не подойдут': 'genre≠Action, keyword≠anime',
      'вампиров не хочу, зомби тоже': 'keyword≠vampire, keyword≠zombie',
      'французское не показывай': 'country≠FR',
      'убери мелодрамы': 'genre≠Romance',
      'musicals excluded, please': 'keyword≠musical',
      'westerns? no thanks': 'genre≠Western',
      'a thriller, skip the gore': 'genre=Thriller, ?skip the gore',
      'les westerns, très peu pour moi': 'genre≠Western',
      'un drame, comédies s’abstenir': 'genre=Drama, genre≠Comedy',
      'испанские боевики не предлагать': '?испанские боевики не предлагать',
      'my wife hates westerns': 'genre≠Western',
      'why not a western': 'genre=Western',
      'фильмы до 1990 не предлагать': 'year≥1990',
      'мрачное не предлагать': '?мрачное не предлагать',
      'без драм, надоели': 'genre≠Drama',
    });
  });
  it('refuses only what a rule can say', () => {
    reads({
      'лишь бы не хоррор': 'genre≠Horror',
      'ни в коем случае не аниме': 'keyword≠anime',
      'ни Пиксара, ни корейского': 'country≠KR, ?ни Пиксара',
      'no Italian westerns': '?no Italian westerns',
      'не итальянский вестерн': 'country≠IT, genre=Western',
      'pas de comédie romantique': 'genre≠Comedy|Romance',
      'a western rather than a drama': 'genre=Western, genre≠Drama',
      'кроме Криминальной хроники': '?кроме Криминальной хроники',
      'не слишком печальное': '?не слишком печальное',
      'драма, желательно не позже 1970': 'genre=Drama, year≤1970',
    });
  });
  it('joins what each of two people wishes', () => {
    reads({
      'я за вестерн, муж за мелодраму': 'genre=Western|Romance',
      'мне ужасы, ей комедию': 'genre=Horror|Comedy',
      'moi un drame, elle un western': 'genre=Drama|Western',
      'I want a war movie, my wife prefers animation': 'genre=War|Animation',
      'драму хочу я, муж — вестерн, сын — анимацию': 'genre=Drama|Western|Animation',
      'хочу вестерн и драму': 'genre=Drama, genre=Western',
      'j’hésite entre un western et un polar': 'genre=Western|Crime',
      'то ли вестерн, то ли детектив': 'genre=Western|Mystery',
      'или вестерн, или что-нибудь Вайды': '?или вестерн, или что-нибудь Вайды',
    });
  });
  it('means the last of several names and numbers', () => {
    reads({
      'Фильмы Феллини, хотя стоп, Антониони': 'director~Antonioni',
      'avec Gabin, non pardon, Ventura': 'actor~Ventura',
      'under 95 minutes, no, 110': 'runtime<110',
      'années 60, non, 70': 'decade=1970',
      'вестерн? не, лучше драму': 'genre=Drama',
    });
  });
  it('has lengths and ratings as they are spoken', () => {
    reads({
      '3+ часа': 'runtime≥180',
      'два плюс часа': 'runtime≥120',
      'до часа пятидесяти': 'runtime≤110',
      'от часа до двух': 'runtime in 60–120',
      'полтора-два часа': 'runtime in 90–120',
      'минут на 70-80': 'runtime in 70–80',
      'уложиться в два часа': 'runtime≤120',
      сорокаминутный: 'runtime in 30–50',
      'a western no longer than 115': 'genre=Western, runtime≤115',
      'quatre étoiles et demie minimum': 'rating≥9',
      'к 9 часам': '?к 9 часам',
      'в 22:30': '?в 22:30',
      'sub-100-minute western': 'genre=Western, runtime<100',
      'рейтинг выше шестёрки': 'rating>6',
      'не ниже семи с половиной': 'rating≥7.5',
      'quatre étoiles et demie': 'rating≥9',
    });
  });
  it('has years as they are spoken', () => {
    reads({
      'восемьдесят четвёртого года': 'year=1984',
      'до 75-го': 'year<1975',
      'до 1985 года включительно': 'year≤1985',
      'не старше двухтысячного': 'year≥2000',
      'не старше пяти лет': 'year≥2021',
      'между 1960 и 1970': 'year in 1960–1970',
      'сороковых-пятидесятых': 'decade=1940|1950',
      'за последний год': 'year≥2025',
      'за последние лет семь': 'year≥2019',
      'восьмидесятые или раньше': 'year≤1989',
      '1968 или 69 года': 'year=1968|1969',
      'the 50s or early 60s': 'year in 1950–1963',
      'début 1960': 'year in 1960–1963',
    });
  });
  it('has people with initials, brothers, wrong first names, and in the lead', () => {
    reads({
      'directed by F. W. Murnau': 'director=F. W. Murnau',
      'фильмы А. Тарковского': 'director~Tarkovsky',
      'films des frères Dardenne': 'director~Dardenne',
      'комедии братьев Коэн': 'director~Coen, genre=Comedy',
      'фильмы Гая Ричи': 'director=Guy Ritchie',
      'что-нибудь из Бергмана': 'director~Bergman',
      'фильм Серджия Леоне': 'director~Leone',
      'Вицин в главной роли': 'actor~Vitsin',
      'with either Stallone or Schwarzenegger': 'actor=Sylvester Stallone|Arnold Schwarzenegger',
      'Феллини что-нибудь': '“Феллини”',
      'Тарковского что-нибудь': 'director~Tarkovsky',
      'кино, где Вицин и Никулин': 'actor~Nikulin, actor~Vitsin',
      'by Bergman or Fellini': 'director=Ingmar Bergman|Federico Fellini',
      'по Жоржу Сименону': '?по Жоржу Сименону',
      'Kubricks movies': 'director~Kubrick',
      'movies by Pixar': '“Pixar”',
      'a movie that won an oscar with Meryl Streep': 'actor=Meryl Streep, ?that won an oscar',
    });
  });
  it('says who hasn’t seen it, and which child will', () => {
    reads({
      'que personne chez moi n’a encore vu': 'unseen',
      'that neither of us has watched': 'unseen',
      'которого мы с мужем ещё не смотрели': 'unseen',
      'для восьмилетней внучки': 'mood=with-children, ?восьмилетней внучки',
      'mon fils de 6 ans': 'mood=with-children, ?de 6 ans',
      'чтоб дети смотрели': 'mood=with-children',
    });
  });
  it('is chatter, unless it is what the movie is about', () => {
    reads({
      'мы с братом спорим, нужен вестерн': 'genre=Western',
      'короче, накидай парочку вестернов': 'genre=Western',
      'any decent western will do, obviously': 'genre=Western',
      'dégote-moi un western, le reste on s’en fout': 'genre=Western',
      'with my chess club': '?with my chess club',
      'WITH MERYL STREEP BEFORE 1990': 'actor=Meryl Streep, year<1990',
      'vestern, kotoryi my eshche ne videli, ne koroche chasa': 'genre=Western, runtime≥60, unseen',
      'about rain': '“rain”',
    });
  });
  it('is a title, with its year or who made it', () => {
    reads({
      'sur les quais 1954': 'year=1954, “sur les quais”',
      'тарковский война и мир': '“тарковский война и мир”',
      'что-нибудь типа «Ночи»': '?что-нибудь типа «Ночи»',
      'драма, не «Ночь»': 'genre=Drama, ?не «Ночь»',
      'драма про холодную войну': 'genre=Drama, “холодную войну”',
      'от режиссёра «Ночи»': '?от режиссёра «Ночи»',
    });
  });
});
