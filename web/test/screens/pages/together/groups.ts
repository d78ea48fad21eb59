import { guildLevel } from '@cine/contract/game/guilds/guild';
import { updateAccount } from '@cine/contract/operations/core/account';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { chooseGuild, foundGuild, showGuild } from '@cine/contract/operations/game/guilds';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { answerDates, proposeDates } from '@cine/contract/operations/together/dates';
import {
  addChallenge,
  answerHandOver,
  createGroup,
  type Group,
  handOverGroup,
  inviteFriend,
  joinEvening,
  joinGroup,
  listEvenings,
  listInvitations,
  maxGroups,
  maxMembers,
  openEvening,
  refuseMovie,
  renewInvitation,
  showGroupTaste,
} from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import {
  chooseMovie,
  closeSession,
  joinSession,
  recordWatch,
} from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { firstBanner } from '#pages/together/groups/guild/first-banner.ts';
import { follow } from '../../../support/page.ts';
import { characters, longNames, moviesOf, moviesThatFit, prefer } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { offline, press, saying, titled } from '../../show.ts';
import { at, nina, visiting, waiting, way } from '../../steps.ts';
import { befriend } from './friends.ts';

const thursdays = { name: 'Le club du jeudi', picture: 'reel' } as const;

/** A group whose members joined by its code; it has an invitation. */
export async function groupOf(
  owner: Person,
  others: readonly Person[],
  look: Look = thursdays,
): Promise<Group> {
  const { id } = await owner.call(createGroup, look);
  const group = await owner.call(renewInvitation, { groupId: id });
  for (const other of others) await other.call(joinGroup, { code: group.invitation!.code });
  return group;
}
type Look = { name: string; picture: Group['picture'] };

/** Léa's group of five. */
async function circle({ member }: Stage) {
  const lea = await member('Léa');
  const others: Person[] = [];
  for (const name of ['Tom', 'Inès', 'Karim', 'Anne-Sophie du Grand-Pré']) others.push(await member(name));
  const [tom, ines] = others as [Person, Person, ...Person[]];
  await lea.call(createCharacter, characters.lea);
  await ines.call(createCharacter, characters.ines);
  return { lea, tom, ines, group: await groupOf(lea, others) };
}

type Circle = Awaited<ReturnType<typeof circle>>;

/** A user's page of the group, or one below it, after a step. */
const inGroup = (step: (circle: Circle) => unknown = () => {}, who: 'lea' | 'tom' = 'lea', below = '') =>
  way(async (stage, opening) => {
    const made = await circle(stage);
    await step(made);
    await stage.suite.quiet();
    return stage.open(made[who], `/groups/${made.group.id}${below}`, opening);
  });

const named = (who?: 'lea' | 'tom') =>
  way(async (stage) => titled(await inGroup(undefined, who).show(stage), thursdays.name));
const opened = named();
const evenings = inGroup(undefined, 'lea', '/evenings');
const more = (who?: 'lea' | 'tom') => inGroup(undefined, who, '/more').headed('groups.more');
const taste = inGroup(undefined, 'lea', '/taste');

/** What Léa can do with a group that she may make a guild. */
const readied = inGroup(
  async ({ lea }) => {
    const { raise } = await import('../../../../../functions/test/builders.ts');
    await raise(lea, guildLevel);
  },
  'lea',
  '/more',
).says('guilds.found');

/** Léa's guild, whose public players have watched something for its challenge. */
export async function guild(stage: Stage) {
  const { lea, tom, ines, group } = await circle(stage);
  const zoe = await stage.member('Zoé');
  const { raise } = await import('../../../../../functions/test/builders.ts');
  await raise(lea, guildLevel);
  await lea.call(foundGuild, { groupId: group.id, banner: firstBanner });
  for (const each of [lea, tom, ines]) {
    await each.call(updateAccount, { visibility: 'public' });
    await each.call(chooseGuild, { groupId: group.id });
  }
  const { weeks } = await lea.call(showGuild, { groupId: group.id });
  const movies = moviesThatFit(weeks[0]!.rules);
  for (const [at, each] of [lea, tom, ines].entries())
    await each.call(recordOwnWatch, { movieId: movies[at]!.id });
  await stage.suite.quiet();
  if ((await stage.suite.runSchedule('leaderboards-fold')) !== 200)
    throw new Error('The guilds aren’t counted');
  return { lea, tom, ines, zoe, group };
}

const played = (who: 'lea' | 'tom') =>
  way(async (stage) => {
    const { group, ...people } = await guild(stage);
    return saying(await stage.open(people[who], `/groups/${group.id}`), stage.say('guilds.stop'));
  });

