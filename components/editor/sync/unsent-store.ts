import { inThisBrowser } from '#components/ui/kept-here.ts';
import type { NewAnnotation } from '#newsroom/annotation/schema.ts';

/** What a tab has not been able to deliver yet, on top of a version. */
export type Unsent = {
  clientId: string;
  version: number;
  steps: Record<string, unknown>[];
  annotations: NewAnnotation[];
  /** When something of the tab was confirmed last, or the first of it was written; milliseconds, by this machine's clock. */
  since: number;
};

/** One tab's place in this browser for what it has not delivered. `keep` answers whether there was room. */
export type UnsentStore = {
  keep: (unsent: Unsent) => boolean;
  drop: (clientId: string) => void;
  /** What tabs left behind that are no longer open. */
  leftBehind: () => Promise<Unsent[]>;
};

/** What the name of a lock begins with that an open tab holds. */
export const tabLock = 'nightdesk-tab-';

const lockName = (clientId: string) => tabLock + clientId;

/** A store, and the way to say that this tab is there: `hold` answers what says that it is gone. */
type BrowserUnsentStore = UnsentStore & { hold: () => () => void };

/**
 * localStorage, because it is written before the key press has ended, whatever happens to the tab afterwards. An open
 * tab holds a lock by its name, so that another one does not take it for dead; where there are no locks (plain http)
 * it may be, which does no harm: the authority knows steps that it was given twice.
 */
export function browserUnsentStore(
  personId: string,
  storyId: string,
  ownClientId: string,
): BrowserUnsentStore {
  const prefix = `nightdesk-unsent:${personId}:${storyId}:`;
  return {
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      navigator.locks?.request(lockName(ownClientId), () => promise).catch(() => {});
      return resolve;
    },
    keep: (unsent) => inThisBrowser.keep(prefix + unsent.clientId, textOf(unsent)),
    drop: (clientId) => void inThisBrowser.keep(prefix + clientId, null),
    leftBehind: async () => {
      const keys = inThisBrowser.keys(prefix).map((key) => key.slice(prefix.length));
      const others = keys.filter((id) => id !== ownClientId);
      const gone = await Promise.all(others.map(async (id) => ((await isOpen(id)) ? [] : [id])));
      return gone.flat().flatMap((id) => read(prefix + id));
    },
  };
}

const asText = new WeakMap<object, string>();

/** As JSON, each step written once however often it is kept: what is typed offline for an hour is written with each key. */
function textOf({ steps, ...rest }: Unsent): string {
  const texts = steps.map((step) => {
    const text = asText.get(step) ?? JSON.stringify(step);
    asText.set(step, text);
    return text;
  });
  return `${JSON.stringify(rest).slice(0, -1)},"steps":[${texts.join()}]}`;
}

async function isOpen(clientId: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks.request(lockName(clientId), { ifAvailable: true }, (lock) => lock === null);
}

function read(key: string): Unsent[] {
  try {
    return [JSON.parse(inThisBrowser.read(key) ?? '') as Unsent];
  } catch {
    return [];
  }
}
