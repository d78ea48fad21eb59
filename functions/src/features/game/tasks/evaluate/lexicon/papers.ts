/** Money, forms, authorities and the law. */
export const papers = `
8; each:6; pay facture/loyer/cotis/amende, virement, regler facture; pay bill/rent/fee/fine/invoice, transfer money; оплат, заплат, перевести деньг, квитанц
150; risk year:140; impot, declar revenu, tva, fisc; tax, taxes, vat; налог, деклараци, 3 ндфл
30; each:2; note frais, remboursement, justificatif; expense/expenses, reimbursement, receipts; авансов отчет, возмещен, чек.
75; ; @choose assurance/mutuelle/banque/contrat; @choose insurance/bank/plans; @choose страхов/банк/тариф
60; others; assurance sinistre/declar/chang, mutuelle; insurance claim/switch/change; страхов
60; ; budget mois/mensuel/famil/compte, comptes; budget month/household/family, accounts.; бюджет семе/месяц
180; skill; budget; budget; бюджет, смет
90; others; passeport, carte identite, permis renouvel/refaire; passport, id card, licence renew/replace; паспорт, загран, снилс
180; others risk; visa, titre sejour, naturalis, carte grise; visa, residence permit, citizenship; виз./визу/визы, внж, гражданств
30; page:6; contrat/bail/conditions @read; contract/lease/agreement/terms @read; договор/контракт @read
240; risk skill others; contrat/statuts @write/negoci; contract/agreement @write/negotiat, bylaws; договор/контракт/устав @write, составить договор
600; skill steps; subvention, appel projets, financement dossier, bourse; grant, funding application, scholarship; грант, субсид, стипенди
960; others risk; pret/credit/hypothe negoci/reneg/maison/immob/obten; mortgage, loan house/refinanc/apply; ипотек, кредит
1200; others risk skill steps; creer/immatricul/cree entreprise/societe/association/boite; set/start/register company/business/startup/charity; открыть/зарегистр ооо/ип./компан/бизнес/фирм
900; others risk skill steps; succession, heritage, divorce; inherit, estate, divorce, probate; наследств, развод
480; others risk skill; proces/tribunal/prudhomme/litige/avocat; lawsuit/court/tribunal/lawyer/legal; суд./суде/иск/юрист/адвокат
480; others risk skill; negoci depart/licenci/rupture/salaire; negotiat severance/exit/settlement; увольнен
120; others risk; negoci; negotiat; перегов, договор
150; risk; testament, procuration, mandat; will. write/make, power attorney; завещан, доверенност
45; others; inscri ecole/creche/cantine/fac./club; enrol/enroll/register/sign school/nursery/university/club; записать садик/школ/кружок/секци/вуз
20; ; formulaire, questionnaire, rempli; form fill/submit, application form, questionnaire; заявлен, анкет, бланк, заполн
60; ; dossier, demande aide/allocation/permis/carte/place, autorisation; apply permit/card/benefit/allowance, permit; справк, пропуск, пособ, субсид жкх, разрешен
60; others; devis; quote compare/ask/get, quotes, estimate contractor; смет подряд, коммерческ предложен
60; ; chang/compar fournisseur/forfait/abonnement/electricite/operateur/internet; switch/compare provider/plan/energy/broadband/supplier; сменить тариф/провайдер/оператор
40; ; ouvrir/cloturer compte; open/close account; открыть/закрыть счет/вклад/карту
100; ; @sort papiers/documents/dossiers/factures/archive; @sort papers/documents/files/paperwork; @sort бумаг/документ/архив
120; skill; compta, bilan; bookkeeping, accounting, accounts month; бухгалтер, домашн бухгалтер, баланс
1200; risk skill; audit, bilan annuel, cloture exercice; audit, year end accounts; аудит
12; each:10; facture @write/faire/envoy; invoice @write/issue/send; счет выстав
900; others risk; @choose/cherch appart/logement/location/coloc; find/rent/search flat/apartment/house/place; снять/наити квартир/жилье
480; others risk; louer/location appart/maison/chambre; rent out; сдать/сдава квартир
1800; others risk steps; vendre appart/maison; sell house/flat/apartment; прода квартир/дом./дач
240; others risk; vendre voiture/moto; sell car/motorcycle; прода машин/авто
120; photo:1.5 each:6 piece:6; numeris archive/photo/cassette; digitis, digitiz; оцифр
10; page:0.5; scann, photocop, imprim, numeris; scan, photocopy, print; скан, распечат, ксерокоп, напечат
10; ; sign; sign.; подпис
15; ; releve compteur, compteur; meter reading; показани/счетчик
200; others risk skill; droits obten/negoci/projection/auteur, licence; rights obtain/clear/screening, license film/music; права. получ/согласов фильм/показ/музык, лицензи
120; others; candidat/postul/annonce emploi, lettre motivation cv; apply job/university/course, job application; резюме отклик, вакансии
240; others risk; @choose artisan/macon/entrepreneur/prestataire; @choose/hire contractor/builder/supplier; @choose подрядчик/бригад/поставщик
1800; ; genealog; family tree, genealog; родословн, генеалог
2400; others risk steps; demenager etranger, expatri, emigr; move abroad, emigrat, relocate abroad; переезд страну/границу, эмигр
300; risk; retraite dossier; pension/retirement file/apply; пенси оформ
90; others; pole emploi/chomage inscri; unemployment register/benefit; бирж труд
60; ; declarer naissance, livret famille; birth certificate, register birth; свидетельств
600; risk skill; brevet deposer/@write, marque deposer; patent, trademark; патент, товарн знак
60; others; leboncoin/vinted/ebay; ebay/craigslist/marketplace; авито/юл
5; ; euro virer/envoy/rendre; euro send/transfer/pay; рубл перевести/отправить/отдать
960; skill others; appel offre; tender; тендер
8; weak; payer, regler; pay., top up; оплат, заплат
`;
