import { fold } from '../fold.ts';
import { anyOf, labelled } from '../phrases.ts';
import { as, type Block, cut, foldedHead, lengthOf, type Rule, tailOf, wordCount } from './block.ts';
import { linkShare } from './page-frames.ts';

const LABEL = labelled(`
  legal warning | legal notice | copyright notice | copyright | rights notice | rights | terms of use
  disclaimer | notice | usage terms | restrictions | yasal uyarı | yasal bildirim | telif hakkı
  telif | telif uyarısı | uyarı | hişyariya qanûnî | hişyariya yasayî | hişyarî | mafên weşanê
  ئاگاداری یاسایی | ئاگاداری | تێبینی یاسایی | تنبيه قانوني | إشعار قانوني | ملاحظة قانونية
  تحذير قانوني | تنبيه | حقوق النشر | هشدار قانونی | حق نشر | حقوق
  rechtlicher hinweis | hinweis | urheberrecht | nutzungshinweis | mentions légales | avertissement
  droits | avertissement légal | aviso legal | note légale | avviso legale | nota legal | derechos | diritti | direitos autorais
  rechtenvoorbehoud | auteursrecht | авторские права | правовая информация | πνευματικά δικαιώματα
`);

/** Words that by themselves claim the rights. */
const CLAIM = anyOf(`
  all rights reserved | rights are reserved | rights reserved
  her hakkı saklıdır | tüm hakları saklıdır | tüm hakları | bütün hakları
  hemû maf parastî ne | hemû mafên weşanê | hemû maf
  هەموو مافەکان | هەموو مافێکی | هەموو مافەکانی | مافەکان پارێزراون
  جميع الحقوق محفوظة | جميع الحقوق | كافة الحقوق | كل الحقوق محفوظة | حقوق النشر محفوظة | حقوق الطبع محفوظة
  تمامی حقوق | کلیه حقوق | همه حقوق | تمام حقوق
  for editorial use only | editorial use only | no resale | not for resale | mandatory credit | not for sale outside
  nur für redaktionelle | nachdruck verboten | nachdruck nur mit | nachdruck und weiterverbreitung | usage éditorial uniquement
  solo para uso editorial | solo uso editoriale | apenas para uso editorial | للاستخدام التحريري فقط
  alle rechte vorbehalten | rechte vorbehalten | urheberrechtlich geschützt
  tous droits réservés | droits réservés | todos los derechos reservados | derechos reservados | queda prohibida la reproducción | riproduzione riservata
  tutti i diritti riservati | todos os direitos reservados | direitos reservados | alle rechten voorbehouden
  все права защищены | усі права захищено | všechna práva | wszelkie prawa zastrzeżone | med ensamrätt
  με επιφύλαξη παντός δικαιώματος | כל הזכויות שמורות | bütün hüquqlar qorunur | toate drepturile rezervate
`);
/** Words that notices have, and stories about rights too. */
const MENTION = anyOf(`
  all rights | copyright | telif hakları | telif hakkı | hemû mafên | mafên weşanê | mafê weşanê | parastî ne | parastî ye
  مافی بڵاوکردنەوە | پارێزراون | پارێزراوە | حقوق النشر | حقوق الطبع | محفوظة | حق نشر | محفوظ است
  alle rechte | tous droits | todos los derechos | tutti i diritti | alle rechten | todos os direitos | авторские права
  mafê kopîkirinê | mafên kopîkirinê | مافی لەبەرگرتنەوە | حق تکثیر | حقوق الملكية | حقوق الملكية الفكرية
`);
/** Speaks of itself. */
const THIS_COPY = anyOf(`
  this article | this story | this material | this content | this report | bu haber | bu haberin | bu içerik | bu içeriğin | bu metin
  ev nûçe | vê nûçeyê | ئەم هەواڵە | ئەم بابەتە | ئەم دەقە | هذا الخبر | هذا المحتوى | هذه المادة | این خبر | این مطلب | این محتوا
  diese meldung | dieser text | dieser beitrag | dieses textes | cet article | cette dépêche | ce contenu | este servicio | este contenido
  esta noticia | questo articolo | questo contenuto | este conteúdo | esta notícia | данный материал | этот материал | данного материала
`);
/** Somebody says it: a story. */
const SAID = anyOf(`
  said | says | told | according to | dedi | söyledi | belirtti | kaydetti | got | gotin | ragihand | وتی | گوتی | ڕایگەیاند | قال | قالت
  أكد | أكدت | بحسب | وفق | گفت | اعلام کرد | sagte | sagten | erklärte | teilte mit | laut | a dit | a déclaré | selon | dijo | según | ha detto
  secondo | disse | segundo | сказал | сказала | сообщил | сообщила | сообщило
`);
const SIGN = /(?:©|\(c\)|&copy;)\s{0,3}(?:copyright\s{0,3})?(?:[\d٠-٩۰-۹]{4}|\p{L})/u;

