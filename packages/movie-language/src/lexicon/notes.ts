/** What people write of movies that they have seen, besides the words that they ask for one with. */

/** What it did to them, by mood. */
export const felt: Readonly<Record<string, string>> = {
  light: `
    souri, sourire, chaleureux, chaleureuse, made me smile, smiled, smiling, smile, heart warming,
    charming, charmant~, улыбал*, улыбнул*, светл*, теплое кино, тепл~ фильм*`,
  thrills: `
    sursauté, sursaut*, flippé, eu peur, peur, peurs, terrorisé~, cauchemar*, tension, stressant~,
    scared, terrified, creeped out, jumped, jump scares, jump scare, nightmare, nightmares, tense,
    edge of my seat, испугал*, страшно, боял*, вздрагивал*, вздрогнул*, кошмар*, в напряжении`,
  mystery: `
    coupable, rebondissement*, suspense, whodunnit, killer, suspects, интриг*, преступник*, убийц*`,
  cry: `
    pleuré, pleurais, pleurait, ai chialé, chialé, en larmes, sangloté, sanglots, ému, émue, émus,
    émouvant~, bouleversant~, bouleversé~, poignant~, déchirant~, cried, crying, wept, weeping, sobbed,
    sobbing, tears, teary, heartbreaking, heart breaking, moving, moved me, touching, плакал*,
    заплакал*, рыдал*, разрыдал*, расплакал*, прослезил*, трогательн*, душераздирающ*, пронзительн*`,
  'with-children': `
    enfants, les petits, kids, children, дети, деть*, детьми, ребенок, малыши, сыну, дочке`,
  'travel-far': `paysages, scenery, landscapes, пейзаж*, путешестви*`,
  'big-spectacle': `
    effets spéciaux, special effects, visual effects, visually stunning, visuellement, époustouflant~,
    breathtaking, спецэффект*, захватывающ*`,
  thoughtful: `
    réfléchi, réfléchir, pensé encore, donne à penser, made me think, thinking about it, stayed with me,
    задумал*, заставил* задуматься, заставил* думать, не отпускает`,
};

/** What made them laugh, by genre. */
export const laughed: Readonly<Record<string, string>> = {
  Comedy: `
    ri, rigolé, mort de rire, morte de rire, fou rire, fous rires, marré, marrée, laughed, laughing,
    laugh, laughs, hilariously, смеял*, засмеял*, хохотал*, ржал*, ржали, смешно, до слез от смеха,
    до колик`,
};

/** What a movie is about, or remembered for, beyond TMDB's usual keywords. */
export const themes: Readonly<Record<string, string>> = {
  friendship: 'amitié, amitiés, friendship, friendships, дружб*',
  family: 'famille, families, семь*, семей',
  revenge: 'vengeance, vengeances, revenge, месть, мести, местью, отомстил*',
  grief: 'deuil, grief, mourning, утрат*, скорб*, траур*',
  childhood: 'enfance, childhood, детство, детства, детстве',
  memory: 'mémoire, souvenirs, memory, memories, воспоминани*, память, памяти',
  'road trip': 'road movie, road trip, sur la route, роуд муви, дорожн~ кино, в дороге',
  survival: 'survie, survivre, survival, surviving, выживани*, выжить',
  betrayal: 'trahison, trahisons, betrayal, предательств*',
  justice: 'justice, procès, trial, courtroom, справедливост*, суд, суда',
  school: 'lycée, collège, école, high school, school, школ*, школьн~',
  growing: "passage à l'âge adulte, grandir, coming of age, growing up, взросление, взрослени*",
  'plot twist':
    'twist, twists, retournement*, coup de théâtre, plot twist, твист*, неожиданн~ финал*, неожиданн~ развязк*',
  ending: 'quelle fin, la fin, fin ouverte, the ending, ending, концовк*, финал, финала, финале',
  soundtrack: 'bande originale, bande son, musique, soundtrack, score, the music, саундтрек*, музык*',
  images: 'photographie, images, image, plans, cinematography, photography, операторск*, картинк*, съемк*',
  acting:
    'jeu des acteurs, acteurs, actrice, acteur, joue bien, acting, performance, performances, актер*, актрис*, игра актеров',
  dialogue: 'dialogues, répliques, dialogue, dialogues, the writing, диалог*, реплик*',
  slow: 'trop lent, lent, lenteurs, contemplatif, contemplative, slow, slow burn, медленн~, затянут~, созерцательн~',
};

/** Forms of `moods`, `genres` and `keywords` that mean something else in a note. */
export const elsewhere: ReadonlySet<string> = new Set(
  `family,history,истории,семьи,space,espace,casse,mob,n b,nb,b w,bw,b and w,b n w,doc,docs,docu,
  s f,cry,doux,to laugh,silent,muet,muets,немой,action,aventure,adventure,classic,un classique,profond,
  profonde,epic,exotic,уехать,подальше,расследован,anticipation,toon,мульт,musicales,war,jail,monster`
    .split(',')
    .map((form) => form.trim()),
);

/** Words that deny what follows them, and those that take that back. */
export const denials: ReadonlySet<string> = new Set(
  `pas,jamais,aucun,aucune,sans,rien,ni,guere,peu,moins,not,no,never,without,hardly,t,nor,neither,none,less,
  не,нет,без,ни,никогда,мало,никак,нисколько,нечего`
    .split(',')
    .map((word) => word.trim()),
);
export const contrasts: ReadonlySet<string> = new Set(
  'mais,but,но,а,зато,however,only,just,que,seulement,только,stop,arrete,arreter,stopped,переставая,перестать,juste,and,et,и'.split(
    ',',
  ),
);
