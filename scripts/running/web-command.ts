/** Longer than proxies and browsers keep an idle connection: whoever closes it first must not be us, as they send on it. */
const KEEP_ALIVE = ['--keepAliveTimeout', '75000'];

/** What runs the web process: `start` serves the build, `dev` builds as you edit. */
export const webCommand = (mode: 'start' | 'dev', port: number): string[] => [
  'node_modules/next/dist/bin/next',
  mode,
  '-p',
  String(port),
  ...(mode === 'start' ? KEEP_ALIVE : []),
];