/** Words that say what may not be done; two of them, or one beside a claim, are enough. */
const LIMITS = [
  `
  without permission | written permission | prior consent | written consent | without a written
  written contract | without prior | izinsiz | yazılı izin | izin alınmadan | bê destûr
  bê destûra nivîskî | destûra nivîskî | bêyî destûr
  بەبێ مۆڵەت | بەبێ ڕەزامەندی | مۆڵەتی نووسراو | دون إذن | إذن خطي | إذن كتابي | موافقة خطية
  بدون إذن | بدون مجوز | بدون اجازه | اجازه کتبی
  nur mit genehmigung | ohne genehmigung | schriftliche genehmigung | ohne vorherige | ohne zustimmung | sans autorisation
  autorisation écrite | accord écrit | sin autorización | sin consentimiento | consentimiento previo | autorización escrita | senza autorizzazione | consenso scritto
  sem autorização | autorização por escrito | zonder toestemming | schriftelijke toestemming | без письменного | без разрешения
`,
  `
  may not be | must not be | under no circumstances | no part of | not be reproduced | is prohibited
  strictly prohibited | kullanılamaz | yayınlanamaz | yayımlanamaz | kopyalanamaz | alıntılanamaz
  çoğaltılamaz | yasaktır | nayê bikaranîn | nayên bikaranîn | nikare were | nikarin werin | qedexe ye
  قەدەغەیە | نابێت | يمنع | لا يجوز | يحظر | ممنوع است | ممنوع | مجاز نیست
  nicht gestattet | untersagt | verboten | interdite | interdit | ne peut être | ne peuvent être
  queda prohibida | prohibida | no puede ser | vietata | è vietata | proibida | é proibida | niet toegestaan | verboden
  запрещается | запрещено | запрещена
`,
  `
  republish | republished | republication | reproduced | reproduction | redistributed | redistribution
  rewritten | subscription | subscribers only | licence | license | abone | abonelik | sözleşme
  kaynak gösterilmeden | abonetî | abonetiyê | ji nû ve weşandin | weşandin
  بڵاوکردنەوە | بڵاوبکرێتەوە | إعادة نشر | إعادة النشر | نشر | اشتراك | بازنشر | انتشار
  weiterverbreitung | vervielfältigung | veröffentlichung | abonnement | rediffusion | diffusion
  abonnés | reproducción | redistribución | suscripción | riproduzione | ridistribuzione | abbonamento | reprodução
  redistribuição | assinatura | verspreiding | herpublicatie | перепечатка | использование | распространение
`,
].map(anyOf);

