import type { AssistantWords } from './index.ts';

export const en: AssistantWords = {
  movie: 'A movie',
  evening: 'A movie night',
  eveningOf: (code) => `Movie night ${code}`,
  tonight: 'What can we watch tonight?',
  tonightHint: 'Finds what everyone at your movie night can watch, and why.',
  code: 'The code of a movie night to join first',
  joinFirst: (code) => `Join the movie night with the code ${code} (sessions-join).`,
  askTonight: `What can we watch tonight?
1. Find my open movie night (sessions-list). If there is none, offer to open one (sessions-create), and tell me its code for my friends.
2. Ask what everyone who is there can watch (sessions-tonight). If nothing fits, tell me what would help.
3. Suggest three movies at most. For each: its title, length, where each of us can watch it, and the reasons given, such as the challenges it advances.
4. Choose a movie (sessions-choose) only once I have picked it, and record that we watched it (sessions-recordWatch) only once I say so.
Answer in English.`,
};
