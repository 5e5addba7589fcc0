import { findFreePort, isPortFree } from '#newsroom/db/free-port.ts';
import { StartFailure } from './failure.ts';

/** The port for the web: PORT if it is set and free, otherwise the first free one from 3000 on. */
export async function choosePort(): Promise<number> {
  const wanted = process.env.PORT;
  if (!wanted) return findFreePort(3000);
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartFailure(`PORT is "${wanted}", which is not a port number: choose one from 1 to 65535.`);
  }
  if (!(await isPortFree(port))) {
    throw new StartFailure(`Port ${port} is taken: stop what uses it, or set PORT to another one.`);
  }
  return port;
}