const handOver = ({ lea, tom, group }: Circle) =>
  lea.call(handOverGroup, { groupId: group.id, uid: tom.uid });

/** The code of a group of Léa's, whose invitations may say who invites. */
async function codeFrom(stage: Stage, isNamed: boolean): Promise<string> {
  const lea = await stage.member('Léa');
  if (isNamed) await lea.call(updateAccount, { namedInInvitations: true });
  const { invitation } = await groupOf(lea, [await stage.member('Inès')]);
  return invitation!.code;
}

async function invited(stage: Stage): Promise<Page> {
  const page = await stage.open(await stage.member('Tom'), `/g/${await codeFrom(stage, false)}`);
  return titled(page, stage.say('groups.linkTitle'));
}

/** A group's page, or one below it, after two evenings. */
const watchedTwice = (below: '' | '/evenings') => async (stage: Stage) => {
  const { lea, tom, ines, group } = await circle(stage);
  for (const who of [lea, tom])
    await prefer(who, who === lea ? 'Western' : 'Romance', who === lea ? 'Romance' : 'Western');
  const nina = await stage.member('Nina');
  for (const genre of ['Western', 'Romance'] as const) {
    const { id: sessionId, code } = await lea.call(openEvening, { groupId: group.id });
    await tom.call(joinEvening, { groupId: group.id, sessionId });
    await nina.call(joinSession, { code });
    const { candidates } = await lea.call(tonight, { sessionId, filters: { genres: [genre] } });
    const { movieId } = candidates[0]!;
    await lea.call(chooseMovie, { sessionId, movieId });
    await lea.call(recordWatch, { sessionId });
    await tom.call(rateMovie, { movieId, score: genre === 'Western' ? 44 : 91 });
    if (genre === 'Western') await ines.call(joinEvening, { groupId: group.id, sessionId });
    await lea.call(closeSession, { sessionId });
  }
  await stage.suite.quiet();
  const page = await stage.open(lea, `/groups/${group.id}${below}`);
  return saying(page, stage.say('groups.evenings'));
};

async function invitedByName(stage: Stage): Promise<Page> {
  return titled(await stage.visit(`/g/${await codeFrom(stage, true)}`), thursdays.name);
}

