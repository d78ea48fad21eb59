import { expect } from 'chai';
import { places } from './places.ts';

describe('A Chromium is looked for', () => {
  it('in the path and the usual folders on Linux, Chromium before Chrome', () => {
    expect(places('linux', { PATH: '/opt/bin:' })).to.deep.equal([
      '/opt/bin/chromium',
      '/usr/bin/chromium',
      '/snap/bin/chromium',
      '/opt/bin/chromium-browser',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium-browser',
      '/opt/bin/google-chrome',
      '/usr/bin/google-chrome',
      '/snap/bin/google-chrome',
      '/opt/bin/google-chrome-stable',
      '/usr/bin/google-chrome-stable',
      '/snap/bin/google-chrome-stable',
    ]);
  });

  it('among the shared and the user’s own applications on macOS', () => {
    expect(places('darwin', { HOME: '/Users/lea' }).slice(0, 2)).to.deep.equal([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/lea/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
  });

  it('among the programs on Windows, Edge included', () => {
    const paths = places('win32', { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Lea\\Local' });
    expect(paths[0]).to.equal('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(paths[1]).to.equal('C:\\Lea\\Local\\Google\\Chrome\\Application\\chrome.exe');
    expect(paths.at(-2)).to.equal('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});
