import { expect } from 'chai';
import { readArguments } from './arguments.ts';

describe('Arguments of npm test', () => {
  const read = (...args: string[]) => readArguments(args, (text) => text.includes('/'));

  it('choose nothing if there are none', () => {
    const { paths, changed, far, deep, pure, title } = read();
    expect({ paths, changed, far, deep, pure, title }).to.deep.equal({
      paths: [],
      changed: undefined,
      far: false,
      deep: false,
      pure: false,
      title: undefined,
    });
  });

  it('name files and folders, and a title', () => {
    expect(read('web/src', '-t', 'joins', 'functions/test')).to.deep.include({
      paths: ['web/src', 'functions/test'],
      title: 'joins',
    });
  });

  it('read the word after --changed as a commit, unless it is a path', () => {
    expect(read('--changed').changed).to.deep.equal({ since: null });
    expect(read('--changed', 'HEAD~3')).to.deep.include({ changed: { since: 'HEAD~3' }, paths: [] });
    expect(read('--changed=main').changed).to.deep.equal({ since: 'main' });
    expect(read('--changed', 'web/src')).to.deep.include({ changed: { since: null }, paths: ['web/src'] });
    expect(read('--changed', '--far', 'main/x')).to.deep.include({ far: true, paths: ['main/x'] });
  });

  it('refuse an option that does not exist', () => {
    expect(() => read('--chnaged')).to.throw('--chnaged');
  });
});
