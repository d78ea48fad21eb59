import { reads } from './in-short.test-support.ts';

describe('A sentence as people type it', () => {
  it('has the short forms, held letters and signs of messages', () => {
    reads({
      'un western pr enfants': 'genre=Western, mood=with-children',
      'western svppp': 'genre=Western',
      'советский вестерн, СССР': 'country=SU, genre=Western',
      'a western w/o Clint Eastwood': 'actor≠Clint Eastwood, genre=Western',
      "fil'my pro vampirov 90h": 'decade=1990, keyword~vampire',
      'Got 95 minutes.': 'runtime≤95',
      'deux westerns': 'genre=Western',
    });
  });
  it('names countries and languages in any form', () => {
    reads({
      'greek or cypriot western': 'country=GR|CY, genre=Western',
      'Южная Корея, драма': 'country=KR, genre=Drama',
      'Чехия, 80-е': 'country=CZ, decade=1980',
      'in spanish or italian': 'language=es|it',
      'en langue arabe': 'language=ar',
      'western en noir et blanc': 'genre=Western, keyword~black and white',
      'un film noir et blanc': 'keyword~black and white',
      'on netflix or disney': 'on Netflix, on Disney+',
      'pixar or disney': '“pixar or disney”',
    });
  });
  it('refuses only what it says: no movie of Québec is neither of Canada nor in French', () => {
    reads({
      'Not québécois': '?Not québécois',
      'western, ma femme aime pas les fins tristes': 'genre=Western, ?pas les fins tristes',
      'pas de film triste': '?pas de film triste',
      'sans robots, drôle': 'genre=Comedy, keyword≠robot',
      'un western, québécois exclu': 'genre=Western, ?québécois exclu',
      'un western, mais pas trop long': 'genre=Western, runtime≤105',
      'a thriller but not too long': 'genre=Thriller, runtime≤105',
    });
  });
  it('says for whom, like what and shorter than what, which no rule has', () => {
    reads({
      'a western for plumbers': 'genre=Western, ?for plumbers',
      'a western for my book club': 'genre=Western, ?for my book club',
      'вестерн, начало в 21:00': 'genre=Western, ?начало в 21:00',
      "can't decide between a western and a heist film": '?western and a heist',
      'seen by nobody in the group, western': 'genre=Western, unseen',
      'an animated film for my kids, 6 and 9': 'genre=Animation, mood=with-children, ?6 and 9',
      'a movie shorter than Titanic': '?shorter than Titanic',
      'un drame moins long qu’Avatar': 'genre=Drama, ?moins long qu’Avatar',
      'Agatha Christie style whodunit': 'mood=mystery, ?Agatha Christie style',
      'fan de Miyazaki': '?fan de Miyazaki',
      'like Alien but newer': '?like Alien, ?newer',
    });
  });
  it('leaves alone what only looks like a word of its own', () => {
    reads({
      'un film sur la Révolution française': '“Révolution française”',
      'a thriller i can finish before 11pm': 'genre=Thriller, ?i can finish before 11pm',
      'Three Colours: Blue': '“Three Colours: Blue”',
      'un Rohmer que je n’ai pas vu': '“Rohmer”, unseen',
      'from the 80s and on my services': 'decade=1980, tonight',
    });
  });
  it('tells how a movie is without a rule, and without a subject to search for', () => {
    reads({
      'a gloomy scandinavian western': 'country=DK|NO|SE, genre=Western, ?gloomy',
      'un western émouvant': 'genre=Western, ?émouvant',
      'напряжённая драма с хорошей музыкой': 'genre=Drama, ?напряжённая, ?с хорошей музыкой',
      'просто вестерн': 'genre=Western',
      'sweet home alabama': '“sweet home alabama”',
    });
  });
  it('is small talk beside what is asked', () => {
    reads({
      'I’d kill for a western right now': 'genre=Western',
      'Tu me conseilles quoi comme western qui vaut le coup ?': 'genre=Western',
      'сто лет не видел вестернов, накидайте': 'genre=Western',
      'a western about losing everything': 'genre=Western, “losing everything”',
    });
  });
  it('is a title where its capitals or its article say so', () => {
    reads({
      'La Nuit américaine': '“La Nuit américaine”',
      'Romance & Cigarettes': '“Romance & Cigarettes”',
      'a French Connection western': 'genre=Western, “French Connection”',
      'Western Eastwood': 'genre=Western, “Eastwood”',
      'du Woody Allen': '“Woody Allen”',
      'something us two like': '',
    });
  });
  it('inflects a name’s last part only', () => {
    reads({
      'с Жан-Полем Бельмондо': 'actor=Jean-Paul Belmondo',
      'с Тимом Роббинсом': 'actor=Tim Robbins',
    });
  });
});
