/** A plan in words. */
import type { Change, Plan, Step } from './plan.ts';

export function planInWords({ functions, indexes, ttl, rules, steps }: Plan): string {
  const rulesInWords = {
    none: 'rules: as they are',
    same: 'rules: say the same in other words',
    wider: 'rules: allow more, so they go before the dashboard that needs it',
    narrower: 'rules: allow less, so they go after the dashboard that does without',
    unclear: 'rules: differ',
  }[rules];
  return [
    ...changeInWords('functions', functions),
    ...changeInWords('indexes', indexes),
    ...changeInWords('fields whose expired documents Firestore deletes (TTL)', ttl),
    rulesInWords,
    'In this order:',
    ...steps.map((step, at) => `  ${at + 1}. ${stepInWords(step)}`),
  ].join('\n');
}

const names = (some: readonly string[]) => some.map((name) => `\n    ${name}`).join('');

function changeInWords(what: string, { added, removed, changed }: Change): string[] {
  const parts = Object.entries({ added, removed, changed }).filter(([, some]) => some.length > 0);
  if (parts.length === 0) return [`${what}: as they are`];
  return [`${what}:`, ...parts.map(([how, some]) => `  ${how}:${names(some)}`)];
}

export function stepInWords(step: Step): string {
  switch (step.do) {
    case 'indexes':
      return 'ask for new indexes and TTL; none is removed yet';
    case 'wait':
      return 'wait until all indexes are built';
    case 'rules':
      return 'release the rules';
    case 'functions':
      return `deploy ${step.names.length} functions; none is deleted yet`;
    case 'hosting':
      return 'release the dashboard';
    case 'smoke':
      return 'try it over REST';
    case 'delete-functions':
      return `delete functions that were replaced: ${step.names.join(', ')}`;
    case 'remove-indexes':
      return 'remove indexes and TTL that nothing needs any more';
  }
}
