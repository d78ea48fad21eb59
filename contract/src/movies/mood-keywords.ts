import { listed } from '../text/listed.ts';

/** TMDB's keywords that tell moods, by what they say of a movie. */
export const moodKeywords = {
  /** Comedies that are nothing but fun, even with a drop of drama. */
  fun: listed(`
    buddy comedy; feel-good; friendship; parody; romcom; screwball comedy; slapstick; slapstick comedy; spoof; tramp
  `),
  /** What takes the lightness out of a comedy, besides a loss. */
  gravity: listed(`
    addiction; alcoholism; cannibalism; dark comedy; depression; domestic violence; drug addiction; dystopia;
    end of the world; existentialism; funeral; infidelity; loneliness; mental illness; murder; nazi; prostitution;
    racism; surrealism; vietnam war; violence; world war ii
  `),
  creatures: listed(`
    alien invasion; animal attack; creature; dinosaur; giant monster; kaiju; monster; shark; vampire; werewolf; zombie
  `),
  investigation: listed(`
    detective; fbi; fbi agent; investigation; murder investigation; murder mystery; police detective;
    police investigation; police procedural; private detective; private investigator; sherlock holmes; whodunit
  `),
  robbery: listed('bank robbery; heist; robbery'),
  loss: listed(`
    aids; cancer; coma; concentration camp; death of child; death of father; death of mother; dying and death;
    farewell; genocide; grief; holocaust; illness; loss of loved one; suicide; suicide attempt; tearjerker;
    terminal illness; widower
  `),
  wars: listed('algerian war; american civil war; vietnam war; war; world war i; world war ii'),
  farCountries: listed(`
    africa; antarctica; arctic; australian outback; brazil; caribbean sea; china; cuba; egypt; himalaya mountains;
    india; japan; kenya; mexico; mongolia; morocco; new zealand; peru; polynesia; south africa; south america;
    tanzania; tibet
  `),
  /** With a comma as TMDB writes them, and without one. */
  farCities: listed(`
    havana; hong kong; mumbai (bombay), india; mumbai india; rio de janeiro; shanghai, china; tehran, iran;
    tokyo, japan; tokyo japan
  `),
  wilds: listed(`
    amazon rainforest; camel; desert; desert island; expedition; explorer; jungle; mountaineering; nature; rainforest;
    safari; siberia; south seas; wilderness; wildlife
  `),
  disasters: listed('disaster; earthquake; iceberg; shipwreck; sinking ship; tsunami; volcano'),
  superheroes: listed('superhero; superhero team'),
  /** Subjects that people talk about afterwards. */
  questions: listed(`
    capitalism; civil rights; class differences; colonialism; concentration camp; corruption; death penalty;
    discrimination; ethics; free will; genocide; holocaust; injustice; journalism; justice; meaning of life;
    moral dilemma; philosophy; poverty; racism; slavery; social differences; suicide attempt; surveillance;
    wrongful conviction; wrongful imprisonment
  `),
};
