/** Verbs alone, where no table knows more. */
export const acts = `
30; weak; @clean, @sort; @clean; @clean
45; weak; @sort; @sort; @sort
25; weak; @choose, chercher; @choose, look for., search; @choose, искать, поискать
30; weak; decid, reflech, penser; decide, think, consider; реши, подумать, обдумать
10; weak; verifi, control, regarder, test; check, verify, look., test.; провер, посмотр, протестир
60; weak; actualis, mettre jour, amelior; update, improve; обнов, доработ, улучш
45; weak; enregistrer, inscri; register, sign up.; оформ, зарегистр
60; weak others; discut, parler, rencontr, voir; discuss, talk, meet, catch up.; обсуд, поговор, встрет, договорит
45; weak; calcul, estim, compt; calculate, estimate, count; посчит, рассчит, подсчит
5; weak; noter, copier, enregistr; note, copy, record, write down.; записать, скопир, запис
10; weak; telecharg, impr; download, upload, print; скачать, загруз
45; weak; @make; @make; @make
5; weak; mettre, poser, remettre, ouvrir, ferm, prendre, donner, rendre; put, turn, lock, open, close, take, give, move; погас, запере, постав, полож, откры, закры, взять, отдать, передать
`;
