export { type Places, standingDocument } from './documents.ts';
export {
  clearRecountMark,
  completeStanding,
  type FoundStanding,
  loadGuildStandings,
  loadStandings,
  loadUncounted,
  markForRecount,
  type RankedBy,
  readStanding,
  type ShownMember,
  type Standing,
  toStandings,
  writeRankedBy,
  writeShownMember,
} from './store.ts';
