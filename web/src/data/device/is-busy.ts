/** Whether the user is typing or has a dialog open, and isn't to be interrupted. */
export function isBusy(): boolean {
  const typing = 'select, textarea, input:not([type="radio"], [type="checkbox"], [type="range"])';
  return document.querySelector('dialog[open]') !== null || document.activeElement?.matches(typing) === true;
}
