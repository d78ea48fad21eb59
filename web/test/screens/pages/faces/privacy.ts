import type { OutputOf } from '@cine/contract/operation';
import { listAiInteractions } from '@cine/contract/operations/core/ai';
import type { Screens } from '../../screen.ts';
import { press } from '../../show.ts';
import { at, visiting } from '../../steps.ts';

const atPrivacy = at('/privacy').headed('privacy.title');
const part = { callId: 'a', purpose: 'coach', provider: 'mistral', model: 'mistral-small-latest' } as const;
const unanswered = { outcome: null, latencyMs: null, inputTokens: null, outputTokens: null, cost: null };
const createdAt = '2026-10-02T18:30:00.000Z';
const answer: OutputOf<typeof listAiInteractions> = {
  interactions: [
    {
      ...part,
      id: 'a-2',
      role: 'assistant',
      content: '{"advice":[{"candidate":0,"advice":"…","score":0.8}]}',
      createdAt,
      outcome: 'answered',
      latencyMs: 640,
      inputTokens: 1100,
      outputTokens: 210,
      cost: 173,
    },
    { ...part, ...unanswered, id: 'a-1', role: 'user', content: '{"candidates":[]}', createdAt },
  ],
  nextCursor: null,
};
const deleting = atPrivacy.pressed('privacy.deleteOpen').says('privacy.goesNow');

export const privacy = {
  privacy: {
    'signed-out': visiting('/privacy').headed('privacy.title'),
    member: atPrivacy,
    exported: atPrivacy.doing(async (page, say) => {
      const file = page.waitForEvent('download');
      await press(page, say, 'privacy.exportNow');
      await file;
    }),
    'movies-exported': atPrivacy
      .pressed('privacy.moviesNow')
      .doing((page) => page.locator('[role=status]', { hasText: /./ }).last().waitFor()),
    failed: atPrivacy.failed(listAiInteractions),
    'dialog-forget-models': atPrivacy
      .answered(listAiInteractions, { ...answer, nextCursor: 'a-1' })
      .says('privacy.askedEarlier')
      .pressed('privacy.askedDelete')
      .says('privacy.askedHint'),
    'dialog-delete': deleting,
    'word-missing': deleting.pressed('privacy.deleteNow').inEachLanguage(),
    deleted: visiting('/privacy?deleted=true&watches=12&challenges=1&sessions=2').headed('privacy.title'),
  },
} satisfies Screens;
