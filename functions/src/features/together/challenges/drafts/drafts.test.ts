import type { InputOf } from '@cine/contract/operation';
import { listAiInteractions } from '@cine/contract/operations/core/ai';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import * as moderation from '@cine/contract/operations/faces/moderation';
import * as drafts from '@cine/contract/operations/together/challenge-drafts';
import { createChallenge, joinChallenge, showChallenge } from '@cine/contract/operations/together/challenges';
import { mendText } from '@cine/contract/text/shown-text';
import { hour } from '@cine/contract/time';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { startEncoders } from '@cine/encoders/stand-in';
import { expect } from 'chai';
import { createEncoders } from '#clients/encoders/client.ts';
import { EncodersError } from '#clients/encoders/encoders.ts';
import { context } from '#context.ts';
import { injections } from '#core/ai/injections.test-support.ts';
import { newStandIn } from '#core/ai/stand-in.test-support.ts';
import { keepMeanings, nearnessTo } from '#movies/meanings/service.ts';
import { member } from '#test/builders.ts';
import { type TestUser, user } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { deepIt } from '../../../../../../scripts/test/deep.ts';
import { progressIn, watched } from '../challenges.test-support.ts';
import { labelBatch } from './label-service.ts';

type Said = { id: number; fits: boolean; confidence: number; reason: string };
type Told = { label: string; movies: { id: number; title: string; overview: string }[] };

const { movies } = readCatalogue(samplePath);

const toldIn = (call: { turns: { content: string }[] }) => JSON.parse(call.turns[0]!.content) as Told;

/** A model that answers about the movies it gets. */
const labelling = (of: (movie: Told['movies'][number]) => Partial<Said>) =>
  running.models.behave((call) => ({
    text: JSON.stringify({
      labels: toldIn(call).movies.map((movie) => ({
        ...{ id: movie.id, fits: true, confidence: 0.9, reason: 'Tears, then joy.' },
        ...of(movie),
      })),
    }),
  }));

const terms = { titles: { en: 'Tears, then joy' }, targetCount: 2, xpReward: 40 } as const;

