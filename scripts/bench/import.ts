// node scripts/bench/import.ts [COPIES]: imports copies (200 unless told otherwise) into a throw-away database, from
// bytes to story, and prints stories a second and the share of time of each stage.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { personActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { migrate } from '#newsroom/db/migrate.ts';
import { acceptImport } from '#newsroom/importing/accept-import.ts';
import { clean } from '#newsroom/importing/cleaning/clean.ts';
import { decode } from '#newsroom/importing/decode.ts';
import { sniffFormat } from '#newsroom/importing/formats/formats.ts';
import { detectLanguage } from '#newsroom/importing/language.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { makeStory } from '#newsroom/importing/story.ts';
import { startThrowAwayDatabase } from '#testing/throw-away-database.ts';

const copies = Number(process.argv[2] ?? 200);
const folder = path.resolve(import.meta.dirname, '../../testing/copy');
const names = readdirSync(folder).filter((name) => /\.(txt|html)$/.test(name));
const originals = names.map((name) => {
  const decoded = decode(readFileSync(path.join(folder, name)));
  if (!decoded.ok) throw new Error(decoded.message);
  return { name, text: decoded.text };
});

const spent = new Map<string, number>();

async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - began);
  return result;
}

/** The pure stages once more, one by one: receiveCopy runs them together. */
async function timeStages(bytes: Uint8Array): Promise<void> {
  const decoded = await timed('decode', () => decode(bytes));
  if (!decoded.ok) throw new Error(decoded.message);
  const copy = { bytes, text: decoded.text };
  const [piece] = await timed('parse', async () => (await sniffFormat(copy)?.read(copy)) ?? []);
  if (!piece || !('reading' in piece)) throw new Error('testing/copy holds no story');
  const { source, segments } = piece.reading;
  const spans = await timed('clean', () => clean(source, segments));
  const story = await timed('story', () => makeStory(source, spans));
  await timed('language', () => detectLanguage(story.blocks.map((block) => block.text).join('\n')));
}

const database = await startThrowAwayDatabase();
try {
  await migrate(database.url);
  process.env.DATABASE_URL = database.url;
  const editor = personActor(
    await db().person.create({ data: { email: 'bench@nightdesk.example', name: 'Bench', role: 'editor' } }),
  );
  // The first detection loads the language models, half a second that a running newsroom has behind it.
  await detectLanguage('The first words of the bench');
  await detectLanguage('دەنگی یەکەم لە بەندەرەوە');
  for (let index = 0; index < copies; index++) {
    const original = originals[index % originals.length];
    if (!original) throw new Error('testing/copy is empty');
    const { text, name: fileName } = original;
    // The same copy twice would be one import.
    const bytes = Buffer.from(`${text}\n\nCopy no. ${index}.`);
    const received = await timed('receive', () =>
      receiveCopy(editor, { channel: 'upload', bytes, fileName }),
    );
    if (!received.ok) throw new Error(received.message);
    const importId = received.pieces[0]?.importId ?? '';
    const input = { importId, ledgerVersion: 0, embargo: { until: null } };
    const accepted = await timed('accept', () => acceptImport(editor, input));
    if (!accepted.ok) throw new Error(accepted.reason);
    await timeStages(bytes);
  }
  report();
} finally {
  await db().$disconnect();
  await database.stop();
}
process.exit();

function report(): void {
  const of = (stage: string) => spent.get(stage) ?? 0;
  const pure = ['decode', 'parse', 'clean', 'story', 'language'];
  const total = of('receive') + of('accept');
  const store = of('receive') - pure.reduce((sum, stage) => sum + of(stage), 0);
  console.log(`${copies} copies from bytes to story in ${(total / 1000).toFixed(2)} s`);
  console.log(`${(copies / (total / 1000)).toFixed(1)} stories a second, one after the other`);
  const rows: [string, number][] = [...pure.map((stage): [string, number] => [stage, of(stage)])];
  rows.push(['store import', store], ['make story', of('accept')]);
  for (const [stage, time] of rows) {
    console.log(`  ${stage.padEnd(14)} ${((time / total) * 100).toFixed(1).padStart(5)} %`);
  }
}
