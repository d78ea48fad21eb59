import { expect } from 'chai';
import { inShort, read, reads } from './in-short.test-support.ts';
import { readSentence } from './read-sentence.ts';

describe('A sentence', () => {
  it('asks for genres, all of them or any', () => {
    reads({
      'comédie policière': 'genre=Comedy, genre=Crime',
      'fantasy adventure please': 'genre=Adventure, genre=Fantasy',
      'drame ou thriller': 'genre=Drama|Thriller',
      'боевик, триллер или детектив': 'genre=Action|Thriller|Mystery',
      'she wants a musical comedy': 'genre=Comedy, keyword~musical',
      'un film fantastique': 'genre=Fantasy',
      'научная фантастика': 'genre=Science Fiction',
      'мелодрама на вечер': 'genre=Romance',
      'moi je veux une romance, lui il veut un film de guerre': 'genre=Romance|War',
    });
  });
  it('compares ratings on any scale', () => {
    reads({
      'thrillers over 6.5': 'genre=Thriller, rating>6.5',
      'drama rated 8': 'genre=Drama, rating≥8',
      'un polar noté plus de 7': 'genre=Crime, rating>7',
      'westerns 4/5 ou plus': 'genre=Western, rating≥8',
      'комедия от 7 звёзд из 10': 'genre=Comedy, rating≥7',
      'sci-fi with at least three stars': 'genre=Science Fiction, rating≥6',
      'horror 70%+': 'genre=Horror, rating≥7',
      'рейтинг от 6 до 8': 'rating in 6–8',
      'note entre 6,5 et 7,5': 'rating in 6.5–7.5',
      'драма с оценкой не ниже 75': 'genre=Drama, rating≥7.5',
      'rating around 7': 'rating in 6.5–7.5',
      'des films bien notés': 'rating≥7.5',
      'шедевры немого кино': 'keyword~silent film, rating≥8',
      'imdb 8+': 'rating≥8, ?imdb',
      'rated about 9.8': 'rating in 9.3–10',
      'больше 6 и меньше 8': 'rating<8, rating>6',
      'moins de 2h et plus de 7': 'rating>7, runtime<120',
    });
  });
  it('has a length in hours and minutes', () => {
    reads({
      'western de moins de 1h40': 'genre=Western, runtime<100',
      'a three-hour drama': 'genre=Drama, runtime in 170–190',
      'комедия до полутора часов': 'genre=Comedy, runtime≤90',
      'фильм часа на полтора': 'runtime in 80–100',
      'no longer than an hour and a half': 'runtime≤90',
      'pas plus de deux heures et quart': 'runtime≤135',
      'entre 80 et 100 minutes': 'runtime in 80–100',
      'thriller 90-110 min': 'genre=Thriller, runtime in 90–110',
      'нет времени, максимум 75 минут': 'runtime≤75',
      'j’ai 1h45': 'runtime≤105',
      'un film court': 'runtime in 60–95',
      'un court métrage': 'runtime<60',
      'not a short film': 'runtime≥60',
      'очень длинный фильм': 'runtime≥150',
      'недлинная драма': 'genre=Drama, runtime≤105',
      'short film, 20 minutes at most': 'runtime≤20',
    });
  });
  it('has years and decades', () => {
    reads({
      'комедии восьмидесятых': 'decade=1980, genre=Comedy',
      'années 60 ou 70': 'decade=1960|1970',
      'from the 40s or 50s': 'decade=1940|1950',
      'фильмы 30-40-х': 'decade=1930|1940',
      'late 80s action': 'genre=Action, year in 1987–1989',
      'début des années 2000': 'year in 2000–2003',
      'середина 70-х': 'year in 1974–1976',
      'avant 1960': 'year<1960',
      'до 1975 года': 'year<1975',
      'sortis après 2010': 'year>2010',
      'since 2015': 'year≥2015',
      'с 2018 года': 'year≥2018',
      'between 1970 and 1979': 'year in 1970–1979',
      'с 1985 по 1991': 'year in 1985–1991',
      'les 5 dernières années': 'year≥2021',
      'за последние три года': 'year≥2023',
      'from last year': 'year=2025',
      'этого года': 'year=2026',
      'vieux westerns': 'genre=Western, year<1980',
      'фильмы прошлого века': 'year≤2000',
      'un vieux western des années 50': 'decade=1950, genre=Western',
      'avant les années 50': 'year<1950',
      '80s, no wait, 70s horror': 'decade=1970, genre=Horror',
      'нулевые, нет, девяностые': 'decade=1990',
    });
  });
  it('means what is said after a correction', () => {
    reads({
      'westerns from the fifties, no sixties': 'decade=1960, genre=Western',
      'un drame de 1998, non 1999': 'genre=Drama, year=1999',
      'комедия 80-х... хотя нет, лучше 70-х': 'decade=1970, genre=Comedy',
      'a 70s thriller, not 1975': 'decade=1970, genre=Thriller, year≠1975',
    });
  });
  it('refuses what follows “not”, and its reason is chatter', () => {
    reads({
      'sans vampires ni zombies': 'keyword≠vampire|zombie',
      'anything but romance': 'genre≠Romance',
      'comedy but not French': 'country≠FR, genre=Comedy',
      'всё, кроме аниме': 'keyword≠anime',
      'драма, но не военная': 'genre=Drama, genre≠War',
      'no horror because my son is here': 'genre≠Horror',
      'pas de film de guerre, ni western': 'genre≠War|Western',
      'not on Netflix': '?not on Netflix',
      'триллер без крови': 'genre=Thriller, ?без крови',
      'not in the mood for drama': 'genre≠Drama',
      'tout sauf Disney': '?tout sauf Disney',
      'sans Gérard Depardieu': 'actor≠Gérard Depardieu',
      'комедия без Безрукова': 'actor≠Sergey Bezrukov, genre=Comedy',
    });
  });
  it('names people behind a word that says who they are', () => {
    reads({
      'directed by Jane Campion': 'director=Jane Campion',
      'de et avec Orson Welles': 'actor=Orson Welles, director=Orson Welles',
      'films de Truffaut': 'director~Truffaut',
      'фильмы Гайдая': 'director~Gaidai',
      'комедии Эльдара Рязанова': 'director=Eldar Ryazanov, genre=Comedy',
      'avec Delon et Belmondo': 'actor~Belmondo, actor~Delon',
      'with Keanu Reeves or Tom Hardy': 'actor=Keanu Reeves|Tom Hardy',
      'с Мерил Стрип': 'actor=Meryl Streep',
      'боевик с Брюсом Уиллисом': 'actor=Bruce Willis, genre=Action',
      'un Rohmer': '“Rohmer”',
      belmondo: '“belmondo”',
      'Kurosawa’s samurai movies': 'director~Kurosawa, keyword~samurai',
      'by one of the Coens': '“Coens”',
      'réalisé par Sofia Coppola avec Bill Murray': 'actor=Bill Murray, director=Sofia Coppola',
      'music by Ennio Morricone': '?music by Ennio Morricone',
    });
  });
  it('has countries, languages and subjects', () => {
    reads({
      'korean revenge thriller': 'country=KR, genre=Thriller, “revenge”',
      'film anglais': 'country=GB',
      'en espagnol': 'language=es',
      'comédie québécoise': 'country=CA, genre=Comedy, language=fr',
      'советский детектив': 'country=SU, genre=Mystery',
      'скандинавский нуар': 'country=DK|NO|SE, keyword~noir',
      'with French subtitles': '?French subtitles',
      'un film sur les échecs': '“échecs”',
      'documentary about penguins': 'genre=Documentary, “penguins”',
      'фильм про акул': 'keyword~shark',
      'film européen en VO': '?européen, ?VO',
      'comédie musicale': 'keyword~musical',
    });
  });
  it('is on services, tonight, unseen, in an order', () => {
    reads({
      'western on hbo': 'genre=Western, on HBO Max',
      'sur disney plus ou netflix': 'on Disney+, on Netflix',
      'we have Hulu': 'on Hulu, tonight',
      'у нас есть кинопоиск': 'on Кинопоиск, tonight',
      'что посмотреть сегодня': 'tonight',
      'une comédie dispo ce soir': 'genre=Comedy, tonight',
      'something we have not seen': 'unseen',
      'драма, которую я не видел': 'genre=Drama, unseen',
      'best heist movies': 'keyword~heist, by rating',
      'самый короткий вестерн': 'genre=Western, by shortest',
      'le dernier Audiard': '“Audiard”, by newest',
      'top 20 des films populaires': 'by rating, ?populaires',
      'gratuit sur youtube': '?gratuit, ?youtube',
    });
  });
  it('has one mood', () => {
    reads({
      'un film léger': 'mood=light',
      'something scary': 'mood=thrills',
      'чтобы поплакать': 'mood=cry',
      'avec les enfants': 'mood=with-children',
      'for my 7 year old': 'mood=with-children, ?7 year old',
      'эпичное зрелище': 'mood=big-spectacle',
      'un classique italien': 'country=IT, mood=classic',
      'pour réfléchir et pleurer': 'mood=thoughtful, ?pleurer',
      'date night': '?date night',
    });
  });
  it('is read in spite of mistakes, and in Latin letters', () => {
    reads({
      'commedie romantque': 'genre=Comedy, genre=Romance',
      'horrror from japon, s’il vous plait': 'country=JP, genre=Horror',
      documantaire: 'genre=Documentary',
      'комедея девяностых': 'decade=1990, genre=Comedy',
      'boevik devyanostyh': 'decade=1990, genre=Action',
      'sovetskaya komediya bez muzyki': 'country=SU, genre=Comedy, ?bez muzyki',
      'french комедия с Omar Sy': 'actor=Omar Sy, country=FR, genre=Comedy',
    });
  });
  it('leaves to the reader what has no rule', () => {
    reads({
      'comme Alien': '?comme Alien',
      'something like Heat': '?something like Heat',
      'The wizard of Zor': '“The wizard of Zor”',
      'thrillers by A24': 'genre=Thriller, “A24”',
      'a western or anything by Leone': '?western or anything by Leone',
      'based on a play': '?based on a play',
      'oscar winners': '?oscar winners',
      'my husband loves Tarkovsky but I hate him': '?my husband loves Tarkovsky but I hate him',
    });
  });
  it('is a title, quoted or known, or asks for nothing', () => {
    reads({
      'Les 400 coups': '“Les 400 coups”',
      '12 angry men': '“12 angry men”',
      'Solaris 1972': 'year=1972, “Solaris”',
      '«Гостья из будущего»': '“Гостья из будущего”',
      'find "The Long Day Closes"': '“The Long Day Closes”',
      'une femme est une femme': '“une femme est une femme”',
      'hi, anything good?': '',
      'посоветуй хороший фильм': '',
      'bonsoir, un film svp': '',
      '': '',
    });
    const isTitle = (text: string) => text.toLowerCase() === 'crime story';
    expect(inShort(readSentence('Crime Story', { year: 2026, isTitle }))).to.equal('“Crime Story”');
    expect(read('a crime story')).to.include('genre=Crime');
  });
  it('counts years from the present one', () => {
    const rulesIn = (year: number, sentence: string) => readSentence(sentence, { year }).rules;
    expect(rulesIn(2031, 'recent')).to.deep.equal([{ field: 'year', operator: 'gte', value: 2029 }]);
    expect(rulesIn(2031, 'this decade')).to.deep.equal([{ field: 'decade', operator: 'eq', value: 2030 }]);
  });
});
