/** Looking after people, animals and oneself. */
export const care = `
5; ; nourrir, croquettes, gamelle; feed cat/dog/fish/hamster/bird/chicken, feed the., feed my.; покорми
30; each:10; promener/sortir chien; walk dog; выгулять, погулять собак
45; ; @clean/toilett/brosser chien/chat; groom, @clean dog/cat; @clean собак/кошк/кота, вычес
10; ; litiere; litter; лоток
45; ; @clean aquarium/cage/poulailler; @clean aquarium/cage/tank/coop; @clean аквариум/клетк
75; ; veterinaire, veto; vet., vets.; ветеринар
75; ; medecin/dentiste/ophtalmo/kine aller/consult, consultation, prise sang; doctor/dentist/physio see/visit/go, checkup, blood test; врач/стоматолог/окулист сходить/посетить, осмотр, анализы сдать
120; others; accompagn/emmener medecin/hopital/dentiste; take/accompany mum/dad/grandma/kids doctor/hospital/dentist, hospital; поликлиник, больниц
45; ; vaccin; vaccin, flu shot; привив, вакцин
900; others; dresser/eduquer chien/chiot; train dog/puppy; дрессир
500; others; adopter chien/chat/animal; adopt dog/cat/pet; взять/завести собак/щенк/кота/котенк
20; ; coucher enfant, lire histoire, histoire soir; bedtime, story kids/read; уложить, сказку прочит
20; ; bain enfant/bebe; bath baby/kids; искупать
60; others; emmener/jouer enfants, parc enfants; playground, play kids, park kids; площадк детск, поиграть деть/ребен
25; ; emmener/chercher/deposer ecole; school run, pick kids/school; отвести/забрать садик/школ/детеи/ребенка
240; others; babysitt, garder enfants/neveu; babysit, look after kids; посидеть ребен/детьми/племян
120; others; visite/voir mamie/grand/oncle/tante/amis, rendre visite; visit grandma/grandparents/aunt/mum/friend/hospital; навестить, проведать, гости съездить/сходить
10; ; douche, coiffer, ongles, raser, maquill; shower, shave, nails, makeup; душ принять, побрить, ногти
5; ; medicament/vitamine prendre, boire eau; take pill/medicine/vitamin/meds, drink water; принять/выпить таблетк/лекарств/витамин/воды
15; ; sieste, pause, reposer, dormir; nap., rest., relax, sleep; отдохн, поспать, лечь спать
15; ; meilleur/heureu/confiance/positif/patient/mieux etre/devenir, etre plus; be/become happier/better/healthier/confident/kinder/more, eat healthier, be more.; стать лучше/счастлив/увереннее/добрее/сильнее, быть счастлив/лучше
15; ; perdre poids/kilos, maigrir, arreter fumer, manger mieux/sain/plus/moins, moins ecran, regime; lose weight, quit smoking, eat better/healthy/less/more, less screen, diet; похудеть, бросить курить, правильно/больше питать/есть, меньше сидеть
15; ; apprendre a dire/aimer/lacher, riche/celebre devenir; get rich, become rich/famous; разбогатеть, прославиться, знаменит
15; ; loto, grattage; lottery; лотере
45; each:45; kine, osteo, seance psy, psy.; physio, therapy, therapist, osteopath; массаж, физиотерап, психолог
210; ; champignon, cueill; mushroom/berry pick/picking, foraging; грибами, ягод
75; ; don sang; donate blood, blood donation; сдать кровь, донор
60; ; cimetiere, tombe; cemetery, grave; кладбищ, могил
30; ; trousse secours/pharmacie, armoire pharmacie; first aid kit, medicine cabinet; аптечк
15; weak; moins, mieux, plus souvent, arreter de, promesse; less, better, more often, stop, quit, on time; меньше, лучше, чаще, больше, перестать, бросить
15; ; boire plus eau; drink more water; пить больше воды
`;
