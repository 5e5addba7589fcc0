import { anyOf, only } from '../phrases.ts';
import { as, eachOpen, foldedHead, lengthOf, type Rule } from './block.ts';

/** What stands where an advertisement or a script would show something. */
const PLACEHOLDER = only(`
  advert | adverts | ad | ads | advertisement | advertisements | advertising | sponsored | sponsored content | loading
  article continues below | story continues below | story continues below advertisement | continue reading below
  this slideshow requires javascript | please enable javascript | javascript is disabled
  reklam | reklamlar | yükleniyor | iklan | publicidade | publicidad | pubblicità | anzeige | werbung | publicité
  annons | annonse | advertentie | reclame | mainos | реклама
  إعلان | إعلانات | تبلیغات | آگهی | ڕیکلام | ریکلام
`);

/** Words of a publisher about its own letters, channels and apps; stories speak of other people's. */
const OWN_CHANNELS = anyOf(`
  our newsletter | our newsletters | our free newsletter | our daily newsletter | free daily newsletter | in your inbox
  to your inbox | into your inbox | follow us on | follow her on twitter | follow him on twitter
  follow me on twitter | follow them on twitter | download our app | like us on facebook | share it with a friend
  bültenimize | bültenimizi | gelen kutunuza | bizi takip edin | uygulamamızı | nûçenameya me | me bişopînin
  sepana me | شوێنمان بکەون | هەواڵنامەکەمان | ئەپەکەمان | نشرتنا البريدية | نشرتنا الإخبارية | تابعونا على | تطبيقنا
  خبرنامه ما | ما را دنبال کنید | unseren newsletter | unserem newsletter | in ihr postfach | folgen sie uns
  unsere app | notre newsletter | nos newsletters | votre boîte mail | suivez-nous sur | notre application
  nuestro boletín | nossa newsletter
`);
const LONGEST = 260;

/** On a page, lines between and under paragraphs that stand for an advertisement, or advertise the publisher itself. */
export const markPromotions: Rule = (blocks, source) =>
  eachOpen(blocks, (block) => {
    if (!block.evidence.frame || block.kind === 'quote' || lengthOf(block) > LONGEST) return block;
    const folded = foldedHead(block, source);
    if (PLACEHOLDER.test(folded)) return as(block, 'furniture', 'page_furniture', 0.9);
    return OWN_CHANNELS.test(folded) ? as(block, 'furniture', 'share_or_subscribe', 0.75) : block;
  });
