const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The side that text begins at by its first letter (Unicode UAX #9, P2); null where there is none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? null : rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
