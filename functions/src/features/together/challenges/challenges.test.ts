import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { customMovieIds } from '@cine/contract/movies/custom-movie';
import * as operations from '@cine/contract/operations/together/challenges';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { unnamedUid } from '@cine/contract/primitives';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member, sessionOf } from '#test/builders.ts';
import type { CallError } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import {
  create,
  type Definition,
  joined,
  listOf,
  playerOf,
  progressIn,
  watched,
  western,
  westerns,
} from './challenges.test-support.ts';

describe('A challenge', () => {
  before(() => suite());

  describe('when it is defined', () => {
    const manyNames = {
      field: 'actor',
      operator: 'in',
      value: Array.from({ length: 30 }, (_, index) => `${'a'.repeat(50)}${index}`),
    };
    const unfit: [what: string, changes: object, path: string, reason: string][] = [
      [
        'a genre there is none of',
        { rules: [{ ...western, value: 'Westernn' }] },
        'rules.0.value',
        'rule-value-unfit',
      ],
      [
        'an operator that its field has not',
        { rules: [western, { field: 'language', operator: 'gt', value: 'fr' }] },
        'rules.1.operator',
        'rule-operator-unfit',
      ],
      [
        'a field there is none of',
        { rules: [{ ...western, field: 'mood' }] },
        'rules.0.field',
        'rule-field-unknown',
      ],
      ['no rule', { rules: [] }, 'rules', 'rules-count'],
      [
        'somebody’s own movie in its list',
        { rules: [listOf(391, customMovieIds.from)] },
        'rules.0.value.1',
        'rule-value-unfit',
      ],
      [
        'a movie in its list that the catalogue lacks',
        { rules: [listOf(391, 999_999)] },
        'rules.0.value.1',
        'rule-movie-unknown',
      ],
      [
        'fewer movies in its list than it asks for',
        { rules: [listOf(391, 33)], targetCount: 3 },
        'rules.0.value',
        'rule-movies-few',
      ],
      [
        'a list of movies that its other rules exclude',
        { rules: [{ field: 'year', operator: 'eq', value: 1950 }, listOf(391)] },
        'rules.1.value',
        'rule-movies-few',
      ],
      ['two lists of movies', { rules: [listOf(391), listOf(33)] }, 'rules.1', 'rule-list-second'],
      ['more than 50 XP a movie', { targetCount: 2, xpReward: 101 }, 'xpReward', 'too-big'],
      ['more than 500 XP', { targetCount: 100, xpReward: 501 }, 'xpReward', 'too-big'],
      ['no title', { titles: {} }, 'titles', 'language-needed'],
      ['everybody as its audience', { audience: 'everyone' }, 'audience', 'value-unknown'],
      [
        'more in its rules than others should carry',
        { rules: Array.from({ length: 3 }, () => manyNames) },
        'rules',
        'rules-too-long',
      ],
      [
        'rules that no movie can meet',
        {
          rules: [
            { field: 'genre', operator: 'eq', value: 'Western' },
            { field: 'year', operator: 'gt', value: 2090 },
          ],
        },
        'rules.1',
        'rule-impossible',
      ],
      [
        'an invisible character in its title',
        { titles: { en: 'A\u200bB' } },
        'titles.en',
        'character-invisible',
      ],
      [
        'a season that ends before it begins',
        { season: { from: '2027-02-02T00:00:00Z', to: '2027-02-01T00:00:00Z' } },
        'season.to',
        'range-reversed',
      ],
    ];
    for (const [what, changes, path, reason] of unfit) {
      it(`is refused with ${what}, by the path ${path}`, async () => {
        const maker = await member('Maker');
        const refused = await rejection(create(maker, changes as Partial<Definition>));
        expect(refused.reason).to.equal('input-invalid');
        expect(refused.details.issues).to.have.length(1);
        expect(refused.details.issues![0]).to.include({ path, reason });
      });
    }

    it('is refused for a rule that no movie meets without naming others, and with those before if they matter', async () => {
      const maker = await member('Maker');
      const messageOf = async (...rules: Definition['rules']) =>
        (await rejection(create(maker, { rules }))).details.issues![0]!.message;
      const western = { field: 'genre', operator: 'eq', value: 'Western' } as const;
      const future = { field: 'year', operator: 'gt', value: 2090 } as const;
      const recent = { field: 'year', operator: 'gte', value: 2020 } as const;
      const former = { field: 'year', operator: 'lt', value: 2000 } as const;
      expect(await messageOf(future))
        .to.include('no movie has')
        .and.not.include('before');
      expect(await messageOf(western, future))
        .to.include('no movie has')
        .and.not.include('before');
      expect(await messageOf(recent, former)).to.include('with the rules before it');
    });

    it('is refused with the list of genres when a rule names an unknown one', async () => {
      const rules = [{ field: 'genre', operator: 'in', value: ['Nope'] }] as unknown as Definition['rules'];
      const { issues } = (await rejection(create(await member('Maker'), { rules }))).details;
      expect(issues!.map(({ message }) => message).join())
        .to.include('Nope')
        .and.include('Comedy, ');
    });

    it('is made once for the same key, also by concurrent calls, and returned as it is now', async () => {
      const maker = await member('Maker');
      const other = await member('Other');
      const [made, same] = await Promise.all([create(maker, { key: 'k' }), create(maker, { key: 'k' })]);
      expect(same).to.deep.equal(made);
      const changed = await create(maker, { challengeId: made.id, targetCount: 3 });
      expect(await create(maker, { key: 'k', targetCount: 9 })).to.deep.equal(changed);
      expect((await create(other, { key: 'k' })).id).not.to.equal(made.id);
      const { issues } = (await rejection(create(maker, { key: 'k', challengeId: made.id }))).details;
      expect(issues!.map(({ path }) => path)).to.deep.equal(['key']);
    });

    it('may be about the movies of a list, and counts these alone', async () => {
      const maker = await member('Maker');
      const rules = [listOf(westerns.fistful, westerns.unforgiven)];
      const challengeId = await joined(maker, { rules, targetCount: 2 });
      for (const movieId of [westerns.tombstone, westerns.fistful]) await watched(maker, movieId);
      const { moviesWatched, isCompleted } = await progressIn(maker, challengeId);
      expect({ moviesWatched, isCompleted }).to.deep.equal({
        moviesWatched: [westerns.fistful],
        isCompleted: false,
      });
    });

    it('may grant up to 50 XP for each movie it asks for, and says that a week pays less', async () => {
      const maker = await member('Maker');
      const paysOnly = { xp: 50, because: 'week' };
      const large = await create(maker, { targetCount: 2, xpReward: 100, key: 'k' });
      expect(large).to.deep.include({ xpReward: 100, paysOnly });
      expect(await create(maker, { key: 'k' })).to.deep.equal(large);
      expect(await create(maker)).not.to.have.property('paysOnly');
    });

    it('can be defined by members only, and joined by guests', async () => {
      const { id: challengeId } = await create(await member('Maker'));
      const guest = running.newUser({ guest: true });
      const { code } = await sessionOf(await member('Host'));
      await guest.call(joinSession, { code, guest: { displayName: 'Nina', providers: [8] } });
      await expectRefusal(create(guest), 'members-only');
      const progress = await guest.call(operations.joinChallenge, { challengeId });
      expect(progress.currentCount).to.equal(0);
    });
  });

  describe('when it is changed', () => {
    it('keeps its version until someone joined, then gets a new one, while participants keep theirs', async () => {
      const maker = await member('Maker');
      const early = await member('Early');
      const late = await member('Late');
      const { id: challengeId } = await create(maker, { targetCount: 3 });
      const draft = await create(maker, { challengeId, targetCount: 2 });
      expect(draft).to.include({ id: challengeId, version: 1, targetCount: 2 });

      await early.call(operations.joinChallenge, { challengeId });
      const second = await create(maker, { challengeId, targetCount: 1 });
      const corrected = await create(maker, { challengeId, targetCount: 4 });
      expect([second.version, corrected.version]).to.deep.equal([2, 2]);
      await late.call(operations.joinChallenge, { challengeId });
      const third = await create(maker, { challengeId, targetCount: 5 });
      expect(third.version).to.equal(3);

      // Their copies outlive the maker's account, so they don't name them.
      const copyOf = (challenge: operations.Challenge) => ({ ...challenge, makerId: unnamedUid });
      expect((await progressIn(early, challengeId)).challenge).to.deep.equal(copyOf(draft));
      expect((await progressIn(late, challengeId)).challenge).to.deep.equal(copyOf(corrected));
      const versions = await context().db.collection(`challenges/${challengeId}/versions`).get();
      const expected = [draft, corrected].map((challenge) => ({ ...challenge, v: 1 }));
      expect(versions.docs.map((version) => version.data())).to.deep.equal(expected);
    });

    it('is read by others without its maker, in its newest version, as long as it is for a group', async () => {
      const maker = await member('Maker');
      const { id: challengeId } = await create(maker);
      const changed = await create(maker, { challengeId, targetCount: 2 });
      const shared = async () => (await context().db.doc(`sharedChallenges/${challengeId}`).get()).data();
      expect(await shared()).to.deep.equal({ ...changed, makerId: unnamedUid, v: 1 });
      await create(maker, { challengeId, audience: 'personal' });
      expect(await shared()).to.equal(undefined);
    });

    it('keeps the rules for those who joined before', async () => {
      const maker = await member('Maker');
      const challengeId = await joined(maker);
      await create(maker, { challengeId, rules: [{ field: 'year', operator: 'gt', value: 2000 }] });
      await watched(maker, westerns.unforgiven);
      expect((await progressIn(maker, challengeId)).isCompleted).to.equal(true);
    });

    it('can be changed by its maker only, and a personal one does not exist for others', async () => {
      const maker = await member('Maker');
      const other = await member('Other');
      const { id: shared } = await create(maker);
      const { id: personal } = await create(maker, { audience: 'personal' });
      await expectRefusal(create(other, { challengeId: shared }), 'challenge-not-yours');
      await expectRefusal(create(other, { challengeId: personal }), 'challenge-not-found');
    });
  });

  describe('when it is joined', () => {
    it("answers the same for another user's personal challenge as for a missing one", async () => {
      const maker = await member('Maker');
      const other = await member('Other');
      const { id: challengeId } = await create(maker, { audience: 'personal' });
      const real = await rejection(other.call(operations.joinChallenge, { challengeId }));
      const made = await rejection(other.call(operations.joinChallenge, { challengeId: 'nothing-here' }));
      expect(real.reason).to.equal('challenge-not-found');
      expect([made.reason, made.message]).to.deep.equal([real.reason, real.message]);
      const own = await maker.call(operations.joinChallenge, { challengeId });
      expect(own.challenge.id).to.equal(challengeId);
    });

    it('is open to anyone who knows its id if it is for a group', async () => {
      const { id: challengeId } = await create(await member('Maker'));
      const friend = await member('Friend');
      const progress = await friend.call(operations.joinChallenge, { challengeId });
      expect(progress).to.deep.include({ moviesWatched: [], currentCount: 0, isCompleted: false });
    });

    it('is not found by the name of an object property', async () => {
      const user = await member('User');
      for (const challengeId of ['constructor', 'toString']) {
        for (const operation of [operations.joinChallenge, operations.abandonChallenge]) {
          expect((await rejection(user.call(operation, { challengeId }))).reason).to.match(/^challenge-not-/);
        }
      }
      await expectRefusal(user.call(operations.joinChallenge, { challengeId: '__proto__' }), 'input-invalid');
    });

    it('is joined once by repeated and concurrent calls', async () => {
      const user = await member('User');
      const { id: challengeId } = await create(user);
      const join = () => user.call(operations.joinChallenge, { challengeId });
      const answers = await Promise.all([join(), join(), join(), join()]);
      expect(new Set(answers.map(({ joinedAt }) => joinedAt)).size).to.equal(1);
      await watched(user, westerns.fistful);
      await running.settled();
      expect(await join()).to.deep.include({ moviesWatched: [westerns.fistful], isCompleted: true });
    });

    it('is refused as the thirteenth under way, also by concurrent calls, until one is given up', async () => {
      const user = await member('User');
      const ids = [...readyMadeChallenges.values()].filter(({ season }) => !season).map(({ id }) => id);
      const joins = ids
        .slice(0, 14)
        .map((challengeId) => user.call(operations.joinChallenge, { challengeId }));
      const refused = (await Promise.allSettled(joins)).filter((result) => result.status === 'rejected');
      expect(refused).to.have.length(2);
      expect((refused[0]!.reason as CallError).details).to.deep.include({
        reason: 'challenges-too-many',
        params: { limit: 12 },
      });
      const underWay = Object.keys((await playerOf(user)).challenges);
      expect(underWay).to.have.length(12);
      await user.call(operations.abandonChallenge, { challengeId: underWay[0]! });
      await user.call(operations.joinChallenge, { challengeId: ids.find((id) => !underWay.includes(id))! });
      expect(Object.keys((await playerOf(user)).challenges)).to.have.length(12);
    });

    it('can be any ready-made challenge whose season is not over', async () => {
      const user = await member('User');
      for (const challenge of readyMadeChallenges.values()) {
        if (challenge.season && Date.parse(challenge.season.to) <= Date.now()) continue;
        const progress = await user.call(operations.joinChallenge, { challengeId: challenge.id });
        expect(progress.challenge).to.deep.equal(challenge);
        await user.call(operations.abandonChallenge, { challengeId: challenge.id });
      }
    });

    it('counts nothing recorded before, even by a server whose clock is ahead', async () => {
      const user = await member('User');
      const { id: challengeId } = await create(user);
      const watchId = await watched(user, westerns.fistful);
      const ahead = Timestamp.fromMillis(Date.now() + minute);
      await context()
        .db.doc(`users/${user.uid}/watches/${watchId}`)
        .update({ watchedAt: ahead, recordedAt: ahead });
      const { joinedAt } = await user.call(operations.joinChallenge, { challengeId });
      expect(Date.parse(joinedAt)).to.equal(ahead.toMillis() + 1);
      await watched(user, westerns.fistful);
      expect((await progressIn(user, challengeId)).moviesWatched).to.deep.equal([]);
    });
  });

  describe('in a season', () => {
    const around = (from: number, to: number) => ({
      from: new Date(Date.now() + from).toISOString(),
      to: new Date(Date.now() + to).toISOString(),
    });

    it('cannot be joined once it is over, but its maker can change the rest of it', async () => {
      const user = await member('User');
      const { id: challengeId } = await create(user, { season: around(-2 * hour, hour) });
      const season = around(-2 * hour, -hour);
      await context().db.doc(`challenges/${challengeId}`).update({ season });
      await expectRefusal(user.call(operations.joinChallenge, { challengeId }), 'challenge-over');
      const changed = await create(user, { challengeId, season, targetCount: 2 });
      expect(changed).to.deep.include({ id: challengeId, targetCount: 2, season });
    });

    it('is refused, new or changed, if the season is over, and nothing is saved', async () => {
      const user = await member('User');
      const season = around(-2 * hour, -1000);
      await expectRefusal(create(user, { season }), 'season-over');
      const { id: challengeId } = await create(user, { season: null });
      await expectRefusal(create(user, { challengeId, season }), 'season-over');
      const made = await context().db.collection('challenges').where('makerId', '==', user.uid).get();
      expect(made.docs.map((document) => document.get('season'))).to.deep.equal([null]);
    });

    it('counts only what is watched in the season', async () => {
      const user = await member('User');
      const soon = await joined(user, { season: around(hour, 2 * hour) });
      const now = await joined(user, { season: around(-hour, hour) });
      const verdict = await user.call(operations.submitMovie, {
        challengeId: soon,
        movieId: westerns.fistful,
      });
      expect(verdict).to.include({ counts: false, met: true, inTime: false });
      expect((await progressIn(user, now)).isCompleted).to.equal(true);
      expect((await progressIn(user, soon)).moviesWatched).to.deep.equal([]);
    });

    it('can be joined again in its next season by those who did not complete it', async () => {
      const user = await member('User');
      const challengeId = await joined(user, { season: around(-hour, hour) });
      const passed = around(-20 * day, -10 * day);
      await context()
        .db.doc(`players/${user.uid}`)
        .update({ [`challenges.${challengeId}.challenge.season`]: passed });
      await create(user, { challengeId, season: around(-hour, hour) });
      await joined(user);
      expect((await playerOf(user)).challenges).not.to.have.property(challengeId);
      const again = await user.call(operations.joinChallenge, { challengeId });
      expect(again.challenge.version).to.equal(2);
    });
  });

  describe('when it is given up', () => {
    it('drops its progress, and starts over when joined again', async () => {
      const user = await member('User');
      const challengeId = await joined(user, { targetCount: 2 });
      await watched(user, westerns.fistful);
      expect((await progressIn(user, challengeId)).moviesWatched).to.deep.equal([westerns.fistful]);
      await user.call(operations.abandonChallenge, { challengeId });
      expect((await playerOf(user)).challenges).to.deep.equal({});
      await user.call(operations.joinChallenge, { challengeId });
      await watched(user, westerns.unforgiven);
      expect((await progressIn(user, challengeId)).moviesWatched).to.deep.equal([westerns.unforgiven]);
    });

    it('is refused if it was never joined or is completed', async () => {
      const user = await member('User');
      const { id: unjoined } = await create(user);
      await expectRefusal(
        user.call(operations.abandonChallenge, { challengeId: unjoined }),
        'challenge-not-joined',
      );

      const challengeId = await joined(user);
      await watched(user, westerns.fistful);
      await running.settled();
      await expectRefusal(user.call(operations.abandonChallenge, { challengeId }), 'challenge-completed');
    });
  });
});
