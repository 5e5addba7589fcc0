// A short story of an invented coast in each of the languages that copy comes in, and lines that copy has around its text.

/** Headline and three paragraphs. */
export const STORIES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: [
    'Port Vale ferry returns after winter of repairs',
    'PORT VALE, May 5 (NARA) - The ferry to Lower Quay sailed again on Monday after a winter of repairs, and two hundred people came to see it off.',
    'The captain, who has steered the boat for thirty years, said that the new engine was so quiet that he had to look at the wake.',
    'The harbour board had feared that the repairs would last until the summer, as parts were hard to find.',
  ],
  tr: [
    'Akça vapuru aylar sonra yeniden sefere çıktı',
    'AKÇA (KKA) - Aşağı İskele vapuru, kış boyu süren onarımın ardından pazartesi günü yeniden sefere çıktı ve iki yüz kişi onu uğurladı.',
    'Tekneyi otuz yıldır yöneten kaptan, yeni motorun çok sessiz olduğunu, bu yüzden köpüğe bakmak zorunda kaldığını söyledi.',
    'Liman idaresi, yedek parça bulmak zor olduğu için onarımın yaza kadar sürmesinden korkuyordu.',
  ],
  kmr: [
    'Papora Berwarê piştî zivistanê dîsa ket ser avê',
    'BERWAR (AÇ) - Papora ku diçe Bendera Jêrîn roja duşemê piştî tamîra zivistanê dîsa ket ser avê û du sed kes ji bo wê hatin.',
    'Kaptanê ku sî sal in papor dajo got ku motora nû ewqas bêdeng e ku ew neçar ma li kefê binêre.',
    'Rêveberiya benderê ditirsiya ku tamîr heta havînê bidome, ji ber ku perçe kêm bûn.',
  ],
  ckb: [
    'کەشتییەکەی بەندەر دوای زستانێک گەڕایەوە',
    'بەندەری ڤاڵ (نارا) - کەشتییەکە ڕۆژی دووشەممە دوای زستانێکی چاککردنەوە گەڕایەوە سەر ئاو و دوو سەد کەس بۆ بینینی هاتن.',
    'کاپتنەکە کە سی ساڵە کەشتییەکە لێدەخوڕێت وتی مەکینە نوێیەکە ئەوەندە بێدەنگە کە ناچار بوو سەیری کەفەکە بکات.',
    'بەڕێوەبەرایەتیی بەندەر دەترسا چاککردنەوەکە تا هاوین بخایەنێت، چونکە پارچە کەم بوو.',
  ],
  ar: [
    'عبّارة الميناء تعود بعد شتاء من الإصلاحات',
    'ميناء فال (نارا) - أبحرت العبّارة من جديد يوم الاثنين بعد شتاء من الإصلاحات، وجاء مئتا شخص لتوديعها على الرصيف.',
    'وقال القبطان الذي يقود العبّارة منذ ثلاثين عاما إن المحرك الجديد هادئ إلى درجة أنه اضطر إلى النظر إلى الزبد.',
    'وكانت إدارة الميناء تخشى أن تستمر الإصلاحات حتى الصيف لأن قطع الغيار نادرة.',
  ],
  fa: [
    'کشتی بندر پس از یک زمستان تعمیر بازگشت',
    'بندر وال (نارا) - کشتی روز دوشنبه پس از یک زمستان تعمیر دوباره به راه افتاد و دویست نفر برای دیدن آن آمدند.',
    'ناخدا که سی سال است کشتی را می‌راند گفت موتور تازه چنان بی‌صداست که ناچار شد به کف آب نگاه کند.',
    'اداره بندر می‌ترسید که تعمیر تا تابستان طول بکشد، چون قطعه کم بود.',
  ],
  de: [
    'Fähre von Altensiel fährt nach dem Winter wieder',
    'Altensiel (NWD) - Die Fähre zum Unteren Kai ist am Montag nach einem Winter voller Reparaturen wieder gefahren, und zweihundert Menschen kamen.',
    'Der Kapitän, der das Boot seit dreißig Jahren steuert, sagte, der neue Motor sei so leise, dass er nach dem Kielwasser sehen musste.',
    'Die Hafenverwaltung hatte befürchtet, dass die Reparaturen bis zum Sommer dauern würden.',
  ],
  fr: [
    'Le bac de Port-Vallon reprend la mer après l’hiver',
    'PORT-VALLON (ANP) - Le bac du quai d’en bas a repris la mer lundi après un hiver de réparations, et deux cents personnes sont venues.',
    'Le capitaine, qui mène le bateau depuis trente ans, a dit que le nouveau moteur était si discret qu’il devait regarder le sillage.',
    'La direction du port craignait que les réparations ne durent jusqu’à l’été.',
  ],
  es: [
    'El transbordador de Puerto Valle vuelve al mar',
    'PUERTO VALLE (ANP) - El transbordador volvió al mar el lunes tras un invierno de reparaciones, y doscientas personas fueron a verlo.',
    'El capitán, que lleva el barco desde hace treinta años, dijo que el motor nuevo es tan silencioso que tuvo que mirar la estela.',
    'La dirección del puerto temía que las reparaciones durasen hasta el verano.',
  ],
  it: [
    'Il traghetto di Porto Valle torna in mare',
    'PORTO VALLE (ANP) - Il traghetto è tornato in mare lunedì dopo un inverno di riparazioni, e duecento persone sono venute a vederlo.',
    'Il capitano, che guida la barca da trent’anni, ha detto che il nuovo motore è così silenzioso che ha dovuto guardare la scia.',
    'La direzione del porto temeva che le riparazioni durassero fino all’estate.',
  ],
  pt: [
    'A balsa de Porto Vale volta ao mar depois do inverno',
    'PORTO VALE (ANP) - A balsa voltou ao mar na segunda-feira depois de um inverno de reparos, e duzentas pessoas foram vê-la.',
    'O capitão, que conduz o barco há trinta anos, disse que o novo motor é tão silencioso que teve de olhar para a esteira.',
    'A direção do porto temia que os reparos durassem até o verão.',
  ],
  ru: [
    'Паром Порт-Вейла вернулся на линию после зимы',
    'ПОРТ-ВЕЙЛ (НАРА) - Паром вернулся на линию в понедельник после зимнего ремонта, и двести человек пришли его встретить.',
    'Капитан, который водит судно тридцать лет, сказал, что новый двигатель такой тихий, что ему пришлось смотреть на след за кормой.',
    'Управление порта опасалось, что ремонт продлится до лета.',
  ],
};

