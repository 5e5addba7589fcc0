import { createServer } from 'node:net';

/** Whether a TCP port can be listened on, on every address of this machine. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/** The first free TCP port from `first` on. */
export async function findFreePort(first: number): Promise<number> {
  let port = first;
  while (!(await isPortFree(port))) port += 1;
  return port;
}
