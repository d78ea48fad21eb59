/** Work in offices: meetings, plans, figures, people, and software. */
export const work = `
60; others; reunion, visio, point equipe; meeting, call team, standup; собрание, совещан, созвон, встреч
90; others; @prepare/animer reunion, @prepare rendez vous, @prepare rdv/entretien; @prepare/run/chair meeting/appointment; @prepare/провести совещан/собрание/встреч
300; others steps; assemblee generale organis/@prepare; annual general meeting, agm; общее собрание провести/организ
90; each:70 others; entretien annuel/annuels/eval, entretiens; performance/annual review, appraisal; аттестац, оценк сотрудник
60; each:60 others; interview, entretien; interview; интервью
300; skill; plan/strategie/cahier charges/@write plan; project plan, strategy, roadmap, specification, spec.; план проект/развит, стратеги, техзадани, тз.
1500; skill; business plan, plan affaires; business plan; бизнес план
480; skill; etude marche/concurrence; market research, competitor; исследован рынк/конкурент, анализ рынк
120; ; sondage/enquete @make/@write/creer; survey @make/@write/create; опрос составить/создать/@make
300; skill; analys donnees/chiffres/resultat; analy data/results/figures; анализ данн, проанализ
60; ; tableau, tableur, excel; spreadsheet, table @make; таблиц
300; skill; tableau bord; dashboard; дашборд
150; skill; tests @write/unitaires; tests @write, unit tests; тесты/автотест @write
60; row:0.12 skill; revue code, relire code/pull; code review, review code/pull/module/changes/pr.; код ревью, ревью, проверить код
90; skill; corrig bug, bug; bug, debug; баг, ошибк исправ
600; skill; developp/cod/programm/implement fonction/module/api; implement/develop/code/build feature/module/api; разработ/реализ/запрограммир функци/модуль/api
720; page:120 skill; site web/internet, site @make/refaire; website, web site, homepage; сайт, лендинг
2400; skill; boutique ligne, e commerce, site marchand; online store/shop, e commerce, webshop; интернет магазин
6000; skill; application mobile/@make/developp/lancer, appli @make/developp/lancer; mobile app, app @make/launch/develop, app from.; мобильн прилож, прилож @make/разработ/запуст
7000; others risk skill steps; ouvrir/lancer librairie/restaurant/cafe/boutique/boulangerie/hotel/magasin/bar.; open/start restaurant/cafe/bookshop/bookstore/bakery/hotel/bar.; открыть магазин/кафе/ресторан/пекарн/салон/отель/клуб
2400; skill steps; @make/lancer cours/chaine/formation ligne/youtube; @make/launch/start course/channel online/youtube; @make/запуст курс/канал/онлаин
6000; skill; jeu video, @build/coder/programm/developp jeu; video game, game develop/code; видеоигр, разработать игру, игру @make
240; skill; base donnees, serveur, script @write/python; database, server, script python/automat; база данн, базу, сервер, скрипт
1200; each:0.2 risk skill others steps; migr, passer/basculer logiciel/systeme/compta, reprise donnees; migrat, move/switch system/software/data/stock; мигра, перенести/переити систем/программ/данн/базу
1200; others steps; recrut, embauch; hire., hiring, recruit; нанять, подбор персонал, найм
240; each:60 others; former., former nouve/stagiaire/equipe/collegue, formation donner/animer/equipe; train staff/team/colleague/new, onboarding, onboard; обучить/обучен сотрудник/коллег/новичк, стажир
360; minute:4 others skill; atelier @prepare/animer, animer formation; workshop; мастер класс, семинар, воркшоп, тренинг
300; each:0.3; inventaire; inventory, stocktak; инвентариз
480; skill; campagne, plan communication, plan media; campaign, media plan, marketing; кампани, маркетинг
25; each:20; post instagram/facebook/linkedin/reseaux; social post/media, post instagram/facebook/linkedin, tweet; пост @write/опублик, соцсет
240; skill others; logo, charte graphique, identite visuelle; logo, brand identity, branding; логотип, фирмен стиль
15; ; feuille heures/temps, pointage; timesheet; табел
20; ; relanc; follow up., chase; напомнить клиент
45; ; ordre jour; agenda; повестк
60; page:25; mettre jour/actualis site; update site/website; обнов саит
45; ; mettre jour/actualis document/fiche/site/liste/profil; update document/page/list/profile/site; обнов документ/страниц/список/профил
120; each:40; graphique, diagramme, schema; chart, diagram, graph; график, диаграмм, схем
300; ; rangement bureau/archives; reorganise/reorganize office; переставить/перевезти офис
45; others; point individuel, tete tete; one on one; один на один
300; skill; pitch; pitch, demo @prepare; питч
90; skill; deploy, mise production; deploy, release; деплой, релиз
300; skill; refactor; refactor; рефактор
480; skill others; test utilisateur; usability, user test; юзабилити
480; ; permanence, garde de nuit; shift; дежурств, смен
60; ; tarif liste, catalogue prix; price list; прайс
7000; others risk skill steps; fonder ecole/association/compagnie/entreprise/parti, monter entreprise/societe; found school/charity/company/theatre; основать школ/фонд/театр/компан/клуб
120; each:60 others; visite guid, guider; guide tour/group, guided tour; экскурси провести/вести
`;