export const groups = {
  groups: {
    none: at('/groups').says('groups.none'),
    loading: waiting('/groups').headed('groups.title'),
    full: async (stage) => {
      const { lea, tom } = await circle(stage);
      await groupOf(lea, [], { name: 'Family', picture: 'popcorn' });
      const { invitation } = await groupOf(tom, [], {
        name: 'Les amis d’Anne-Sophie du Grand-Pré',
        picture: 'waves',
      });
      await lea.call(joinGroup, { code: invitation!.code });
      return saying(await stage.open(lea, '/groups'), thursdays.name);
    },
    invited: async (stage) => {
      const { lea, tom, group } = await circle(stage);
      const nina = await stage.member('Nina');
      for (const friend of [lea, tom]) await befriend(friend, nina);
      const other = await groupOf(tom, [], { name: 'Les nuits blanches', picture: 'moon' });
      await lea.call(inviteFriend, { groupId: group.id, uid: nina.uid });
      await tom.call(inviteFriend, { groupId: other.id, uid: nina.uid });
      await stage.suite.quiet();
      return saying(await stage.open(nina, '/groups'), stage.say('groups.invitedTitle', { count: 2 }));
    },
    'back-from-dialog': async (stage) => {
      const { lea, group } = await circle(stage);
      const page = await stage.open(lea, '/groups');
      await follow(page, `/groups/${group.id}`);
      await follow(page, `/groups/${group.id}/more`);
      await press(page, stage.say, 'groups.leave');
      await page.getByRole('dialog').waitFor();
      await page.goBack();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      return titled(page, stage.say('groups.more'));
    },
    failed: at('/groups').failed(listInvitations),
    guest: at('/groups', nina).says('groups.guest'),
    offline: async (stage) => {
      const { lea } = await circle(stage);
      return offline(await saying(await stage.open(lea, '/groups'), thursdays.name), stage.say);
    },
    'unknown-code': at('/groups')
      .doing(async (page, say) => {
        await page.getByLabel(say('groups.code')).fill('K7PQ 2MZX');
        await press(page, say, 'groups.join');
        await page.locator('[aria-invalid]').waitFor();
      })
      .inEachLanguage(),
  },
  newGroup: {
    empty: at('/groups/new').says('groups.newHint'),
    faults: at('/groups/new').pressed('groups.create').says('groups.nameMissing'),
    'too-many': way(async ({ member, open, say }) => {
      const lea = await member('Léa');
      for (let at = 0; at < maxGroups; at++)
        await lea.call(createGroup, { name: `Group ${at}`, picture: 'moon' });
      const page = await open(lea, '/groups/new');
      await page.getByLabel(say('groups.name')).fill('One more');
      await press(page, say, 'groups.create');
      await page.getByRole('alert').waitFor();
      return page;
    }).inEachLanguage(),
    guest: at('/groups/new', nina).says('groups.guest'),
    loading: waiting('/groups/new').headed('groups.newTitle'),
  },
  group: {
    loading: waiting('/groups/some-group').entitled('common.loading'),
    owner: opened,
    'long-names': async (stage) => {
      const [lea, ...others] = await Promise.all(longNames.map((name) => stage.member(name)));
      const { id } = await groupOf(lea!, others, { name: longNames[6]!, picture: 'reel' });
      return titled(await stage.open(lea!, `/groups/${id}`), longNames[6]!);
    },
    challenges: async (stage) => {
      const { lea, tom, group } = await circle(stage);
      const { id: ours } = await tom.call(createChallenge, {
        titles: { fr: 'À deux dans l’Ouest', en: 'Two in the West', ru: 'Вдвоём на Западе' },
        rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
        targetCount: 3,
        xpReward: 100,
        audience: 'group',
      });
      for (const { call } of [lea, tom]) await call(joinChallenge, { challengeId: ours });
      await tom.call(recordOwnWatch, { movieId: moviesOf('Western')[0]!.id });
      for (const challengeId of [ours, 'old-west'])
        await tom.call(addChallenge, { groupId: group.id, challengeId });
      await stage.suite.quiet();
      const page = await stage.open(lea, `/groups/${group.id}`);
      await saying(page, stage.say('challenge.of', { count: 1, target: 3 }));
      return saying(page, stage.say('challenges.join'));
    },
    guild: played('lea'),
    'guild-other': async (stage) => {
      const { group, lea, zoe } = await guild(stage);
      const { invitation } = await lea.call(renewInvitation, { groupId: group.id });
      await zoe.call(joinGroup, { code: invitation!.code });
      return saying(await stage.open(zoe, `/groups/${group.id}`), stage.say('guilds.playHint'));
    },
    'dialog-banner': played('lea').pressed('guilds.changeBanner').says('guilds.emblem'),
    'dialog-stop': played('tom').asks('guilds.stop'),
    'under-way': inGroup(({ tom, group }) => tom.call(openEvening, { groupId: group.id })).says(
      'groups.underWay',
    ),
    refusals: inGroup(async ({ lea, tom, group }) => {
      const [first, second] = moviesOf('Western', 'Romance');
      await lea.call(refuseMovie, { groupId: group.id, movieId: first!.id, lasts: 'ever' });
      await tom.call(refuseMovie, { groupId: group.id, movieId: second!.id, lasts: 'season' });
    }).says('refusals.pageHint'),
    member: named('tom'),
    dates: inGroup(async ({ lea, tom, group }) => {
      const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
      const { code } = await lea.call(proposeDates, { dates: [inDays(2), inDays(3)], groupId: group.id });
      await tom.call(answerDates, { code, said: ['yes', 'no'] });
    }, 'tom').says('groups.datesTitle'),
    alone: async ({ member, open }) => {
      const lea = await member('Léa');
      const { id } = await lea.call(createGroup, thursdays);
      return titled(await open(lea, `/groups/${id}`), thursdays.name);
    },
    evenings: watchedTwice(''),
    offering: inGroup(handOver).says('groups.offered', { name: 'Tom' }),
    offered: inGroup(handOver, 'tom').says('groups.offeredTitle', { name: 'Léa' }),
    'poll-under-way': inGroup(({ tom, group }) => {
      const place = { kind: 'group', id: group.id } as const;
      return tom.call(startPoll, { place, method: 'ranked', movies: { from: 'list' } });
    }).says('pollBanner.open'),
    gone: at('/groups/nowhere').headed('groups.goneTitle'),
    offline: opened.cut(),
    news: way(async (stage) => {
      const { lea, tom, group } = await circle(stage);
      const page = await titled(await stage.open(lea, `/groups/${group.id}`), thursdays.name);
      await lea.call(handOverGroup, { groupId: group.id, uid: tom.uid });
      await tom.call(answerHandOver, { groupId: group.id, accept: true });
      return saying(page, stage.say('groups.owns', { name: 'Tom' }));
    }).inEachLanguage(),
    'dialog-evening': opened.asks('groups.openEvening'),
    'dialog-member': opened.asks('groups.manage', { name: 'Tom' }),
    'dialog-other-member': named('tom').pressed('groups.manage', { name: 'Léa' }).says('profile.ask'),
  },
  groupMore: {
    loading: waiting('/groups/some-group/more').entitled('common.loading'),
    owner: more(),
    member: more('tom'),
    gone: at('/groups/nowhere/more').headed('groups.goneTitle'),
    'guild-ready': readied,
    'dialog-found': readied.pressed('guilds.found').says('guilds.foundTitle'),
    alone: async ({ member, open, say }) => {
      const lea = await member('Léa');
      const { id } = await lea.call(createGroup, thursdays);
      return saying(await open(lea, `/groups/${id}/more`), say('groups.invite'));
    },
    expired: async (stage) => {
      const { lea, group } = await circle(stage);
      await stage.update(`groups/${group.id}`, { 'invitation.expiresAt': new Date(Date.now() - 1) });
      const page = await stage.open(lea, `/groups/${group.id}/more`);
      return saying(page, stage.say('groups.inviteAgainHint', { days: 14 }));
    },
    crowded: async (stage) => {
      const { lea, group } = await circle(stage);
      const others = Array.from({ length: maxMembers }, (_, at): [string, object] => [
        at === 0 ? lea.uid : `member${at}`,
        { name: at === 0 ? 'Léa' : `Nina ${at}`, joinedAt: new Date(Date.now() + at), sharesTaste: true },
      ]);
      await stage.update(`groups/${group.id}`, {
        members: Object.fromEntries(others),
        memberIds: others.map(([uid]) => uid).sort(),
      });
      const page = await stage.open(lea, `/groups/${group.id}/more`);
      return saying(page, stage.say('groups.full', { limit: maxMembers }));
    },
    'dialog-look': more().asks('groups.change'),
    'dialog-friends': async (stage) => {
      const { lea, group } = await circle(stage);
      for (const name of ['Zoé', 'Paul']) await befriend(await stage.member(name), lea);
      const page = await stage.open(lea, `/groups/${group.id}/more`);
      await press(page, stage.say, 'groups.inviteFriends');
      await press(page, stage.say, 'groups.inviteName', { name: 'Zoé' });
      return saying(page, stage.say('groups.invited'));
    },
    'dialog-new-code': more().asks('groups.newCode'),
    'dialog-revoke': more().asks('groups.revoke'),
    'dialog-report': more('tom').asks('moderation.report'),
    'dialog-leave': more().asks('groups.leave'),
    'dialog-delete': more().asks('groups.delete'),
  },
  groupEvenings: {
    ...evenings.asking(listEvenings, 'groups.evenings'),
    full: watchedTwice('/evenings'),
    none: evenings.says('groups.eveningsNone'),
    offline: evenings.says('groups.eveningsNone').cut(),
  },
  groupTaste: {
    ...taste.asking(showGroupTaste, 'groups.taste'),
    full: async (stage) => {
      const { lea, tom, group } = await circle(stage);
      const rates = async (who: Person, movies: readonly { id: number }[], from: number) => {
        for (const [at, { id }] of movies.slice(0, 6).entries())
          await who.call(rateMovie, { movieId: id, score: from - 3 * at });
      };
      for (const who of [lea, tom]) await rates(who, moviesOf('Western', 'Romance'), who === lea ? 95 : 91);
      await rates(lea, moviesOf('Romance', 'Western'), 88);
      await rates(tom, moviesOf('Romance', 'Western'), 38);
      await stage.suite.quiet();
      const page = await stage.open(lea, `/groups/${group.id}/taste`);
      return saying(page, stage.say('groups.best'));
    },
    'too-few': taste.says('groups.tasteNone'),
    offline: taste.says('groups.tasteNone').cut(),
  },
  groupLink: {
    'signed-out': invitedByName,
    member: invited,
    'wrong-code': at('/g/K7PQ').headed('groups.linkWrong'),
    'misread-code': at('/g/ABC10O2X').headed('groups.linkMisread').inEachLanguage(),
    'wrong-code-signed-out': visiting('/g/K7PQ').headed('groups.linkWrong'),
    guest: async (stage) => {
      const code = await codeFrom(stage, false);
      return saying(await stage.open(await nina(stage), `/g/${code}`), stage.say('groups.guest'));
    },
    refused: at('/g/K7PQ2MZX').headed('groups.unknownTitle').inEachLanguage(),
    'refused-signed-out': visiting('/g/K7PQ2MZX').headed('groups.unknownTitle'),
  },
} satisfies Screens;
