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
});
