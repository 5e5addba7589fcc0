/** The last step of MurmurHash3_x86_32: a one-to-one mixing of 32 bits. Returns 0 … 2³²−1. */
export function mix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** MurmurHash3_x86_32 of three 32-bit numbers. Returns 0 … 2³²−1. */
export function hashThree(one: number, two: number, three: number, seed: number): number {
  return mix32(absorb(absorb(absorb(seed, one), two), three) ^ 12);
}

function absorb(state: number, value: number): number {
  const k = Math.imul(value, 0xcc9e2d51);
  const h = state ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** FNV-1a with 32 bits over the UTF-16 units of a word, mixed. Returns 0 … 2³²−1. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) h = Math.imul(h ^ word.charCodeAt(at), 0x01000193);
  return mix32(h);
}
