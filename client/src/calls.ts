// Made by `npm run client` from the contract; not to be changed by hand.
import type { components } from './api.ts';

export interface Calls {
  'account-mergeGuest': { input: { 'guestToken': string }; output: components['schemas']['AccountMergeGuestAnswer'] };
  'account-setUp': { input: { 'username': string; 'displayName'?: string; 'providers': (number)[]; 'region': string; 'locale': "fr" | "en" | "ru"; 'timeZone': string }; output: components['schemas']['AccountSetUpAnswer'] };
  'account-show': { input: Record<string, never>; output: components['schemas']['AccountShowAnswer'] };
  'account-update': { input: { 'username'?: string; 'displayName'?: string; 'providers'?: (number)[]; 'region'?: string; 'locale'?: "fr" | "en" | "ru"; 'timeZone'?: string; 'visibility'?: "private" | "friends" | "public"; 'theme'?: ("dark" | "light" | "system" | null); 'notifications'?: boolean; 'namedInShares'?: boolean }; output: components['schemas']['Account'] };
  'account-delete': { input: Record<string, never>; output: { 'startedAt': string; 'deletes': { 'watches': number; 'sessions': number; 'challenges': number } } };
  'account-export': { input: { 'cursor'?: string }; output: components['schemas']['AccountExportAnswer'] };
  'sessions-checkCode': { input: { 'code': string }; output: components['schemas']['SessionsCheckCodeAnswer'] };
  'sessions-choose': { input: { 'sessionId': string; 'movieId': (number | null) }; output: components['schemas']['Session'] };
  'sessions-close': { input: { 'sessionId': string }; output: components['schemas']['Session'] };
  'sessions-create': { input: { 'mode'?: "together" | "apart"; 'region'?: string; 'key'?: string }; output: components['schemas']['Session'] };
  'sessions-handOver': { input: { 'sessionId': string; 'uid': string }; output: components['schemas']['Session'] };
  'sessions-joinAsScreen': { input: { 'code': string }; output: components['schemas']['Session'] };
  'sessions-join': { input: { 'code': string; 'guest'?: { 'displayName': string; 'providers': (number)[]; 'region'?: string; 'locale'?: "fr" | "en" | "ru"; 'timeZone'?: string } }; output: components['schemas']['Session'] };
  'sessions-leave': { input: { 'sessionId': string }; output: components['schemas']['SessionsLeaveAnswer'] };
  'sessions-list': { input: { 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['SessionsListAnswer'] };
  'sessions-recordWatch': { input: { 'sessionId': string; 'movieId'?: number }; output: components['schemas']['SessionsRecordWatchAnswer'] };
  'sessions-removeAttendee': { input: { 'sessionId': string; 'uid': string }; output: components['schemas']['Session'] };
  'sessions-setFilters': { input: { 'sessionId': string; 'filters': { 'mood'?: string; 'maxRuntime'?: number; 'minRuntime'?: number; 'fromYear'?: number; 'toYear'?: number; 'genres'?: ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[]; 'suitableForAge'?: number; 'unseenByAll'?: boolean } }; output: components['schemas']['Session'] };
  'sessions-setIncludeFree': { input: { 'sessionId': string; 'includeFree': boolean }; output: components['schemas']['Session'] };
  'sessions-setMode': { input: { 'sessionId': string; 'mode': "together" | "apart"; 'region'?: string }; output: components['schemas']['Session'] };
  'sessions-setPresence': { input: { 'sessionId': string; 'present': boolean; 'uid'?: string }; output: components['schemas']['Session'] };
  'sessions-setStrategy': { input: { 'sessionId': string; 'strategy': "average" | "average-without-misery" | "least-misery" | "most-pleasure" | "nash-product" }; output: components['schemas']['Session'] };
  'sessions-show': { input: { 'sessionId': string }; output: components['schemas']['Session'] };
  'sessions-undoWatch': { input: { 'sessionId': string; 'movieId': number }; output: components['schemas']['SessionsUndoWatchAnswer'] };
  'sessions-useHostServices': { input: { 'sessionId': string; 'uid': (string | null) }; output: components['schemas']['Session'] };
  'tonight-listMoods': { input: Record<string, never>; output: components['schemas']['TonightListMoodsAnswer'] };
  'sessions-tonight': { input: { 'sessionId': string; 'filters'?: { 'mood'?: string; 'maxRuntime'?: number; 'minRuntime'?: number; 'fromYear'?: number; 'toYear'?: number; 'genres'?: ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[]; 'suitableForAge'?: number; 'unseenByAll'?: boolean }; 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['SessionsTonightAnswer'] };
  'moderation-decide': { input: { 'caseId': string; 'action': "hide" | "suspend" | "reject"; 'cause': "impersonation" | "insult" | "sexual" | "spam" | "private" | "other"; 'days'?: number }; output: components['schemas']['ModerationDecideAnswer'] };
  'moderation-listCases': { input: { 'cursor'?: string }; output: components['schemas']['ModerationListCasesAnswer'] };
  'moderation-listLog': { input: { 'cursor'?: string }; output: components['schemas']['ModerationListLogAnswer'] };
  'moderation-report': { input: { 'kind': "name" | "username" | "title" | "challenge" | "movie" | "group" | "person"; 'id': string; 'inDates'?: string; 'cause': "impersonation" | "insult" | "sexual" | "spam" | "private" | "other"; 'note'?: string }; output: components['schemas']['ModerationReportAnswer'] };
  'moderation-undo': { input: { 'entryId': string }; output: components['schemas']['ModerationDecideAnswer'] };
  'movies-list': { input: { 'order'?: "popularity" | "year" | "title" | "trending"; 'genres'?: ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[]; 'fromYear'?: number; 'toYear'?: number; 'minRuntime'?: number; 'maxRuntime'?: number; 'language'?: string; 'onMyServices'?: boolean; 'limit'?: number; 'cursor'?: string }; output: components['schemas']['MoviesListAnswer'] };
  'movies-lookUp': { input: { 'query': string; 'year'?: number }; output: components['schemas']['MoviesLookUpAnswer'] };
  'movies-preview': { input: { 'rules': ((({ 'field': "genre"; 'operator': "eq" | "ne" | "contains"; 'value': "Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western" } | { 'field': "genre"; 'operator': "in" | "notIn"; 'value': ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[] }) | ({ 'field': "year"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "year"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "year"; 'operator': "between"; 'value': [number, number] }) | ({ 'field': "decade"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "decade"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "decade"; 'operator': "between"; 'value': [number, number] }) | ({ 'field': "runtime"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "runtime"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "runtime"; 'operator': "between"; 'value': [number, number] }) | ({ 'field': "language"; 'operator': "eq" | "ne"; 'value': string } | { 'field': "language"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "country"; 'operator': "eq" | "ne" | "contains"; 'value': string } | { 'field': "country"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "director"; 'operator': "eq" | "ne" | "contains"; 'value': string } | { 'field': "director"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "actor"; 'operator': "eq" | "ne" | "contains"; 'value': string } | { 'field': "actor"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "keyword"; 'operator': "eq" | "ne" | "contains"; 'value': string } | { 'field': "keyword"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "rating"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "rating"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "rating"; 'operator': "between"; 'value': [number, number] }) | ({ 'field': "popularity"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "popularity"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "popularity"; 'operator': "between"; 'value': [number, number] })))[] }; output: components['schemas']['MoviesPreviewAnswer'] };
  'movies-reportOffer': { input: { 'movieId': number; 'provider': number; 'region': string; 'says': "gone" | "here" }; output: components['schemas']['MoviesReportOfferAnswer'] };
  'movies-search': { input: { 'query': string; 'genres'?: ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[]; 'fromYear'?: number; 'toYear'?: number; 'minRuntime'?: number; 'maxRuntime'?: number; 'language'?: string; 'onMyServices'?: boolean; 'limit'?: number }; output: components['schemas']['MoviesSearchAnswer'] };
  'movies-showLookUp': { input: { 'lookUpId': string }; output: components['schemas']['MoviesShowLookUpAnswer'] };
  'movies-show': { input: { 'movieId': number; 'sessionId'?: string }; output: components['schemas']['MovieView'] };
  'movies-suggest': { input: { 'limit'?: number }; output: components['schemas']['MoviesSuggestAnswer'] };
  'movies-changeCustom': { input: { 'movieId': number; 'title'?: string; 'originalTitle'?: (string | null); 'year'?: (number | null); 'genres'?: ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[]; 'runtime'?: (number | null); 'language'?: (string | null); 'directors'?: (string)[]; 'audience'?: "group"; 'listed'?: true; 'suggestedMatch'?: null }; output: components['schemas']['MoviesChangeCustomAnswer'] };
  'movies-createCustom': { input: { 'title': string; 'originalTitle'?: (string | null); 'year'?: (number | null); 'genres'?: ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[]; 'runtime'?: (number | null); 'language'?: (string | null); 'directors'?: (string)[]; 'audience'?: "private" | "group"; 'key'?: string }; output: components['schemas']['MoviesCreateCustomAnswer'] };
  'movies-deleteCustom': { input: { 'movieId': number }; output: { 'movieId': number; 'kept': boolean } };
  'movies-listCustom': { input: { 'limit'?: number; 'cursor'?: string }; output: components['schemas']['MoviesListCustomAnswer'] };
  'movies-matchCustom': { input: { 'movieId': number }; output: components['schemas']['MoviesMatchCustomAnswer'] };
  'movies-promoteCustom': { input: { 'movieId': number; 'tmdbId': number }; output: components['schemas']['MoviesPromoteCustomAnswer'] };
  'promotion-refuse': { input: { 'movieId': number }; output: components['schemas']['PromotionRefuseAnswer'] };
  'challenges-abandon': { input: { 'challengeId': string }; output: components['schemas']['ChallengesAbandonAnswer'] };
  'challenges-create': { input: { 'titles': { [key in "fr" | "en" | "ru"]?: string }; 'rules': ((({ 'field': "genre"; 'operator': "eq" | "ne" | "contains"; 'value': "Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western" } | { 'field': "genre"; 'operator': "in" | "notIn"; 'value': ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[] }) | ({ 'field': "year"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "year"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "year"; 'operator': "between"; 'value': [number, number] }) | ({ 'field': "decade"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "decade"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "decade"; 'operator': "between"; 'value': [number, number] }) | ({ 'field': "runtime"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "runtime"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "runtime"; 'operator': "between"; 'value': [number, number] }) | ({ 'field': "language"; 'operator': "eq" | "ne"; 'value': string } | { 'field': "language"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "country"; 'operator': "eq" | "ne" | "contains"; 'value': string } | { 'field': "country"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "director"; 'operator': "eq" | "ne" | "contains"; 'value': string } | { 'field': "director"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "actor"; 'operator': "eq" | "ne" | "contains"; 'value': string } | { 'field': "actor"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "keyword"; 'operator': "eq" | "ne" | "contains"; 'value': string } | { 'field': "keyword"; 'operator': "in" | "notIn"; 'value': (string)[] }) | ({ 'field': "rating"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "rating"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "rating"; 'operator': "between"; 'value': [number, number] }) | ({ 'field': "popularity"; 'operator': "eq" | "ne" | "gt" | "gte" | "lt" | "lte"; 'value': number } | { 'field': "popularity"; 'operator': "in" | "notIn"; 'value': (number)[] } | { 'field': "popularity"; 'operator': "between"; 'value': [number, number] })))[]; 'targetCount': number; 'xpReward': number; 'season'?: ({ 'from': string; 'to': string } | null); 'audience'?: "personal" | "group"; 'challengeId'?: string; 'key'?: string }; output: components['schemas']['Challenge'] };
  'challenges-join': { input: { 'challengeId': string }; output: components['schemas']['UserProgress'] };
  'challenges-list': { input: { 'list'?: "ready-made" | "mine" | "joined"; 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['ChallengesListAnswer'] };
  'challenges-listGains': { input: { 'sessionId': string }; output: components['schemas']['ChallengesListGainsAnswer'] };
  'challenges-listParticipants': { input: { 'challengeId': string; 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['ChallengesListParticipantsAnswer'] };
  'challenges-listWeekly': { input: Record<string, never>; output: components['schemas']['ChallengesListWeeklyAnswer'] };
  'challenges-show': { input: { 'challengeId': string }; output: components['schemas']['ChallengesShowAnswer'] };
  'challenges-submitMovie': { input: { 'challengeId': string; 'movieId': number; 'watchedAt'?: string; 'key'?: string }; output: components['schemas']['ChallengesSubmitMovieAnswer'] };
  'players-beginAgain': { input: { 'star': number; 'confirmed': true }; output: components['schemas']['PlayersBeginAgainAnswer'] };
  'players-listLedger': { input: { 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['PlayersListLedgerAnswer'] };
  'players-show': { input: Record<string, never>; output: components['schemas']['PlayersShowAnswer'] };
  'statistics-review': { input: { 'year': number }; output: components['schemas']['StatisticsReviewAnswer'] };
  'statistics-show': { input: { 'period'?: "day" | "week" | "month" | "year"; 'date'?: string }; output: components['schemas']['StatisticsShowAnswer'] };
  'collections-add': { input: { 'collection': "watchlist"; 'movieId': number }; output: components['schemas']['CollectionsAddAnswer'] };
  'collections-list': { input: { 'collection': "watchlist"; 'onMyServices'?: boolean; 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['CollectionsListAnswer'] };
  'collections-remove': { input: { 'collection': "watchlist"; 'movieId': number }; output: { 'collection': "watchlist"; 'movieId': number } };
  'ratings-list': { input: { 'order'?: "newest" | "highest"; 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['RatingsListAnswer'] };
  'ratings-rate': { input: { 'movieId': number; 'score'?: number; 'stars'?: number; 'tens'?: number }; output: components['schemas']['RatingsRateAnswer'] };
  'tastes-setUp': { input: { 'genres'?: ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[]; 'hidden'?: boolean }; output: components['schemas']['TastesSetUpAnswer'] };
  'ratings-show': { input: { 'movieId': number }; output: components['schemas']['RatingsRateAnswer'] };
  'tastes-show': { input: Record<string, never>; output: components['schemas']['TastesShowAnswer'] };
  'ratings-undo': { input: { 'movieId': number; 'ratedAt'?: string }; output: components['schemas']['RatingsRateAnswer'] };
  'ratings-withdraw': { input: { 'movieId': number }; output: { 'movieId': number; 'score': (number | null); 'ratedAt': (string | null); 'rank': ({ 'percentile': number; 'tier': number } | null); 'count': number; 'undo': ({ 'score': (number | null); 'ratedAt': (string | null) } | null) } };
  'recommendations-list': { input: { 'by'?: "taste" | "neighbours" | "genres"; 'genres'?: ("Action" | "Adventure" | "Animation" | "Comedy" | "Crime" | "Documentary" | "Drama" | "Family" | "Fantasy" | "History" | "Horror" | "Music" | "Mystery" | "Romance" | "Science Fiction" | "TV Movie" | "Thriller" | "War" | "Western")[]; 'limit'?: number }; output: components['schemas']['RecommendationsListAnswer'] };
  'recommendations-predict': { input: { 'movieId': number }; output: components['schemas']['RecommendationsPredictAnswer'] };
  'neighbours-list': { input: Record<string, never>; output: components['schemas']['NeighboursListAnswer'] };
  'watches-list': { input: { 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['WatchesListAnswer'] };
  'watches-record': { input: { 'movieId': number; 'watchedAt'?: string; 'key'?: string }; output: components['schemas']['WatchesRecordAnswer'] };
  'watches-show': { input: { 'watchId': string }; output: components['schemas']['WatchesShowAnswer'] };
  'watches-withdraw': { input: { 'watchId': string }; output: components['schemas']['WatchesWithdrawAnswer'] };
  'graph-query': { input: { 'query': string; 'variables'?: ({ [key: string]: ((string | number | boolean | null) | ((string | number | boolean | null))[]) } | null); 'operationName'?: (string | null) }; output: components['schemas']['GraphQueryAnswer'] };
  'jobs-cancel': { input: { 'runId': string }; output: components['schemas']['JobsCancelAnswer'] };
  'jobs-show': { input: { 'runId': string }; output: components['schemas']['JobsShowAnswer'] };
  'jobs-start': { input: { 'job': "availability" | "trending" | "popular" | "details" | "changes" | "neighbours" | "training" | "sweep" | "arrivals" | "weekly" | "statistics" }; output: components['schemas']['JobsStartAnswer'] };
  'newsletter-show': { input: Record<string, never>; output: components['schemas']['NewsletterShowAnswer'] };
  'newsletter-subscribe': { input: Record<string, never>; output: components['schemas']['NewsletterShowAnswer'] };
  'newsletter-unsubscribe': { input: Record<string, never>; output: { 'subscribed': boolean; 'available': boolean; 'email': (string | null); 'nextAt': (string | null) } };
  'notifications-addDevice': { input: { 'endpoint': string; 'keys': { 'p256dh': string; 'auth': string } }; output: components['schemas']['NotificationsAddDeviceAnswer'] };
  'notifications-changeSettings': { input: { 'kinds'?: { [key in "friend-request" | "friend-accepted" | "friend-completed-challenge" | "tip" | "poll-opened" | "poll-decided" | "offer-checked" | "arrivals" | "broadcast" | "moderation" | "report-decided" | "invitation" | "date-chosen" | "streak-at-risk" | "habit-reminder"]?: { 'app'?: boolean; 'push'?: boolean; 'email'?: boolean } }; 'quietHours'?: ({ 'from': string; 'until': string } | null); 'warningHour'?: number }; output: components['schemas']['NotificationsChangeSettingsAnswer'] };
  'notifications-list': { input: { 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['NotificationsListAnswer'] };
  'notifications-markAllRead': { input: Record<string, never>; output: components['schemas']['NotificationsMarkAllReadAnswer'] };
  'notifications-markRead': { input: { 'notificationId': string }; output: components['schemas']['NotificationsMarkAllReadAnswer'] };
  'notifications-removeDevice': { input: { 'deviceId': string }; output: { 'devices': number } };
  'notifications-showSettings': { input: Record<string, never>; output: components['schemas']['NotificationsChangeSettingsAnswer'] };
  'friends-answer': { input: { 'uid': string; 'accept': boolean }; output: components['schemas']['FriendsAnswerAnswer'] };
  'friends-block': { input: { 'uid'?: string; 'sessionId'?: string; 'groupId'?: string; 'username'?: string }; output: components['schemas']['FriendsAnswerAnswer'] };
  'friends-list': { input: Record<string, never>; output: components['schemas']['FriendsListAnswer'] };
  'friends-remove': { input: { 'uid': string }; output: { 'uid': string; 'bond': "none" | "asked" | "asking" | "friends" | "blocked" } };
  'friends-renewCode': { input: Record<string, never>; output: components['schemas']['FriendsRenewCodeAnswer'] };
  'friends-request': { input: { 'code'?: string; 'username'?: string; 'uid'?: string; 'sessionId'?: string; 'groupId'?: string }; output: components['schemas']['FriendsAnswerAnswer'] };
  'friends-unblock': { input: { 'uid': string }; output: { 'uid': string; 'bond': "none" | "asked" | "asking" | "friends" | "blocked" } };
  'friends-withdraw': { input: { 'uid': string }; output: { 'uid': string; 'bond': "none" | "asked" | "asking" | "friends" | "blocked" } };
  'groups-addChallenge': { input: { 'groupId': string; 'challengeId': string }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-answer': { input: { 'groupId': string; 'accept': boolean }; output: components['schemas']['GroupsAnswerAnswer'] };
  'groups-change': { input: { 'groupId': string; 'name'?: string; 'picture'?: "mesa" | "rain" | "stars" | "waves" | "city" | "forest" | "curtain" | "reel" | "popcorn" | "ticket" | "projector" | "moon" }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-create': { input: { 'name': string; 'picture': "mesa" | "rain" | "stars" | "waves" | "city" | "forest" | "curtain" | "reel" | "popcorn" | "ticket" | "projector" | "moon"; 'key'?: string }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-delete': { input: { 'groupId': string }; output: Record<string, never> };
  'groups-handOver': { input: { 'groupId': string; 'uid': string }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-invite': { input: { 'groupId': string; 'uid': string }; output: components['schemas']['GroupsInviteAnswer'] };
  'groups-joinEvening': { input: { 'groupId': string; 'sessionId': string }; output: components['schemas']['Session'] };
  'groups-join': { input: { 'code': string }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-leave': { input: { 'groupId': string }; output: components['schemas']['GroupsLeaveAnswer'] };
  'groups-listEvenings': { input: { 'groupId': string; 'cursor'?: string }; output: components['schemas']['GroupsListEveningsAnswer'] };
  'groups-list': { input: Record<string, never>; output: components['schemas']['GroupsListAnswer'] };
  'groups-listInvitations': { input: Record<string, never>; output: components['schemas']['GroupsListInvitationsAnswer'] };
  'groups-listOpenEvenings': { input: { 'groupId': string }; output: components['schemas']['GroupsListOpenEveningsAnswer'] };
  'groups-openEvening': { input: { 'groupId': string; 'mode'?: "together" | "apart"; 'region'?: string; 'key'?: string }; output: components['schemas']['Session'] };
  'groups-refuse': { input: { 'groupId': string; 'movieId': number; 'lasts': "ever" | "season" }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-removeChallenge': { input: { 'groupId': string; 'challengeId': string }; output: { 'id': string; 'name': string; 'picture': "mesa" | "rain" | "stars" | "waves" | "city" | "forest" | "curtain" | "reel" | "popcorn" | "ticket" | "projector" | "moon"; 'ownerId': string; 'members': { [key: string]: { 'name': string; 'joinedAt': string; 'sharesTaste': boolean } }; 'invitation': ({ 'code': string; 'expiresAt': string } | null); 'pollId'?: string; 'challengeIds'?: (string)[]; 'refusals'?: ({ 'movieId': number; 'title': string; 'titles': { 'fr'?: string; 'ru'?: string }; 'by': string; 'at': string; 'until': (string | null) })[]; 'guild'?: { 'foundedAt': string; 'banner': { 'shape': "straight" | "swallowtail" | "pennant" | "shield"; 'pattern': "plain" | "stripe" | "halves" | "border"; 'colours': ["velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory", "velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory"]; 'emblem': "projector" | "filmStrip" | "camera" | "marquee" | "laurel" | "hourglass" | "castle" | "mountains" | "sea" | "planet" | "claws" | "bowlerHat" | "umbrella" | "lanterns" | "gem" | "skyline" } }; 'createdAt': string } };
  'groups-removeMember': { input: { 'groupId': string; 'uid': string }; output: { 'id': string; 'name': string; 'picture': "mesa" | "rain" | "stars" | "waves" | "city" | "forest" | "curtain" | "reel" | "popcorn" | "ticket" | "projector" | "moon"; 'ownerId': string; 'members': { [key: string]: { 'name': string; 'joinedAt': string; 'sharesTaste': boolean } }; 'invitation': ({ 'code': string; 'expiresAt': string } | null); 'pollId'?: string; 'challengeIds'?: (string)[]; 'refusals'?: ({ 'movieId': number; 'title': string; 'titles': { 'fr'?: string; 'ru'?: string }; 'by': string; 'at': string; 'until': (string | null) })[]; 'guild'?: { 'foundedAt': string; 'banner': { 'shape': "straight" | "swallowtail" | "pennant" | "shield"; 'pattern': "plain" | "stripe" | "halves" | "border"; 'colours': ["velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory", "velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory"]; 'emblem': "projector" | "filmStrip" | "camera" | "marquee" | "laurel" | "hourglass" | "castle" | "mountains" | "sea" | "planet" | "claws" | "bowlerHat" | "umbrella" | "lanterns" | "gem" | "skyline" } }; 'createdAt': string } };
  'groups-renewInvitation': { input: { 'groupId': string }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-revokeInvitation': { input: { 'groupId': string }; output: { 'id': string; 'name': string; 'picture': "mesa" | "rain" | "stars" | "waves" | "city" | "forest" | "curtain" | "reel" | "popcorn" | "ticket" | "projector" | "moon"; 'ownerId': string; 'members': { [key: string]: { 'name': string; 'joinedAt': string; 'sharesTaste': boolean } }; 'invitation': ({ 'code': string; 'expiresAt': string } | null); 'pollId'?: string; 'challengeIds'?: (string)[]; 'refusals'?: ({ 'movieId': number; 'title': string; 'titles': { 'fr'?: string; 'ru'?: string }; 'by': string; 'at': string; 'until': (string | null) })[]; 'guild'?: { 'foundedAt': string; 'banner': { 'shape': "straight" | "swallowtail" | "pennant" | "shield"; 'pattern': "plain" | "stripe" | "halves" | "border"; 'colours': ["velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory", "velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory"]; 'emblem': "projector" | "filmStrip" | "camera" | "marquee" | "laurel" | "hourglass" | "castle" | "mountains" | "sea" | "planet" | "claws" | "bowlerHat" | "umbrella" | "lanterns" | "gem" | "skyline" } }; 'createdAt': string } };
  'groups-shareTaste': { input: { 'groupId': string; 'shared': boolean }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-show': { input: { 'groupId': string }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'groups-showTaste': { input: { 'groupId': string }; output: components['schemas']['GroupsShowTasteAnswer'] };
  'groups-withdrawRefusal': { input: { 'groupId': string; 'movieId': number }; output: { 'id': string; 'name': string; 'picture': "mesa" | "rain" | "stars" | "waves" | "city" | "forest" | "curtain" | "reel" | "popcorn" | "ticket" | "projector" | "moon"; 'ownerId': string; 'members': { [key: string]: { 'name': string; 'joinedAt': string; 'sharesTaste': boolean } }; 'invitation': ({ 'code': string; 'expiresAt': string } | null); 'pollId'?: string; 'challengeIds'?: (string)[]; 'refusals'?: ({ 'movieId': number; 'title': string; 'titles': { 'fr'?: string; 'ru'?: string }; 'by': string; 'at': string; 'until': (string | null) })[]; 'guild'?: { 'foundedAt': string; 'banner': { 'shape': "straight" | "swallowtail" | "pennant" | "shield"; 'pattern': "plain" | "stripe" | "halves" | "border"; 'colours': ["velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory", "velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory"]; 'emblem': "projector" | "filmStrip" | "camera" | "marquee" | "laurel" | "hourglass" | "castle" | "mountains" | "sea" | "planet" | "claws" | "bowlerHat" | "umbrella" | "lanterns" | "gem" | "skyline" } }; 'createdAt': string } };
  'dates-answer': { input: { 'code': string; 'said': ("yes" | "if-need-be" | "no")[]; 'guest'?: { 'displayName': string; 'region'?: string; 'locale'?: "fr" | "en" | "ru"; 'timeZone'?: string } }; output: components['schemas']['DatesAnswerAnswer'] };
  'dates-cancel': { input: { 'code': string }; output: Record<string, never> };
  'dates-choose': { input: { 'code': string; 'at'?: string }; output: components['schemas']['DatesAnswerAnswer'] };
  'dates-list': { input: { 'groupId'?: string }; output: components['schemas']['DatesListAnswer'] };
  'dates-openEvening': { input: { 'code': string }; output: components['schemas']['DatesOpenEveningAnswer'] };
  'dates-propose': { input: { 'dates': (string)[]; 'groupId'?: string }; output: components['schemas']['DatesAnswerAnswer'] };
  'dates-showCalendar': { input: { 'code': string; 'locale'?: "fr" | "en" | "ru" }; output: { 'calendar': string } };
  'dates-show': { input: { 'code': string }; output: components['schemas']['DatesAnswerAnswer'] };
  'profiles-show': { input: { 'uid': string; 'sessionId'?: string; 'groupId'?: string }; output: components['schemas']['ProfilesShowAnswer'] };
  'profiles-wearTitle': { input: { 'title': (({ 'kind': "badge"; 'id': string } | { 'kind': "level"; 'level': number } | { 'kind': "own"; 'text': string }) | null) }; output: components['schemas']['ProfilesWearTitleAnswer'] };
  'broadcasts-discard': { input: { 'broadcastId': string }; output: { 'discarded': true } };
  'broadcasts-list': { input: { 'cursor'?: string }; output: components['schemas']['BroadcastsListAnswer'] };
  'broadcasts-send': { input: { 'broadcastId': string }; output: components['schemas']['BroadcastsSendAnswer'] };
  'broadcasts-show': { input: { 'broadcastId': string }; output: components['schemas']['BroadcastsShowAnswer'] };
  'broadcasts-stop': { input: { 'broadcastId': string }; output: components['schemas']['BroadcastsSendAnswer'] };
  'broadcasts-write': { input: { 'broadcastId': string; 'texts': { [key in "fr" | "en" | "ru"]?: { 'title': string; 'body': string } }; 'region'?: (string | null); 'opens'?: (string | null) }; output: components['schemas']['BroadcastsWriteAnswer'] };
  'sharing-create': { input: { 'kind': "credits" | "taste" | "challenge" | "poll" | "year"; 'id'?: string }; output: components['schemas']['SharingCreateAnswer'] };
  'sharing-list': { input: Record<string, never>; output: components['schemas']['SharingListAnswer'] };
  'sharing-revoke': { input: { 'token': string }; output: Record<string, never> };
  'tips-answer': { input: { 'tipId': string; 'accept': boolean }; output: components['schemas']['TipsAnswerAnswer'] };
  'tips-listSent': { input: { 'pageSize'?: number; 'cursor'?: string; 'movieId'?: number }; output: components['schemas']['TipsListSentAnswer'] };
  'tips-list': { input: { 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['TipsListAnswer'] };
  'tips-send': { input: { 'movieId': number; 'uids': (string)[]; 'text'?: (string | null) }; output: components['schemas']['TipsSendAnswer'] };
  'tips-withdraw': { input: { 'tipId': string }; output: { 'tipId': string } };
  'polls-cancel': { input: { 'pollId': string }; output: components['schemas']['PollsCancelAnswer'] };
  'polls-close': { input: { 'pollId': string; 'early'?: boolean }; output: components['schemas']['PollsCancelAnswer'] };
  'polls-list': { input: { 'kind': "session" | "group"; 'id': string }; output: components['schemas']['PollsListAnswer'] };
  'polls-nominate': { input: { 'pollId': string; 'movieId': number }; output: components['schemas']['PollsCancelAnswer'] };
  'polls-open': { input: { 'pollId': string }; output: components['schemas']['PollsCancelAnswer'] };
  'polls-show': { input: { 'pollId': string }; output: components['schemas']['PollsShowAnswer'] };
  'polls-start': { input: { 'place': { 'kind': "session" | "group"; 'id': string }; 'method': "deck" | "approval" | "ranked" | "product"; 'movies': ({ 'from': "list"; 'count'?: number } | { 'from': "choice"; 'movieIds': (number)[] } | { 'from': "nominations" }); 'secret'?: boolean; 'seconds'?: number; 'services'?: "common" | "own"; 'key'?: string }; output: components['schemas']['PollsCancelAnswer'] };
  'polls-veto': { input: { 'pollId': string; 'movieId': number }; output: components['schemas']['PollsCancelAnswer'] };
  'polls-vote': { input: { 'pollId': string; 'ballot': ({ 'method': "deck"; 'yes': (number)[]; 'no': (number)[] } | { 'method': "approval"; 'yes': (number)[] } | { 'method': "ranked"; 'ranking': (number)[] }) }; output: components['schemas']['PollsVoteAnswer'] };
  'polls-withdraw': { input: { 'pollId': string }; output: Record<string, never> };
  'leaderboards-showTable': { input: Record<string, never>; output: components['schemas']['LeaderboardsShowTableAnswer'] };
  'leaderboards-show': { input: { 'board': "week" | "ever" | "collectors"; 'among'?: "all" | "friends" }; output: components['schemas']['LeaderboardsShowAnswer'] };
  'leaderboards-showRank': { input: { 'board': "week" | "ever" | "collectors"; 'uid'?: string }; output: components['schemas']['LeaderboardsShowRankAnswer'] };
  'badges-list': { input: Record<string, never>; output: components['schemas']['BadgesListAnswer'] };
  'streaks-show': { input: { 'year'?: number }; output: components['schemas']['StreaksShowAnswer'] };
  'streaks-showDay': { input: { 'date': string }; output: components['schemas']['StreaksShowDayAnswer'] };
  'guilds-changeBanner': { input: { 'groupId': string; 'banner': { 'shape': "straight" | "swallowtail" | "pennant" | "shield"; 'pattern': "plain" | "stripe" | "halves" | "border"; 'colours': ["velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory", "velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory"]; 'emblem': "projector" | "filmStrip" | "camera" | "marquee" | "laurel" | "hourglass" | "castle" | "mountains" | "sea" | "planet" | "claws" | "bowlerHat" | "umbrella" | "lanterns" | "gem" | "skyline" } }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'guilds-choose': { input: { 'groupId': string }; output: components['schemas']['GuildsChooseAnswer'] };
  'guilds-found': { input: { 'groupId': string; 'banner': { 'shape': "straight" | "swallowtail" | "pennant" | "shield"; 'pattern': "plain" | "stripe" | "halves" | "border"; 'colours': ["velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory", "velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory"]; 'emblem': "projector" | "filmStrip" | "camera" | "marquee" | "laurel" | "hourglass" | "castle" | "mountains" | "sea" | "planet" | "claws" | "bowlerHat" | "umbrella" | "lanterns" | "gem" | "skyline" } }; output: components['schemas']['GroupsAddChallengeAnswer'] };
  'guilds-leave': { input: { 'groupId': string }; output: { 'plays': boolean; 'choosesAgainAt': (string | null) } };
  'guilds-show': { input: { 'groupId': string }; output: components['schemas']['GuildsShowAnswer'] };
  'characters-allot': { input: { 'allotted': { 'strength': number; 'endurance': number; 'agility': number; 'intelligence': number; 'charisma': number } }; output: components['schemas']['CharactersAllotAnswer'] };
  'characters-change': { input: { 'name': string; 'appearance': { 'build': "slight" | "middling" | "sturdy"; 'skin': "porcelain" | "rose" | "honey" | "copper" | "umber" | "ebony"; 'hair': "shaved" | "cropped" | "quiff" | "curls" | "bob" | "afro" | "bun" | "braid" | "long"; 'hairColour': "black" | "brown" | "chestnut" | "auburn" | "blond" | "grey" | "white" | "plum"; 'eyes': "brown" | "hazel" | "green" | "blue" | "grey" | "amber" } }; output: components['schemas']['CharactersAllotAnswer'] };
  'characters-create': { input: { 'name': string; 'characterClass': "warrior" | "mage" | "ranger" | "paladin" | "assassin"; 'appearance': { 'build': "slight" | "middling" | "sturdy"; 'skin': "porcelain" | "rose" | "honey" | "copper" | "umber" | "ebony"; 'hair': "shaved" | "cropped" | "quiff" | "curls" | "bob" | "afro" | "bun" | "braid" | "long"; 'hairColour': "black" | "brown" | "chestnut" | "auburn" | "blond" | "grey" | "white" | "plum"; 'eyes': "brown" | "hazel" | "green" | "blue" | "grey" | "amber" } }; output: components['schemas']['CharactersAllotAnswer'] };
  'characters-equip': { input: { 'itemId': string }; output: components['schemas']['CharactersAllotAnswer'] };
  'characters-resetPoints': { input: { 'confirmed': true }; output: components['schemas']['CharactersAllotAnswer'] };
  'characters-show': { input: Record<string, never>; output: components['schemas']['CharactersShowAnswer'] };
  'characters-unequip': { input: { 'category': "weapon" | "armor" | "helmet" | "accessory" | "pet" }; output: { 'name': string; 'characterClass': "warrior" | "mage" | "ranger" | "paladin" | "assassin"; 'appearance': { 'build': "slight" | "middling" | "sturdy"; 'skin': "porcelain" | "rose" | "honey" | "copper" | "umber" | "ebony"; 'hair': "shaved" | "cropped" | "quiff" | "curls" | "bob" | "afro" | "bun" | "braid" | "long"; 'hairColour': "black" | "brown" | "chestnut" | "auburn" | "blond" | "grey" | "white" | "plum"; 'eyes': "brown" | "hazel" | "green" | "blue" | "grey" | "amber" }; 'points': number; 'allotted': { 'strength': number; 'endurance': number; 'agility': number; 'intelligence': number; 'charisma': number }; 'resetsAgainAt': (string | null); 'stats': { 'strength': number; 'endurance': number; 'agility': number; 'intelligence': number; 'charisma': number }; 'bonus': { 'xp': number; 'coins': number }; 'weaponBonus': number; 'armorBonus': number; 'equipped': { [key in "weapon" | "armor" | "helmet" | "accessory" | "pet"]?: string }; 'items': (string)[]; 'dyed': { [key: string]: { 'colours': ("velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory")[]; 'shown': ("velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory" | null) } }; 'snack': ({ 'id': string; 'until': string } | null); 'createdAt': string } };
  'shop-buy': { input: { 'id': string; 'key': string }; output: components['schemas']['ShopBuyAnswer'] };
  'shop-dye': { input: { 'itemId': string; 'dye': ("velvet" | "amber" | "fir" | "lagoon" | "midnight" | "plum" | "brick" | "ivory" | null) }; output: components['schemas']['ShopBuyAnswer'] };
  'shop-listPurchases': { input: { 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['ShopListPurchasesAnswer'] };
  'shop-list': { input: Record<string, never>; output: components['schemas']['ShopListAnswer'] };
  'shop-showInventory': { input: Record<string, never>; output: components['schemas']['ShopShowInventoryAnswer'] };
  'habits-archive': { input: { 'habitId': string }; output: components['schemas']['HabitsArchiveAnswer'] };
  'habits-change': { input: { 'habitId': string; 'name': string; 'description'?: (string | null); 'icon'?: string; 'colour'?: string; 'category'?: string; 'frequencyType'?: "daily" | "weekly" | "specific_days" | "x_per_week"; 'frequencyDays'?: (number)[]; 'frequencyCount'?: (number | null); 'targetValue'?: (number | null); 'unit'?: (string | null); 'difficulty'?: "easy" | "medium" | "hard"; 'reminderTime'?: (string | null); 'reminderEnabled'?: boolean }; output: components['schemas']['HabitsArchiveAnswer'] };
  'habits-complete': { input: { 'habitId': string; 'date'?: string; 'value'?: number }; output: components['schemas']['HabitsCompleteAnswer'] };
  'habits-create': { input: { 'name': string; 'description'?: (string | null); 'icon'?: string; 'colour'?: string; 'category'?: string; 'frequencyType'?: "daily" | "weekly" | "specific_days" | "x_per_week"; 'frequencyDays'?: (number)[]; 'frequencyCount'?: (number | null); 'targetValue'?: (number | null); 'unit'?: (string | null); 'difficulty'?: "easy" | "medium" | "hard"; 'reminderTime'?: (string | null); 'reminderEnabled'?: boolean; 'automatic'?: ("movie" | "together" | "classic" | "rated" | null); 'key'?: string }; output: components['schemas']['HabitsArchiveAnswer'] };
  'habits-delete': { input: { 'habitId': string }; output: Record<string, never> };
  'habits-export': { input: { 'from': string; 'until': string }; output: { 'csv': string } };
  'habits-list': { input: { 'archived'?: boolean }; output: components['schemas']['HabitsListAnswer'] };
  'habits-reorder': { input: { 'habitIds': (string)[] }; output: components['schemas']['HabitsReorderAnswer'] };
  'habits-restore': { input: { 'habitId': string }; output: components['schemas']['HabitsArchiveAnswer'] };
  'habits-show': { input: { 'habitId': string }; output: components['schemas']['HabitsArchiveAnswer'] };
  'habits-history': { input: { 'habitId': string; 'pageSize'?: number; 'cursor'?: string }; output: components['schemas']['HabitsHistoryAnswer'] };
  'habits-today': { input: { 'date'?: string }; output: components['schemas']['HabitsTodayAnswer'] };
  'habits-suggest': { input: Record<string, never>; output: components['schemas']['HabitsSuggestAnswer'] };
  'habits-undo': { input: { 'habitId': string; 'date': string }; output: { 'habit': { 'id': string; 'name': string; 'description': (string | null); 'icon': string; 'colour': string; 'category': string; 'frequencyType': "daily" | "weekly" | "specific_days" | "x_per_week"; 'frequencyDays': (number)[]; 'frequencyCount': (number | null); 'targetValue': (number | null); 'unit': (string | null); 'difficulty': "easy" | "medium" | "hard"; 'automatic': ("movie" | "together" | "classic" | "rated" | null); 'reminderTime': (string | null); 'reminderEnabled': boolean; 'baseXp': number; 'baseCoins': number; 'streak': { 'unit': "days" | "weeks"; 'length': number; 'best': { 'days': number; 'weeks': number } }; 'totalCompletions': number; 'position': number; 'createdAt': string; 'archivedAt': (string | null) }; 'completion': ({ 'habitId': string; 'date': string; 'value': (number | null); 'done': boolean; 'unpaid': ("day" | "medium" | "hard" | null); 'at': string } | null); 'paid': { 'xp': number; 'coins': number } } };
}

export const largeDoor: ReadonlySet<keyof Calls> = new Set([
  'sessions-choose',
  'sessions-tonight',
  'movies-list',
  'movies-preview',
  'movies-search',
  'movies-suggest',
  'movies-createCustom',
  'movies-matchCustom',
  'movies-promoteCustom',
  'tastes-show',
  'recommendations-list',
  'recommendations-predict',
  'neighbours-list',
  'graph-query',
  'jobs-start',
  'groups-showTaste',
  'sharing-create',
  'tips-listSent',
  'tips-list',
  'polls-close',
  'polls-nominate',
  'polls-open',
  'polls-start',
  'polls-vote',
] as const);
