/** What each refusal says in English. */
import { plural, select } from '@cine/contract/text/message';
import type { Messages } from './index.ts';

export const en: Messages = {
  reasons: {
    'input-invalid': 'Something in the request isn’t right: see the list of faults. Nothing has changed.',
    'sign-in-required': 'Please sign in first.',
    'sign-in-invalid': 'Your sign-in has expired. Please sign in again.',
    'app-check-required': 'This app couldn’t be verified. Please update it and try again.',
    'operators-only': 'Only the team that runs the service can do this.',
    'members-only': 'You need an account for this. Create one: nothing you’ve done is lost.',
    'budget-spent':
      'Your account has reached its limit for the day. Please try again in {hours, plural, one {# hour} other {# hours}}; exporting, blocking, reporting and undoing still work.',
    'too-many-calls':
      'That was a lot at once. Please wait {minutes, plural, =0 {{seconds, plural, one {# second} other {# seconds}}} one {# minute} other {# minutes}} and try again.',
    'try-again':
      'Several people changed the same thing at once. Nothing changed on your side; please try again.',
    'service-unavailable': 'A service we need isn’t responding. Please try again in a moment.',
    'catalogue-missing': 'The movie catalogue isn’t there yet. Please try again later.',
    'document-unreadable': 'Something stored can’t be read. Nothing has changed, and the team has been told.',
    internal: 'Something went wrong on our side, and the team has been told.',
    'route-unknown': 'There’s nothing at this address; /api/docs lists what you can call.',
    'method-not-allowed': 'This address doesn’t accept {method}, only {allowed}.',
    'body-too-large': 'The request is too large: {kilobytes} kB at most.',
    'body-not-json': 'The body of the request has to be a JSON object.',
    'body-type-unfit': 'The body of the request has to be sent as application/json, in UTF-8.',
    'body-encoded': 'The body of the request must not be compressed.',
    'body-too-deep': 'The request is nested too deeply: {levels} levels at most.',
    'origin-refused': 'Pages of this site may not call us.',
    'account-missing': 'Please give your name and your services first.',
    'account-deleted': 'This account has been deleted.',
    'account-suspended': `${plural('days', {
      '=0': 'Your account is suspended until we decide otherwise',
      one: 'Your account is suspended for # more day',
      other: 'Your account is suspended for # more days',
    })}: ${select('cause', {
      impersonation: 'it pretends to be somebody else',
      insult: 'it insults or threatens people',
      sexual: 'it shows sexual content',
      spam: 'it advertises',
      private: 'it gives away private details',
      other: 'it breaks our rules',
    })}. You can still see and download your data, and delete your account.`,
    'address-suspended':
      'An account with this address is suspended {days, plural, =0 {until we decide otherwise} one {for # more day} other {for # more days}}. Deleting it didn’t change that: you can’t open another one until then.',
    'bio-refused': 'We’ve hidden this text, or one like it, before. Please write something else.',
    'picture-unreadable': 'We can’t read this picture. Use a JPEG, PNG or WebP.',
    'picture-too-large':
      'This picture is too large: {megapixels} megapixels at most. Make it smaller or crop it.',
    'picture-animated': 'A moving picture doesn’t fit here. Use a still one.',
    'picture-refused': 'We’ve removed this picture before. Please choose another one.',
    'title-not-earned': 'You don’t have this title yet. Earn its badge, or reach its level.',
    'level-too-low': 'You need level {level, number} for this.',
    'character-missing': 'Create your character first.',
    'character-exists': 'You already have a character. You can change its name and looks.',
    'points-too-few':
      'You have {points, plural, =0 {no points} one {# point} other {# points}} to assign in total. Milestones bring more.',
    'points-one-sided':
      'With that many points, no skill can have more than {most}. Give the others some, too.',
    'points-final': 'A point stays where you put it, but once a quarter you can take all of them back.',
    'points-reset-lately':
      'You’ve already taken your points back this quarter. You can do it again {days, plural, one {tomorrow} other {in # days}}.',
    'item-not-owned': 'You don’t have this item.',
    'item-unknown': 'The shop doesn’t sell that.',
    'item-owned': 'You already have this item.',
    'item-out-of-season': 'This item isn’t for sale at this time of the year.',
    'item-sold-out': 'This item is sold out.',
    'item-level-too-low': 'You can buy this item once you reach level {level}.',
    'coins-too-few': 'It costs {price, plural, one {# coin} other {# coins}}, and you have {coins, number}.',
    'duel-unavailable':
      'You can only challenge friends, and people in your groups whose profile isn’t private.',
    'opponent-unready': 'They don’t have a character yet.',
    'duel-changed':
      'One of you has changed since you looked. The odds are now {win} % to win, {draw} % for a draw and {loss} % to lose: is that still OK with you?',
    'duel-open': 'There’s already an open challenge between the two of you.',
    'duel-over': 'This challenge is no longer open.',
    'duel-not-found': 'We can’t find this duel.',
    'duel-declined-lately':
      'They’ve turned you down {declines} times in a row. You can ask again {days, plural, one {tomorrow} other {in # days}}.',
    'duels-too-many': 'You have {limit} open challenges. Wait for an answer, or withdraw one.',
    'bet-unfair':
      'One of you is the clear favourite, so there can’t be a bet. Fight without one, or have an even duel.',
    'bet-too-high':
      '{limit, plural, =0 {You don’t have enough coins for a bet.} one {You can bet at most # coin.} other {You can bet at most # coins.}}',
    'bet-again-too-soon':
      'You two have bet against each other within the last {days} days. Fight without a bet this time.',
    'bets-too-many': 'You’ve made this week’s {limit} bets. Fight without one, or wait until Monday.',
    'bets-won-enough':
      'You can win at most {limit} coins a week from bets, and you’ve reached that. Fight without one, or wait until Monday.',
    'title-refused':
      'We’ve hidden the title “{title}” before, or one that looks like it. Please choose another one.',
    'renamed-too-often':
      'You’ve changed your name {limit, plural, one {# time} other {# times}} in a day. Please try again tomorrow.',
    'name-refused': 'We’ve hidden the name “{name}” before. Please choose another one.',
    'sign-in-too-old':
      'Please sign in again: you need to have signed in within the last {minutes, plural, one {minute} other {# minutes}}.',
    'attempt-unknown': 'That sign-in took too long, or began in another browser. Please start again.',
    'attempt-failed': 'The sign-in didn’t go through. Please start again.',
    'sign-in-unavailable':
      'This way to sign in isn’t working right now. Try another one, or come back later.',
    'identity-exists':
      'Another {name} account with the same address already signs in here. If it’s yours, sign in with that one, and add this one in the settings; if not, sign in another way.',
    'identity-taken':
      'That one already belongs to another Ciné-Compagnon account: sign in with it, or unlink it there first.',
    'identity-for-another': 'It was for the account with the same address, and this one isn’t that account.',
    'identity-unknown': 'You don’t sign in with that one any more.',
    'identities-full':
      'You already have {limit, number} accounts to sign in with, which is the most you can have.',
    'address-in-use':
      'This address already has an account, which you sign in to {way, select, password {with a password} passkey {with a passkey} other {with {name}}}. Sign in that way to link both, or go on without that account.',
    'address-elsewhere':
      'Another account has this address; you sign in to it {way, select, password {with a password} passkey {with a passkey} other {with {name}}}. If you add this here anyway, it’ll always sign you in to this account, not to that one.',
    'last-way-in': 'That’s your only way to sign in. Add another one first.',
    'passkey-unknown': 'That passkey no longer works here.',
    'passkey-refused': 'We couldn’t check that passkey. Please try again.',
    'passkeys-full': 'You already have {limit, number} passkeys, which is the most you can have.',
    'token-invalid': 'This token isn’t valid any more. Make a new one in the settings.',
    'token-not-personal': 'This takes a personal token: make one in the settings.',
    'token-reads-only': 'This token may only read.',
    'token-not-enough': 'No token can do this. Sign in to the app for it.',
    'token-unknown': 'That token is already gone.',
    'tokens-full': 'You already have {limit, number} tokens, which is the most you can have.',
    'credentials-wrong':
      'That address and password don’t go together, or there were too many attempts. You can ask for a new password.',
    'refresh-token-invalid': 'You’re signed out. Please sign in again.',
    'reset-code-invalid': 'That link is too old or was already used. Ask for a new one.',
    'email-taken': 'This address already has an account. Sign in, or ask for a new password.',
    'email-same': 'That’s already your address.',
    'email-change-unknown': 'That change of address was cancelled or has expired. Nothing has changed.',
    'email-change-under-way': 'That change is happening right now. Please look again in a minute.',
    'password-weak': 'That password is too weak. Choose a longer one.',
    'username-taken': 'The username “{username}” is taken.',
    'username-reserved': 'The username “{username}” is reserved.',
    'provider-unknown': 'We don’t know the service {provider}.',
    'region-unknown': 'We don’t know the region “{region}”.',
    'time-zone-unknown': 'We don’t know the time zone “{timeZone}”.',
    'guest-token-invalid': 'We couldn’t verify that this guest is you. Nothing has changed.',
    'guest-is-a-member': 'That’s not a guest account, so it stays as it is.',
    'guest-already-merged': 'That guest has already joined another account.',
    'user-unknown': 'We can’t find anybody there. Check what you typed, or ask them for their code.',
    'user-blocked': 'You’ve blocked this person. Unblock them first.',
    'friend-yourself': 'That’s you! Give your code to a friend instead.',
    'friend-request-gone': 'This request isn’t there any more.',
    'friends-full':
      '{whose, select, theirs {They already have {limit, number} friends, which is the most anyone can have.} other {You already have {limit, number} friends, which is the most you can have.}}',
    'friend-requests-full': select('whose', {
      theirs:
        'They already have {limit, number} requests waiting. Use their friend code, or ask them in a group or at a movie night you share.',
      other:
        'You’ve asked {limit, plural, one {# person} other {# people}} who haven’t answered yet. Withdraw a request first.',
    }),
    'blocks-full':
      'You’ve already blocked {limit, plural, one {# person} other {# people}}. Unblock somebody first.',
    'group-not-found': 'There’s no such group, or you’re not in it.',
    'group-code-unknown': 'This code doesn’t lead to a group, or no longer does. Ask for a new one.',
    'group-owner-only': 'Only the group’s owner can do this.',
    'hand-over-gone': 'This group is no longer being offered to you.',
    'dates-asker-only': 'Only the person who asked for these dates can do this.',
    'group-member-not-found': 'That person isn’t in this group.',
    'group-full': 'This group is full: {limit, plural, one {# person} other {# people}}.',
    'groups-too-many':
      'You’re already in {limit, plural, one {# group} other {# groups}}, which is the most you can be in. Leave one first.',
    'group-challenges-too-many':
      'Your group already has {limit, plural, one {# challenge} other {# challenges}}. Remove one first.',
    'refusals-too-many':
      'Your group already turns down {limit, plural, one {# movie} other {# movies}}. Give one another chance first.',
    'guild-not-ready':
      'A group becomes a guild once its owner reaches level {level, number}, or the levels of three members add up to it. Levels that the owner can’t see don’t count.',
    'guild-not-founded': 'This group isn’t a guild yet. Its owner can make it one.',
    'guild-chosen-lately':
      'You’ve already chosen a guild this week. You can choose again in {days, plural, one {# day} other {# days}}: on Monday, at midnight UTC.',
    'group-invitation-gone': 'This invitation isn’t there any more. Ask for a new one.',
    'not-friends': select('friendsFor', {
      group: 'You aren’t friends, so you can’t invite each other. Send them the group’s code instead.',
      collection: 'You can only share a collection with friends, and somebody here isn’t one of yours.',
      other: 'You can only recommend movies to friends, and someone here isn’t one of yours.',
    }),
    'group-of-blocked': 'Somebody you’ve blocked is in this group. Unblock them first if you want to join.',
    'share-not-found': 'This link no longer works.',
    'share-empty': 'There’s nothing to share yet: watch or rate a movie first.',
    'share-private': select('shared', {
      collection: 'This collection is private, so it can’t be shared. Change who can see it first.',
      year: 'Your profile is private, so your year can’t be shared. Change who sees your profile in the settings first.',
      other:
        'Your profile is private, so your taste can’t be shared. Change who sees your profile in the settings first.',
    }),
    'shares-too-many':
      'You already have {limit, plural, one {# link} other {# links}}. Switch one off first.',
    'tip-not-found': 'This recommendation isn’t there any more.',
    'tips-too-many':
      'You can recommend movies to {limit, number} friends a day. {left, plural, =0 {That’s it for now: try again tomorrow.} one {You have # left.} other {You have # left.}}',
    'dates-unknown': 'This link doesn’t lead anywhere, or no longer does. Ask for a new one.',
    'dates-cancelled': 'The person who proposed these dates cancelled them: nothing is planned any more.',
    'dates-answer-not-found': 'That answer isn’t there any more.',
    'dates-of-blocked':
      'Somebody you’ve blocked has answered here. Unblock them first if you want to answer, too.',
    'dates-decided': 'The date has already been decided.',
    'dates-undecided': 'No date has been decided yet.',
    'dates-full':
      'There’s no room for more answers: {limit, plural, one {# person has} other {# people have}} answered.',
    'dates-too-many':
      'You’re already asking {limit, plural, one {# time} other {# times}}, which is the most you can. Take one back first.',
    'dates-over': 'That date has passed. Choose one that’s still to come.',
    'date-out-of-range':
      'Choose dates that are still to come, at most {days, plural, one {# day} other {# days}} ahead.',
    'evening-not-due': 'It’s too early. You can start the movie night shortly before its time.',
    'session-not-found': 'There’s no such movie night, or you’re not part of it.',
    'session-expired': 'That movie night is over.',
    'screen-cannot': 'A screen only shows the movie night. Do that on a phone.',
    'session-closed': 'The host has ended that movie night.',
    'session-full': 'That movie night is full: {limit, plural, one {# person} other {# people}}.',
    'screens-too-many':
      'This movie night is already on {limit, plural, one {# screen} other {# screens}}. Disconnect one first.',
    'join-code-unknown': 'No movie night has the code {code}. Check it with your host.',
    'session-of-blocked':
      'Somebody you’ve blocked is at this movie night. Unblock them first if you want to join.',
    'host-only': 'Only the host can do this.',
    'attendee-not-found': 'That person isn’t at this movie night.',
    'nobody-present': 'Nobody is here right now.',
    'not-a-candidate': select('because', {
      custom:
        'A movie that somebody added can’t be put to the vote. Whoever has it can share it and choose it for the movie night.',
      unknown: 'We don’t know yet where to watch that movie; we’ll check it first.',
      refused: 'Your group has turned that movie down. Give it another chance on the group’s page first.',
      other: 'You can’t all watch that movie on your services.',
    }),
    'no-movie-chosen': 'No movie has been chosen yet.',
    'watched-too-many':
      'This movie night already has {limit, plural, one {# movie} other {# movies}}. Start a new one.',
    'session-apart': 'Everyone is at home tonight, with their own services.',
    'poll-not-found': 'This vote doesn’t exist any more.',
    'poll-under-way': 'A vote is already under way. Finish or cancel it first.',
    'poll-closed': 'Too late: this vote is over.',
    'poll-undecided': 'This vote isn’t over yet.',
    'poll-not-due': 'The vote isn’t over yet.',
    'poll-ballots-few':
      'Too few of you have voted to stop now: it takes three votes, or more than half of you.',
    'poll-not-open': 'You can’t vote yet: movies are still being suggested.',
    'poll-not-yours': 'Only the host, or whoever started the vote, can do that.',
    'poll-movies-few': 'A vote needs at least two movies that you can all watch.',
    'poll-movies-many':
      'A vote can have at most {limit, plural, one {# movie} other {# movies}}, and this one is full.',
    'movie-not-in-poll': 'That movie isn’t up for a vote.',
    'nominations-over': 'Movies can’t be suggested any more: the vote has begun.',
    'nominations-used':
      'You’ve already suggested {limit, plural, one {your movie} other {your # movies}} for this vote.',
    'ballot-unfit': 'That’s not how this vote works.',
    'veto-used': 'You’ve already used your veto tonight.',
    'veto-last-movies': 'Only two movies are left, so nothing can be ruled out any more.',
    'movie-never-offered':
      'Movies that somebody added are never offered to a group, so there is nothing to rule out.',
    'movie-unknown': 'We don’t know that movie.',
    'movie-not-yours': 'Only the person who added a movie can change it.',
    'movie-private': 'Nobody else can see that movie. Share it first, then try again.',
    'movie-promoted': 'That movie is in the catalogue now; there’s nothing left to change.',
    'movie-unlike':
      'Other people have already watched, chosen, saved or rated this movie, so it can only be matched to a movie with a similar title and year.',
    'movie-others-have':
      'Other people have already watched, chosen, saved or rated this movie. You can correct its title and year, but not turn it into another one.',
    'nothing-to-refuse': 'None of your watches, ratings or lists depend on this movie.',
    'movie-custom': 'That movie was added by somebody; no service has it.',
    'movies-too-many':
      'You already have {limit, plural, one {# movie} other {# movies}} of your own. Remove one first.',
    'look-ups-too-many':
      'You have already looked up {limit, plural, one {# movie} other {# movies}} on TMDB today. Please try again tomorrow.',
    'offer-reports-too-many':
      'You’ve already reported {limit, plural, one {# movie} other {# movies}} today, thank you. Try again tomorrow.',
    'look-up-not-found': 'That search doesn’t exist, or no longer does.',
    'mood-unknown': 'We don’t know the mood “{mood}”. The moods are: {known}.',
    'cursor-invalid': 'That page isn’t in this list, or no longer is. Start again from the beginning.',
    'query-too-costly': `This query asks for too much at once (${select('what', {
      depth: 'levels',
      breadth: 'fields',
      complexity: 'cost',
      ids: 'movies',
      tokens: 'words and signs',
      nesting: 'levels of brackets',
      introspection: 'fields of the schema',
      name: 'letters of a name',
      kilobytes: 'kB of the answer',
      other: '{what}',
    })}: {asked, number}, at most {limit, number}). Ask for less at a time.`,
    'query-invalid': 'This isn’t a valid GraphQL query ({fault}).',
    'challenge-not-found': 'There’s no such challenge, or you can’t open it.',
    'challenge-over': 'That challenge’s season is over.',
    'challenge-not-joined': 'You haven’t taken on that challenge.',
    'challenge-completed': 'You’ve already completed that challenge.',
    'challenges-too-many':
      'You already have {limit, plural, one {# current challenge} other {# current challenges}}. Finish one or give one up first.',
    'challenge-not-yours': 'Only the person who made a challenge can change it.',
    'challenge-list-final':
      'The movies of a challenge from a sentence can’t be changed. Make a new one instead.',
    'draft-not-found': 'That draft isn’t there any more.',
    'drafts-too-many': 'You can have {limit} drafts at once. Publish or discard one first.',
    'draft-full': 'A list has room for {limit} movies. Remove some first.',
    'draft-being-labelled': 'The list isn’t ready yet: its movies are still being judged.',
    'draft-movies-few':
      'The list has {movies, plural, =0 {no movie} one {# movie} other {# movies}}, fewer than the challenge asks for.',
    'season-over': 'That season is already over: nobody could take the challenge on. Nothing was saved.',
    'case-not-found': 'There’s no such case, or it no longer exists.',
    'case-decided': 'Somebody has already decided this.',
    'decision-undone': 'Somebody has already undone this.',
    'suspended-already': 'This person is already suspended. Undo that first to make it longer or shorter.',
    'case-own': 'That’s about you, so somebody else has to decide.',
    'nothing-to-hide': 'There’s nothing left to hide: it was changed or deleted.',
    'broadcast-not-found': 'There’s no such broadcast, or it no longer exists.',
    'broadcast-begun': 'This broadcast has already been sent, so it can’t be changed any more.',
    'job-run-not-found': 'There’s no such run, or it no longer exists.',
    'catalogue-importing': 'Movies are being imported right now. Start the job when that’s done.',
    'collection-not-found': 'There’s no such collection, or it isn’t shown to you any more.',
    'collection-owner-only': 'Only the person who made this collection can do this.',
    'collection-full':
      'This collection already has {limit, plural, one {# movie} other {# movies}}. Remove one first.',
    'collections-too-many':
      'There are already {limit, plural, one {# collection} other {# collections}} here. Delete one first.',
    'collection-standing': 'This collection comes with the app: it keeps its name and can’t be deleted.',
    'collection-smart':
      'This collection fills itself by its rules: it has no movies of its own, and you can’t put any in it.',
    'collection-not-smart': 'This collection has no rules to fill itself by.',
    'collection-same': 'That’s the same collection. Choose another one.',
    'tags-too-many': 'A movie can have at most {limit} tags. Remove some first.',
    'movie-not-collected': 'This movie isn’t in the collection any more.',
    'change-gone': 'This can’t be undone any more.',
    'habit-unknown': 'This habit isn’t there any more.',
    'habits-full': 'You can have {limit} habits at once. Archive or delete one first.',
    'automatic-habits-full': 'Movies can tick at most {limit} of your habits. Delete one of those first.',
    'habit-archive-full': 'Your archive is full: it holds {limit} habits. Delete one first.',
    'habit-archived': 'This habit is archived. Bring it back first.',
    'habit-automatic': 'This habit ticks itself, following the movies you record.',
    'habit-day-closed': select('when', {
      ahead: 'That day hasn’t come yet.',
      other: 'Only today and the day before can still be changed.',
    }),
    'habit-before-account': 'Your account didn’t exist yet on that day.',
    'task-unknown': 'This task isn’t there any more.',
    'tasks-full': 'You can have {limit} open tasks at once. Finish or delete one first.',
    'task-completed': 'This task is done. Undo that first.',
    'task-not-completed': 'This task isn’t done.',
    'task-cancelled': 'This task is cancelled. Take it up again first.',
    'task-day-closed': 'Only what was done today or yesterday can be undone.',
    'task-time-without-date': 'A time needs a date.',
    'task-not-evaluated': 'This task hasn’t been rated yet.',
    'task-adjustment-too-large':
      'That’s too much: you can choose between {leastXp} and {mostXp} XP, and between {leastCoins} and {mostCoins} coins.',
    'task-paid-before': 'This task has been paid before: done again, it pays exactly that.',
    'task-evaluated-enough': 'This task has been rated again {limit} times today. Try again tomorrow.',
    'completions-too-many': 'That’s more than {limit, number} entries. Choose a shorter time.',
    'imports-full':
      'An account takes {imports} imports in {days} days, and {movies, number} movies in all, fewer with very long notes. Undo one, or come back later.',
    'import-undone': 'This import has been undone. Start a new one to bring it back.',
    'import-unknown': 'There’s no such import, or it was undone long ago.',
    'import-too-old':
      'An import can be undone for {days, plural, one {# day} other {# days}}, and this one is older.',
    'ratings-full':
      'You’ve rated {limit, plural, one {# movie} other {# movies}}, which is the most you can. Remove a rating first.',
    'nothing-to-undo': 'You’ve never rated this movie, so there’s nothing to undo.',
    'mail-unavailable': 'The newsletter isn’t available here for now.',
    'email-unverified':
      'You need a verified e-mail address first: open the link we sent you, or add an address.',
    'notification-not-found': 'That notification isn’t there any more.',
    'device-not-found': 'This device doesn’t get any notifications.',
    'push-unavailable': 'Notifications can’t be sent to devices here.',
    'push-service-unknown': 'Notifications can’t be sent through this browser’s push service.',
    'watch-not-found': 'We can’t find that movie among the ones you’ve watched.',
    'watch-in-the-future': 'A movie can’t have been watched in the future.',
    'watch-too-old-to-withdraw':
      'You can undo a watched movie for {hours, plural, one {# hour} other {# hours}}, and that time is up.',
  },
  faults: {
    missing: 'is missing',
    'wrong-type': select('expected', {
      string: 'must be text',
      number: 'must be a number',
      int: 'must be a whole number',
      boolean: 'must be true or false',
      array: 'must be a list',
      object: 'must be an object',
      record: 'must be an object',
      simple: 'must be text, a number, true or false, or a list of these',
      other: 'is of the wrong type',
    }),
    'key-unknown': 'has unknown parts: {keys}{known, select, none {} other { (possible: {known})}}',
    'too-small': 'is too small or too short (at least {limit})',
    'too-big': 'is too big or too long (at most {limit})',
    'not-accepted': 'is not accepted',
    'code-letter-unused': 'contains 0, 1, I, L or O, which codes never do',
    'custom-movie-needed': 'must be a movie that somebody added',
    'catalogue-movie-needed': 'must be a movie from the catalogue',
    'push-key-form': 'isn’t a valid browser key',
    form: 'must look like “{example}”',
    'username-form': 'must have 3 to 20 characters (unaccented letters, digits or _) and begin with a letter',
    'id-form': 'isn’t a valid id (unaccented letters, digits, - and _)',
    'key-form': 'must have 1 to 40 characters (unaccented letters, digits, - or _)',
    'instant-far': 'must be between 1900 and 2199',
    'change-empty': 'changes nothing: give at least one value',
    'not-multiple': 'must be a multiple of {step}',
    'times-same': 'ends at the time it begins',
    'emoji-not-one': 'must be one emoji',
    'weekdays-needed': 'needs at least one weekday',
    'count-needed': 'needs a number of times a week',
    'target-needed': 'needs a target, since there is a unit',
    'weekdays-unwanted': 'is only for chosen weekdays (frequencyType `specific_days`)',
    'count-unwanted': 'is only for some times a week (frequencyType `x_per_week`)',
    'target-unwanted': 'has no target: this habit ticks itself',
    'time-needed': 'needs a time for the reminder',
    'range-reversed': 'ends before it begins',
    'days-too-many': 'spans too many days (at most {limit})',
    'language-needed': 'needs a title in at least one language',
    'key-unwanted': 'doesn’t go with challengeId: that challenge already exists',
    'kind-unfit': 'goes only with the kind {kinds}',
    'text-blank': 'has nothing that can be seen',
    'movies-repeated': 'has the same movie twice',
    'answers-count': 'needs {limit, plural, one {# answer} other {# answers}}, one for each date',
    'date-repeated': 'is there twice',
    'date-not-proposed': 'isn’t one of the proposed dates',
    'value-unknown': 'is “{value}”, but can only be one of: {known}',
    'guest-only': 'is for guests only',
    'rule-malformed': 'is not a rule: it needs a field, an operator and a value',
    'rule-field-unknown': 'is “{value}”, but a rule’s field can only be one of: {known}',
    'rule-operator-unfit': 'is “{value}”, but this field can only have one of: {known}',
    'rule-value-unfit':
      'is “{value}”, which doesn’t fit this field and operator{known, select, none {} other { (possible: {known})}}',
    'rule-values-repeated': 'has “{value}” twice',
    'rule-range-reversed': 'ends before it begins',
    'rules-count': 'needs 1 to 10 rules',
    'rules-too-long': 'takes too much room (at most {limit} bytes)',
    'rule-list-second': 'is a second list of movies, but there can only be one: put all movies in the first',
    'rule-impossible':
      '{by, select, itself {asks for what no movie has} other {leaves no movie possible, together with the rules before it}}',
    'rule-movie-unknown': 'is {value}, but the catalogue has no such movie',
    'rule-movies-few':
      'has {left, plural, =0 {no movie that can} one {only # movie that can} other {only # movies that can}} meet all the rules, but needs at least {needed, number}',
    'character-invisible': 'has an invisible character',
    'marks-stacked': 'has too many accents on one letter',
    'alphabets-mixed': 'mixes letters of two alphabets in one word',
    'name-reserved': 'could be mistaken for the team behind Ciné-Compagnon',
    'block-not-one':
      'needs exactly one of: a username, or somebody (uid, with sessionId or groupId if you only know them from there)',
    'friend-not-one':
      'needs exactly one of: a code, a username, or somebody at a movie night or in a group (uid, and sessionId or groupId)',
    'sparring-not-one':
      'needs exactly one of: somebody (userId, with groupId if they aren’t a friend), or a house character (houseCharacter)',
    'rating-not-one': 'needs exactly one rating: in points (score), in stars (stars) or out of ten (tens)',
    'provider-unknown': 'names the service {provider}, which we don’t know',
    'region-unknown': 'names the region “{region}”, which we don’t know',
    'time-zone-unknown': 'names the time zone “{timeZone}”, which we don’t know',
  },
};
