/** What a browser keeps under a key. One that keeps nothing, or has no room, answers that there is nothing. */
type Keeper = {
  read: (key: string) => string | null;
  /** Null forgets it. Answers whether it is kept, or forgotten. */
  keep: (key: string, value: string | null) => boolean;
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
  };
}

/** Until this tab is closed, through reloads. */
export const inThisTab = keeper(() => sessionStorage);

/** For every tab of this browser, until it is forgotten. */
export const inThisBrowser = keeper(() => localStorage);
