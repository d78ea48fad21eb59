/** Numbers and lengths of time in words. */

/** Numbers in words: those below hundred, whose forms may follow each other ("ninety five"). */
export const numberWords: Readonly<Record<string, string>> = {
  0: 'zero, zéro, ноль',
  1: 'one, un, une, один, одна, одного, одной, одну, одним',
  1.5: 'полтора, полутора, полторы, poltora',
  2: 'two, deux, два, две, двух, двумя, двум',
  3: 'three, trois, три, трех, тремя, трем',
  4: 'four, quatre, четыре, четырех, четырьмя',
  5: 'five, cinq, пять, пяти, пятью, пятерк*',
  6: 'six, шесть, шести, шестью, шестерк*',
  7: 'seven, sept, семь, семи, семью, семерк*',
  8: 'eight, huit, восемь, восьми, восемью, восьмерк*',
  9: 'nine, neuf, девять, девяти, девятью, девятк*',
  10: 'ten, dix, десять, десяти',
  11: 'eleven, onze, одиннадцать, одиннадцати',
  12: 'twelve, douze, двенадцать, двенадцати',
  13: 'thirteen, treize, тринадцать, тринадцати',
  14: 'fourteen, quatorze, четырнадцать, четырнадцати',
  15: 'fifteen, quinze, пятнадцать, пятнадцати',
  16: 'sixteen, seize, шестнадцать, шестнадцати',
  17: 'seventeen, семнадцать, семнадцати',
  18: 'eighteen, восемнадцать, восемнадцати',
  19: 'nineteen, девятнадцать, девятнадцати',
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
  300: 'триста, трехсот',
  1000: 'thousand, mille, тысяча, тысячи, тысячу',
  2000: 'двухтысячного, двухтысячный, двухтысячном',
};

/** Decades in words: what a decade's name says of its last two digits. */
export const decadeWords: Readonly<Record<string, string>> = {
  1920: 'années folles, les années folles, twenties, двадцатых, двадцатые, roaring twenties',
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
  2010: 'десятых годов, десятые годы, десятых, десятые, twenty tens, two thousand tens, две тысячи десятых',
};

/** The tens and ones of a year: "девяносто пятого года". */
export const ordinals: Readonly<Record<string, string>> = {
  1: 'первого, первом',
  2: 'второго, втором',
  3: 'третьего, третьем',
  4: 'четвертого, четвертом',
  5: 'пятого, пятом',
  6: 'шестого, шестом',
  7: 'седьмого, седьмом',
  8: 'восьмого, восьмом',
  9: 'девятого, девятом',
  20: 'двадцатого, двадцатом',
  30: 'тридцатого, тридцатом',
  40: 'сорокового, сороковом',
  50: 'пятидесятого, пятидесятом',
  60: 'шестидесятого, шестидесятом',
  70: 'семидесятого, семидесятом',
  80: 'восьмидесятого, восьмидесятом',
  90: 'девяностого, девяностом',
};

/** Units of time, in minutes. */
export const timeUnits: Readonly<Record<string, string>> = {
  1: `
    min, mins, mn, minute, minutes, minut, minuts, mintues, minutos, мин, минут, минута, минуты,
    минуту, минутн~, минутами, минутам, минуток, минуточек, м, m`,
  60: `
    часом, часами, часам, h, hr, hrs, hour, hours, heure, heures, heur, heurs, ч, час, часа, часов, часу, hourlong, часик*,
    часов~, часик`,
};

/** Lengths in words, in minutes. */
export const lengths: Readonly<Record<string, string>> = {
  15: `quarter of an hour, quart d'heure, un quart d'heure, четверть часа`,
  30: `
    half an hour, half hour, a half hour, demi heure, une demi heure, получасов~, тридцатиминутн~, полчаса, получаса, полчасика`,
  20: 'двадцатиминутн~',
  40: 'сорокаминутн~',
  45: `сорокапятиминутн~, three quarters of an hour, trois quarts d'heure`,
  60: `an hour, a hour, часов~, шестидесятиминутн~`,
  70: 'семидесятиминутн~',
  80: 'восьмидесятиминутн~',
  75: `an hour and a quarter, an hour fifteen, час с четвертью`,
  90: `
    an hour and a half, hour and a half, hour and half, une heure et demie, une heure et demi,
    heure et demie, heure trente, one and a half hours, one and a half hour, полтора часа,
    полутора часов, полуторачасов~, полтора часика, полутора часиков, девяностоминутн~, полтора ч, час тридцать, час с половиной, ninety minute`,
  100: 'стоминутн~',
  105: `an hour and three quarters`,
  120: `
    пару часов, пара часов, couple of hours, a couple of hours, a couple hours, двухчасов~,
    deux petites heures`,
  180: 'трехчасов~',
  240: 'четырехчасов~',
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
  150: 'часа на два с половиной, часа два с половиной',
  180: 'часа три, часа на три',
};
