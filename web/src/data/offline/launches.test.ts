import { expect } from 'chai';
import { followLaunches } from './launches.ts';

/**
 * A window whose page is loaded at a path of the dashboard; `launch` starts the installed app anew. A reload
 * keeps what was stored.
 */
function windowAt(path: string, type = 'navigate', storage = new Map<string, string>()) {
  const origin = 'https://cine.example';
  const pushed: string[] = [];
  let launch: (launch: { targetURL?: string }) => void = () => {};
  followLaunches({
    location: { origin, href: origin + path } as Location,
    history: {
      pushState: (_state, _title, to) => void pushed.push(String(to)),
    } as Partial<History> as History,
    sessionStorage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    } as Partial<Storage> as Storage,
    performance: { getEntriesByType: () => [{ type }] } as unknown as Performance,
    launchQueue: {
      setConsumer: (consume) => {
        launch = consume;
      },
    },
  });
  return {
    pushed,
    launch: (to: string) => launch({ targetURL: new URL(to, origin).href }),
    loadAgain: (at: string, how: 'reload' | 'navigate') => windowAt(at, how, storage),
  };
}

describe('A start of the installed app', () => {
  it('leads an open window to the page of a link or shortcut, and leaves it where it is without one', () => {
    const { pushed, launch } = windowAt('/evening/1');
    launch('/evening/1');
    launch('/challenges?tab=mine#top');
    launch('/');
    launch('https://elsewhere.example/evening');
    launch('/evening/1');
    expect(pushed).to.deep.equal(['/challenges?tab=mine#top', '/evening/1']);
  });

  it('leaves a page that is reloaded elsewhere where it is, as often as that happens', () => {
    const opened = windowAt('/evening');
    opened.launch('/evening');
    const reloaded = opened.loadAgain('/polls/new', 'reload');
    reloaded.launch('/evening');
    const again = reloaded.loadAgain('/polls/new', 'reload');
    again.launch('/evening');
    expect(again.pushed).to.deep.equal([]);
    again.launch('/evening');
    expect([reloaded.pushed, again.pushed]).to.deep.equal([[], ['/evening']]);
  });

  it('is followed after a page was loaded that had none', () => {
    const opened = windowAt('/evening');
    opened.launch('/evening');
    const reloaded = opened.loadAgain('/polls/new', 'navigate').loadAgain('/polls/new', 'reload');
    reloaded.launch('/evening');
    expect(reloaded.pushed).to.deep.equal(['/evening']);
  });

  it('changes nothing in a browser that tells none', () => {
    const at = { location: { href: 'https://cine.example/' } as Location, history: {} as History };
    const { sessionStorage, performance } = {} as Window;
    expect(() => followLaunches({ ...at, sessionStorage, performance })).not.to.throw();
  });
});
