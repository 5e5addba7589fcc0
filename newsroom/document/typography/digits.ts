/** Sets of digits that newsrooms print: the zero of each. Sorani and Arabic use the same, Persian and Urdu their own. */
export const digitSets = { latin: 0x30, arabic: 0x660, persian: 0x6f0 } as const;
export type DigitSet = keyof typeof digitSets;

/** The text with all its digits in one set; nothing else changes, and its length neither. */
export function withDigits(text: string, set: DigitSet): string {
  return text.replace(/[0-9٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = Object.values(digitSets).findLast((first) => first <= code) ?? digitSets.latin;
    return String.fromCharCode(digitSets[set] + code - zero);
  });
}
