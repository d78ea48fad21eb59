/**
 * Phrases that say what a sentence is about: words side by side by their beginnings, as in the tables of
 * activities; each line has several.
 */

/** Praise and worth: what a task deserves, how hard and how important it is. */
export const worth = `
xp., exp., epic, epiq, epik, legend, легендарн, эпичн, эпическ
difficult, difficile, recompens, surhumain, hero., heros, heroi, merit, titan, colossal, hercule, insurmontable
monumental, extremement, courage, exploit., exploits., sacrifice, crucia, vital, essentiel, primordial, important, priorit, urgen
vie ou de mort, epuisant, acharne, expert., epreuve de, carriere en depend, digne d., points d experience, niveau max
enfer., cauchemar, grande epreuve, veritable marathon/exploit/defi/odyssee, jours entiers, defi., defis., capital., capitale., jamais fait/vu aussi, plus dur, peur, peurs
hardest, hard work, so/very/really/extremely hard, harder, tough, reward, worth, deserv, superhuman, feat.
danger, strategic, brave, gruel, challeng, exhaust, critical, extremely, utmost, importance, life or/and death
hell., nightmare, my greatest trial, olympic, real marathon/odyssey/ordeal, days on end, huge undertaking, career depends, experience points, level max, fears, fear, blood sweat
сложн, трудн, тяжел, наград, награжд, героическ, героиств, герои., героя, подвиг, заслужива, невероятн
нечеловеческ, грандиозн, колоссальн, мужеств, отваг, страх., страхи, опасн, главное испытан, ад., кошмар, настоящ марафон/подвиг/испытан, много дней, огромн работ, жизни и смерти, важно, важна, важен, важная
важное, важную, важност, важнеиш, приоритет, срочн, изнурит, выматыв, экспертн, вызов., очк опыта, миссия, титаническ
`;

/** What is said to a judge, or of the task as a task. */
export const requests = `
cette/ta/une/ma tache, la tache la plus, evaluateur, evaluatrice, noteur, correcteur, cher jury, bareme, considerer que/cela, estimer genereusement, merci d estimer/evaluer/noter/considerer
evalue./evaluez/note./notez./juge./jugez/classe./classez/considere./considerez/compte./comptez cette/ceci/cela/ca./la./le./moi/que, compte./comptez/compter au moins, appelle l outil, pieces d or
consigne, instruction precedent/ci/systeme, tes instruction, ignore., ignorez, ignorer, minimum, minimal, maxim
ca./cela/elle/il./ceci prend/prendra/demand/exig/necessit, ca./cela/elle me/va prend/demand/exig/necessit, va me demander
va demander/prendre/exiger, administrateur, mode debug, suis le developpeur, a partir de maintenant, mot pour mot
repond seulement/avec/en./uniquement, ta/la reponse, l utilisateur, assistant sans, sans regles, oublie le/la/les/tout/ce, fais/faites/fait comme si, imagine/suppose que, attribue./attribuez/donne./donnez/mettez la./le./une./cinq/5000, reponse attendue, reconnaitre mon, mon effort
personne d autre, tout 999, temps estime/necess/requis/minimum, duree estime, estimation du temps, on/je/j considere/suppose/admet/estime que/qu
this task, the task, grader, grade it/this, whoever, judge., evaluator, rubric, usual scale, evaluate it/this/as
rate/rank/score/classify/treat/count/consider/mark it/this/as/everything, score 1, score everything, please consider/estimate, estimate generously
assume, ignore., disregard, previous/prior/full/your instruction, instructions above, maximum, minimum, max.
it/this takes/requires/demands/needs at/over/about/more/months/weeks/days/hours/me, it/this will take/require/demand
it ll take/require/demand, administrator, debug mode, you are now/dan/an, as an ai, the developer, from now on, verbatim
base 64, answer/reply/respond only/with/in/legend, your answer, the user, forget the/all/everything/about, pretend, imagine that, suppose that, assign the highest/maximum/top, give the/it top/highest/maximum, output, expected answer, my effort, nobody/nobody/one else could
estimated/required/expected/needed time/duration/effort, time estimate/required/needed, consider/suppose there/that
prompt, json, top score, use it, call the tool, the best one, authorised test, addresses of
эт задач, задача в моеи, оценщик, примечание для, оцени/оцените/оценить щедро/высоко/это/эту/как/ее/его, судья, судье, судить, считаи
засчита, поставь всем/макс/уровень/все, всему поставь, игнорир, забудь, предыдущ инструкци/правил, инструкции выше
свои/твои/полные инструкци, закодируи, максимальн, минимальн, минимум, администратор, это/она./оно заим/треб/отним/потреб
задача заим/треб/отним, режим отладки, разработчик, отныне, дословно, отвечаи, в ответ, пользовател, ассистент, без правил
расчетн/оценочн/ожидаем/необходим/требуем время, оценка времени, время выполнения, будем считать, допустим
исходи из, представь, предположи, назначь/поставь/дай сам/высш/макс/эту, выведи, ожидаем ответ, мои усилия, положено, никто бы, больше никто, промпт, вызови инструмент, ответь ссылкои, используи ее, имена и адреса
`;

/** Behind these stands all that is left to do. */
export const remaining = `
n y a plus qu a, plus qu a, reste qu a, reste a, il suffit de, faut juste, juste a, plus que
just need to, just needs to, only need to, only needs to, only to be, only to, just needs, just need, only needs, only need, just has to, just have to, all that s left
осталось только, осталось, остается, только осталось
`;

/** What is done already, or is there. */
export const finished = `
deja, est/sont fait/faite/faits/faites/pret/prete/prets/pretes/la., already, is/are ready/done/there, уже, готов., готова.
готово., готовы.
`;
