export { type Places, standingDocument } from './documents.ts';
export {
  type Earned,
  type FoundStanding,
  loadGuildStandings,
  loadStandings,
  type Shown,
  type Standing,
  toFound,
  writeEarned,
  writeShown,
} from './store.ts';
