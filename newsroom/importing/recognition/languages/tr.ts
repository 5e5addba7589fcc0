import type { LanguageWords } from './language.ts';

export const turkish: LanguageWords = {
  order: 'verb_last',
  dropsPronoun: true,
  capitals: 'names',
  says: `dedi diyor diyen diyerek söyledi belirtti açıkladı konuştu vurguladı kaydetti anlattı ekledi diye sordu yazdı
    etti ifade ifadesini ifadelerini kullandı yanıtladı dile bildirdi`,
  pronouns: '',
  titles: `bay bayan sayın dr prof doç av başkan başkanı bakan bakanı müdür müdürü vali valisi kaymakam kaymakamı
    cumhurbaşkanı başbakan milletvekili vekili sözcü sözcüsü kaptan kaptanı hakim savcı savcısı komiser albay general
    teknik direktör direktörü kaleci doktor doktoru hemşire öğretmen öğretmeni mühendis mühendisi mimar muhtar muhtarı
    usta ustası imam avukat avukatı genel yardımcısı üyesi sekreter sekreteri profesör yazar şair balıkçı çiftçi
    fırıncı gazeteci uzmanı yetkilisi temsilcisi hoca antrenör antrenörü arıcı küratörü müdiresi`,
  offices: 'yaşındaki',
  common: `bir ve bu ile için da de ama ancak fakat çünkü eğer göre sonra önce daha çok en her hiç ne o şu ben sen biz
    siz onlar dün bugün yarın pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran
    temmuz ağustos eylül ekim kasım aralık yeni tüm bütün bazı birçok ise ayrıca öte şöyle böyle burada orada yüzde
    iki üç dört beş altı yedi sekiz dokuz on yüz bin kimse herkes türkçe kürtçe meclis hükümet`,
  organisations: `bakanlığı üniversitesi derneği birliği belediyesi meclisi kurumu müdürlüğü partisi sendikası vakfı
    odası bankası holding ajansı konseyi enstitüsü federasyonu başkanlığı mahkemesi hastanesi müzesi komisyonu
    kooperatifi kulübü şirketi bakanlığının platformu akademisi valiliği borsası idaresi`,
  headStands: 'last',
  links: '',
  placeWords: '',
  placeSuffixes: 'da de ta te daki deki taki teki',
  figures: {
    decimal: ',',
    scales: 'bin=1000 milyon=1000000 milyar=1000000000 trilyon=1000000000000',
    numbers: `iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60
      yetmiş=70 seksen=80 doksan=90 yüz=100`,
    percentAfter: '',
    percentBefore: 'yüzde',
    currencies:
      'lira=TRY liraya=TRY liralık=TRY liradan=TRY tl=TRY euro=EUR avro=EUR dolar=USD sterlin=GBP dinar=dinar',
    units: `km kilometre m metre cm kg kilo kilogram ton litre hektar dönüm derece megavat gün hafta ay yıl saat dakika
      saniye gece metrelik kilometrelik tonluk`,
    notAfter: `ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık yaşındaki yaşında sayılı
      ocakta mayısta`,
    notBefore: `saat sayfa madde ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık no numara`,
  },
};
