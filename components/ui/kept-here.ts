/** What a browser keeps under a key. One that keeps nothing, or has no room, answers that there is nothing. */
type Keeper = {
  read: (key: string) => string | null;
  /** Null forgets it. Answers whether it is kept, or forgotten. */
  keep: (key: string, value: string | null) => boolean;
  /** The keys that begin like this. */
  keys: (prefix: string) => string[];
};

/** Asked for with each use: where nothing may be stored, already naming the store throws. */
function keeper(store: () => Storage): Keeper {
  return {
    read: (key) => {
      try {
        return store().getItem(key);
      } catch {
        return null;
      }
    },
    keep: (key, value) => {
      try {
        if (value === null) store().removeItem(key);
        else store().setItem(key, value);
        return true;
      } catch {
        return false;
      }
    },
    keys: (prefix) => {
      try {
        return Object.keys(store()).filter((key) => key.startsWith(prefix));
      } catch {
        return [];
      }
    },
  };
}

/** Until this tab is closed, through reloads. */
export const inThisTab = keeper(() => sessionStorage);

/** For every tab of this browser, until it is forgotten. */
export const inThisBrowser = keeper(() => localStorage);
