/** Words that a story of any length can be made of, and how its sentences end. */
type Vocabulary = { words: readonly string[]; stop: string };

const vocabularies = {
  en: {
    words: (
      'the ferry harbour of lanterns and quay where night council voted over seven winters a captain rang bell ' +
      'while rain fell on tin roofs in Merin before morning boats left with lamp oil for islands that nobody had ' +
      'counted since bridge keeper Odrun wrote down every crossing by hand'
    ).split(' '),
    stop: '.',
  },
  ar: {
    words: (
      'عبرت السفينة الميناء في الليل حين كان المجلس يصوت على سبعة فوانيس فوق الرصيف ولم يسمع أحد الجرس قبل ' +
      'الصباح لأن المطر نزل على السقوف والحارس كتب كل عبور بيده منذ شتاء طويل'
    ).split(' '),
    stop: '.',
  },
} satisfies Record<string, Vocabulary>;

export type Written = keyof typeof vocabularies;

/** Numbers from 0 to 1 in an order that is the same with every run (a linear congruential generator). */
export function sameEveryTime(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A paragraph of so many words. */
export function paragraphOf(count: number, language: Written, chance: () => number): string {
  const { words, stop } = vocabularies[language];
  const any = () => words[Math.floor(chance() * words.length)] ?? '';
  const sentences: string[] = [];
  for (let left = count; left > 0; left -= 12) {
    const sentence = Array.from({ length: Math.min(12, left) }, any).join(' ');
    sentences.push(sentence.charAt(0).toLocaleUpperCase('en') + sentence.slice(1) + stop);
  }
  return sentences.join(' ');
}
