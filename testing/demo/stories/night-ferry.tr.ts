import { written } from '../written.ts';

export const nightFerryTr = written`
# Meris’te gece vapurları on bir yıl sonra geri dönüyor

> Halven Adaları’na son vapur yakında gece biri çeyrek geçe kalkacak. Hemşireler, fırıncılar ve müzisyenler kazanacakları saatleri şimdiden hesaplıyor.

On bir yıldır Meris Limanı’ndan Halven Adaları’na son vapur akşam 21.40’ta kalkıyor, kaçıran da geceyi ya bir arkadaşının kanepesinde ya da iskeledeki bankta geçiriyordu. Ay sonunda bu devir kapanıyor: Yenilenen 220 koltuklu _Lamplighter_, haftanın yedi gecesi 23.30’da ve 01.15’te sefer yapacak.

Tarifeyi, belediye meclisindeki oylamanın ardından Liman İdaresi duyurdu. On sekiz aylık deneme süresince seferlerin giderini belediye karşılayacak. Tek yön bilet gündüz olduğu gibi 4 taler; adalılar ile kent kartı taşıyan vardiyalı çalışanlar yarı fiyatına binecek.

Büyük Halven’de oturan hemşire Mirel Tann, “Altı yıldır liman hastanesinde gece çalışıyorum” diyor. “İşim gece yarısı bitiyor, eve sabah yedide varıyorum. Artık ikiden önce yatağımda olacağım. Hesabını yaptım: Yılda kırk gün ediyor.”

## Seferler neden kaldırılmıştı?

Gece seferleri, on bir yıl önceki fırtınalı kışta eski rıhtımın ışıkları sönünce ve sigorta şirketi karanlıkta yapılan seferleri güvence altına almayı reddedince kaldırılmıştı. O günden bu yana rıhtım yenilendi; bu ilkbaharda da geçiş yoluna, iki deniz mili öteden görülebilen otuz iki güneş enerjili şamandıra yerleştirildi.

Liman İdaresi Müdürü Tomas Aldren, mürettebatın yazdan beri kırk deneme seferi yaptığını ve hiçbir aksilik yaşanmadığını söyledi. Aldren, “Deniz gece, gündüz olduğundan daha tehlikeli değildir” dedi. “Yalnızca daha dürüsttür: Neyi aydınlattıysanız onu görürsünüz, fazlasını değil.”

Herkes memnun değil. İskelenin üstündeki Fıçıcılar Yokuşu’nda oturanlar geç inen yolcuların gürültüsünden çekiniyor; kendilerine, saat ondan sonra düdük çalınmayacağına dair söz verildi. Adaların meyhaneleri ise saat üçe bir vapur daha istiyor.

İlk sefer ücretsiz. İdarenin verdiği bilgiye göre 220 koltuğun tamamı on dokuz dakikada doldu; on ikisini Büyük Halven’den bir bando ayırttı.
`;
