import { select } from '@cine/contract/text/message';
import type { CoachWords } from './index.ts';

export const fr: CoachWords = {
  streak: select('freeze', {
    yes: 'Ta flamme de {days, plural, one {# jour} other {# jours}} t’attend ce soir. Un film, même court, et elle continue : pourquoi pas « {movie} » ? Sinon, ton joker de la semaine la sauve, à condition d’en voir un demain.',
    next: 'Ta flamme de {days, plural, one {# jour} other {# jours}} t’attend ce soir. Un film, même court, et elle continue : pourquoi pas « {movie} » ? Sinon, ton joker de la semaine prochaine la sauve, à condition d’en voir un demain.',
    other:
      'Ta flamme de {days, plural, one {# jour} other {# jours}} s’éteint ce soir. Un film, même court, et elle continue : pourquoi pas « {movie} » ?',
  }),
  habit: '« {habit} » t’attend encore aujourd’hui.',
  challenge: 'Plus que {left, plural, one {# film} other {# films}} et « {title} » est terminé.',
  weekly:
    '{left, plural, one {Un film de plus} other {Encore # films}}, et le défi « {title} » est dans la poche. Il te reste {days, plural, one {# jour} other {# jours}}.',
  movie: '« {movie} » est sur tes services, et pourrait te plaire.',
  list: 'Pas trop de temps ce soir ? Voilà de quoi faire en {minutes} minutes au plus, au rayon {genre}.',
  evening:
    'Tu n’as encore rien vu avec les autres cette semaine. Propose-leur {date} : il y a {xp} XP à prendre.',
  rate: 'Note encore quelques films que tu connais : je te conseillerai mieux.',
};