const SPEECH = /["“”«»„]/g;
const LONGEST = 1500;
const ENOUGH = 0.55;

/** How strongly a folded text speaks of rights, 0 to 1. A label alone is no notice. */
export function rightsEvidence(folded: string): number {
  const limits = LIMITS.filter((limit) => limit.test(folded)).length;
  const claim = Math.max(CLAIM.test(folded) ? 0.45 : 0, SIGN.test(folded) ? 0.5 : 0, mentionOf(folded));
  if (claim === 0 && limits < 2) return 0;
  const ofItself = limits >= 1 && THIS_COPY.test(folded) ? 0.2 : 0;
  const label = LABEL.test(folded) ? 0.4 : 0;
  const speech = (folded.match(SPEECH)?.length ?? 0) >= 2 ? 0.25 : 0;
  const said = claim < 0.5 && SAID.test(folded) ? 0.25 : 0;
  const size =
    folded.length > 700
      ? -0.3
      : folded.length < 200 && (claim === 0.45 || /^\s{0,3}(?:©|\(c\))/.test(folded))
        ? 0.1
        : 0;
  return Math.min(1, Math.max(0, label + claim + limits * 0.2 + ofItself - speech - said + size));
}

/** Bare words of rights claim something in a line that says little else, or with a year. */
function mentionOf(folded: string): number {
  const first = MENTION.exec(folded);
  if (!first) return 0;
  const words = wordCount(folded);
  const others = folded.slice(first.index + first[0].length);
  const isDated = /(?<!\d)(?:19|20|13|14)\d{2}(?!\d)/.test(
    folded.replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`),
  );
  if (words <= 12 && (isDated || MENTION.test(others))) return 0.45;
  return words <= 8 && !/[.!?؟۔]\s{0,3}$/.test(folded) ? 0.45 : 0.3;
}

/** A whole block that is a notice, or a paragraph with a notice at its end; null for anything else. */
function noticeIn(block: Block, source: string): Block[] | null {
  if (lengthOf(block) > LONGEST) return noticeAtEnd(block, source);
  const folded = foldedHead(block, source);
  const evidence = rightsEvidence(folded);
  if (evidence < 0.45) return null;
  const parts = begins(folded.slice(0, 160)) ? null : noticeAtEnd(block, source);
  if (parts) return parts;
  if (evidence < ENOUGH || wordCount(folded) < (SIGN.test(folded) ? 1 : 3)) return null;
  return [as(block, 'rights_notice', 'rights_words', 0.5 + evidence / 2)];
}

/** Whether a folded sentence opens as notices do. */
function begins(sentence: string): boolean {
  return (
    LABEL.test(sentence) ||
    /^\s{0,3}(?:©|\(c\))/.test(sentence) ||
    ((CLAIM.exec(sentence) ?? MENTION.exec(sentence))?.index ?? 99) < 25
  );
}

/**
 * Rights notices: who holds the rights, and what may not be done. Also a notice that only starts in the last
 * sentences of a paragraph, which is cut off from it, and further paragraphs that go on with a notice. A page has
 * its notice in the footer: there, too.
 */
export const markRightsNotices: Rule = (blocks, source) => {
  const found = blocks.flatMap((block) => {
    const inFooter = block.reason === 'page_furniture' || block.reason === 'outside_main_text';
    if (inFooter && linkShare(block) < 0.6) {
      const notice = noticeIn(block, source);
      return notice?.length === 1 ? notice : [block];
    }
    return block.decided ? [block] : (noticeIn(block, source) ?? [block]);
  });
  return found.map((block, index) => {
    const before = found[index - 1];
    if (block.decided || before?.kind !== 'rights_notice' || lengthOf(block) > LONGEST) return block;
    const folded = foldedHead(block, source);
    const goesOn =
      CLAIM.test(folded) || MENTION.test(folded) || LIMITS.filter((limit) => limit.test(folded)).length >= 2;
    return goesOn ? as(block, 'rights_notice', 'continues_rights', 0.75) : block;
  });
};

const SENTENCE_START = /[.!?؟…)][\s"”’»]{1,3}(?=\S)/g;

/** Cuts a notice off a paragraph in whose last sentences it stands: at the first sentence that claims rights. */
function noticeAtEnd(block: Block, source: string): Block[] | null {
  const tail = tailOf(block, source);
  const from = block.end - tail.length;
  const starts = [...tail.matchAll(SENTENCE_START)].map((match) => match.index + match[0].length);
  for (const start of starts) {
    const rest = fold(tail.slice(start));
    const sentence = rest.slice(0, 160);
    if (!begins(sentence) || rightsEvidence(rest) < ENOUGH) continue;
    const text = cut(block, block.start, from + start, source);
    const notice = cut(block, from + start, block.end, source);
    if (!text || !notice || rightsEvidence(fold(tail.slice(0, start))) >= ENOUGH) return null;
    return [text, as(notice, 'rights_notice', 'rights_words', 0.85)];
  }
  return null;
}
