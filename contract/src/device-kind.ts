/** Which kind of device sends a request, as far as its user agent says; names are the makers' own. */

/** In order: each of the latter also names one of the former. */
const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Yandex', /\bYaBrowser\//],
  ['Opera', /\b(?:OPR|OPT)\//],
  ['Edge', /\bEdg(?:A|iOS)?\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];

const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

/** "Firefox, Windows", or what of it the user agent says; empty if it says neither. */
export function deviceKindOf(userAgent: string): string {
  return [nameIn(browsers, userAgent), nameIn(systems, userAgent)].filter(Boolean).join(', ');
}

function nameIn(all: typeof browsers, userAgent: string): string | undefined {
  return all.find(([, sign]) => sign.test(userAgent))?.[0];
}
