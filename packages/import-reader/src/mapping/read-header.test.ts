import { expect } from 'chai';
import { isOwn, roleOfHeader } from './read-header.ts';

const opinions = {
  rating:
    'Your Rating,Your Grade,You rated,Моя оценка,Ваш балл,Наша оценка,Votre note,Tu nota,Meine Bewertung',
  note: [
    'Your Review,Your Notes,Your Comment,Your Mini-Review,My review,Votre avis,Vos commentaires,Ton avis',
    'Ваш комментарий,Ваши заметки,Наш отзыв,Мой отзыв,Моё мнение,Il tuo commento,Mio commento,Dein Kommentar',
  ].join(),
};

describe('A header', () => {
  for (const [role, headers] of Object.entries(opinions))
    it(`calls a ${role} the user’s own, in any language`, () => {
      for (const header of headers.split(',')) {
        expect(roleOfHeader(header)?.role, header).to.equal(role);
        expect(isOwn(header), header).to.equal(true);
      }
    });

  it('says when a movie was watched or rated, in any order of its words', () => {
    for (const header of ['Watched date', 'Date watched', 'Last watched', 'Last seen'])
      expect(roleOfHeader(header)?.role, header).to.equal('watchedAt');
    for (const header of ['Rating date', 'Rated date', 'Date rated'])
      expect(roleOfHeader(header)?.role, header).to.equal('ratedAt');
  });

  it('says so in the words of people’s own tables', () => {
    const words = {
      watchedAt:
        'Zuletzt gesehen,Angesehen am,Когда смотрела,Дата последнего просмотра,Vue le,Dernier visionnage',
      ratedAt: 'Data di valutazione,Bewertungsdatum,Noté le',
      rating: 'La tua valutazione,La mia valutazione,Punkte,Баллы,Мой рейтинг,Рейтинг (мой),Sua avaliação',
      title: 'Titre VF,Deutscher Titel,Фильмы,Рус. название,Название на русском',
      originalTitle: 'Original,Titre VO,Оригинал,Название (англ.),Английское название',
      year: 'Год производства,Année de production,Year of release',
      directors: 'Réal.,Реж.,Réalisé par',
    };
    for (const [role, headers] of Object.entries(words))
      for (const header of headers.split(',')) expect(roleOfHeader(header)?.role, header).to.equal(role);
  });

  it('may have more in brackets where it tells which movie it is, but not whose rating', () => {
    expect(roleOfHeader('Film (Jahr)')?.role).to.equal('title');
    expect(roleOfHeader('Название (рус)')?.role).to.equal('title');
    expect(roleOfHeader('Regisseur(in)')?.role).to.equal('directors');
    for (const header of ['Rating (IMDb)', 'Оценка (Кинопоиск)', 'Date (sortie)'])
      expect(roleOfHeader(header), header).to.equal(null);
  });
});
