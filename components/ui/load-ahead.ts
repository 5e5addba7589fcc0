const loads = new Set<() => Promise<void>>();

/** Has something loaded by `loadAhead` too. */
export function remember<Load extends () => Promise<void>>(load: Load): Load {
  loads.add(load);
  return load;
}

/** Loads what is otherwise loaded when it is needed first: the server may be out of reach by then. */
export async function loadAhead(): Promise<void> {
  await Promise.allSettled([...loads].map((load) => load()));
}
