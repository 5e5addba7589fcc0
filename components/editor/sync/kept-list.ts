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
      return JSON.parse(localStorage.getItem(key) ?? '[]') as Entry[];
    } catch {
      return [];
    }
  };
  return {
    read,
    add: (entry) => {
      try {
        const others = read().filter(({ id }) => id !== entry.id);
        localStorage.setItem(key, JSON.stringify([...others, entry]));
        return true;
      } catch {
        return false;
      }
    },
    remove: (gone) => {
      const left = read().filter(({ id }) => id !== gone);
      if (left.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(left));
    },
  };
}
