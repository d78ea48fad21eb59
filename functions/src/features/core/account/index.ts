export { type Copies, copyAccountInto } from './copy-account-service.ts';
export {
  type AccountLife,
  loadGuestsBefore,
  loadGuestsMergedInto,
  readAccountLife,
} from './erase-store.ts';
export { readInviter } from './inviter-service.ts';
export { planJoiningAccount } from './joining-service.ts';
export { checkLateAddress, markGuestUnproved, unlinkForeignWays } from './late-proof-service.ts';
export { countMembers, loadMemberIds, loadUserIdsIn } from './members-store.ts';
export { endMerge, loadMemberMergedInto, loadMergingBefore, postponeMerge } from './merge-store.ts';
export {
  loadSuspension,
  planHiddenBio,
  planHiddenName,
  planRefusedTitles,
  planShownBio,
  planShownName,
  planSuspension,
  planSuspensionEnd,
  readNames,
} from './moderation-service.ts';
export { assertUsernameFree, isNameRefused } from './names-service.ts';
export {
  type Calendar,
  isSuspended,
  planAbout,
  planAboutOf,
  planFigure,
  planMergedInto,
  planNotesTo,
  readAccount,
  readCalendar,
  readIsMerged,
  readNotesTo,
  readShownMember,
  readTitleCheck,
  requireAccount,
  requireCalendar,
  requireOwnAccount,
} from './service.ts';
export { avatarForAll, avatarForFriends } from './shown-avatar.ts';
export { endSignIns } from './sign-out-service.ts';
export { loadLocale, loadSignedOutAt, readUsernameHolder } from './store.ts';
export { setUpAccount } from './use-cases/own-account.ts';
export { zonesOf } from './zones.ts';
