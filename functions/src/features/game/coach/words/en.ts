import { select } from '@cine/contract/text/message';
import type { CoachWords } from './index.ts';

export const en: CoachWords = {
  streak: select('freeze', {
    yes: 'Your {days, number}-day streak needs you tonight. Any movie keeps it going, even a short one. How about “{movie}”? Can’t tonight? This week’s skip saves it if you watch one tomorrow.',
    next: 'Your {days, number}-day streak needs you tonight. Any movie keeps it going, even a short one. How about “{movie}”? Can’t tonight? Next week’s skip saves it if you watch one tomorrow.',
    other:
      'Your {days, number}-day streak ends tonight. Any movie keeps it going, even a short one. How about “{movie}”?',
  }),
  habit: '“{habit}” is still waiting for you today.',
  challenge: 'Just {left, plural, one {# more movie} other {# more movies}} and “{title}” is done.',
  weekly:
    '{left, plural, one {One more movie} other {# more movies}} and you’ve got “{title}”. {days, plural, one {# day} other {# days}} left.',
  movie: '“{movie}” is on your services, and you may like it.',
  list: 'Short on time tonight? Here’s what fits into {minutes} minutes in {genre}.',
  evening:
    'You haven’t watched anything with the others this week. Suggest a date, such as {date}: there’s {xp} XP in it.',
  rate: 'Rate a few more movies you know, and my advice will get better.',
};
