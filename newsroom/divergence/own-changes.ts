import type { Node } from 'prosemirror-model';
import { compareBlock } from './block-words.ts';
import { type Aligned, isAlike, isOthers, isOwn, isOwnMove, type Unit } from './units.ts';

/** Whose of a change stands in the end: the person's, the story's as it is now, or both beside each other. */
export type Choice = 'mine' | 'now' | 'both';

/** Something that the person did, decided as a whole: to one block, or to those that they split or joined. */
export type OwnChange = {
  /** The same for the same change, however often the story changes while it is looked at. */
  key: string;
  units: Unit[];
  /** Others changed the same words, or took out what the person changed, or the other way round. */
  isConflict: boolean;
  choices: Choice[];
};

/** What the person did that the story does not have already, in the order of their text. */
export function ownChanges(aligned: Aligned): OwnChange[] {
  const groups: Unit[][] = [];
  for (const unit of aligned.units.filter((each) => isOwn(aligned, each))) {
    const last = groups.at(-1);
    const goesOn = last && (isPart(aligned, unit) || last.every((each) => isPart(aligned, each)));
    if (goesOn) last.push(unit);
    else groups.push([unit]);
  }
  return groups.filter((units) => isNews(aligned, units)).map((units) => changeOf(aligned, units));
}

/** The blocks that only others changed, took out or put in. */
export const othersChanges = (aligned: Aligned): Unit[] =>
  aligned.units.filter((unit) => !isOwn(aligned, unit) && isOthers(unit));

/** Split off another block, or joined to one: decided with it, or its words would stand twice, or nowhere. */
const isPart = ({ mine }: Aligned, unit: Unit): boolean =>
  (unit.mine !== null && mine.split.has(unit.mine)) || (unit.base !== null && mine.joined.has(unit.base));

const isNews = (aligned: Aligned, units: readonly Unit[]): boolean =>
  units.some((unit) => !isAlike(unit) || isOwnMove(aligned, unit));

function changeOf(aligned: Aligned, units: Unit[]): OwnChange {
  const isConflict = units.some((unit) => isDisputed(aligned, unit));
  const [first] = units;
  const mayBeBoth = isConflict && units.every((unit) => unit.mine) && first?.now && !isHead(first.now.node);
  return {
    key: units.map(({ base, mine }) => mine?.id ?? base?.id ?? `${base?.index} ${mine?.index}`).join(' '),
    units,
    isConflict,
    choices: mayBeBoth ? ['mine', 'now', 'both'] : ['mine', 'now'],
  };
}

/** A story has one headline and one standfirst. */
const isHead = ({ type }: Node): boolean => type.name === 'headline' || type.name === 'standfirst';

function isDisputed({ texts }: Aligned, unit: Unit): boolean {
  const { base, mine, now } = unit;
  if (isAlike(unit) || !isOthers(unit)) return false;
  if (!base || !mine || !now) return true;
  if (hasTwoMarkups(base.node, mine.node, now.node)) return true;
  if (!base.node.isTextblock) return false;
  return compareBlock(texts, { base, mine, now }).some(({ change }) => change === 'conflict');
}

/** Whether both changed the kind of a block, or the same of its attributes, and not alike. */
function hasTwoMarkups(base: Node, mine: Node, now: Node): boolean {
  const differ = (read: (node: Node) => unknown) =>
    read(mine) !== read(base) && read(now) !== read(base) && read(mine) !== read(now);
  return (
    differ(({ type }) => type) || Object.keys(base.attrs).some((key) => differ(({ attrs }) => attrs[key]))
  );
}
