/** Well-known directors and actors as TMDB spells them, and in Russian: "!" if that name doesn't decline. */
export const people = `
Claude Sautet|Клод Соте!
Romy Schneider|Роми Шнайдер
Agnès Varda|Аньес Варда
Chantal Akerman|Шанталь Акерман
Stanley Kubrick|Стэнли Кубрик
Alfred Hitchcock|Альфред Хичкок
Akira Kurosawa|Акира Куросава
Louis de Funès|Луи де Фюнес
Jean-Paul Belmondo|Жан-Поль Бельмондо!
Alain Delon|Ален Делон
Gérard Depardieu|Жерар Депардье!
Catherine Deneuve|Катрин Денёв
Isabelle Huppert|Изабель Юппер
Isabelle Adjani|Изабель Аджани
Juliette Binoche|Жюльет Бинош
Marion Cotillard|Марион Котийяр
Léa Seydoux|Леа Сейду
Omar Sy|Омар Си
Jean Dujardin|Жан Дюжарден
Vincent Cassel|Венсан Кассель
Jean Reno|Жан Рено
Pierre Richard|Пьер Ришар
Jean Gabin|Жан Габен
Lino Ventura|Лино Вентура
Bourvil|Бурвиль
Fernandel|Фернандель
Philippe Noiret|Филипп Нуаре
Jean Rochefort|Жан Рошфор
Michel Piccoli|Мишель Пикколи
Yves Montand|Ив Монтан
Simone Signoret|Симона Синьоре
Brigitte Bardot|Брижит Бардо
Jeanne Moreau|Жанна Моро
Fanny Ardant|Фанни Ардан
Emmanuelle Béart|Эммануэль Беар
Sophie Marceau|Софи Марсо
Audrey Tautou|Одри Тоту
Daniel Auteuil|Даниэль Отой
Mathieu Amalric|Матьё Амальрик
Michel Serrault|Мишель Серро
Michel Blanc|Мишель Блан
Christian Clavier|Кристиан Клавье
Gérard Jugnot|Жерар Жюньо
Thierry Lhermitte|Тьерри Лермитт
Josiane Balasko|Жозиан Баласко
Coluche|Колюш
Patrick Dewaere|Патрик Девэр
Miou-Miou|Миу-Миу
Vincent Lindon|Венсан Линдон
Virginie Efira|Виржини Эфира
Adèle Exarchopoulos|Адель Экзаркопулос
Adèle Haenel|Адель Энель
Romain Duris|Ромен Дюрис
Louis Garrel|Луи Гаррель
Pierre Niney|Пьер Нинэ
François Cluzet|Франсуа Клюзе
Fabrice Luchini|Фабрис Лукини
Dany Boon|Дэни Бун
Kad Merad|Кад Мерад
Gad Elmaleh|Гад Эльмалех
Jamel Debbouze|Джамель Деббуз
Benoît Poelvoorde|Бенуа Пульворд
Benoît Magimel|Бенуа Мажимель
Guillaume Canet|Гийом Кане
Gilles Lellouche|Жиль Лелуш
Charlotte Gainsbourg|Шарлотта Генсбур
Eva Green|Ева Грин
Mélanie Laurent|Мелани Лоран
François Truffaut|Франсуа Трюффо
Jean-Luc Godard|Жан-Люк Годар
Éric Rohmer|Эрик Ромер
Jacques Rivette|Жак Риветт
Claude Chabrol|Клод Шаброль
Alain Resnais|Ален Рене
Louis Malle|Луи Маль
Jean-Pierre Melville|Жан-Пьер Мельвиль
Jacques Demy|Жак Деми
Jacques Tati|Жак Тати
Robert Bresson|Робер Брессон
Jean Renoir|Жан Ренуар
Jean Vigo|Жан Виго
Jean Cocteau|Жан Кокто
Marcel Carné|Марсель Карне
Marcel Pagnol|Марсель Паньоль
René Clair|Рене Клер
René Clément|Рене Клеман
Henri-Georges Clouzot|Анри-Жорж Клузо
Georges Méliès|Жорж Мельес
Gérard Oury|Жерар Ури
Georges Lautner|Жорж Лотнер
Philippe de Broca|Филипп де Брока
Henri Verneuil|Анри Верней
Yves Robert|Ив Робер
Francis Veber|Франсис Вебер
Bertrand Blier|Бертран Блие
Bertrand Tavernier|Бертран Тавернье
Claude Lelouch|Клод Лелуш
Claude Berri|Клод Берри
Costa-Gavras|Коста-Гаврас
Maurice Pialat|Морис Пиала
Luc Besson|Люк Бессон
Jean-Jacques Beineix|Жан-Жак Бенекс
Leos Carax|Леос Каракс
Jean-Jacques Annaud|Жан-Жак Анно
Jean-Pierre Jeunet|Жан-Пьер Жёне
Jacques Audiard|Жак Одиар
Mathieu Kassovitz|Матьё Кассовиц
Michel Gondry|Мишель Гондри
François Ozon|Франсуа Озон
Gaspar Noé|Гаспар Ноэ
Claire Denis|Клер Дени
Catherine Breillat|Катрин Брейя
Céline Sciamma|Селин Сьямма
Julia Ducournau|Жюлия Дюкурно
Justine Triet|Жюстин Трие
Olivier Assayas|Оливье Ассаяс
Arnaud Desplechin|Арно Деплешен
Abdellatif Kechiche|Абделатиф Кешиш
Cédric Klapisch|Седрик Клапиш
Albert Dupontel|Альбер Дюпонтель
Alain Chabat|Ален Шаба
Bruno Dumont|Брюно Дюмон
Quentin Dupieux|Квентин Дюпьё
Robert Guédiguian|Робер Гедигян
Xavier Dolan|Ксавье Долан
Denis Villeneuve|Дени Вильнёв
Jean-Marc Vallée|Жан-Марк Валле
Steven Spielberg|Стивен Спилберг
Martin Scorsese|Мартин Скорсезе
Quentin Tarantino|Квентин Тарантино
Christopher Nolan|Кристофер Нолан
David Fincher|Дэвид Финчер
David Lynch|Дэвид Линч
David Cronenberg|Дэвид Кроненберг
Tim Burton|Тим Бёртон
James Cameron|Джеймс Кэмерон
George Lucas|Джордж Лукас
Peter Jackson|Питер Джексон
Michael Bay|Майкл Бэй
Michael Mann|Майкл Манн
Woody Allen|Вуди Аллен
Wes Anderson|Уэс Андерсон
Paul Thomas Anderson|Пол Томас Андерсон
Wes Craven|Уэс Крэйвен
Ridley Scott|Ридли Скотт
Tony Scott|Тони Скотт
Guy Ritchie|Гай Ричи
Danny Boyle|Дэнни Бойл
Edgar Wright|Эдгар Райт
Ken Loach|Кен Лоуч
Mike Leigh|Майк Ли
Joe Wright|Джо Райт
Sam Mendes|Сэм Мендес
Terry Gilliam|Терри Гиллиам
Stephen Frears|Стивен Фрирз
David Lean|Дэвид Лин
Carol Reed|Кэрол Рид
Michael Powell|Майкл Пауэлл
Orson Welles|Орсон Уэллс
Billy Wilder|Билли Уайлдер
John Ford|Джон Форд
Howard Hawks|Говард Хоукс
John Huston|Джон Хьюстон
Frank Capra|Фрэнк Капра
Ernst Lubitsch|Эрнст Любич
Charlie Chaplin|Чарли Чаплин
Buster Keaton|Бастер Китон
Harold Lloyd|Гарольд Ллойд
Fritz Lang|Фриц Ланг
F. W. Murnau|Фридрих Вильгельм Мурнау!
D. W. Griffith|Дэвид Уорк Гриффит
Sergio Leone|Серджио Леоне!
Federico Fellini|Федерико Феллини!
Michelangelo Antonioni|Микеланджело Антониони!
Luchino Visconti|Лукино Висконти!
Vittorio De Sica|Витторио Де Сика
Roberto Rossellini|Роберто Росселлини!
Pier Paolo Pasolini|Пьер Паоло Пазолини!
Bernardo Bertolucci|Бернардо Бертолуччи!
Dario Argento|Дарио Ардженто!
Mario Bava|Марио Бава
Nanni Moretti|Нанни Моретти!
Paolo Sorrentino|Паоло Соррентино!
Matteo Garrone|Маттео Гарроне!
Luca Guadagnino|Лука Гуаданьино!
Ettore Scola|Этторе Скола
Dino Risi|Дино Ризи!
Mario Monicelli|Марио Моничелли!
Giuseppe Tornatore|Джузеппе Торнаторе!
Roberto Benigni|Роберто Бениньи!
Marcello Mastroianni|Марчелло Мастроянни!
Sophia Loren|Софи Лорен
Claudia Cardinale|Клаудия Кардинале!
Monica Vitti|Моника Витти!
Monica Bellucci|Моника Беллуччи!
Adriano Celentano|Адриано Челентано!
Ornella Muti|Орнелла Мути!
Bud Spencer|Бад Спенсер
Terence Hill|Теренс Хилл
Toni Servillo|Тони Сервилло!
Ingmar Bergman|Ингмар Бергман
Ingrid Bergman|Ингрид Бергман!
Lars von Trier|Ларс фон Триер
Thomas Vinterberg|Томас Винтерберг
Carl Theodor Dreyer|Карл Теодор Дрейер
Nicolas Winding Refn|Николас Виндинг Рефн
Ruben Östlund|Рубен Эстлунд
Joachim Trier|Йоаким Триер
Aki Kaurismäki|Аки Каурисмяки!
Mads Mikkelsen|Мадс Миккельсен
Max von Sydow|Макс фон Сюдов
Stellan Skarsgård|Стеллан Скарсгард
Alexander Skarsgård|Александр Скарсгард
Alicia Vikander|Алисия Викандер
Michael Haneke|Михаэль Ханеке!
Werner Herzog|Вернер Херцог
Wim Wenders|Вим Вендерс
Rainer Werner Fassbinder|Райнер Вернер Фасбиндер
Tom Tykwer|Том Тыквер
Fatih Akin|Фатих Акин
Christoph Waltz|Кристоф Вальц
Daniel Brühl|Даниэль Брюль
Til Schweiger|Тиль Швайгер
Klaus Kinski|Клаус Кински!
Sandra Hüller|Сандра Хюллер
Yorgos Lanthimos|Йоргос Лантимос
Theo Angelopoulos|Тео Ангелопулос
Nuri Bilge Ceylan|Нури Бильге Джейлан
Emir Kusturica|Эмир Кустурица
Béla Tarr|Бела Тарр
Miloš Forman|Милош Форман
Roman Polanski|Роман Полански!
Andrzej Wajda|Анджей Вайда
Krzysztof Kieślowski|Кшиштоф Кесьлёвский
Paweł Pawlikowski|Павел Павликовский
Pedro Almodóvar|Педро Альмодовар
Luis Buñuel|Луис Бунюэль
Carlos Saura|Карлос Саура
Alejandro Amenábar|Алехандро Аменабар
J.A. Bayona|Хуан Антонио Байона
Penélope Cruz|Пенелопа Крус
Antonio Banderas|Антонио Бандерас
Javier Bardem|Хавьер Бардем
Guillermo del Toro|Гильермо дель Торо!
Alfonso Cuarón|Альфонсо Куарон
Alejandro González Iñárritu|Алехандро Гонсалес Иньярриту!
Ricardo Darín|Рикардо Дарин
Gael García Bernal|Гаэль Гарсиа Берналь
Yasujirō Ozu|Ясудзиро Одзу!
Kenji Mizoguchi|Кэндзи Мидзогути!
Hirokazu Kore-eda|Хирокадзу Корээда
Takeshi Kitano|Такеши Китано!
Takashi Miike|Такаси Миике!
Hayao Miyazaki|Хаяо Миядзаки!
Isao Takahata|Исао Такахата
Satoshi Kon|Сатоси Кон
Makoto Shinkai|Макото Синкай
Mamoru Hosoda|Мамору Хосода
Toshirō Mifune|Тосиро Мифунэ!
Ryusuke Hamaguchi|Рюсукэ Хамагути!
Bong Joon Ho|Пон Джун Хо!
Park Chan-wook|Пак Чхан Ук
Kim Ki-duk|Ким Ки Дук
Lee Chang-dong|Ли Чхан Дон
Hong Sang-soo|Хон Сан Су!
Na Hong-jin|На Хон Джин
Song Kang-ho|Сон Кан Хо!
Wong Kar-wai|Вонг Кар Вай
Zhang Yimou|Чжан Имоу!
Jia Zhangke|Цзя Чжанкэ!
Ang Lee|Энг Ли!
John Woo|Джон Ву!
Jackie Chan|Джеки Чан
Jet Li|Джет Ли!
Bruce Lee|Брюс Ли!
Tony Leung Chiu-wai|Тони Люн
Maggie Cheung|Мэгги Чун!
Donnie Yen|Донни Йен
Gong Li|Гун Ли!
Michelle Yeoh|Мишель Йео!
Hou Hsiao-hsien|Хоу Сяосянь
Tsai Ming-liang|Цай Минлян
Edward Yang|Эдвард Янг
Apichatpong Weerasethakul|Апичатпонг Вирасетакул
Satyajit Ray|Сатьяджит Рэй
Shah Rukh Khan|Шах Рукх Кхан
Aamir Khan|Аамир Кхан
Raj Kapoor|Радж Капур
Amitabh Bachchan|Амитабх Баччан
Abbas Kiarostami|Аббас Киаростами!
Asghar Farhadi|Асгар Фархади!
Jafar Panahi|Джафар Панахи!
Kathryn Bigelow|Кэтрин Бигелоу!
Jane Campion|Джейн Кэмпион
Greta Gerwig|Грета Гервиг!
Sofia Coppola|София Коппола
Francis Ford Coppola|Фрэнсис Форд Коппола
Joel Coen|Джоэл Коэн
Ethan Coen|Итан Коэн
Spike Lee|Спайк Ли!
Clint Eastwood|Клинт Иствуд
Ron Howard|Рон Ховард
Robert Zemeckis|Роберт Земекис
Oliver Stone|Оливер Стоун
Brian De Palma|Брайан Де Пальма
John Carpenter|Джон Карпентер
George A. Romero|Джордж Ромеро!
Sam Raimi|Сэм Рэйми!
Joe Dante|Джо Данте!
William Friedkin|Уильям Фридкин
Sidney Lumet|Сидни Люмет
Sydney Pollack|Сидни Поллак
Robert Altman|Роберт Олтмен
Hal Ashby|Хэл Эшби!
Mike Nichols|Майк Николс
Elia Kazan|Элиа Казан
Nicholas Ray|Николас Рэй
Samuel Fuller|Сэмюэл Фуллер
Sam Peckinpah|Сэм Пекинпа!
Terrence Malick|Терренс Малик
Michael Cimino|Майкл Чимино!
Jim Jarmusch|Джим Джармуш
Gus Van Sant|Гас Ван Сент
Todd Haynes|Тодд Хейнс
Richard Linklater|Ричард Линклейтер
Steven Soderbergh|Стивен Содерберг
Darren Aronofsky|Даррен Аронофски!
Spike Jonze|Спайк Джонз
Charlie Kaufman|Чарли Кауфман
Noah Baumbach|Ноа Баумбах
Damien Chazelle|Дэмьен Шазелл
Ari Aster|Ари Астер
Robert Eggers|Роберт Эггерс
Jordan Peele|Джордан Пил
M. Night Shyamalan|М. Найт Шьямалан
Zack Snyder|Зак Снайдер
J.J. Abrams|Джей Джей Абрамс
Rian Johnson|Райан Джонсон
Taika Waititi|Тайка Вайтити!
James Gunn|Джеймс Ганн
Ryan Coogler|Райан Куглер
Sean Baker|Шон Бейкер
Chloé Zhao|Хлоя Чжао!
Kelly Reichardt|Келли Рейхардт!
Mel Brooks|Мел Брукс
Mel Gibson|Мел Гибсон
Paul Verhoeven|Пол Верховен
Roland Emmerich|Роланд Эммерих
Wolfgang Petersen|Вольфганг Петерсен
Baz Luhrmann|Баз Лурман
George Miller|Джордж Миллер
Peter Weir|Питер Уир
Martin McDonagh|Мартин Макдона
John Hughes|Джон Хьюз
Rob Reiner|Роб Райнер
Nora Ephron|Нора Эфрон
Sean Penn|Шон Пенн
Hugh Grant|Хью Грант
George Clooney|Джордж Клуни!
Brad Pitt|Брэд Питт
Angelina Jolie|Анджелина Джоли!
Tom Hanks|Том Хэнкс
Tom Cruise|Том Круз
Tom Hardy|Том Харди!
Tom Holland|Том Холланд
Leonardo DiCaprio|Леонардо ДиКаприо!
Leonardo DiCaprio|Леонардо Ди Каприо!
Johnny Depp|Джонни Депп
Jim Carrey|Джим Керри!
Robin Williams|Робин Уильямс
Eddie Murphy|Эдди Мёрфи!
Bill Murray|Билл Мюррей
Adam Sandler|Адам Сэндлер
Ben Stiller|Бен Стиллер
Will Smith|Уилл Смит
Will Ferrell|Уилл Феррелл
Denzel Washington|Дензел Вашингтон
Morgan Freeman|Морган Фриман
Samuel L. Jackson|Сэмюэл Л. Джексон
Robert De Niro|Роберт Де Ниро!
Al Pacino|Аль Пачино!
Dustin Hoffman|Дастин Хоффман
Jack Nicholson|Джек Николсон
Marlon Brando|Марлон Брандо!
James Dean|Джеймс Дин
Paul Newman|Пол Ньюман
Robert Redford|Роберт Редфорд
Steve McQueen|Стив МакКуин
Humphrey Bogart|Хамфри Богарт
Lauren Bacall|Лорен Бэколл!
Cary Grant|Кэри Грант
James Stewart|Джеймс Стюарт
Gregory Peck|Грегори Пек
Gary Cooper|Гэри Купер
Clark Gable|Кларк Гейбл
John Wayne|Джон Уэйн
Henry Fonda|Генри Фонда
Jane Fonda|Джейн Фонда
Kirk Douglas|Кирк Дуглас
Michael Douglas|Майкл Дуглас
Burt Lancaster|Берт Ланкастер
Robert Mitchum|Роберт Митчум
Fred Astaire|Фред Астер
Ginger Rogers|Джинджер Роджерс!
Gene Kelly|Джин Келли!
Grace Kelly|Грейс Келли!
Audrey Hepburn|Одри Хепбёрн!
Katharine Hepburn|Кэтрин Хепбёрн!
Marilyn Monroe|Мэрилин Монро!
Elizabeth Taylor|Элизабет Тейлор!
Bette Davis|Бетт Дэвис!
Greta Garbo|Грета Гарбо!
Marlene Dietrich|Марлен Дитрих!
Judy Garland|Джуди Гарленд!
Meryl Streep|Мерил Стрип!
Meryl Streep|Мэрил Стрип!
Julia Roberts|Джулия Робертс!
Sandra Bullock|Сандра Буллок!
Nicole Kidman|Николь Кидман!
Cate Blanchett|Кейт Бланшетт!
Kate Winslet|Кейт Уинслет!
Natalie Portman|Натали Портман!
Scarlett Johansson|Скарлетт Йоханссон!
Jennifer Lawrence|Дженнифер Лоуренс!
Jennifer Aniston|Дженнифер Энистон!
Emma Stone|Эмма Стоун!
Emma Watson|Эмма Уотсон!
Emma Thompson|Эмма Томпсон!
Anne Hathaway|Энн Хэтэуэй!
Amy Adams|Эми Адамс!
Margot Robbie|Марго Робби!
Saoirse Ronan|Сирша Ронан!
Florence Pugh|Флоренс Пью!
Anya Taylor-Joy|Аня Тейлор-Джой!
Zendaya|Зендея
Timothée Chalamet|Тимоти Шаламе!
Keira Knightley|Кира Найтли!
Helena Bonham Carter|Хелена Бонем Картер!
Judi Dench|Джуди Денч!
Maggie Smith|Мэгги Смит!
Helen Mirren|Хелен Миррен!
Tilda Swinton|Тильда Суинтон!
Rachel Weisz|Рейчел Вайс!
Olivia Colman|Оливия Колман!
Frances McDormand|Фрэнсис МакДорманд!
Sigourney Weaver|Сигурни Уивер!
Jodie Foster|Джоди Фостер!
Susan Sarandon|Сьюзен Сарандон!
Uma Thurman|Ума Турман!
Michelle Pfeiffer|Мишель Пфайффер!
Glenn Close|Гленн Клоуз!
Diane Keaton|Дайан Китон!
Sharon Stone|Шэрон Стоун!
Demi Moore|Деми Мур!
Julianne Moore|Джулианна Мур!
Charlize Theron|Шарлиз Терон!
Viola Davis|Виола Дэвис!
Whoopi Goldberg|Вупи Голдберг!
Reese Witherspoon|Риз Уизерспун!
Cameron Diaz|Кэмерон Диас!
Drew Barrymore|Дрю Бэрримор!
Winona Ryder|Вайнона Райдер!
Kirsten Dunst|Кирстен Данст!
Kristen Stewart|Кристен Стюарт!
Robert Pattinson|Роберт Паттинсон
Adam Driver|Адам Драйвер
Oscar Isaac|Оскар Айзек
Ryan Gosling|Райан Гослинг
Ryan Reynolds|Райан Рейнольдс
Bradley Cooper|Брэдли Купер
Christian Bale|Кристиан Бэйл
Matt Damon|Мэтт Деймон
Ben Affleck|Бен Аффлек
Matthew McConaughey|Мэттью МакКонахи!
Hugh Jackman|Хью Джекман
Russell Crowe|Рассел Кроу!
Heath Ledger|Хит Леджер
Chris Hemsworth|Крис Хемсворт
Chris Evans|Крис Эванс
Chris Pratt|Крис Пратт
Robert Downey Jr.|Роберт Дауни
Mark Ruffalo|Марк Руффало!
Jake Gyllenhaal|Джейк Джилленхол
Joaquin Phoenix|Хоакин Феникс
Philip Seymour Hoffman|Филип Сеймур Хоффман
Edward Norton|Эдвард Нортон
Kevin Spacey|Кевин Спейси!
Kevin Costner|Кевин Костнер
Kevin Bacon|Кевин Бейкон
Keanu Reeves|Киану Ривз
Nicolas Cage|Николас Кейдж
John Travolta|Джон Траволта
John Malkovich|Джон Малкович
Bruce Willis|Брюс Уиллис
Arnold Schwarzenegger|Арнольд Шварценеггер
Sylvester Stallone|Сильвестр Сталлоне!
Jean-Claude Van Damme|Жан-Клод Ван Дамм
Jason Statham|Джейсон Стэйтем
Jason Statham|Джейсон Стетхэм
Jason Statham|Джейсон Стэтхэм
Matt Damon|Мэтт Дэймон
Dwayne Johnson|Дуэйн Джонсон
Vin Diesel|Вин Дизель
Harrison Ford|Харрисон Форд
Mark Hamill|Марк Хэмилл
Sean Connery|Шон Коннери!
Roger Moore|Роджер Мур
Daniel Craig|Дэниел Крэйг
Pierce Brosnan|Пирс Броснан
Michael Caine|Майкл Кейн
Anthony Hopkins|Энтони Хопкинс
Gary Oldman|Гэри Олдман
Ralph Fiennes|Рэйф Файнс
Colin Firth|Колин Фёрт
Colin Farrell|Колин Фаррелл
Daniel Day-Lewis|Дэниел Дэй-Льюис
Ewan McGregor|Юэн МакГрегор
Jude Law|Джуд Лоу!
Benedict Cumberbatch|Бенедикт Камбербэтч
Eddie Redmayne|Эдди Редмэйн
Cillian Murphy|Киллиан Мёрфи!
Liam Neeson|Лиам Нисон
Michael Fassbender|Майкл Фассбендер
James McAvoy|Джеймс МакЭвой
Alan Rickman|Алан Рикман
Peter Sellers|Питер Селлерс
Rowan Atkinson|Роуэн Аткинсон
Simon Pegg|Саймон Пегг
Idris Elba|Идрис Эльба
Ian McKellen|Иэн Маккеллен
Willem Dafoe|Уиллем Дефо!
Steve Buscemi|Стив Бушеми!
Joe Pesci|Джо Пеши!
Harvey Keitel|Харви Кейтель
Jeff Bridges|Джефф Бриджес
Jeff Goldblum|Джефф Голдблюм
Kurt Russell|Курт Рассел
Dennis Hopper|Деннис Хоппер
Christopher Walken|Кристофер Уокен
Christopher Lee|Кристофер Ли!
Vincent Price|Винсент Прайс
Boris Karloff|Борис Карлофф
Bela Lugosi|Бела Лугоши!
Gene Hackman|Джин Хэкмен
Gene Wilder|Джин Уайлдер
Steve Martin|Стив Мартин
Steve Carell|Стив Карелл
Jack Black|Джек Блэк
Owen Wilson|Оуэн Уилсон
Seth Rogen|Сет Роген
Paul Rudd|Пол Радд
Jonah Hill|Джона Хилл
Sacha Baron Cohen|Саша Барон Коэн
Andrei Tarkovsky|Андрей Тарковский
Sergei Eisenstein|Сергей Эйзенштейн
Dziga Vertov|Дзига Вертов
Leonid Gaidai|Леонид Гайдай
Eldar Ryazanov|Эльдар Рязанов
Georgiy Daneliya|Георгий Данелия
Nikita Mikhalkov|Никита Михалков
Andrei Konchalovsky|Андрей Кончаловский
Aleksandr Sokurov|Александр Сокуров
Aleksey German|Алексей Герман
Aleksei Balabanov|Алексей Балабанов
Andrey Zvyagintsev|Андрей Звягинцев
Sergei Bondarchuk|Сергей Бондарчук
Fyodor Bondarchuk|Фёдор Бондарчук
Sergei Parajanov|Сергей Параджанов
Mark Zakharov|Марк Захаров
Elem Klimov|Элем Климов
Larisa Shepitko|Лариса Шепитько!
Kira Muratova|Кира Муратова
Otar Iosseliani|Отар Иоселиани!
Tengiz Abuladze|Тенгиз Абуладзе!
Mikhail Kalatozov|Михаил Калатозов
Grigori Chukhraj|Григорий Чухрай
Vladimir Menshov|Владимир Меньшов
Vasiliy Shukshin|Василий Шукшин
Igor Maslennikov|Игорь Масленников
Gleb Panfilov|Глеб Панфилов
Sergei Solovyov|Сергей Соловьёв
Stanislav Govorukhin|Станислав Говорухин
Karen Shakhnazarov|Карен Шахназаров
Pavel Lungin|Павел Лунгин
Timur Bekmambetov|Тимур Бекмамбетов
Kantemir Balagov|Кантемир Балагов
Kirill Serebrennikov|Кирилл Серебренников
Yuri Norstein|Юрий Норштейн
Alexei Popogrebsky|Алексей Попогребский
Boris Khlebnikov|Борис Хлебников
Valeri Todorovsky|Валерий Тодоровский
Pyotr Todorovsky|Пётр Тодоровский
Zhora Kryzhovnikov|Жора Крыжовников
Yuri Bykov|Юрий Быков
Dinara Asanova|Динара Асанова
Yuriy Nikulin|Юрий Никулин
Andrey Mironov|Андрей Миронов
Anatoliy Papanov|Анатолий Папанов
Evgeniy Leonov|Евгений Леонов
Georgi Vitsin|Георгий Вицин
Innokentiy Smoktunovskiy|Иннокентий Смоктуновский
Oleg Yankovskiy|Олег Янковский
Vladimir Vysotskiy|Владимир Высоцкий
Lyudmila Gurchenko|Людмила Гурченко!
Vyacheslav Tikhonov|Вячеслав Тихонов
Oleg Dal|Олег Даль
Oleg Basilashvili|Олег Басилашвили!
Mikhail Boyarskiy|Михаил Боярский
Aleksandr Abdulov|Александр Абдулов
Armen Dzhigarkhanyan|Армен Джигарханян
Vasiliy Livanov|Василий Ливанов
Irina Muravyova|Ирина Муравьёва
Lyubov Orlova|Любовь Орлова
Tatyana Samoylova|Татьяна Самойлова
Margarita Terekhova|Маргарита Терехова
Alisa Freyndlikh|Алиса Фрейндлих!
Faina Ranevskaya|Фаина Раневская
Nonna Mordyukova|Нонна Мордюкова
Inna Churikova|Инна Чурикова
Evgeniy Evstigneev|Евгений Евстигнеев
Rolan Bykov|Ролан Быков
Leonid Kuravlyov|Леонид Куравлёв
Aleksandr Demyanenko|Александр Демьяненко!
Savely Kramarov|Савелий Крамаров
Sergei Bodrov Jr.|Сергей Бодров
Danila Kozlovsky|Данила Козловский
Konstantin Khabenskiy|Константин Хабенский
Chulpan Khamatova|Чулпан Хаматова
Evgeny Mironov|Евгений Миронов
Vladimir Mashkov|Владимир Машков
Aleksandr Petrov|Александр Петров
Yura Borisov|Юра Борисов
Sergey Bezrukov|Сергей Безруков
Ivan Okhlobystin|Иван Охлобыстин
Gosha Kutsenko|Гоша Куценко!
Renata Litvinova|Рената Литвинова
Ingeborga Dapkūnaitė|Ингеборга Дапкунайте!
Elizaveta Boyarskaya|Елизавета Боярская
Pavel Priluchny|Павел Прилучный
Miloš Biković|Милош Бикович
Aleksandr Pal|Александр Паль
Sergey Svetlakov|Сергей Светлаков
Dmitriy Nagiev|Дмитрий Нагиев
Svetlana Khodchenkova|Светлана Ходченкова
Yuliya Peresild|Юлия Пересильд!
Anton Chekhov|Антон Чехов
Jean-Louis Trintignant|Жан-Луи Трентиньян
Bernard Blier|Бернар Блие!
Jean Carmet|Жан Карме!
Jean-Pierre Bacri|Жан-Пьер Бакри!
Agnès Jaoui|Аньес Жауи!
Dominique Besnehard|
Jean Yanne|
Annie Girardot|Анни Жирардо!
Jean Marais|Жан Маре!
Gérard Philipe|Жерар Филип
Anna Karina|Анна Карина
Mireille Darc|Мирей Дарк!
Sandrine Kiberlain|Сандрин Киберлен!
Karin Viard|Карин Виар!
Nathalie Baye|
Sandrine Bonnaire|Сандрин Боннер!
Valérie Lemercier|
Emmanuelle Devos|
Léa Drucker|
Tahar Rahim|Тахар Рахим
Roschdy Zem|
Bastien Bouillon|
François Civil|
Anaïs Demoustier|
Noémie Merlant|
Vincent Lacoste|Венсан Лакост
Jean-Pierre Léaud|Жан-Пьер Лео!
Charles Aznavour|Шарль Азнавур
Jean-Pierre Mocky|
Pierre Salvadori|
Étienne Chatiliez|
Patrice Leconte|Патрис Леконт
Éric Toledano|
Riad Sattouf|
Christophe Honoré|
Stéphane Brizé|
Xavier Giannoli|
Ladj Ly|
Alice Diop|
Bertrand Bonello|
Céline Song|Селин Сон
Mia Hansen-Løve|Миа Хансен-Лёв!
Maïwenn|Майвенн
Michel Hazanavicius|Мишель Хазанавичус
Michel Audiard|
Jean Becker|
Jacques Becker|
Jean-Pierre Dardenne|
Emma Mackey|
Pedro Pascal|Педро Паскаль
Colman Domingo|
Sydney Sweeney|
Jenna Ortega|
Austin Butler|
Paul Mescal|Пол Мескаль
Andrew Garfield|Эндрю Гарфилд
Ethan Hawke|Итан Хоук
Viggo Mortensen|Вигго Мортенсен
Orlando Bloom|Орландо Блум
Elijah Wood|Элайджа Вуд
Daniel Radcliffe|Дэниел Рэдклифф
Rami Malek|Рами Малек
Daniel Kaluuya|
Mahershala Ali|Махершала Али!
Lupita Nyong'o|
Ana de Armas|Ана де Армас!
Rooney Mara|
Carey Mulligan|
Emily Blunt|Эмили Блант!
Jessica Chastain|Джессика Честейн!
Bryan Cranston|
John Goodman|Джон Гудман
Woody Harrelson|Вуди Харрельсон
Benicio del Toro|Бенисио дель Торо!
Salma Hayek|Сальма Хайек!
Danny DeVito|Дэнни ДеВито!
Danny Trejo|Дэнни Трехо!
Peter O'Toole|
Alec Guinness|
Laurence Olivier|Лоуренс Оливье!
Vivien Leigh|Вивьен Ли!
Rita Hayworth|Рита Хейворт!
Buster Keaton|Бастер Китон
Groucho Marx|
Kenneth Branagh|Кеннет Брана
Bob Fosse|Боб Фосс
Lana Wachowski|Лана Вачовски!
Lilly Wachowski|Лилли Вачовски!
Jean-Pierre Dardenne|Жан-Пьер Дарденн
Luc Dardenne|Люк Дарденн
Sergio Corbucci|Серджо Корбуччи!
Sergio Leone|Серджо Леоне!
Leonardo DiCaprio|Лео Ди Каприо!
Mikhail Romm|Михаил Ромм
Vladimir Khotinenko|Владимир Хотиненко!
Avdotya Smirnova|Авдотья Смирнова
Alla Surikova|Алла Сурикова
Vladimir Bortko|Владимир Бортко!
Yakov Protazanov|Яков Протазанов
Grigori Aleksandrov|Григорий Александров
Vsevolod Pudovkin|Всеволод Пудовкин
Ivan Pyryev|Иван Пырьев
Aleksandr Dovzhenko|Александр Довженко!
Stanislav Rostotsky|Станислав Ростоцкий
Marlen Khutsiev|Марлен Хуциев
Vadim Abdrashitov|Вадим Абдрашитов
Pavel Chukhray|Павел Чухрай
Ivan Vyrypaev|Иван Вырыпаев
Natalya Merkulova|Наталья Меркулова
Aleksei Fedorchenko|Алексей Федорченко!
Aleksandr Rou|Александр Роу!
Aleksandr Ptushko|Александр Птушко!
Vladimir Motyl|Владимир Мотыль
Tatyana Lioznova|Татьяна Лиознова
Svetlana Druzhinina|Светлана Дружинина
Nikolay Lebedev|Николай Лебедев
Klim Shipenko|Клим Шипенко!
Pyotr Buslov|Пётр Буслов
Vasily Sigarev|Василий Сигарев
Alexander Mitta|Александр Митта
Anna Melikyan|Анна Меликян!
Aleksandr Veledinsky|Александр Велединский
Sergei Ursulyak|Сергей Урсуляк
Grigori Kozintsev|Григорий Козинцев
Iosif Kheifits|Иосиф Хейфиц
Oleg Tabakov|Олег Табаков
Leonid Bronevoy|Леонид Броневой
Vitaliy Solomin|Виталий Соломин
Donatas Banionis|Донатас Банионис
Anatoliy Solonitsyn|Анатолий Солоницын
Mikhail Ulyanov|Михаил Ульянов
Aleksey Batalov|Алексей Баталов
Georgiy Zhzhyonov|Георгий Жжёнов
Evgeniy Morgunov|Евгений Моргунов
Frunzik Mkrtchyan|Фрунзик Мкртчян
Vakhtang Kikabidze|Вахтанг Кикабидзе!
Natalya Varley|Наталья Варлей!
Svetlana Kryuchkova|Светлана Крючкова
Liya Akhedzhakova|Лия Ахеджакова
Barbara Brylska|Барбара Брыльска
Andrey Myagkov|Андрей Мягков
Irina Alfyorova|Ирина Алфёрова
Aleksandr Kalyagin|Александр Калягин
Mikhail Efremov|Михаил Ефремов
Oleg Efremov|Олег Ефремов
Oleg Menshikov|Олег Меньшиков
Sergey Garmash|Сергей Гармаш
Mikhail Porechenkov|Михаил Пореченков
Dmitriy Pevtsov|Дмитрий Певцов
Viktor Sukhorukov|Виктор Сухоруков
Fyodor Dobronravov|Фёдор Добронравов
Vladimir Ilin|Владимир Ильин
Aleksey Serebryakov|Алексей Серебряков
Elena Yakovleva|Елена Яковлева
Elena Lyadova|Елена Лядова
Oksana Akinshina|Оксана Акиньшина
Kristina Asmus|Кристина Асмус!
Maksim Matveev|Максим Матвеев
Viktoriya Tolstoganova|Виктория Толстоганова
Viktoriya Isakova|Виктория Исакова
Anna Chipovskaya|Анна Чиповская
Irina Gorbacheva|Ирина Горбачёва
Timofey Tribuntsev|Тимофей Трибунцев
Yuriy Kolokolnikov|Юрий Колокольников
Evgeniy Tsyganov|Евгений Цыганов
Irina Starshenbaum|Ирина Старшенбаум!
Ivan Yankovskiy|Иван Янковский
Sergey Makovetskiy|Сергей Маковецкий
Sergey Burunov|Сергей Бурунов
Pavel Derevyanko|Павел Деревянко!
Francis Ford Coppola|Фрэнсис Коппола
Alexander Payne|Александр Пэйн
John Cassavetes|Джон Кассаветис
Robert Rodriguez|Роберт Родригес
Denis Villeneuve|Дени Вильнев
Bryan Singer|Брайан Сингер
Barry Jenkins|Барри Дженкинс
Bob Odenkirk|Боб Оденкёрк
Jason Momoa|Джейсон Момоа
Gal Gadot|Галь Гадот
Zoe Saldaña|Зои Салдана
Milla Jovovich|Милла Йовович
Mila Kunis|Мила Кунис
Megan Fox|Меган Фокс
Dakota Johnson|Дакота Джонсон
Elle Fanning|Эль Фаннинг
Eva Mendes|Ева Мендес
Eva Longoria|Ева Лонгория
Jessica Alba|Джессика Альба
Halle Berry|Холли Берри!
Jennifer Lopez|Дженнифер Лопес
Jennifer Connelly|Дженнифер Коннелли!
Rosamund Pike|Розамунд Пайк!
Felicity Jones|Фелисити Джонс!
Rebecca Ferguson|Ребекка Фергюсон!
Naomi Watts|Наоми Уоттс!
Toni Collette|Тони Коллетт!
Kate Hudson|Кейт Хадсон!
Kate Beckinsale|Кейт Бекинсейл!
Hilary Swank|Хилари Суонк!
Renée Zellweger|Рене Зеллвегер!
Meg Ryan|Мег Райан!
Goldie Hawn|Голди Хоун!
Bette Midler|Бетт Мидлер!
Barbra Streisand|Барбра Стрейзанд!
Liza Minnelli|Лайза Миннелли!
Catherine Zeta-Jones|Кэтрин Зета-Джонс!
Channing Tatum|Ченнинг Татум
Zac Efron|Зак Эфрон
Henry Cavill|Генри Кавилл
Jared Leto|Джаред Лето!
Gerard Butler|Джерард Батлер
Guy Pearce|Гай Пирс
Josh Brolin|Джош Бролин
Josh Hartnett|Джош Хартнетт
Billy Bob Thornton|Билли Боб Торнтон
Forest Whitaker|Форест Уитакер
Jamie Foxx|Джейми Фокс
Chiwetel Ejiofor|Чиветель Эджиофор
Don Cheadle|Дон Чидл
Stanley Tucci|Стэнли Туччи!
John Turturro|Джон Туртурро!
Peter Dinklage|Питер Динклэйдж
Michael Keaton|Майкл Китон
Michael Shannon|Майкл Шеннон
Mickey Rourke|Микки Рурк
Val Kilmer|Вэл Килмер
Kiefer Sutherland|Кифер Сазерленд
Donald Sutherland|Дональд Сазерленд
Patrick Swayze|Патрик Суэйзи!
Charles Bronson|Чарльз Бронсон
Chuck Norris|Чак Норрис
Dolph Lundgren|Дольф Лундгрен
Steven Seagal|Стивен Сигал
Wesley Snipes|Уэсли Снайпс
Leslie Nielsen|Лесли Нильсен
Chevy Chase|Чеви Чейз
Danny Glover|Дэнни Гловер
Mads Mikkelsen|Мадс Миккелсен
Louis de Funès|Луи Де Фюнес
Marina Vlady|Марина Влади!
Mylène Demongeot|Милен Демонжо!
Michel Galabru|Мишель Галабрю!
Gérard Lanvin|Жерар Ланвен
Richard Berry|Ришар Берри!
Clovis Cornillac|Кловис Корнийяк
Franck Dubosc|Франк Дюбоск
José Garcia|Жозе Гарсия
Élodie Bouchez|Элоди Буше!
Ludivine Sagnier|Людивин Санье!
Laetitia Casta|Летиция Каста
Alexandra Lamy|Александра Лами!
Leïla Bekhti|Лейла Бехти!
Reda Kateb|Реда Катеб
Melvil Poupaud|Мельвиль Пупо!
Niels Arestrup|Нильс Ареструп
Swann Arlaud|Сванн Арло!
Denis Podalydès|Дени Подалидес
Bruno Podalydès|
Michel Deville|
Jean-Paul Rappeneau|Жан-Поль Раппно!
Claude Zidi|Клод Зиди!
Claude Miller|Клод Миллер
Claude Pinoteau|
Édouard Molinaro|Эдуар Молинаро!
André Téchiné|Андре Тешине!
Jean Eustache|
Chris Marker|
Georges Franju|
Jacques Deray|
Jacques Becker|Жак Беккер
Jacques Feyder|
Julien Duvivier|Жюльен Дювивье!
Sacha Guitry|
Abel Gance|Абель Ганс
Alain Corneau|
Alain Guiraudie|
Arnaud Larrieu|
Cédric Jimenez|
Dominik Moll|
Emmanuel Mouret|
François Ruffin|
Gilles Bourdos|
Hafsia Herzi|
Hubert Charuel|
Jean-Pierre Améris|
Jérôme Salle|
Katell Quillévéré|
Laurent Cantet|
Laurent Tirard|
Nicole Garcia|
Noémie Lvovsky|
Olivier Nakache|Оливье Накаш
Olivier Marchal|
Philippe Lioret|
Philippe Garrel|
Philippe Faucon|
Rachid Bouchareb|
Rebecca Zlotowski|
Rémi Bezançon|
Robin Campillo|
Sébastien Marnier|
Thomas Cailley|
Thomas Salvador|
Valérie Donzelli|
Xavier Beauvois|Ксавье Бовуа!
Xavier Legrand|
Yann Gozlan|
Yvan Attal|Иван Атталь
Steve McQueen|Стив Маккуин
Adam McKay|Адам Маккей
Alex Garland|Алекс Гарленд
Andrea Arnold|
Andrew Dominik|
Antoine Fuqua|Антуан Фукуа!
Ava DuVernay|
Bong Joon Ho|Пон Чжун Хо!
Brad Bird|Брэд Бёрд
Celine Song|
Coralie Fargeat|Корали Фаржа!
Craig Gillespie|
Curtis Hanson|
Derek Cianfrance|
Doug Liman|Даг Лайман
Emerald Fennell|
Fede Álvarez|
Gareth Edwards|
Garth Jennings|
George Cukor|Джордж Кьюкор
George Roy Hill|
George Romero|Джордж Ромеро!
Harmony Korine|
Harold Ramis|Гарольд Рэмис
James Ivory|Джеймс Айвори!
James Mangold|Джеймс Мэнголд
James Wan|Джеймс Ван
James Gray|Джеймс Грэй
Jeff Nichols|
Joel Schumacher|Джоэл Шумахер
John McTiernan|Джон Мактирнан
John Landis|Джон Лэндис
John Badham|
Jonathan Demme|Джонатан Демме!
Jonathan Glazer|Джонатан Глейзер
Joseph L. Mankiewicz|
Justin Lin|
Ken Russell|Кен Расселл
Kevin Smith|Кевин Смит
Lynne Ramsay|Линн Рэмси!
Mike Flanagan|Майк Флэнаган
Mira Nair|
Neil Jordan|Нил Джордан
Nicolas Roeg|Николас Роуг
Norman Jewison|
Oliver Parker|
Otto Preminger|Отто Преминджер
Paul Greengrass|Пол Гринграсс
Paul Schrader|Пол Шредер
Peter Bogdanovich|Питер Богданович
Peter Farrelly|Питер Фаррелли!
Preston Sturges|
Raoul Walsh|
Richard Curtis|Ричард Кёртис
Robert Aldrich|
Robert Wise|Роберт Уайз
Sarah Polley|
Sean Durkin|
Stanley Donen|Стэнли Донен
Stephen Daldry|Стивен Долдри!
Ti West|
Tobe Hooper|Тоуб Хупер
Todd Phillips|Тодд Филлипс
Todd Field|
Todd Solondz|
Tom Ford|Том Форд
Tom Hooper|Том Хупер
Tom McCarthy|
Tony Richardson|
Vincente Minnelli|
Walter Hill|Уолтер Хилл
William Wyler|Уильям Уайлер
Agnieszka Holland|Агнешка Холланд!
Jerzy Skolimowski|
Jan Švankmajer|Ян Шванкмайер
Jiří Menzel|Иржи Менцель
Věra Chytilová|
István Szabó|Иштван Сабо!
Miklós Jancsó|
László Nemes|
Radu Jude|
Cristian Mungiu|Кристиан Мунджиу!
Danis Tanović|
Bahram Beyzaie|
Mohammad Rasoulof|
Mohsen Makhmalbaf|
Samira Makhmalbaf|
Elia Suleiman|
Nadine Labaki|Надин Лабаки!
Youssef Chahine|
Ousmane Sembène|
Abderrahmane Sissako|
Mati Diop|
Lucrecia Martel|
Pablo Larraín|Пабло Ларраин
Sebastián Lelio|
Fernando Meirelles|
Walter Salles|
Kleber Mendonça Filho|
Carlos Reygadas|
Álex de la Iglesia|Алекс де ла Иглесиа!
Icíar Bollaín|
Isabel Coixet|
Julio Medem|
Víctor Erice|
Manoel de Oliveira|
Miguel Gomes|
Pedro Costa|
Alice Rohrwacher|Аличе Рорвахер!
Elio Petri|
Ermanno Olmi|
Francesco Rosi|
Gabriele Muccino|
Gianfranco Rosi|
Lina Wertmüller|
Lucio Fulci|Лучо Фульчи!
Marco Bellocchio|Марко Беллоккьо!
Marco Ferreri|Марко Феррери!
Paolo Genovese|Паоло Дженовезе!
Paolo Virzì|
Pietro Germi|Пьетро Джерми!
Alberto Sordi|Альберто Сорди!
Ugo Tognazzi|Уго Тоньяцци!
Vittorio Gassman|Витторио Гассман
Totò|Тото!
Gina Lollobrigida|Джина Лоллобриджида
Anna Magnani|Анна Маньяни!
Giulietta Masina|Джульетта Мазина
Massimo Troisi|
Pierfrancesco Favino|
Jasmine Trinca|
Lee Byung-hun|Ли Бён-хон!
Choi Min-sik|Чхве Мин-сик!
Gong Yoo|Гон Ю!
Kim Min-hee|
Ryuichi Sakamoto|
Tadanobu Asano|
Kōji Yakusho|
Takashi Shimura|
Chishū Ryū|
Setsuko Hara|
Kinji Fukasaku|
Kon Ichikawa|
Masaki Kobayashi|
Mikio Naruse|
Nagisa Ōshima|Нагиса Осима
Naomi Kawase|
Seijun Suzuki|
Shōhei Imamura|
Sion Sono|
Shunji Iwai|
Katsuhiro Otomo|Кацухиро Отомо!
Mamoru Oshii|Мамору Осии!
Chen Kaige|Чэнь Кайгэ!
Stephen Chow|Стивен Чоу!
Tsui Hark|
Chow Yun-fat|Чоу Юньфат
Leslie Cheung|
Zhang Ziyi|Чжан Цзыи!
Fan Bingbing|
Diao Yinan|
Priyanka Chopra|Приянка Чопра
Mithun Chakraborty|Митхун Чакраборти!
Aishwarya Rai|Айшвария Рай!
Salman Khan|Салман Кхан
Hrithik Roshan|Ритик Рошан
Daniel Auteuil|Даниэль Отёй
Tim Robbins|Тим Роббинс
Tim Roth|Тим Рот
Tobey Maguire|Тоби Магуайр
Hugh Laurie|Хью Лори!
Brendan Gleeson|Брендан Глисон
Domhnall Gleeson|Донал Глисон
Martin Freeman|Мартин Фримен
Luke Wilson|Люк Уилсон
Vince Vaughn|Винс Вон
James Franco|Джеймс Франко!
Rachel McAdams|Рэйчел МакАдамс!
Lee Van Cleef|Ли Ван Клиф
Yul Brynner|Юл Бриннер
Jack Lemmon|Джек Леммон
Tony Curtis|Тони Кёртис
Walter Matthau|Уолтер Маттау!
Dan Aykroyd|Дэн Эйкройд
Kevin Hart|Кевин Харт
Paul Walker|Пол Уокер
Mark Wahlberg|Марк Уолберг
Casey Affleck|Кейси Аффлек
Laurence Fishburne|Лоренс Фишберн
Christian Slater|Кристиан Слейтер
Jamie Lee Curtis|Джейми Ли Кёртис!
Linda Hamilton|Линда Хэмилтон!
Jeremy Irons|Джереми Айронс
Sean Bean|Шон Бин
Timothy Dalton|Тимоти Далтон
Rupert Grint|Руперт Гринт
Chris Pine|Крис Пайн
Jeremy Renner|Джереми Реннер
River Phoenix|Ривер Феникс
Bill Skarsgård|Билл Скарсгард
Liv Ullmann|Лив Ульман!
Noomi Rapace|Нуми Рапас!
Diego Luna|Диего Луна
Nick Frost|Ник Фрост
Sam Worthington|Сэм Уортингтон
Sam Rockwell|Сэм Рокуэлл
Sam Neill|Сэм Нил
John Cusack|Джон Кьюсак
Octavia Spencer|Октавия Спенсер!
Michelle Williams|Мишель Уильямс!
Christina Ricci|Кристина Риччи!
Dakota Fanning|Дакота Фаннинг!
Jonathan Cohen|Джонатан Коэн
François Damiens|Франсуа Дамьен
Jacques Tourneur|Жак Турнёр
Yves Boisset|Ив Буассе!
Cédric Kahn|Седрик Кан
Denys Arcand|Дени Аркан
Peter Greenaway|Питер Гринуэй
Krzysztof Zanussi|Кшиштоф Занусси!
Juliusz Machulski|Юлиуш Махульский
Friedrich Wilhelm Murnau|Фридрих Вильгельм Мурнау!
Michael Curtiz|Майкл Кёртиц
Michael Moore|Майкл Мур
Bille August|Билле Аугуст
Susanne Bier|Сюзанна Бир!
Alejandro Jodorowsky|Алехандро Ходоровски!
Douglas Sirk|Дуглас Сирк
Blake Edwards|Блейк Эдвардс
Richard Donner|Ричард Доннер
Richard Gere|Ричард Гир
Richard Burton|Ричард Бёртон
Christopher Plummer|Кристофер Пламмер
Peter Cushing|Питер Кушинг
Gore Verbinski|Гор Вербински!
Shane Black|Шейн Блэк
`;

/** Surnames that several directors or actors share: nobody's first name is added. */
export const sharedSurnames: ReadonlySet<string> = new Set(
  'coppola anderson scott coen lee bondarchuk mikhalkov'.split(' '),
);

/** Words that are surnames and much else, known only with a first name or behind "by" and "with". */
export const plainWords: ReadonlySet<string> = new Set(
  'walker frost bean pine roth kahn field wise west bird gray jordan holland marker leto pike fox foxx berry watts jones garcia parker nichols arnold rosi rai ryan hart song costa wan rock hooper curtis russell ford price black hill stone green law close blanc wood bay mann reed lean lang reno sy dean grant moore smith martin li yang rock lee wright malle clair ray long kon woo'.split(
    ' ',
  ),
);
