import { inThisBrowser } from '#components/ui/kept-here.ts';

/** A list that waits in this browser until somebody has done something with it. */
export type KeptList<Entry> = {
  read: () => Entry[];
  /** Answers whether there was room. */
  add: (entry: Entry) => boolean;
  remove: (id: string) => void;
};

/** Read anew before each change: another tab of the same person may have it open too. */
export function keptList<Entry extends { id: string }>(key: string): KeptList<Entry> {
  const read = (): Entry[] => {
    try {
      return JSON.parse(inThisBrowser.read(key) ?? '[]') as Entry[];
    } catch {
      return [];
    }
  };
  const others = (than: string) => read().filter(({ id }) => id !== than);
  return {
    read,
    add: (entry) => inThisBrowser.keep(key, JSON.stringify([...others(entry.id), entry])),
    remove: (gone) => {
      const left = others(gone);
      inThisBrowser.keep(key, left.length === 0 ? null : JSON.stringify(left));
    },
  };
}