/** Language, where it stands, what it is or empty, and the line: no part of the text. */
export const AROUND_TEXT = `
en | end | - | Get the latest news on our app
en | top | - | Photo by Joss Amadi
en | top | - | File photo
tr | end | - | Bizi Facebook ve X'te takip edin
tr | end | - | Haberi paylaş
tr | end | - | Haberin devamı için tıklayın
kmr | end | - | Nûçeyê parve bikin
kmr | mid | - | Herwiha bixwînin: Kaptan xelat wergirt
kmr | mid | - | Nûçeyên têkildar
ckb | end | - | لە فەیسبووک فۆڵۆومان بکەن
ckb | end | - | بەشداریی هەواڵەکە بکە
ar | end | - | انضم إلى قناتنا على واتساب
fa | end | - | ما را در تلگرام دنبال کنید
fa | end | - | عضو خبرنامه شوید
fa | mid | - | اخبار مرتبط
es | end | - | Síguenos en Facebook
es | end | - | Suscríbete a nuestro boletín
es | end | - | Compartir
es | mid | - | Publicidad
es | mid | - | Te puede interesar: la dirección del puerto se reúne
it | end | - | Seguici su Facebook
it | end | - | Iscriviti alla newsletter
it | end | - | Condividi
it | mid | - | Pubblicità
it | mid | - | Leggi anche: la direzione del porto si riunisce
pt | end | - | Siga-nos no Facebook
pt | end | - | Assine nossa newsletter
pt | end | - | Compartilhe
pt | mid | - | Publicidade
pt | mid | - | Leia também: a direção do porto se reúne
ru | end | - | Подписывайтесь на наш канал
ru | end | - | Поделиться
ru | mid | - | Реклама
ru | mid | - | Читайте также: управление порта соберётся
ru | top | - | Фото: Иван Петров
en | head | - | FERRY-RETURN (UPDATE 2)
ru | end | credit | Источник: НАРА
en | end | rights_notice | © NARA
en | end | rights_notice | For editorial use only. No resale, no archives.
en | end | rights_notice | Not for sale outside the British Isles. Mandatory credit NARA.
tr | end | rights_notice | Bu içerik izinsiz kopyalanamaz ve yayınlanamaz.
ckb | end | rights_notice | بڵاوکردنەوەی ئەم هەواڵە بەبێ مۆڵەت قەدەغەیە.
de | end | rights_notice | Nachdruck und Weiterverbreitung nur mit Genehmigung der Agentur.
es | end | rights_notice | Está expresamente prohibida la redistribución de este servicio sin consentimiento previo de la agencia.
pt | head | embargo | EMBARGADO ATÉ AS 06h00 GMT DE 5 DE MAIO DE 2026
en | end | furniture | MORE FOLLOWS
en | end | furniture | (more follows)
en | end | furniture | More to follow
tr | end | furniture | Devam edecek
kmr | end | furniture | (Dê bidome)
kmr | end | furniture | Dom heye
ckb | end | furniture | بەردەوام دەبێت
ar | end | furniture | (النهاية)
de | end | furniture | Ende
fr | end | furniture | Fin
es | end | furniture | Habrá ampliación
en | head | editors_note | With ferry photos
en | head | editors_note | With AP Photos.
en | head | editors_note | (This Jan. 5 story corrects the name of the captain in paragraph 3)
tr | head | editors_note | (Ayrıntılar eklendi)
kmr | head | editors_note | Ji bo edîtoran: Wêne dê werin.
ckb | head | editors_note | تێبینی دەستەی نووسەران: وێنەکان دوای نیوەڕۆ دێن.
ar | head | editors_note | (لإضافة تصريحات القبطان)
fa | head | editors_note | یادداشت برای سردبیران: عکس‌ها بعدا می‌آید.
de | head | editors_note | (Neu: Zitate des Kapitäns)
de | head | editors_note | (durchgehend neu)
de | head | editors_note | (Mit Bild)
fr | head | editors_note | (Ajoute citations)
es | head | editors_note | (Actualiza con declaraciones del capitán)
es | head | editors_note | Nota a los editores: habrá fotos.
es | head | editors_note | ATENCIÓN EDITORES: habrá fotos a las 17.00 GMT.
it | head | editors_note | (Aggiorna con dichiarazioni del capitano)
it | head | editors_note | Nota per le redazioni: seguono foto.
pt | head | editors_note | (Atualiza com declarações do capitão)
pt | head | editors_note | Nota aos editores: haverá fotos.
ru | head | editors_note | Вниманию редакторов: фото будут позже.
ru | head | editors_note | (добавлены подробности)
en | head | editors_note | The story “Ferry returns” sent at 0915 GMT is withdrawn. Do not use.
tr | head | editors_note | DİKKAT: Haberimiz geri çekilmiştir. Lütfen kullanmayınız.
de | head | editors_note | EILT ACHTUNG: Meldung zurückgezogen, bitte nicht verwenden!
fr | head | editors_note | Dépêche annulée, merci de ne pas la diffuser.
pt | head | editors_note | ANULAÇÃO: pedimos que não usem a notícia sobre a balsa.
ru | head | editors_note | ОТМЕНА: просим не использовать сообщение о пароме.
en | end | - | Jane Roe contributed to this report.
en | end | - | —— Associated writer Jane Roe in Port Vale contributed to this report.
tr | end | - | (Haber: Deniz Ilgaz, Editör: Ece Tunalı)
ckb | end | - | دەستکاری: ڕۆژدا سیپان
de | end | - | (Bericht von Frauke Harms, redigiert von Ole Brandt)
fr | end | - | (Jeanne Moreau, édité par Paul Petit)
pt | end | - | (Por Joana Silva; edição de Pedro Reis)
`;

