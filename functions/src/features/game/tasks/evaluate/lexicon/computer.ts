/** Computers, phones, and evenings in front of a screen. */
export const computer = `
20; ; sauvegard; back up., backup; резервн, бэкап, сохранить копи
12; each:8; mettre jour telephone/ordinateur/logiciel/appli, mise jour; update phone/computer/software/app/system; обнов телефон/компьютер/программ/прилож/систем
8; each:6; mot passe, mots passe, code changer; password, pin.; парол
15; each:10; @install application/appli/logiciel/antivirus/jeu; install/download app/program/software/game/antivirus; установ/скачать прилож/программ/игр/антивирус
30; ; @install/@fix/configur imprimante/box/wifi/routeur/tele./televis; @install/@fix printer/router/wifi/tv; @install/@fix/настро принтер/роутер/интернет/телевизор
120; ; configur/@install ordinateur/portable/pc./ordi; set/configure laptop/computer/pc./mac.; настро ноутбук/компьютер
60; ; configur/@install/transferer telephone/portable/smartphone; set/transfer phone/smartphone; настро телефон/смартфон
150; skill; reinstall, formater; reinstall, reformat; переустанов, отформат
180; skill; @build/assembler pc./ordinateur; build pc./computer; собрать компьютер/пк.
60; ; @sort bureau ordinateur/fichiers/disque/dossiers; @sort files/hard/folders/desktop/drive; @sort фаил/диск/рабоч
45; each:20; creer compte/profil; create/set account/profile; создать аккаунт/профиль, зарегистрироваться
20; each:6; choisir film/serie; choose/pick film/movie; выбрать фильм/сериал
110; each:110; regarder/voir/revoir film, cinema; watch film/movie/documentary, cinema, go movies; посмотр фильм/кино, кино сходить
45; each:45; episode, regarder serie; episode; серию, сериал посмотр
30; each:1; playlist, @choose musique; playlist, @choose music; плеилист, подобрать музык
45; ; jouer jeu, partie jeu; play game; поиграть, сыграть
30; others; appel video, visio famille; video call; видеозвон
10; ; meteo regard/verifi/consult, horaire; weather/timetable look/check; погод/расписан посмотр/узна/провер
60; ; @sort contacts/cloud/drive; @sort contacts/cloud/bookmarks; @sort контакт/облак/закладк
`;
