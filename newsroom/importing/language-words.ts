/**
 * Small words that a language uses in nearly every sentence and that its neighbours don't, in lower case as they are
 * written. A plain list that anybody can add a language to; the detectors know the other languages alone.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: `the and of to that was were is are with for on at by from his her their they but not has have had which who
    would will this after before said been than its it as an be`,
  de: `der die das den dem des und ist war nicht mit von zu sich auf für ein eine einen einem einer auch nach wie bei
    aus wird wurde hat haben sie dass noch nur im am zum zur über vor oder als aber seit will`,
  fr: `le les des du une dans est pour que qui sur au aux avec pas plus par ce cette ses son sont ont été mais ou où
    selon après avant depuis et il elle ne se leur deux`,
  es: `el los las del una que por con para más pero como fue sus según después desde también ha sobre entre y se lo
    al está un su`,
  it: `il gli della delle dei degli del nel nella che per con più anche sono è di dopo alla al una non ha si ma lo
    prima come dal`,
  pt: `os das dos uma que não com para mais foi pelo pela ao depois são também segundo em um do da seu sua na no`,
  nl: `het een van en niet met voor dat zijn op aan ook maar door naar bij uit werd wordt heeft nog na om er`,
  tr: `bir ve bu ile için da de olan olarak daha çok kadar sonra önce gibi ama ancak göre değil ise her dedi olduğunu
    oldu en iki tüm yeni ya diye yüzde yıl`,
  az: `bir və bu ilə üçün da də olan olaraq daha çox qədər sonra əvvəl kimi amma ki görə deyil isə hər dedi olub edib`,
  kmr: `û ku ji bi li di de xwe re ve wê wî ew jî lê dê ne tê hat kir kirin bû bûn her hemû piştî berî gelek navbera
    got ser yek dike dikin were werin ya yên yê ên nû an li dibe tenê`,
  zza: `u ke ra xo ma no na do ro de yê nê înan ey aye zî rê seba verê pey mîyan bî yo ya to şima va vato vano
    beno kerd kerdo kene vera hetê ziwanê`,
  ckb: `و لە بۆ بە کە لەگەڵ ئەو ئەم بەڵام دوای پێش هەموو یان دەکات دەکەن کرد کە لەسەر لەلایەن ئەوە دەڵێن گوتی کردووە
    دەبێت نییە بوو بەپێی هەر ناو نێوان سەر لێ پێ بەهۆی خۆی ئەوەی ڕۆژی`,
  ar: `في من على إلى عن أن إن التي الذي هذا هذه ذلك بعد قبل كان كانت وقال قال بين حتى منذ خلال عند أو ثم لم لن قد كما
    وقد مع بسبب وفي الى ان كل أي حيث`,
  fa: `در از به که را این آن با برای است شد شده بود می نمی خود کرد کرده هم تا یک بر پس هر اما و یا شود دارد گفت باید
    های ها بین دیگر پیش همه`,
  ur: `کے کی کا میں سے کو ہے اور نے پر یہ ہیں کہ کر گیا تھا ایک بھی ہو لیے جس ساتھ بعد وہ جائے ہوئے رہی رہا`,
};

const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(SMALL_WORDS)) {
  for (const word of new Set(words.split(/\s+/))) {
    LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), language]);
  }
}

/** How many words a text has, and how many of them are small words of each language. */
export type SmallWords = { words: number; hits: ReadonlyMap<string, number> };

/** Counts the small words of a text. A word of two languages counts half for each. */
export function countSmallWords(text: string): SmallWords {
  const words =
    text
      .replaceAll('İ', 'i')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words) {
    const languages = LANGUAGES_OF_WORD.get(word);
    if (!languages) continue;
    for (const language of languages) {
      hits.set(language, (hits.get(language) ?? 0) + (languages.length === 1 ? 1 : 0.5));
    }
  }
  return { words: words.length, hits };
}

/** Whether the small words of a language are known here. */
export function hasSmallWords(language: string): boolean {
  return language in SMALL_WORDS;
}
