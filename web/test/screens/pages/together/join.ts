import { mergeGuest, updateAccount } from '@cine/contract/operations/core/account';
import { closeSession, recordWatch } from '@cine/contract/operations/together/sessions';
import type { WordKey } from '#i18n/index.tsx';
import { unsignedToken } from '../../../../../functions/test/client.ts';
import { evening, sessionOf, westernFor } from '../../evening.ts';
import type { Screens, Stage } from '../../screen.ts';
import { holdDocuments, holding, saying, titled } from '../../show.ts';
import { at, visiting, type Way, type Who, waiting, way } from '../../steps.ts';

/** A visitor before the door of Léa's evening. */
const atTheDoor = way(async ({ member, visit, say }) => {
  const { code } = await sessionOf(await member('Léa'));
  return saying(await visit(`/join/${code}`), say('join.awaits'));
});

/** A visitor before the door of a host whose invitations say who invites, where two are already. */
const invited = way(async ({ member, guest, visit, say }) => {
  const lea = await member('Maximilienne');
  await lea.call(updateAccount, { namedInInvitations: true });
  const { code } = await sessionOf(lea, await member('Tom'));
  await guest('Jean-Christophe', code);
  return titled(await visit(`/join/${code}`), say('join.at', { name: 'Maximilienne' }));
});

/** Tom's page, on which a code is refused. */
async function refused({ member, open, say }: Stage, code: string, title: WordKey = 'join.refusedTitle') {
  return titled(await open(await member('Tom'), `/join/${code}`), say(title));
}

const tom: Who = ({ member }) => member('Tom');

/** Tom before he takes what a guest did, with a token that nobody has by default. */
const taking = (token = 'nobody-has-such-a-token') => at(`/keep#${token}`, tom).says('join.wasItYou');

const taken = (way: Way) =>
  way
    .pressed('join.itWasMe')
    .shows((page, say) => page.getByRole('link', { name: say('common.home') }))
    .inEachLanguage();

const seats = 20;

const none = at('/evening').headed('session.none');

export const join = {
  join: {
    'signed-out': atTheDoor,
    invited,
    'with-services': atTheDoor.doing(async (page, say) => {
      await page.getByText(say('join.ownServices')).click();
      await page.getByRole('button', { name: say('setUp.more') }).waitFor();
    }),
    'name-missing': atTheDoor.pressed('common.join').says('setUp.nameMissing').inEachLanguage(),
    'incomplete-code': visiting('/join/AB').headed('join.wrongTitle'),
    'misread-code': visiting('/join/ABC10O')
      .headed('join.misreadTitle')
      .says('common.codeMisread')
      .inEachLanguage(),
    'unknown-code': way((stage) => refused(stage, 'ABCDEF', 'join.unknownTitle')).inEachLanguage(),
    full: way(async (stage) => {
      const { code } = await sessionOf(await stage.member('Léa'));
      for (let taken = 1; taken < seats; taken++) await stage.guest(`Nina ${taken}`, code);
      return refused(stage, code);
    }).inEachLanguage(),
    over: way(async (stage) => {
      const { id, code } = await sessionOf(await stage.member('Léa'));
      await stage.update(`sessions/${id}`, { expiresAt: new Date(Date.now() - 1) });
      return refused(stage, code);
    }).inEachLanguage(),
    loading: async ({ member, open, say }) => {
      const { code } = await sessionOf(await member('Léa'));
      const page = await open(await member('Tom'), `/join/${code}`, { prepare: holding('sessions-join') });
      return saying(page, say('join.joining'));
    },
  },
  keep: {
    'signed-out': visiting('/keep#token').says('join.keepNeedsAccount'),
    member: taking(),
    kept: taken(
      way(async (stage) => {
        const { lea, nina, sessionId } = await evening(stage);
        await lea.call(recordWatch, { sessionId, movieId: await westernFor(lea, sessionId) });
        await stage.suite.quiet();
        return taking(unsignedToken(nina.uid, true)).show(stage);
      }),
    ),
    'not-kept': taken(taking()),
    failed: taking().pressed('join.itWasMe').failed(mergeGuest),
    'without-code': visiting('/keep').headed('join.keepMissing'),
    loading: at('/keep#token', tom).prepared(holdDocuments).says('common.loading'),
  },
  sessions: {
    none,
    loading: waiting('/evening').says('common.loading'),
    several: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await sessionOf(lea);
      await sessionOf(await member('Tom'), lea);
      return titled(await open(lea, '/evening'), say('session.several'));
    },
    offline: none.cut(),
    guest: async ({ member, guest, open, say }) => {
      const lea = await member('Léa');
      const { id, code } = await sessionOf(lea);
      const nina = await guest('Nina', code);
      await lea.call(closeSession, { sessionId: id });
      return titled(await open(nina, '/evening'), say('session.none'));
    },
  },
} satisfies Screens;
