const digits: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九', (digit, value) => [digit, value] as const),
  ['零', 0],
  ['两', 2],
  ['兩', 2],
]);
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const myriad = /[万萬]/;
const numerals = /[〇零一二两兩三四五六七八九十百千万萬]+/g;

/** A text with Chinese and Japanese numerals as figures: "七人" as "7人", "二十四" as "24". */
export function hanNumeralsInFigures(text: string): string {
  return text.replaceAll(numerals, (numeral) => {
    const [last = '', ...before] = numeral.split(myriad).toReversed();
    const myriads = before.length > 0 ? belowMyriad(before[0]!) || 1 : 0;
    return String(10_000 * myriads + belowMyriad(last));
  });
}

/** A unit without a digit before it counts once; digits in a row are places ("二〇四六"). */
function belowMyriad(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const letter of numeral) {
    const unit = units.get(letter);
    if (unit === undefined) digit = 10 * digit + digits.get(letter)!;
    else {
      sum += unit * (digit || 1);
      digit = 0;
    }
  }
  return sum + digit;
}
