import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { findFirebaseCli } from './firebase-project.ts';

describe('The refresh tokens of the Auth emulator', () => {
  it('are refused once they were revoked, to the second, where the installed CLI has them', () => {
    const cli = findFirebaseCli(import.meta.dirname)!;
    expect(outcomesWith(cli)).to.equal('true: good TOKEN_EXPIRED');
    expect(outcomesWith('/nothing/here.js')).to.equal('false:');
  });
});

/** How a token ends before and after a revocation. In a process of its own, as it changes all of it. */
function outcomesWith(cli: string): string {
  const module = new URL('./revoked-tokens.ts', import.meta.url).href;
  const script = `
    import { createRequire } from 'node:module';
    import { refuseRevokedTokens } from '${module}';
    const cli = process.argv[1];
    const isDone = refuseRevokedTokens(cli);
    const outcomes = [];
    if (isDone) {
      const { AgentProjectState } = createRequire(cli)('firebase-tools/lib/emulator/auth/state.js');
      const state = new AgentProjectState('demo');
      const now = Math.floor(Date.now() / 1000);
      const user = state.createUserWithLocalId('lea', { validSince: String(now - 10) });
      const token = state.createRefreshTokenFor(user, 'password');
      for (const validSince of [now, now + 10]) {
        state.updateUserByLocalId('lea', { validSince: String(validSince) });
        try {
          state.validateRefreshToken(token);
          outcomes.push('good');
        } catch (error) {
          outcomes.push(error.message);
        }
      }
    }
    console.log([isDone + ':', ...outcomes].join(' '));
  `;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, cli], {
    encoding: 'utf8',
  });
  return stdout.trim();
}
