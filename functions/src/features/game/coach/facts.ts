/** What advice stands on, in the words of who is advised. */
export type CoachFacts = {
  /** Epoch milliseconds. */
  now: number;
  /** Their local date. */
  today: string;
  level: number;
  /** Guests can't ask others for a date. */
  isGuest: boolean;
  /** Days of the streak, whether today is missing, and whether this or next week's freeze could bridge it. */
  streak: { days: number; isOpen: boolean; freeze: 'yes' | 'next' | 'no' };
  /** Habits that are due today and not done. */
  habits: { id: string; name: string; streak: number; isDoneAtOnce: boolean }[];
  /** Challenges under way. */
  challenges: { id: string; title: string; watched: number; target: number }[];
  weekly: { id: string; title: string; watched: number; target: number; daysLeft: number }[];
  /** Unseen movies on their services, the best first; scores from 0 to 100, confidence from 0 to 1. */
  movies: {
    movieId: number;
    title: string;
    year: number | null;
    genres: readonly string[];
    runtime: number | null;
    score: number;
    confidence: number;
  }[];
  /** Whether they watched with others this week. */
  wasTogether: boolean;
  /** The Saturday of this week. */
  saturday: string;
  ratings: number;
};
