/** The value below which a part (0 to 1) of the values lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** How long each of so many runs takes, in milliseconds. */
export async function timeEach(times: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const spent: number[] = [];
  for (let index = 0; index < times; index++) {
    const began = performance.now();
    await work(index);
    spent.push(performance.now() - began);
  }
  return spent;
}

/** Milliseconds of the processor that a run takes, whatever else the machine does meanwhile. */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
