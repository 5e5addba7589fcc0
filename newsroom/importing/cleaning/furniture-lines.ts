import { anyOf, only, startsWith } from '../phrases.ts';
import { as, eachOpen, endsSentence, foldedHead, lengthOf, type Rule, wordCount } from './block.ts';

const ASKS = startsWith(`
  share this | share on | share the | follow us | follow our | subscribe | sign up | join our
  click here | click to | download our app | get our newsletter | like us on
  leave a comment | log in | sign in | print this | email this | skip to | support our
  send us a | paylaş | bu haberi paylaş | haberi paylaş | bizi takip edin | takip edin | abone ol | abone olun
  yorum yap | tıklayınız | haberin devamı için | uygulamamızı indirin | bültenimize | haberi yazdır
  whatsapp kanalımıza | parve bike | par ve bike | parve bikin | nûçeyê parve | me bişopînin | bibin abone
  bibe abone | li ser toraînê
  هاوبەشی بکە | بڵاوی بکەرەوە | شوێنمان بکەون | شوێنمان بکەوە | ببە ئەندام | بەشداریی هەواڵەکە
  بەشداری بکە | شارك الخبر | شارك المقال | شارك هذا | شاركها | تابعنا على | تابعونا على | اشترك في | اشتركوا في | انقر هنا
  حمل التطبيق | انضم إلى قناتنا | انضموا إلى قناتنا | به اشتراک بگذارید | ما را دنبال | دنبال کنید | عضو شوید
  عضو خبرنامه | در خبرنامه | get the latest
  artikel teilen | folgen sie | newsletter abonnieren | jetzt anmelden | partager cet | partagez | suivez-nous | abonnez-vous
  inscrivez-vous | síguenos | síganos | suscríbete | suscríbase | comparte esta | seguici | iscriviti | condividi su
  siga-nos | siga o nosso | assine nossa | assine a nossa | inscreva-se | compartilhe
  подписывайтесь | подпишитесь | присоединяйтесь к нам
`);

/** Buttons and signs, which are also everyday words: they need to be the whole line, or nearly. */
const SIGNS = `
  comments | comment | advertisement | yorumlar | reklam | şîrove | لێدوان | ڕیکلام | شارك | تابعونا | تابعنا | اشترك | اشتركوا
  التعليقات | إعلان | انضموا | اشتراک | اشتراک گذاری | اشتراک‌گذاری | نظرات | تبلیغات | teilen | abonnieren | newsletter | anzeige | werbung | kommentare | drucken
  partager | suivez | abonnez | publicité | commentaires | imprimer | compartir | publicidad | comentarios | condividi
  pubblicità | commenti | publicidade | compartilhar | comentários | реклама | поделиться | комментарии
`;
const SIGN = only(SIGNS);
const SIGN_OPENING = startsWith(SIGNS);
const FEW_WORDS = 4;

/** "Follow us", in languages where the network stands before the verb. */
const FOLLOW = anyOf(`
  takip edin | takip et | bişopînin | bişopîne | فۆڵۆومان | شوێنمان | دنبال کنید | تابعونا | تابعنا | abone olun | kanalımıza katılın
  bibin endam | قناتنا | folgen | suivez | síguenos | seguici | siga | подписывайтесь
`);

const NETWORKS = only(`
  facebook | twitter | x | whatsapp | telegram | instagram | linkedin | e-mail | email | e-posta
  print | youtube | tiktok | copy link | bluesky | mastodon | share | save | rss
`);

const NETWORK = anyOf(`
  facebook | twitter | whatsapp | telegram | instagram | linkedin | youtube | tiktok | bluesky
  mastodon
  facebookê | twitterê | instagramê | telegramê | whatsappê | youtubê | телеграм | вконтакте | يوتيوب | إنستغرام | فەیسبوک
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

/** On a page such a word begins many a button; in a text, a sentence may begin with it. */
function isSign(folded: string, onPage: boolean): boolean {
  if (SIGN.test(folded)) return true;
  if (!SIGN_OPENING.test(folded) || folded.length >= 60) return false;
  return onPage || (wordCount(folded) <= FEW_WORDS && !endsSentence(folded));
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
      isSign(folded, block.evidence.frame !== undefined) ||
      (folded.length < 80 && NETWORK.test(folded) && FOLLOW.test(folded)) ||
      (ASKS.test(folded) &&
        (folded.length < 60 ||
          NETWORK.test(folded) ||
          /[:!…»›→]$/.test(folded.trim()) ||
          (folded.length < 160 && block.evidence.frame !== undefined && (block.evidence.linked ?? 0) > 0)));
    if (networks || asks) return as(block, 'furniture', 'share_or_subscribe', asks && networks ? 0.95 : 0.8);
    return block;
  });
