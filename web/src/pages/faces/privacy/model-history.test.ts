import type { AiInteraction } from '@cine/contract/operations/core/ai';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { Interaction } from './model-history.tsx';

describe('The history of what models were asked', () => {
  const interaction: AiInteraction = {
    id: 'one-2',
    callId: 'one',
    purpose: 'tasks',
    provider: 'mistral',
    model: 'mistral-small',
    role: 'assistant',
    content: '{"difficulty":"easy"}',
    createdAt: '2026-12-10T12:00:00.000Z',
    outcome: 'answered',
    latencyMs: 900,
    inputTokens: 900,
    outputTokens: 90,
    cost: 120,
  };
  const textsOf = (more: Partial<AiInteraction> = {}) =>
    rendered(createElement(Interaction, { interaction: { ...interaction, ...more } }), 'en').texts;

  it('shows what a model looked up before it answered', () => {
    const lookUps = [{ tool: 'get_user_stats', text: '{"level":3}' }];
    expect(textsOf({ found: lookUps })).to.include.members(['It looked up:', 'get_user_stats: {"level":3}']);
    expect(textsOf()).not.to.include('It looked up:');
  });
});
