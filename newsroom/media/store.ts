/** Where the files of pictures are kept. What is put under a key once never changes: keys are made of hashes. */
export type MediaStore = {
  /** Null when there is nothing under the key. @throws Error when the store does not answer */
  get: (key: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** @throws Error when the store does not take it */
  put: (key: string, bytes: Uint8Array, mediaType: string) => Promise<void>;
};

/** Keys are ours, such as originals/ab12….jpg; this only makes sure that none leads out of the store. */
export function checkKey(key: string): string {
  if (!/^[a-z]+(?:\/[a-z0-9-]{1,80}){1,3}\.[a-z]+$/.test(key))
    throw new Error('This is no key of the store.');
  return key;
}
