/** Numbers and lengths of time in words. */

/** Numbers in words: those below hundred, whose forms may follow each other ("ninety five"). */
export const numberWords: Readonly<Record<string, string>> = {
  0: 'zero, zéro, ноль',
  1: 'one, un, une, один, одна, одного, одной, одну, одним',
  2: 'two, deux, два, две, двух, двумя, двум',
  3: 'three, trois, три, трех, тремя, трем',
  4: 'four, quatre, четыре, четырех, четырьмя',
  5: 'five, cinq, пять, пяти, пятью',
  6: 'six, шесть, шести, шестью',
  7: 'seven, sept, семь, семи, семью',
  8: 'eight, huit, восемь, восьми, восемью',
  9: 'nine, neuf, девять, девяти',
  10: 'ten, dix, десять, десяти',
  11: 'eleven, onze, одиннадцать, одиннадцати',
  12: 'twelve, douze, двенадцать, двенадцати',
  13: 'thirteen, treize, тринадцать, тринадцати',
  14: 'fourteen, quatorze, четырнадцать',
  15: 'fifteen, quinze, пятнадцать, пятнадцати',
  16: 'sixteen, seize, шестнадцать',
  17: 'seventeen, семнадцать',
  18: 'eighteen, восемнадцать',
  19: 'nineteen, девятнадцать',
  20: 'twenty, vingt, vingts, двадцать, двадцати',
  30: 'thirty, trente, тридцать, тридцати',
  40: 'forty, fourty, quarante, сорок, сорока',
  50: 'fifty, cinquante, пятьдесят, пятидесяти',
  60: 'sixty, soixante, шестьдесят, шестидесяти',
  70: 'seventy, septante, семьдесят, семидесяти',
  80: 'eighty, huitante, octante, восемьдесят, восьмидесяти',
  90: 'ninety, nonante, девяносто, девяноста',
  100: 'hundred, cent, сто, ста',
  200: 'двести, двухсот',
  1000: 'thousand, mille, тысяча, тысячи, тысячу',
};

/** Decades in words: what a decade's name says of its last two digits. */
export const decadeWords: Readonly<Record<string, string>> = {
  1920: 'twenties, двадцатых, двадцатые, roaring twenties',
  1930: 'thirties, тридцатых, тридцатые',
  1940: 'forties, fourties, сороковых, сороковые',
  1950: 'fifties, пятидесятых, пятидесятые',
  1960: 'sixties, шестидесятых, шестидесятые',
  1970: 'seventies, семидесятых, семидесятые',
  1980: 'eighties, восьмидесятых, восьмидесятые',
  1990: 'nineties, девяностых, девяностые',
  2000: `
    noughties, naughties, aughts, нулевых, нулевые, нулевого, two thousands, двухтысячных,
    двухтысячные, noughts`,
  2010: 'twenty tens, two thousand tens, две тысячи десятых',
};

/** Units of time, in minutes. */
export const timeUnits: Readonly<Record<string, string>> = {
  1: `
    min, mins, mn, minute, minutes, minut, minuts, mintues, minutos, мин, минут, минута, минуты,
    минуту, минутн~, м, m`,
  60: `
    h, hr, hrs, hour, hours, heure, heures, heur, heurs, ч, час, часа, часов, часу, hourlong, часик*,
    часов~, часик`,
};

/** Lengths in words, in minutes. */
export const lengths: Readonly<Record<string, string>> = {
  15: `quarter of an hour, quart d'heure, un quart d'heure, четверть часа`,
  30: `
    half an hour, half hour, a half hour, demi heure, une demi heure, полчаса, получаса, полчасика`,
  45: `three quarters of an hour, trois quarts d'heure`,
  60: `an hour, a hour`,
  75: `an hour and a quarter, an hour fifteen, час с четвертью`,
  90: `
    an hour and a half, hour and a half, hour and half, une heure et demie, une heure et demi,
    heure et demie, heure trente, one and a half hours, one and a half hour, полтора часа,
    полутора часов, полуторачасов~, полтора часика, час тридцать, час с половиной, ninety minute`,
  105: `an hour and three quarters`,
  120: `
    пару часов, пара часов, couple of hours, a couple of hours, a couple hours, двухчасов~,
    deux petites heures`,
  180: 'трехчасов~',
};

/** Halves and quarters behind hours. */
export const parts: Readonly<Record<string, string>> = {
  0.5: 'and a half, et demie, et demi, с половиной, and half, i polovinoi',
  0.25: 'and a quarter, et quart, с четвертью',
  0.75: 'and three quarters, trois quarts',
};

/** In "часа полтора" the order says that it is about that long. */
export const aboutLengths: Readonly<Record<string, string>> = {
  90: 'часа полтора, часика полтора, часа на полтора, часика на полтора',
  120: 'часа два, часика два, часа на два',
  180: 'часа три',
};
