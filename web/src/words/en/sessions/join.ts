import type { Words } from '../../index.tsx';

export const join: Words['join'] = {
  awaits:
    'You will see who is here, what all of you can watch, and what each movie earns whom. Nobody sees your address.',
  guestTitle: 'Come as you are',
  memberHint: 'With an account your services are there already, and your challenges move on.',
  joining: 'Opening the door…',
  wrongTitle: 'This code is not complete',
  wrong: 'A code has six letters or digits. Ask your host for it, or type it here.',
  refusedTitle: 'The door stays closed',
  ownSessions: 'See my evenings',
  door: 'Type the code that your host sees on their screen: it leads there, with your name and services.',
  withAccount: 'I have an account',
};
