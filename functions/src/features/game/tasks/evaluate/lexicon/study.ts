/** Learning, practice, exams and lessons. */
export const study = `
40; ; poeme/poesie/recitation @learn/coeur; poem @learn/heart; стих @learn/наизусть
180; ; chanson/morceau @learn/jouer; song/piece @learn/play.; песн/пьес @learn/сыграть, разобрать аккорд
2400; others; recital, audition concert; recital; сольный концерт, концерт выучить
400; others; texte/role theatre, @learn role/replique; lines play/role, @learn lines; роль @learn, текст роли
10000; skill; @learn piano/guitare/violon/batterie/instrument/saxophone/jouer/accordeon; @learn piano/guitar/violin/drums/instrument/cello/sax; @learn/играть пианино/гитар/скрипк/инструмент/фортепиано/барабан
12000; skill; @learn japonais/chinois/anglais/russe/espagnol/allemand/italien/arabe/coreen/langue/portugais/grec; @learn japanese/chinese/french/russian/spanish/german/italian/arabic/korean/language/portuguese/greek; @learn язык/японск/китаиск/англииск/французск/испанск/немецк/итальянск/арабск/кореиск
10000; skill; bilingue, courant anglais/espagnol/allemand; fluent, fluency; свободно говорить/заговор
20; word:1 each:1; vocabulaire, mots nouveaux/@learn, mot./mots./verbe/phrase/expression/alphabet/conjug japonais/chinois/anglais/russe/espagnol/allemand/italien/arabe/coreen/langue/portugais/grec; vocabulary, words @learn/memor, word/verb/phrase/expression/alphabet/sentence japanese/chinese/french/russian/spanish/german/italian/arabic/korean/language/portuguese/greek/english; слова/слов @learn, слов/глагол/фраз/выражен/алфавит/предложен язык/японск/китаиск/англииск/французск/испанск/немецк/итальянск/арабск/кореиск
45; each:30; lecon/chapitre/exercice/grammaire japonais/chinois/anglais/russe/espagnol/allemand/italien/arabe/coreen/langue/portugais/grec; lesson/chapter/exercise/grammar japanese/chinese/french/russian/spanish/german/italian/arabic/korean/language/portuguese/greek/english; урок/глав/упражнен/грамматик/правил язык/японск/китаиск/англииск/французск/испанск/немецк/итальянск/арабск/кореиск
6000; others skill; brevet/licence pilote/plongee, permis bateau; pilot/flying/skipper license/licence; права лодк/катер, пилот
4500; others skill; permis conduire/passer/voiture/moto; driving licence/license, learn drive; права водит/автошкол/нуля/получить, автошкол
600; ; code route; driving theory, theory test; пдд, теори вожд
20000; skill; agregation, concours medecine/internat/magistrature, barreau; bar exam, medical school, med school; адвокатск экзамен, ординатур
12000; skill; licence/master/mba/diplome obtenir/reprendre/passer/infirm, reprendre etudes; degree/mba get/earn/finish, go university; получить высшее/диплом/степень/mba
800; skill; @prepare/@learn/reussir/passer concours/bac/examen/partiels/certification/toefl/diplome; @prepare/@learn/pass exam/finals/certification/toefl/ielts/bar; @prepare/@learn/сдать экзамен/егэ/огэ/сесси/сертификат
240; ; @prepare/@learn controle/interro/test/ds.; @prepare/@learn test; @prepare/@learn контрольн/тест/зачет
400; ; entretien embauche/@prepare; job interview, interview @prepare; собеседован
45; ; devoirs, exercice; homework, assignment, exercises; домашн, урок сделать, задач
900; skill; formation suivre, mooc, cours ligne/suivre; online course, course complete/finish/take, bootcamp; курс проити/закончить/онлаин, обучени проити
90; ; cours/conference/webinaire suivre/assister/regarder; lecture, webinar, lesson/class attend/watch; лекци, вебинар, урок, заняти
60; ; tutoriel, tuto; tutorial; туториал, видеоурок
30; ; gammes, pratiquer/jouer/travailler piano/guitare/violon; practise/practice piano/guitar/violin/scales/instrument; гамм, позаниматься/поиграть гитар/пианино/скрипк
75; others; repetition, repeter; rehears; репетиц
300; skill; @learn danse/choregraphie/jongler/nager/skier/surf/tricoter/coudre; @learn dance/choreography/juggle/swim/ski/surf/knit/sew/crochet/ride; @learn танц/плавать/лыж/вязать/шить/жонглир/кататься
6000; skill; @learn programm/coder/developp; @learn code/program/programming/coding; @learn программир/питон/python
600; skill; @learn echecs/photoshop/montage/excel/logiciel; @learn chess/photoshop/excel/software/editing; @learn шахмат/фотошоп/excel/программу
90; minute:3; cours/lecon donner/@prepare/particulier; lesson/class give/@prepare/teach; урок/занят/лекци подготов/провести/дать
120; others; apprendre ma/mon/mes/au./aux a, apprendre/expliqu/montrer a mamie/papy/maman/grand, initier; teach, show grandma/mum/dad/how; научить, обьясн/показать бабуш/дедуш/мам/пап
60; others; aider devoirs/reviser, soutien scolaire; tutor, help homework/math; помочь урок/домашн/математик, репетитор
300; ; @learn; learn, study; выуч, изуч, освоит, научиться
120; ; revis; revise, revision; повторить
60; page:8; mettre propre/recopier notes/cours, prendre notes; type/copy notes, take notes; переписать/конспект лекци
40; each:1; fiche revision, flashcard; flashcards; карточк
180; ; examen blanc, annales; mock exam, past paper; пробный экзамен/тест
480; ; secourisme, premiers secours; first aid; первой помощи
900; ; taper clavier dactylo; touch typing; слепой печат
6000; skill; langue signes; sign language; жестов язык
12000; skill; devenir infirm/medecin/avocat/prof/pilote/ingenieur/developp/chef, reconver, reconversion; become nurse/doctor/lawyer/teacher/pilot/engineer/developer/chef, retrain; переучить, стать врачом/учител/юрист/пилот/программист/повар/медсест
120; others; chorale; choir; хор.
`;
