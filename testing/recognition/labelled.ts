import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recognise } from '#newsroom/importing/recognition/recognise.ts';
import type { Finding, FindingKind, Recognisable } from '#newsroom/importing/recognition/schema.ts';

/** What should be found: its place, and for a quote or a person who speaks or is meant. */
type Label = { kind: FindingKind; block: number; from: number; to: number; name: string | null };
type Labelled = { file: string; text: Recognisable; labels: Label[] };

const KINDS: Record<string, FindingKind> = {
  q: 'quote',
  p: 'person',
  o: 'organisation',
  l: 'place',
  f: 'figure',
};

/**
 * The stories beside this file, by language: invented, and labelled by hand as `[[q Name|words]]`. The first line is the
 * place of the dateline, the second the headline, the third the standfirst.
 */
export function labelledStories(): Labelled[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const [place = '', ...lines] = readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n');
      const read = lines.map(readLine);
      const language = /^[a-z]+/.exec(file)?.[0] ?? '';
      return {
        file,
        text: { language, blocks: read.map(({ text }) => text), known: { places: [place] } },
        labels: read.flatMap(({ labels }, block) => labels.map((label) => ({ ...label, block }))),
      };
    });
}

function readLine(line: string): { text: string; labels: Omit<Label, 'block'>[] } {
  let text = '';
  const open: Omit<Label, 'block'>[] = [];
  const labels: Omit<Label, 'block'>[] = [];
  for (const part of line.split(/(\[\[[a-z][^|]*\||\]\])/)) {
    const begins = /^\[\[([a-z]) ?([^|]*)\|$/.exec(part);
    if (begins) {
      const [, kind = '', name = ''] = begins;
      open.push({ kind: KINDS[kind] ?? 'quote', from: text.length, to: 0, name: name || null });
    } else if (part === ']]') {
      const label = open.pop();
      if (label) labels.push({ ...label, to: text.length });
    } else text += part;
  }
  return { text, labels };
}

type Score = { labelled: number; found: number; right: number };
export type Scores = Record<FindingKind | 'speaker', Score>;

const none = (): Scores =>
  Object.fromEntries(
    [...Object.values(KINDS), 'speaker'].map((kind) => [kind, { labelled: 0, found: 0, right: 0 }]),
  ) as Scores;

const nameOf = (finding: Finding) =>
  finding.kind === 'quote' ? finding.speaker : finding.kind === 'person' ? finding.name : null;

/**
 * What is found of what is labelled, by language. Right is only what has the very same words; a person also the full
 * name. `speaker` counts, among the quotes found, those that are said to be somebody's.
 */
export function scoreStories(stories: readonly Labelled[]) {
  const scores = new Map<string, Scores>();
  const wrong: string[] = [];
  for (const { file, text, labels } of stories) {
    const score = scores.get(text.language) ?? none();
    scores.set(text.language, score);
    const findings = recognise(text);
    const matched = new Set<Label>();
    for (const finding of findings) {
      const { kind, block, from, to, words } = finding;
      const label = labels.find(
        (each) => each.kind === kind && each.block === block && each.from === from && each.to === to,
      );
      score[kind].found++;
      const isRight = label !== undefined && (kind !== 'person' || nameOf(finding) === label.name);
      if (label) matched.add(label);
      if (isRight) score[kind].right++;
      else wrong.push(`${file} ${block} not a ${kind}: ${words} (${nameOf(finding)}, ${finding.reason})`);
      if (kind !== 'quote' || !label) continue;
      const speaker = nameOf(finding);
      if (speaker) score.speaker.found++;
      if (speaker && speaker === label.name) score.speaker.right++;
      else if (speaker !== label.name) wrong.push(`${file} ${block} ${words}: ${speaker}, not ${label.name}`);
    }
    for (const label of labels) {
      score[label.kind].labelled++;
      if (label.kind === 'quote' && label.name) score.speaker.labelled++;
      const words = text.blocks[label.block]?.slice(label.from, label.to);
      if (!matched.has(label)) wrong.push(`${file} ${label.block} missed ${label.kind}: ${words}`);
    }
  }
  return { scores, wrong };
}

/** All languages together. */
export function total(scores: ReadonlyMap<string, Scores>): Scores {
  const sum = none();
  for (const each of scores.values()) {
    for (const [kind, { labelled, found, right }] of Object.entries(each) as [keyof Scores, Score][]) {
      sum[kind].labelled += labelled;
      sum[kind].found += found;
      sum[kind].right += right;
    }
  }
  return sum;
}
