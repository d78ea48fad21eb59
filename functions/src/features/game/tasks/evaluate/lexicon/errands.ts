/** What one goes out for, or orders: shops, post, picking up and taking back. */
export const errands = `
45; ; courses, supermarche, hypermarche; groceries/grocery, supermarket, shopping; продукт, супермаркет, закуп
35; ; marche. @buy/aller/faire; market; рынок/рынк, магазин
10; ; @buy pain/baguette/lait/beurre/oeufs/sel./sucre/farine/croissant/fromage/journal/timbre; @buy bread/milk/butter/egg/salt/sugar/flour/cheese/newspaper/stamp/bananas/apples; @buy хлеб/молок/масл/яиц/яйц/сол./сахар/муку/сыр/кефир/батон
15; ; @buy fleurs/bouquet/vin./biere/piles/ampoule/croquette; @buy flowers/wine/beer/batteries/bulb/snacks/food; @buy цвет/вино/пив/корм
20; ; pharmacie, ordonnance; pharmacy, drugstore, chemist, prescription; аптек, рецепт лекарств, лекарств
25; each:8; colis, poste., recommande; parcel/package, post office; посылк, почт./почту/почте
8; ; courrier/boite lettres; mailbox, mail check/collect; почтов ящик
30; ; retour/rendre/rapport/echang/renvoy/ramener @buy/magasin/chaussure/vetement/livre/article/colis; return/exchange shoes/store/shop/shirt/book/item/dress/parcel, send back; верн/обменя/возврат/сдать магазин/обув/книг/товар/вещ/билет
20; ; pressing, cordonnier; dry cleaning/cleaners/cleaner, cobbler; химчист
40; each:30; cadeau, cadeaux; gift, present @buy, presents; подар
50; ; @buy vetement/chaussure/robe/manteau/costume/pantalon/veste/basket; @buy clothes/shoes/dress/coat/suit/jacket/trousers/jeans; @buy одежд/обув/плать/пальт/костюм/куртк/кроссов/джинс/сапог
90; ; @buy/@choose meuble/canape/lit/matelas/frigo/lave/machine/four/television; @buy/@choose sofa/couch/bed/mattress/fridge/washing/furniture/tv/oven; @buy/@choose диван/кроват/матрас/холодильник/стирал/мебел/телевизор
75; ; @buy/@choose ordinateur/telephone/velo/appareil/portable; @buy/@choose laptop/phone/computer/bike/camera; @buy/@choose ноутбук/телефон/компьютер/велосипед/камер/смартфон
900; others risk; @buy/@choose voiture/auto./moto; @buy/@choose car/motorcycle/van; @buy/@choose машину/автомоб/мотоцикл
3000; others risk steps skill; @buy/@choose appart/maison/terrain; @buy house/flat/apartment; @buy квартир/дом./дачу/участок
15; each:8; @buy/@book billet/place., abonnement; @buy/@book ticket/seats; @buy/@book билет
20; ; biblioth rendre/emprunter/livre; library; библиотек
12; ; prolong/renouvel livre/pret/abonnement; renew library/subscription/loan; продл книг/подписк/абонемент
30; ; garage voiture/deposer, revision voiture, controle technique, vidange; service/mechanic/inspection car/garage/bike, oil change; техосмотр, автосервис, сервис
10; ; essence, plein; fuel, gas station, petrol; заправ, бензин
50; ; coiffeur; haircut, hairdresser, barber; парикмахер, подстричься, стрижк
30; ; banque/distributeur aller/passer; bank go/visit; банк сходить/зайти/съездить
60; ; mairie/prefecture aller/passer; town hall, city/council go/visit; мфц/паспортн стол
20; weak; @buy; buy., order., get., pick up., grab; купи, заказ, забра, взять, докупить
120; ; aller/passer campagne; drive cottage; дач съезд/поехать
20; weak; aller., passer, deposer, amener; go to., drop off., drop, collect, bring; сходить, зайти, отнес, отвез, съезд, завез, привез
180; ; courses/achats/cadeaux noel; christmas shopping/presents; подарк новый/всем/рождеств
45; ; opticien, lunettes; optician, glasses; очки, оптик
15; ; photo identite; passport photo; фото документ/паспорт
20; each:5; double cle, cles double; key copy/cut, keys cut; ключ дубликат/сделать
30; ; donner vetement/affaires/livres, emmaus; donate clothes/books/things, charity shop; отдать вещи/одежд/книг
150; ; ikea, magasin meuble/bricolage; ikea, furniture/hardware store; икеа, строительн магазин
`;
