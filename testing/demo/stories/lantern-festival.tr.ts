import { written } from '../written.ts';

export const lanternFestivalTr = written`
# Fener Şenliği’nde bu yıl gökyüzü değil, deniz aydınlandı

> Martıları korumak için uçan fenerlerden vazgeçen Meris, altı bin kâğıt tekneyi suya bıraktı. Sonuç, görenlerin anlatmakta zorlandığı bir gece oldu.

Meris’in yüz yedi yıllık Fener Şenliği dün gece ilk kez göğe tek bir fener uçurmadan yapıldı. Onun yerine, okullarda ve kahvehanelerde katlanan altı bin kâğıt tekne, içlerinde birer mumla, eski rıhtımdan körfeze bırakıldı.

Karar kolay alınmamıştı. Uçan fenerlerin telleri her yıl onlarca martıyı yaralıyor, geçen yıl da bir tanesi balıkçı barınağının çatısını tutuşturuyordu. Şenlik kurulu baharda kuş gözlemcilerinin önerisini üç oy farkla kabul etti.

Kurulun en yaşlı üyesi, 84 yaşındaki Saffet Denizer, karşı oy verenlerdendi. “Çocukluğumdan beri o fenerlere bakar, dilek tutarım” dedi. “Bu gece suya baktım. Dileğim değişmedi, boynum ağrımadı.”

## Rüzgâr son anda döndü

Akşam sekizde esen karayel tekneleri kıyıya geri itince, meydanda kısa bir sessizlik oldu. Yarım saat sonra rüzgâr döndü ve altı bin ışık, göğe doğru değil, adalara doğru yürümeye başladı. Bando çalmayı unuttu; kimse de şikâyet etmedi.

Kâğıtlar nişastayla kaplıydı ve sabaha kadar suda çözüldü. Çözülmeyenleri toplamak için gün ağarırken kırk kayık denize açıldı; dönüşte hepsine, geleneğe uyularak mercimek çorbası verildi.

Belediyeye göre şenliği 23 bin kişi izledi. Gelecek yıl için şimdiden bir öneri var: Mumların yerine hiçbir şey koymamak, ışığı yakamoza bırakmak.
`;

/** The number of the boats, as the schools counted them afterwards. */
export const boatCount = [
  { was: 'altı bin kâğıt tekneyi', is: '4.600 kâğıt tekneyi' },
  { was: 'altı bin kâğıt tekne,', is: '4.600 kâğıt tekne,' },
  { was: 'altı bin ışık', is: 'binlerce ışık' },
];
