export { type Places, standingDocument } from './documents.ts';
export {
  completeStanding,
  type Earned,
  type FoundStanding,
  loadGuildStandings,
  loadStandings,
  readStanding,
  type Shown,
  type Standing,
  toFound,
  writeEarned,
  writeShown,
} from './store.ts';