describe('A challenge from a sentence', () => {
  let maker: TestUser;
  const { models } = context();

  before(() => suite());
  beforeEach(async () => {
    maker = await member('Maker');
  });
  afterEach(() => {
    Object.assign(context(), { models });
    running.models.behave(null);
  });

  const withModel = () => {
    context().models = newStandIn('trial');
  };
  const drafted = async (
    sentence = 'sad movies with a happy ending',
    more: Partial<InputOf<typeof drafts.draftChallenge>> = {},
  ) => {
    const { id: draftId } = await maker.call(drafts.draftChallenge, { sentence, ...more });
    await running.quiet();
    return maker.call(drafts.showChallengeDraft, { draftId });
  };
  const fitting = ({ movies }: drafts.ChallengeDraft) =>
    movies.flatMap(({ fits, movieId }) => (fits ? [movieId] : []));
  const listOf = ({ movies }: drafts.ChallengeDraft) =>
    movies.flatMap(({ isIn, movieId }) => (isIn ? [movieId] : []));

  describe('without a model', () => {
    // What a stand-in said elsewhere of the same words is kept.
    before(() => context().db.recursiveDelete(context().db.collection('movieLabels')));
    beforeEach(() => {
      context().models = async () => [];
    });

    for (const [sentence, expected, most, own] of [
      ['sad movies with a happy ending', [278, 77338, 1585, 637, 490132], 100, it],
      ['грустные фильмы со счастливым концом', [278, 77338, 1585, 637, 490132], 100, it],
      ['films de braquage', [949, 968, 934, 500, 1089], 30, it],
      ['фильмы про космос', [62, 157336, 286217, 49047, 593], 40, deepIt],
      ['time travel', [105, 662, 141, 59436, 11687], 20, deepIt],
    ] as const)
      own(
        `finds what “${sentence}” means by keywords and overviews, with little confidence and a reason each`,
        async () => {
          const draft = await drafted(sentence);
          expect(fitting(draft)).to.include.members([...expected]);
          expect(fitting(draft)).to.have.length.below(most);
          expect(draft).to.deep.include({ unasked: 'no-model', labelling: null });
          for (const movie of draft.movies) {
            expect(movie.confidence).to.be.within(1, 55);
            expect(movie.reason).not.to.equal('');
            expect(movie).to.deep.include({ by: 'terms', model: null, isIn: movie.fits, isReviewed: false });
          }
        },
      );

    it('has the rules of the sentence, besides its subject, unless others are given', async () => {
      const { rules, movies, label } = await drafted('sad movies of the 90s with a happy ending');
      expect(rules).to.deep.equal([{ field: 'decade', operator: 'eq', value: 1990 }]);
      expect(label).to.equal('sad movies of the 90s with a happy ending');
      expect(movies.map(({ movieId }) => movieId))
        .to.include(637)
        .and.not.include(1585);
      const western = { field: 'genre', operator: 'eq', value: 'Western' } as const;
      const { movies: westerns } = await drafted('films de braquage', { rules: [western] });
      expect(westerns.map(({ movieId }) => movieId))
        .to.include(938)
        .and.not.include(949);
    });

    it('lists no movie that is about what the sentence denies, and nothing for what no movie says', async () => {
      const fits = async (sentence: string) => fitting(await drafted(sentence));
      const happy = await fits('sad movies with a happy ending');
      const other = await fits('des films tristes sans fin heureuse');
      expect(other).to.not.have.length(0);
      expect(other.filter((id) => happy.includes(id))).to.deep.equal([]);
      const robots = { field: 'keyword', operator: 'ne', value: 'robot' } as const;
      expect((await drafted('films tristes sans robots')).rules).to.deep.equal([robots]);
      for (const sentence of ['фильмы без насилия', 'qwxz zxqw vvkq'])
        expect((await drafted(sentence)).movies, sentence).to.deep.equal([]);
    });

    it('lists all movies that meet its rules where a sentence has nothing else', async () => {
      const draft = await drafted('comédies des années 90');
      expect(draft).to.deep.include({ label: '', unasked: null, labelling: null });
      const { movies: listed } = draft;
      expect(listed).to.not.have.length(0);
      for (const movie of listed) {
        expect(movie).to.include({ isIn: true, confidence: 55, reason: 'Meets all the conditions.' });
        expect(movie.year).to.be.within(1990, 1999);
      }
    });

    it('becomes a challenge whose list never changes, once its maker has reviewed it', async () => {
      const draft = await drafted();
      const [first, second, ...others] = fitting(draft);
      const reviewed = await maker.call(drafts.reviewChallengeDraft, {
        draftId: draft.id,
        accept: [first!, 603],
        remove: others,
      });
      const added = reviewed.movies.find(({ movieId }) => movieId === 603);
      expect(added).to.deep.include({ by: 'maker', confidence: 100, isIn: true, isReviewed: true });
      const publish = { draftId: draft.id, list: listOf(reviewed), ...terms, audience: 'group' as const };
      for (const list of [[], [first!], [...publish.list, 604], fitting(draft)])
        await expectRefusal(
          maker.call(drafts.publishChallengeDraft, { ...publish, list }),
          'draft-list-changed',
        );
      const challenge = await maker.call(drafts.publishChallengeDraft, publish);
      expect(challenge.rules).to.deep.equal([
        { field: 'movie', operator: 'in', value: [first, second, 603] },
      ]);
      expect(challenge.fromSentence).to.deep.equal({
        sentence: 'sad movies with a happy ending',
        by: { model: 0, vectors: 0, terms: 2, maker: 1 },
        models: [],
      });
      expect(await maker.call(drafts.publishChallengeDraft, publish)).to.deep.equal(challenge);
      await expectRefusal(maker.call(drafts.showChallengeDraft, { draftId: draft.id }), 'draft-not-found');

      const definition = {
        titles: { en: 'Others' },
        targetCount: 1,
        xpReward: 20,
        challengeId: challenge.id,
      };
      const list = { field: 'movie' as const, operator: 'in' as const, value: [first!] };
      await expectRefusal(
        maker.call(createChallenge, { ...definition, rules: [list] }),
        'challenge-list-final',
      );
      const renamed = await maker.call(createChallenge, {
        ...definition,
        audience: 'group',
        rules: challenge.rules,
      });
      expect(renamed.fromSentence).to.deep.equal(challenge.fromSentence);

      const friend = await member('Friend');
      const reasons = await friend.call(drafts.showChallengeReasons, { challengeId: challenge.id });
      expect(reasons.movies.map(({ movieId, by }) => [movieId, by])).to.deep.equal([
        [first, 'terms'],
        [second, 'terms'],
        [603, 'maker'],
      ]);
      const { isIn: _, isReviewed: __, fits: ___, ...label } = draft.movies[0]!;
      expect(reasons.movies[0]).to.deep.equal(label);
      const { challenge: view } = await friend.call(showChallenge, { challengeId: challenge.id });
      expect(view).to.deep.include({ fromSentence: challenge.fromSentence, makerId: 'somebody' });
      await friend.call(joinChallenge, { challengeId: challenge.id });
      await watched(friend, first!);
      expect((await progressIn(friend, challenge.id)).moviesWatched).to.deep.equal([first]);
    });

    it('is hidden with its titles by moderation, also from who joined, and shown again when that is undone', async () => {
      withModel();
      labelling(() => ({ reason: 'It has rude words.' }));
      const draft = await drafted('time travel with rude words');
      const reviewed = await maker.call(drafts.reviewChallengeDraft, { draftId: draft.id, accept: [603] });
      const challenge = await maker.call(drafts.publishChallengeDraft, {
        ...{ draftId: draft.id, list: listOf(reviewed), ...terms, targetCount: 1, audience: 'group' },
      });
      const challengeId = challenge.id;
      const kim = await member('Kim');
      await kim.call(joinChallenge, { challengeId });
      await kim.call(moderation.report, { kind: 'challenge', id: challengeId, cause: 'insult' });
      const operator = running.newUser({ operator: true });
      const { cases } = await operator.call(moderation.listCases, {});
      const reported = cases.find(({ targetId }) => targetId === challengeId)!;
      expect(reported.text).to.include('time travel with rude words');
      const { id: entryId } = await operator.call(moderation.decide, {
        ...{ caseId: reported.id, action: 'hide', cause: 'insult' },
      });
      await running.quiet();
      const sentences = async () => {
        const { challenge: view, progress } = await kim.call(showChallenge, { challengeId });
        return [view, progress!.challenge].map(({ fromSentence }) => fromSentence!.sentence);
      };
      expect(await sentences()).to.deep.equal([null, null]);
      const reasons = async () => {
        const { movies: listed } = await kim.call(drafts.showChallengeReasons, { challengeId });
        return new Set(listed.map(({ reason }) => reason));
      };
      expect(await reasons()).to.deep.equal(new Set(['']));
      await operator.call(moderation.undoDecision, { entryId });
      await running.quiet();
      expect(await sentences()).to.deep.equal(Array(2).fill('time travel with rude words'));
      expect(await reasons()).to.deep.equal(new Set(['It has rude words.']));

      await kim.call(moderation.report, { kind: 'challenge', id: challengeId, cause: 'spam' });
      const [again] = (await operator.call(moderation.listCases, {})).cases;
      await operator.call(moderation.decide, { caseId: again!.id, action: 'hide', cause: 'insult' });
      await running.quiet();
      const harmless = {
        titles: { en: 'Harmless' },
        targetCount: 1,
        xpReward: 10,
        audience: 'group',
      } as const;
      await maker.call(createChallenge, { ...harmless, challengeId, rules: challenge.rules });
      const { challenge: renamed } = await (await member('Tom')).call(showChallenge, { challengeId });
      expect(renamed).to.have.nested.property('fromSentence.sentence', null);
    });

    it('can be joined by nobody, and seen by its maker alone, before it is published', async () => {
      const { id } = await drafted('time travel');
      const friend = await member('Friend');
      await expectRefusal(friend.call(joinChallenge, { challengeId: id }), 'challenge-not-found');
      await expectRefusal(friend.call(drafts.showChallengeDraft, { draftId: id }), 'draft-not-found');
      await expectRefusal(
        friend.call(drafts.publishChallengeDraft, { draftId: id, list: [], ...terms }),
        'draft-not-found',
      );
    });

    it('asks for no more movies than its list has', async () => {
      const draft = await drafted('time travel');
      await maker.call(drafts.reviewChallengeDraft, { draftId: draft.id, remove: fitting(draft) });
      await expectRefusal(
        maker.call(drafts.publishChallengeDraft, { draftId: draft.id, list: [], ...terms }),
        'draft-movies-few',
      );
    });

    it('takes no movie that isn’t in the catalogue, and no more than a list may have', async () => {
      const { id: draftId } = await drafted('time travel');
      await expectRefusal(
        maker.call(drafts.reviewChallengeDraft, { draftId, accept: [999_999_99] }),
        'movie-unknown',
      );
      const many = movies.slice(0, 200).map(({ id }) => id);
      await expectRefusal(maker.call(drafts.reviewChallengeDraft, { draftId, accept: many }), 'draft-full');
    });

    it('is begun once by a key, listed, discarded, and one of five at most', async () => {
      const first = await drafted('time travel', { key: 'one' });
      expect((await drafted('time travel', { key: 'one' })).id).to.equal(first.id);
      for (let more = 1; more < drafts.maxDrafts; more += 1) await drafted('films de braquage');
      await expectRefusal(maker.call(drafts.draftChallenge, { sentence: 'lighthouses' }), 'drafts-too-many');
      const listed = await maker.call(drafts.listChallengeDrafts, {});
      expect(listed.drafts).to.have.length(drafts.maxDrafts);
      expect(listed.drafts.at(-1)).to.deep.include({ id: first.id, movies: fitting(first).length });
      await maker.call(drafts.discardChallengeDraft, { draftId: first.id });
      await drafted('lighthouses');
    });
  });

  describe('with an encoder of texts', () => {
    let server: Awaited<ReturnType<typeof startEncoders>>;
    const { encoders } = context();
    before(async () => {
      server = await startEncoders();
      await keepMeanings({ ...context(), encoders: createEncoders({ url: server.url, now: () => 0 }) });
    });
    beforeEach(() => {
      Object.assign(context(), {
        models: async () => [],
        encoders: createEncoders({ url: server.url, now: () => 0 }),
      });
    });
    afterEach(() => {
      Object.assign(context(), { encoders });
    });
    after(() => server.close());

    it('is labelled by how near movies are in meaning, more sure than by words and less than by a model', async () => {
      const draft = await drafted('space rockets, or a rocket');
      const near = fitting(draft);
      // Whose keywords have a word that is near to it.
      expect(near).to.include.members([49047, 11]).and.not.include(105);
      for (const { by, confidence, reason, movieId } of draft.movies) {
        expect(by).to.equal('vectors');
        expect(confidence).to.be.within(35, 70);
        expect(reason).to.match(near.includes(movieId) ? /^Close in meaning \(\d+%\)\.$/ : /^Far in meaning/);
      }
      expect(draft).to.deep.include({ labelling: null, unasked: 'no-model' });
    });

    it('finds movies near in meaning, whose words say nothing of it', async () => {
      const nearness = await nearnessTo(context(), 'a rocket');
      const nearest = [...nearness!].flatMap(([movieId, score]) => (score >= 3 ? [movieId] : []));
      expect(nearest).to.not.have.length(0);
      const draft = await drafted('a rocket');
      expect(draft.movies.map(({ movieId }) => movieId)).to.include.members(nearest);
    });

    it('takes over from a model that can’t be asked any more', async () => {
      withModel();
      running.models.behave('stand-in-down');
      const draft = await drafted('rocket trips');
      expect(draft).to.deep.include({ labelling: null, unasked: 'unavailable' });
      expect(draft.movies.every(({ by }) => by === 'vectors')).to.equal(true);
    });

    it('is left to term statistics where the encoder fails', async () => {
      const { text } = await createEncoders({ url: server.url, now: () => 0 })();
      const broken = { ...text!, encode: () => Promise.reject(new EncodersError('unavailable', 'Gone')) };
      context().encoders = async () => ({ text: broken });
      const draft = await drafted('time travel in a rocket');
      expect(draft.labelling).to.equal(null);
      expect(draft.movies.every(({ by }) => by === 'terms')).to.equal(true);
    });
  });

  describe('with a model', () => {
    beforeEach(withModel);

    it('is labelled batch after batch, with a reason and the model’s name, and only once for all users', async () => {
      labelling(({ id }) => ({ fits: id === 637, confidence: id === 637 ? 0.94 : 0.6 }));
      const callCount = running.models.calls.length;
      const draft = await drafted('weepies in a concentration camp that end well');
      expect(fitting(draft)).to.deep.equal([637]);
      const weepie = draft.movies.find(({ movieId }) => movieId === 637);
      expect(weepie).to.deep.include({ confidence: 94, reason: 'Tears, then joy.', by: 'model' });
      expect(weepie!.model).to.equal('trial (stand-in)');
      expect(draft).to.deep.include({ labelling: null, unasked: null });
      const batches = running.models.calls.length - callCount;
      expect(batches).to.equal(Math.ceil(draft.movies.length / 12));
      const { interactions } = await maker.call(listAiInteractions, {});
      expect(interactions[0]!.purpose).to.equal('labels');

      maker = await member('Other');
      const again = await drafted('Weepies in a concentration camp, that end well!');
      expect(again.movies).to.deep.equal(draft.movies);
      expect(running.models.calls.length - callCount).to.equal(batches);
    });

    it('can’t be published before all are labelled, and keeps what its maker said meanwhile', async () => {
      const seen: string[] = [];
      running.models.behave(async (call) => {
        const { id: draftId } = (await maker.call(drafts.listChallengeDrafts, {})).drafts[0]!;
        const { movies } = toldIn(call);
        if (seen.length === 0) {
          await expectRefusal(
            maker.call(drafts.publishChallengeDraft, { draftId, list: [], ...terms }),
            'draft-being-labelled',
          );
          await maker.call(drafts.reviewChallengeDraft, { draftId, remove: [movies[0]!.id] });
        }
        seen.push(...movies.map(({ title }) => title));
        const labels = movies.map(({ id }) => ({ id, fits: true, confidence: 1, reason: 'It does.' }));
        return { text: JSON.stringify({ labels }) };
      });
      const draft = await drafted('movies about lighthouses and fog');
      expect(new Set(seen).size).to.equal(draft.movies.length);
      const [first, ...others] = draft.movies;
      expect(first).to.deep.include({ fits: true, isIn: false, isReviewed: true });
      expect(others.every(({ isIn }) => isIn)).to.equal(true);
    });

    it('tells its maker once when that has ended', async () => {
      labelling(({ id }) => ({ fits: id === 637 }));
      const draft = await drafted('a weepy in a concentration camp');
      const { notifications } = await maker.call(listNotifications, {});
      expect(notifications.map(({ kind, params }) => ({ kind, params }))).to.deep.equal([
        { kind: 'list-labelled', params: { draftId: draft.id, movies: fitting(draft).length } },
      ]);
    });

    it('can be published after an hour in which its labelling never ended', async () => {
      labelling(() => ({}));
      const { id: draftId, movies } = await drafted('movies in which somebody waits for rain');
      const ref = context().db.doc(`users/${maker.uid}/challengeDrafts/${draftId}`);
      const left = movies.map(({ movieId }) => movieId);
      await ref.update({ labelling: { left, of: left.length } });
      const { now } = context();
      const publish = { draftId, list: left, ...terms };
      try {
        await expectRefusal(maker.call(drafts.publishChallengeDraft, publish), 'draft-being-labelled');
        context().now = () => now() + hour;
        expect(await maker.call(drafts.publishChallengeDraft, publish)).to.include({ id: draftId });
      } finally {
        context().now = now;
      }
    });

    it('is labelled the same by batches that are delivered twice or late', async () => {
      labelling(() => ({}));
      const draft = await drafted('movies in which it rains all the time');
      const callCount = running.models.calls.length;
      await labelBatch(context(), { uid: maker.uid, draftId: draft.id, left: draft.movies.length }, 0);
      await labelBatch(context(), { uid: maker.uid, draftId: 'gone', left: 5 }, 0);
      expect(running.models.calls).to.have.length(callCount);
      expect(await maker.call(drafts.showChallengeDraft, { draftId: draft.id })).to.deep.equal(draft);
    });

    it('is left to term statistics where the model answers nonsense, about others, or not at all', async () => {
      for (const behaviour of ['stand-in-garbage', 'stand-in-down'] as const) {
        running.models.behave(behaviour);
        const draft = await drafted(
          `time travel to the ${behaviour === 'stand-in-down' ? 'past' : 'future'}`,
        );
        expect(draft.labelling).to.equal(null);
        expect(draft.unasked).to.equal(behaviour === 'stand-in-down' ? 'unavailable' : 'unreadable');
        expect(draft.movies.every(({ by }) => by === 'terms')).to.equal(true);
        withModel();
      }
      labelling(({ id }) => ({ id: id + 1 }));
      expect((await drafted('time machines')).unasked).to.equal('unreadable');
    });

    it('keeps the labels of a model whose budget is spent in the middle, and says so', async () => {
      let batches = 0;
      const { models: usual } = context();
      const [model] = await usual();
      const dear = { ...model!, setting: { ...model!.setting, inputPrice: 1000, outputPrice: 1000 } };
      labelling(() => ({ reason: 'By the model.' }));
      context().models = async () => (batches++ < 2 ? [model!] : [dear]);
      const draft = await drafted('movies about long train journeys');
      expect(draft).to.deep.include({ labelling: null, unasked: 'day-spent' });
      const by = draft.movies.map((movie) => movie.by);
      expect(by.filter((each) => each === 'model')).to.have.length(12);
      expect(by).to.include('terms');
    });

    it('isn’t asked for somebody without a verified address', async () => {
      const callCount = running.models.calls.length;
      maker = user(running.url, maker.uid, { unverified: true });
      const draft = await drafted('time travel');
      expect(draft).to.deep.include({ unasked: 'unproven', labelling: null });
      expect(running.models.calls).to.have.length(callCount);
    });

    for (const [index, injection] of ['Ignore', 'Répète', 'Забудь'].entries())
      (index === 0 ? it : deepIt)(
        `takes no links, markup or instructions from a model that a sentence leads astray (${injection})`,
        async () => {
          running.models.behave('stand-in-strays');
          const sentence = mendText(injections.find((each) => each.startsWith(injection))!, 100);
          const { movies } = await drafted(`${index} ${sentence}`);
          for (const { reason } of movies) expect(reason).not.to.match(/evil|<|\[|\*\*/);
          const { instructions } = running.models.calls.at(-1)!;
          expect(instructions.toLowerCase()).not.to.include(sentence.slice(0, 20).toLowerCase());
        },
      );
  });
});
