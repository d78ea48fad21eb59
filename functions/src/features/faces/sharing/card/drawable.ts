/** What the card's fonts can't draw: emoji, and other alphabets. */
const foreign =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{P}\p{Zs}+№€$£×·°©®™^~|<>=]|\p{Extended_Pictographic}/gu;

/** A text without what the card's fonts lack, which would be drawn as empty boxes. */
export function drawableText(text: string): string {
  return text.replace(foreign, '').replace(/\s+/gu, ' ').trim();
}
