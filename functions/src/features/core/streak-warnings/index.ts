export { loadWarningsDue, writeWarning } from './store.ts';
export {
  afterWarning,
  dueWarning,
  noWarning,
  type Warning,
  type WarningChoice,
  withChoice,
  withWarning,
} from './warning.ts';
