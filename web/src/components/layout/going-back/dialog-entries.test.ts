import { expect } from 'chai';
import { createDialogEntries } from './dialog-entries.ts';

/** A window's history, whose traversals come later, as a browser's do. */
function fakeWindow() {
  const entries: { state: object | null; path: string }[] = [{ state: null, path: '/' }];
  let at = 0;
  let onPop = () => {};
  const waiting: (() => void)[] = [];
  const go = (by: number) => {
    waiting.push(() => {
      if (!entries[at + by]) return;
      at += by;
      onPop();
    });
  };
  const push = (state: object | null, path = entries[at]!.path) =>
    void entries.splice(++at, entries.length, { state, path });
  const view = {
    history: {
      scrollRestoration: 'auto',
      get state() {
        return entries[at]!.state;
      },
      go,
      pushState: (state: object) => push(state),
      replaceState: (state: object | null) => {
        entries[at]!.state = state;
      },
    } as unknown as History,
    setTimeout: ((act: () => void) => waiting.push(act)) as unknown as Window['setTimeout'],
    addEventListener: (_type: 'popstate', listener: () => void) => {
      onPop = listener;
    },
  };
  /** Lets all that waits happen. */
  const settle = () => {
    while (waiting.length > 0) waiting.shift()!();
  };
  const back = (by = 1) => {
    go(-by);
    settle();
  };
  return {
    view,
    settle,
    back,
    forward: () => back(-1),
    push,
    shown: () => entries[at],
    paths: () => entries.map(({ path }) => path),
  };
}

describe('A dialog’s entry in the history', () => {
  const page = () => {
    const fake = fakeWindow();
    const closed: string[] = [];
    const entries = createDialogEntries(fake.view);
    fake.push(null, '/evening');
    const openDialog = (name: string) => {
      const close = () => {
        closed.push(name);
        remove();
      };
      const remove = entries.add(close);
      fake.settle();
      return remove;
    };
    return { ...fake, ...entries, closed, openDialog };
  };

  it('is left by going back, which closes the dialog on top, and then by the next one the page', () => {
    const { openDialog, back, closed, shown } = page();
    openDialog('outer');
    openDialog('inner');
    back();
    expect([closed, shown()!.path]).to.deep.equal([['inner'], '/evening']);
    back();
    expect([closed, shown()!.path]).to.deep.equal([['inner', 'outer'], '/evening']);
    back();
    expect(shown()!.path).to.equal('/');
  });

  it('is left when the dialog is closed otherwise, and stays for one that opens in its place', () => {
    const { openDialog, settle, back, shown, add, closed } = page();
    const remove = openDialog('first');
    remove();
    const removeSecond = add(() => closed.push('second'));
    settle();
    expect(shown()!.state).to.deep.equal({ dialogs: 1 });
    removeSecond();
    settle();
    expect(shown()).to.deep.equal({ state: null, path: '/evening' });
    back();
    expect(shown()!.path).to.equal('/');
    expect(closed).to.deep.equal([]);
  });

  it('isn’t on the way back from a page to which the dialog led', () => {
    const { openDialog, navigateFromPage, push, settle, back, shown, paths } = page();
    const remove = openDialog('filters');
    for (const path of ['/movies/1', '/movies/2']) navigateFromPage(() => push(null, path));
    remove();
    settle();
    expect(paths()).to.deep.equal(['/', '/evening', '/movies/1', '/movies/2']);
    back(2);
    expect(shown()).to.deep.equal({ state: null, path: '/evening' });
  });

  it('is left at once where nothing is open, as after going forward', () => {
    const { openDialog, back, forward, shown } = page();
    openDialog('filters');
    back();
    forward();
    expect(shown()).to.deep.equal({ state: null, path: '/evening' });
  });

  it('doesn’t keep a page that it is the first entry of, as in a copied tab', () => {
    const { view, push, settle, shown } = fakeWindow();
    view.history.replaceState({ dialogs: 1 }, '');
    createDialogEntries(view).navigateFromPage(() => push(null, '/search'));
    settle();
    expect(shown()).to.deep.equal({ state: null, path: '/search' });
  });

  it('isn’t made where a page sees to going back itself', () => {
    const { openDialog, push, shown } = page();
    push({ stays: true });
    openDialog('leave');
    expect(shown()!.state).to.deep.equal({ stays: true });
  });
});
