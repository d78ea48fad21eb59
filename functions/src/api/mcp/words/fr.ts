import type { AssistantWords } from './index.ts';

export const fr: AssistantWords = {
  movie: 'Un film',
  evening: 'Une soirée ciné',
  eveningOf: (code) => `Soirée ${code}`,
  tonight: 'On regarde quoi ce soir ?',
  tonightHint: 'Trouve ce que tout le monde peut regarder à ta soirée, et pourquoi.',
  code: 'Le code d’une soirée à rejoindre d’abord',
  joinFirst: (code) => `Rejoins la soirée avec le code ${code} (sessions-join).`,
  askTonight: `On regarde quoi ce soir ?
1. Trouve ma soirée ouverte (sessions-list). S’il n’y en a pas, propose d’en ouvrir une (sessions-create), et donne-moi son code pour mes amis.
2. Demande ce que tous ceux qui sont là peuvent regarder (sessions-tonight). Si rien ne convient, dis-moi ce qui aiderait.
3. Propose trois films au plus. Pour chacun : son titre, sa durée, où chacun de nous peut le regarder, et les raisons données, comme les défis qu’il fait avancer.
4. Ne choisis un film (sessions-choose) que quand je l’ai désigné, et ne note qu’on l’a vu (sessions-recordWatch) que quand je le dis.
Réponds en français.`,
};
