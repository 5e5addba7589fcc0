import { anyOf, only, startsWith } from '../phrases.ts';
import { as, eachOpen, foldedHead, lengthOf, type Rule } from './block.ts';

const ASKS = startsWith(`
  share this | share on | share the | follow us | follow our | subscribe | sign up | join our
  click here | click to | download our app | get our newsletter | like us on | comments
  leave a comment | log in | sign in | print this | email this | advertisement | skip to | support our
  send us a | paylaş | bu haberi paylaş | bizi takip edin | takip edin | abone ol | abone olun
  yorum yap | yorumlar | tıklayınız | reklam | uygulamamızı indirin | bültenimize | haberi yazdır
  whatsapp kanalımıza | parve bike | par ve bike | parve bikin | me bişopînin | me li | bibin abone
  bibe abone | şîrove | li ser toraînê
  هاوبەشی بکە | بڵاوی بکەرەوە | شوێنمان بکەون | شوێنمان بکەوە | لێدوان | ببە ئەندام | ڕیکلام
  بەشداری بکە | شارك | شاركها | تابعونا | تابعنا | اشترك | اشتركوا | التعليقات | إعلان | انقر هنا
  حمل التطبيق | انضموا | اشتراک | به اشتراک بگذارید | ما را دنبال | دنبال کنید | عضو شوید | نظرات
  تبلیغات | در خبرنامه
  teilen | artikel teilen | folgen sie | abonnieren | newsletter | anzeige | kommentare
  jetzt anmelden | drucken | partager | partagez | suivez | suivez-nous | abonnez | abonnez-vous
  inscrivez-vous | publicité | commentaires | imprimer
`);

const NETWORKS = only(`
  facebook | twitter | x | whatsapp | telegram | instagram | linkedin | e-mail | email | e-posta
  print | youtube | tiktok | copy link | bluesky | mastodon | share | save | rss
`);

const NETWORK = anyOf(`
  facebook | twitter | whatsapp | telegram | instagram | linkedin | youtube | tiktok | bluesky
  mastodon
  واتساب | فيسبوك | تيليغرام | فەیسبووک | تەلەگرام | واتساپ | تلگرام | اینستاگرام
`);
/** Month names in the languages that copy comes in. */
export const MONTHS = `
  january | february | march | april | may | june | july | august | september | october | november
  december | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec | ocak | şubat
  mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım | aralık | rêbendan | çile
  sibat | reşemî | adar | nîsan | avrêl | gulan | pûşper | hezîran | tîrmeh | temmûz | tebax | gelawêj
  îlon | rezber | cotmeh | kewçêr | mijdar | sermawez | kanûn | berfanbar | januar | februar | märz
  mai | juni | juli | oktober | dezember | janvier | février | mars | avril | juin | juillet | août
  septembre | octobre | novembre | décembre
  يناير | فبراير | مارس | أبريل | مايو | يونيو | يوليو | أغسطس | سبتمبر | أكتوبر | نوفمبر | ديسمبر
  أيار | حزيران | تموز | نيسان | فروردین | اردیبهشت | خرداد | تیر | مرداد | شهریور | مهر | آبان | آذر
  دی | بهمن | اسفند | ئایار | نیسان | حوزەیران | تەممووز | گوڵان | جۆزەردان
`;
const DATE_WORDS = anyOf(`
  ${MONTHS}
  published | updated | last updated | posted | gmt | utc | yayınlanma | güncelleme | veröffentlicht | aktualisiert | publié | mis à jour | weşandin | نشر | تحديث | بڵاوکراوەتەوە | انتشار | stand
`);
const DIGITS = /[\d٠-٩۰-۹]/;

/** Whether a short line holds only a date or a time: figures, a date word, and few words beside. */
export function isDateLine(folded: string): boolean {
  if (folded.length > 90 || !DIGITS.test(folded)) return false;
  const words = folded.match(/\p{L}+/gu) ?? [];
  const figures = /[\d٠-٩۰-۹]{1,4}[./:-][\d٠-٩۰-۹]{1,2}/.test(folded);
  const year = /(?<!\p{N})(?:1[34]|19|20)\d{2}(?!\p{N})|[٠-٩۰-۹]{4}/u.test(folded);
  return (
    words.length <= 9 &&
    (DATE_WORDS.test(folded) ? figures || year : figures && words.length <= 3) &&
    !/[.!?]$/.test(folded)
  );
}

/** Lines that ask readers to share or subscribe, names of networks, and lines that only hold a date. */
export const markFurnitureLines: Rule = (blocks, source) =>
  eachOpen(blocks, (block) => {
    if (lengthOf(block) > 220) return block;
    const folded = foldedHead(block, source);
    // A quoted post is signed with a name and a date.
    if (isDateLine(folded) && block.kind !== 'quote') return as(block, 'furniture', 'date_line', 0.85);
    const networks =
      NETWORKS.test(folded) ||
      (folded.split(/[\s,|·•/]+/).filter((word) => NETWORK.test(word)).length >= 2 && folded.length < 120);
    const asks =
      ASKS.test(folded) &&
      (folded.length < 60 ||
        NETWORK.test(folded) ||
        /[:!…»›→]$/.test(folded.trim()) ||
        (folded.length < 160 && block.evidence.frame !== undefined && (block.evidence.linked ?? 0) > 0));
    if (networks || asks) return as(block, 'furniture', 'share_or_subscribe', asks && networks ? 0.95 : 0.8);
    return block;
  });