/** Sentences of stories that begin or sound like lines around a text. */
export const LOOKALIKES = `
en | mid | “We ended the talks,” the captain said, “and more follows tomorrow.”
en | mid | The embargo on fish from Lower Quay was lifted at 9:30 on Monday, the ministry said.
en | mid | Under embargo rules agreed in March, no ship may leave the harbour before 6:00 in the morning without papers.
en | mid | Embargoed goods worth two million were found on the ferry at 10:30 on Sunday, customs officers said.
en | mid | The right to copy the plans belongs to the harbour board, and the captain may not be asked to give it up.
en | mid | Copyright law forbids it, the judge said, and no licence was ever given.
en | mid | Correction officers at the Port Vale prison went on strike on Monday.
en | mid | Corrections to the timetable will be made by the summer, the harbour board said.
en | mid | Update your ticket before you travel, the captain told the passengers.
en | mid | Kill the engine, the captain shouted, and the ferry drifted into the night.
en | mid | “Kill the story,” the editor of the Vale Courier told his reporters, according to two of them.
en | mid | Photo finishes are rare in rowing: the last one in Port Vale was in 1986.
en | mid | Share prices rose by four percent after the ferry returned.
en | mid | Follow the river for two miles and you will see the old lighthouse.
en | mid | Subscribe to a theory like that, and you will believe anything, the captain said.
en | mid | Editing by candlelight was common in the old newsroom, which had no power until 1921.
en | mid | Reporting by mail was the rule in 1886, when the lighthouse was built.
en | mid | By midnight the harbour was empty.
en | mid | By Monday evening the ferry had crossed the river four times.
en | mid | Related diseases were found in sheep and goats on the hills above Lower Quay.
en | mid | See also how the keeper wound the clock: slowly, and with both hands.
en | mid | The board withdrew its story that the ferry was safe. The story was withdrawn on Monday.
en | mid | Attention turned to the harbour board, which had promised a quiet engine.
en | mid | Note that the ferry does not run on Sundays, the captain said.
en | mid | Advertisement spending fell by a third in Port Vale last year, the board said.
en | mid | Adds the captain: “It was only two miles.”
en | mid | Ends of ropes were found on the quay, and nobody could say whose they were.
en | mid | Source of the river is a spring above Upper Hollow, which has never run dry.
en | mid | More than forty people were on board.
en | mid | The captain, Jane Roe, contributed to this report on the state of the harbour, which the board will publish in May.
en | mid | “All rights reserved,” read the sign on the quay, and nobody knew whose rights they were.
en | mid | The museum reserves all rights to the pictures it shows, its director told the court on Tuesday.
en | mid | Readers may not be aware that the licence for the ferry was issued in 1921, and that its reproduction hangs in the town hall.
en | end | Update: the ferry will sail again on Tuesday at nine, the board said late on Monday evening, and tickets are valid.
en | end | The ferry will sail again on Friday.
en | end | It rained.
en | end | “The end,” she said.
tr | mid | Haber alınamayan kaptanın eşi, salı günü limanda bekledi.
tr | mid | Paylaşım savaşları yüzünden liman iki yıl kapalı kaldı.
tr | mid | Ambargo kararı saat 09.00'da yürürlüğe girdi, bakanlık bunu doğruladı.
tr | mid | Ülkeye uygulanan ambargo pazartesi günü saat 12.30'da kaldırıldı.
tr | mid | Düzeltme gerekiyorsa yapılır, dedi kaptan.
tr | mid | Fotoğraf çekmek yasaktır yazısı iskelede asılıydı.
tr | mid | Kaynak suyu köye üç kilometre uzaktan geliyor.
tr | mid | Reklam gelirleri geçen yıl üçte bir azaldı.
tr | mid | Son sefer pazar günü yapılacak.
tr | mid | İptal edilen seferler için bilet ücretleri geri ödenecek.
tr | mid | Telif hakkı davası iki yıl sürdü ve yazar kazandı.
tr | mid | Yorum yapmaktan kaçınan kaptan, gemiye geri döndü.
tr | mid | Güncelleme yapılan tarifeye göre vapur dokuzda kalkacak.
tr | mid | Muhabir kadın, limanda iki gün bekledi ve kaptanla konuştu.
tr | mid | İzinsiz gösteri yapanlar hakkında soruşturma açıldı; alana girmek yasaktır denildi.
kmr | mid | Wêne û pirtûkên wî di muzexaneya bajêr de ne.
kmr | mid | Nûçeyên derbarê paporê de zû belav bûn.
kmr | mid | Çavkaniya avê sê kîlometreyan ji gund dûr e.
kmr | mid | Ambargo li ser gund roja duşemê saet 09:00 hat rakirin.
kmr | mid | Parvekirina avê di navbera gundan de bû sedema nakokiyê.
kmr | mid | Dawiya salê de papor dê dîsa bixebite.
kmr | mid | Dom kirin û çûn heta bajêr, gundiyan got.
kmr | mid | Rastkirina rê dê du mehan bidome.
ckb | mid | وێنەی کۆن لەسەر دیوارەکە هەڵواسرابوو.
ckb | mid | سەرچاوەی ئاوەکە سێ کیلۆمەتر لە گوندەکە دوورە.
ckb | mid | گەمارۆکە ڕۆژی دووشەممە کاتژمێر ٩:٠٠ هەڵگیرا.
ckb | mid | تێبینی کرا کە کەشتییەکە درەنگ گەیشت.
ckb | mid | ئاگاداری خەڵک کرایەوە کە کەشتییەکە ناجوڵێت.
ckb | mid | کۆتایی ساڵ کەشتییەکە دووبارە دەجوڵێتەوە.
ckb | mid | هاوبەشی لە نێوان دوو شارەکە بەهێزتر بووە.
ckb | mid | مافی مرۆڤ لە شارەکە پارێزراوە، سەرۆکی شارەوانی وتی.
ar | mid | المصدر الوحيد للمياه في القرية نبع يبعد ثلاثة كيلومترات.
ar | mid | انتهى العمل في الجسر قبل موعده بشهرين.
ar | mid | إعلان النتائج سيكون يوم الخميس في قاعة البلدية.
ar | mid | شارك مئتا شخص في الاحتفال على الرصيف.
ar | mid | تصوير المشهد استغرق يومين في الميناء القديم.
ar | mid | إلغاء الرحلات كلف الشركة مليوني دينار.
ar | mid | يحظر التدخين على متن العبّارة منذ الساعة 6:00 من صباح الاثنين.
ar | mid | تنبيه السكان جاء متأخرا، بحسب شهود.
ar | mid | حقوق الصيادين محفوظة، قال رئيس البلدية.
ar | mid | تحديث المحرك كلف الإدارة نصف مليون.
ar | mid | تابعونا وأنتم ساكتون، قال القبطان للركاب.
ar | mid | تقرير اللجنة يصدر في الخريف.
fa | mid | منبع آب روستا سه کیلومتر دورتر است.
fa | mid | پایان کار پل دو ماه زودتر بود.
fa | mid | عکس قدیمی روی دیوار بود.
fa | mid | حقوق ماهیگیران محفوظ است، شهردار گفت.
fa | mid | اصلاح قانون در پاییز انجام می‌شود.
fa | mid | گزارش کمیسیون پاییز منتشر می‌شود.
de | mid | Anzeige erstattete der Kapitän am Montag bei der Polizei.
de | mid | Ende der Woche fährt die Fähre wieder.
de | mid | Bericht und Antwort lagen am Montag auf dem Tisch des Kapitäns.
de | mid | Foto und Film lagen im Archiv des Hafens, niemand hatte danach gefragt.
de | mid | Das Embargo wurde am Montag um 9.00 Uhr aufgehoben.
de | mid | Quelle des Flusses ist ein Moor oberhalb des Dorfes.
de | mid | Verboten ist die Vervielfältigung von Banknoten ohne Genehmigung, sagte der Richter.
de | mid | Mehr als vierzig Menschen waren an Bord.
de | mid | Berichtigt wurde der Fahrplan erst im Mai.
fr | mid | Fin de semaine difficile au port : le bac est resté à quai.
fr | mid | Suite à la panne, le bac est resté à quai pendant deux jours.
fr | mid | Par la fenêtre, le capitaine regardait la mer.
fr | mid | Source de tous les maux, le vieux moteur a été vendu.
fr | mid | Avec son nouveau moteur, le bac traverse en six minutes.
fr | mid | L’embargo a été levé lundi à 9h00, selon le ministère.
fr | mid | Annulé en mars, le concert aura lieu en mai.
fr | mid | Photo et film dormaient aux archives du port.
es | mid | Sigue abierta la investigación sobre el barco, dijo la policía.
es | mid | Fin de semana difícil en el puerto: el barco no salió.
es | mid | Fuente de todos los males, el motor viejo fue vendido.
es | mid | Anulado en marzo, el concierto será en mayo.
es | mid | Queda prohibida la pesca en el puerto, según el alcalde.
es | mid | El embargo fue levantado el lunes a las 9:00, según el ministerio.
it | mid | Fine settimana difficile al porto: il traghetto è rimasto fermo.
it | mid | Fonte di tutti i mali, il vecchio motore è stato venduto.
it | mid | Segue la pista del furto la polizia di Porto Valle.
it | mid | È vietata la pesca nel porto, ha detto il sindaco.
pt | mid | Fim de semana difícil no porto: a balsa não saiu.
pt | mid | Continua aberta a investigação sobre a balsa.
pt | mid | Fonte de todos os males, o motor velho foi vendido.
ru | mid | Источник реки находится выше деревни.
ru | mid | Конец недели был трудным: паром не вышел.
ru | mid | Рекламу на пристани запретили в мае.
ru | mid | Эмбарго сняли в понедельник в 9:00, сообщило министерство.
ru | mid | Запрещено ловить рыбу в порту, сказал мэр.
`;
