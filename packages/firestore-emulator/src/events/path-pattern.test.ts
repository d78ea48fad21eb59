import { expect } from 'chai';
import { compilePathPattern } from './path-pattern.ts';

const matched = (pattern: string, paths: string[]): string[] => paths.filter(compilePathPattern(pattern));

describe('A trigger path pattern', () => {
  it('matches one segment by a wildcard', () => {
    expect(matched('films/{id}', ['films/a', 'films/a/votes/b', 'films', 'other/a'])).to.deep.equal([
      'films/a',
    ]);
  });

  it('matches one or more segments by {rest=**}', () => {
    const paths = ['films/a', 'films/a/votes/b', 'films', 'other/a/b/c'];
    expect(matched('films/{rest=**}', paths)).to.deep.equal(['films/a', 'films/a/votes/b']);
  });

  it('allows wildcards in the middle', () => {
    const paths = ['films/a/votes/b', 'films/a/b/c/votes/d', 'films/votes/x'];
    expect(matched('films/{id}/votes/{vote}', paths)).to.deep.equal(['films/a/votes/b']);
    expect(matched('films/{rest=**}/votes/{vote}', paths)).to.deep.equal([
      'films/a/votes/b',
      'films/a/b/c/votes/d',
    ]);
  });

  it('matches * within a segment, and other characters literally', () => {
    expect(matched('logs/2026-*', ['logs/2026-01', 'logs/2025-01'])).to.deep.equal(['logs/2026-01']);
    expect(matched('a.b/(x)', ['a.b/(x)', 'aXb/x'])).to.deep.equal(['a.b/(x)']);
  });
});
