import { challengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import { circleDocument } from '@cine/contract/documents/circles';
import { duelDocument } from '@cine/contract/documents/game/duels';
import { taskDocument } from '@cine/contract/documents/game/tasks';
import { groupDocument } from '@cine/contract/documents/groups';
import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import { pollDocument } from '@cine/contract/documents/polls';
import { sessionDocument } from '@cine/contract/documents/sessions';
import { userDocument } from '@cine/contract/documents/users';
import { digestSecret } from './config.ts';
import { avatarForAll, avatarForFriends, markGuestUnproved, zonesOf } from './features/core/account/index.ts';
import { recentSignInsDocument } from './features/core/auth/documents.ts';
import { tellOfIdentity, tellOfNewDevices, tellOfPasskey } from './features/core/auth/tell-owner-service.ts';
import { identityDocument, passkeyDocument } from './features/core/identities/index.ts';
import { inboxOwnerOf } from './features/core/notifications/inbox.ts';
import { copyIntoInboxAndPlayer } from './features/core/notifications/owner-service.ts';
import { forgetSignedOutDevices } from './features/core/notifications/push/devices-service.ts';
import { followDecision } from './features/faces/moderation/decision-service.ts';
import { notifyOfCheck } from './features/faces/movie-page/offer-reports-service.ts';
import { moveNextIssue } from './features/faces/newsletter/service.ts';
import { notifyOfDuel } from './features/game/duels/notify-service.ts';
import { copyIntoDuels, copyIntoDuelsAgain, endProposals } from './features/game/duels/users-service.ts';
import { updateGuildOfGroup } from './features/game/guilds/group-service.ts';
import { keepAutomaticHabits } from './features/game/habits/automatic-service.ts';
import { deleteCompletionsOf } from './features/game/habits/completions-store.ts';
import { moveReminders } from './features/game/habits/remind-service.ts';
import { settleWatches } from './features/game/settlement/settle-service.ts';
import { queueEvaluation, tellOfEvaluation } from './features/game/tasks/evaluate-service.ts';
import { queueLabelling, tellOfLabelling } from './features/together/challenges/drafts/label-service.ts';
import { planDocument } from './features/together/dates/documents.ts';
import { notifyOfPlan } from './features/together/dates/notify-service.ts';
import { copyIntoPlans } from './features/together/dates/users-service.ts';
import { copyIntoCircles } from './features/together/friends/copies-service.ts';
import { notifyOfCircle } from './features/together/friends/notify-service.ts';
import { copyIntoGroups } from './features/together/groups/copies-service.ts';
import { groupInvitationDocument } from './features/together/groups/documents.ts';
import { forgetEvenings, keepEveningOf } from './features/together/groups/evening-service.ts';
import { inviteToEvening } from './features/together/groups/invite-to-evening-service.ts';
import { notifyOfInvitation } from './features/together/groups/notify-invitation-service.ts';
import { notifyOfGroup } from './features/together/groups/notify-service.ts';
import { queuePollTasks } from './features/together/polls/following/queue-service.ts';
import {
  recheckPollOfGroup,
  recheckPollOfSession,
} from './features/together/polls/following/recheck-service.ts';
import { notifyOfPoll, pollNewsSchema, pollNewsTaskOf } from './features/together/polls/notify-service.ts';
import { payVoters } from './features/together/polls/pay/pay-service.ts';
import {
  completionSchema,
  completionTaskOf,
  tellFriendsOfCompletion,
} from './features/together/profiles/tell-friends-service.ts';
import { copyIntoSessions } from './features/together/sessions/copies-service.ts';
import { notifyOfInvited } from './features/together/sessions/invitations/notify-service.ts';
import { notifyOfTip } from './features/together/tips/notify-service.ts';
import { endKeeping, forgetCollections } from './features/watching/collections/erase-service.ts';
import { touchWatchlist, updateWatchlist } from './features/watching/collections/watchlist-service.ts';
import { countLinked } from './features/watching/watches/count-linked-service.ts';
import { movieIdOf } from './features/watching/watches/index.ts';
import { changed, created, deleted, later, reactTo, updated } from './platform/endpoints/reaction.ts';

/** All reactions: each path with its followers, in the order in which they run. */
export const reactions = [
  reactTo('users/{uid}/watches/{watchId}', null, {
    /** Settles progress in challenges, weekly and guild ones, pay, badges, and what an evening earned. */
    settleWatches: (context, { uid, watchId }) => settleWatches(context, uid, movieIdOf(watchId)),
    /** The watchlist loses what was watched, and gets back what wasn't. */
    updateWatchlist: (context, { uid, watchId }) => updateWatchlist(context, uid, movieIdOf(watchId)),
  }),
  reactTo('players/{uid}/ledger/{entryId}', ledgerEntryDocument, {
    /** Friends hear of a completed challenge, a minute later. */
    tellFriends: later(
      completionSchema,
      (ids, _before, entry) => completionTaskOf(ids, entry),
      tellFriendsOfCompletion,
    ),
  }),
  reactTo('players/{uid}', null, {
    /** Automatic habits are kept by what was watched and rated. */
    keepAutomaticHabits: (context, { uid }, before, after) =>
      keepAutomaticHabits(context, uid, before, after),
  }),
  reactTo('users/{uid}', userDocument, {
    /** A new guest is marked, so that an address they link later is checked as a new member's is. */
    markGuestUnproved: created(markGuestUnproved),
    /** Open sessions have an attendee's name, looks, services, region and shelf; a suspended user leaves. */
    copyIntoSessions: changed(
      ({ displayName, kind, providers, region, figure, shelfAtEvenings, suspension, ...account }) => [
        displayName,
        kind,
        providers,
        region,
        figure,
        shelfAtEvenings,
        suspension,
        avatarForAll(account),
      ],
      copyIntoSessions,
    ),
    /** Copies names and picture to the user's friends, and into open requests. */
    copyIntoCircles: changed(
      ({ displayName, username, ...account }) => [
        displayName,
        username,
        avatarForFriends(account),
        avatarForAll(account),
      ],
      copyIntoCircles,
    ),
    /** Copies name and looks into the user's groups. */
    copyIntoGroups: changed(
      ({ displayName, figure, ...account }) => [displayName, figure, avatarForAll(account)],
      copyIntoGroups,
    ),
    /** Copies the name into the dates that the user asked for or answered. */
    copyIntoPlans: changed(({ displayName }) => displayName, copyIntoPlans),
    /** Copies name and picture into the user's duels, as far as the other may see them. */
    copyIntoDuels: changed(
      ({ displayName, visibility, ...account }) => [
        displayName,
        visibility,
        avatarForAll({ ...account, visibility }),
      ],
      copyIntoDuels,
    ),
    /** Copies language, zone and settings into the inbox, and what streak warnings need into the player. */
    copyIntoInboxAndPlayer: changed(inboxOwnerOf, (context, { uid }) => copyIntoInboxAndPlayer(context, uid)),
    /** Devices that were signed out everywhere get no pushes any more. */
    forgetSignedOutDevices: changed(({ signedOutAt }) => signedOutAt, forgetSignedOutDevices),
    /** The next issue of the newsletter comes in the morning of the new time zone. */
    moveNextIssue: changed(
      ({ timeZone }) => timeZone,
      (context, { uid }) => moveNextIssue(context, uid),
    ),
    /** Reminders of habits come at the hours of the new time zone. */
    moveReminders: changed(zonesOf, (context, { uid }) => moveReminders(context, uid)),
    /** A watchlist is looked at again where its owner watches elsewhere. */
    touchWatchlist: changed(
      ({ kind, region, providers }) => ({ kind, region, providers }),
      (context, { uid }) => touchWatchlist(context, uid),
    ),
    /** A guest who became a member counts for those who watched with them. */
    countLinked: changed(
      ({ kind }) => kind,
      (context, { uid }) => countLinked(context, uid),
    ),
  }),
  reactTo('recentSignIns/{uid}', recentSignInsDocument, {
    /** A member hears of a sign-in on a new device. */
    tellOfNewDevices: (context, { uid }, before, after) => tellOfNewDevices(context, uid, before, after),
  }),
  reactTo('identities/{digest}', identityDocument, {
    /** A member hears of an account by which they can sign in from now on, or no longer. */
    tellOfIdentity: (context, { digest }, before, after) => tellOfIdentity(context, digest, before, after),
  }),
  reactTo('passkeys/{digest}', passkeyDocument, {
    /** A member hears of a passkey that was made or removed. */
    tellOfPasskey: (context, { digest }, before, after) => tellOfPasskey(context, digest, before, after),
  }),
  reactTo('users/{uid}/formerHabits/{habitId}', null, {
    /** Deleting a habit deletes its completions. */
    deleteCompletionsOf: created(({ db }, { uid, habitId }) => deleteCompletionsOf(db, uid, habitId)),
  }),
  reactTo('users/{uid}/tasks/{taskId}', taskDocument, {
    /** A task is evaluated by a queue. */
    queueEvaluation: (context, ids, before, after) => queueEvaluation(context, ids, before, after),
    /** Tells the task's owner that it was evaluated. */
    tellOfEvaluation: (context, ids, before, after) => tellOfEvaluation(context, ids, before, after),
  }),
  reactTo('users/{uid}/challengeDrafts/{draftId}', challengeDraftDocument, {
    /** The movies of a challenge's draft are labelled by a queue, batch after batch. */
    queueLabelling: (context, ids, before, after) => queueLabelling(context, ids, before, after),
    /** Tells a draft's maker that its movies are labelled. */
    tellOfLabelling: (context, ids, before, after) => tellOfLabelling(context, ids, before, after),
  }),
  reactTo('circles/{uid}', circleDocument, {
    /** A block ends the open proposals between the two. */
    endProposals: (context, { uid }, before, after) => endProposals(context, uid, before, after),
    /** Names and pictures are copied into the duels of two who are friends again, or no longer kept apart. */
    copyIntoDuelsAgain: (context, { uid }, before, after) => copyIntoDuelsAgain(context, uid, before, after),
    /** Ending a friendship, or blocking, stops the two from keeping collections together. */
    endKeeping: (context, { uid }, before, after) => endKeeping(context, uid, before, after),
    /** A member hears of requests and of those accepted. */
    notifyOfCircle: (context, { uid }, before, after) => notifyOfCircle(context, uid, before, after),
  }),
  reactTo('groups/{groupId}', groupDocument, {
    /** The guild of a group has its name, its banner and its members, and ends with it. */
    updateGuildOfGroup: (context, { groupId }, before, after) =>
      updateGuildOfGroup(context, groupId, before, after),
    /** Deletes the evenings of a group that is gone. */
    forgetEvenings: deleted((context, { groupId }) => forgetEvenings(context, groupId)),
    /** Deletes the collections of a group that is gone. */
    forgetCollections: deleted((context, { groupId }) => forgetCollections(context, groupId)),
    /** A poll may have waited for the member who has left. */
    recheckPollOfGroup: (context, _ids, before, after) => recheckPollOfGroup(context, before, after),
    /** Members hear who joined, and a member hears that they are offered the group. */
    notifyOfGroup: (context, { groupId }, before, after) => notifyOfGroup(context, groupId, before, after),
  }),
  reactTo('groupInvitations/{id}', groupInvitationDocument, {
    /** Somebody is invited into a group. */
    notifyOfInvitation: (context, { id }, before) => notifyOfInvitation(context, id, before),
  }),
  reactTo('sessions/{sessionId}', sessionDocument, {
    /** A group's members are invited to an evening that was opened for it. */
    inviteToEvening: created((context, { sessionId }, session) =>
      inviteToEvening(context, sessionId, session),
    ),
    /** A friend hears that somebody invited them to an evening, until they come or it is over. */
    notifyOfInvited: (context, { sessionId }, before, after) =>
      notifyOfInvited(context, sessionId, before, after),
    /** The group keeps what it watched at an evening, and its watchlist loses that. */
    keepEveningOf: (context, { sessionId }, before, after) =>
      keepEveningOf(context, sessionId, before, after),
    /** A poll may have waited for the attendee who has left or is away. */
    recheckPollOfSession: (context, _ids, before, after) => recheckPollOfSession(context, before, after),
    /** Pays those who voted for what was watched. */
    payVoters: (context, { sessionId }, before, after) => payVoters(context, sessionId, before, after),
  }),
  reactTo('polls/{pollId}', pollDocument, {
    /** A poll is closed in time, and the winner of an evening chosen. */
    queuePollTasks: (context, { pollId }, before, after) => queuePollTasks(context, pollId, before, after),
    /** A group's members hear of a poll and of its end. */
    notifyOfPoll: later(
      pollNewsSchema,
      ({ pollId }, before, after) => pollNewsTaskOf(pollId, before, after),
      notifyOfPoll,
    ),
  }),
  reactTo('plans/{code}', planDocument, {
    /** A group hears that dates are asked for; those who come, which one was chosen. */
    notifyOfPlan: (context, { code }, before, after) => notifyOfPlan(context, code, before, after),
  }),
  reactTo('duels/{duelId}', duelDocument, {
    /** The opponent hears of a proposal, the challenger what became of it. */
    notifyOfDuel: (context, { duelId }, before, after) => notifyOfDuel(context, duelId, before, after),
  }),
  reactTo('tips/{tipId}', null, {
    /** A friend hears of a recommended movie. */
    notifyOfTip: (context, { tipId }) => notifyOfTip(context, tipId),
  }),
  reactTo('offerReports/{reportId}', null, {
    /** The member who reported an offer hears what the check found. */
    notifyOfCheck: updated((context, { reportId }) => notifyOfCheck(context, reportId)),
  }),
  reactTo(
    'moderationLog/{entryId}',
    null,
    {
      /** Decisions reach ID tokens and copies, the person, and those who reported. */
      followDecision: created((context, { entryId }) => followDecision(context, entryId)),
    },
    [digestSecret],
  ),
];

/** The collections that each collection's followers write, if those have followers, too. */
export const leadsTo: Readonly<Record<string, readonly string[]>> = {
  watches: ['players', 'ledger'],
  players: ['ledger'],
  users: ['sessions', 'circles', 'groups', 'plans', 'duels', 'players', 'watches'],
  circles: ['duels', 'players', 'ledger'],
  groups: ['players', 'polls'],
  sessions: ['polls', 'players', 'ledger'],
  polls: ['sessions'],
};
