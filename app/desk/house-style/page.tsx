import type { Metadata } from 'next';
import { houseStyle } from '#newsroom/house-style/queries.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { forPage } from '#server/page.ts';
import { requireActor } from '#server/session.ts';
import { RuleList } from './rule-list.tsx';

export const metadata: Metadata = { title: 'House style' };

export default async function HouseStylePage() {
  const actor = await requireActor();
  const [{ rules, mayManage }, { languages }] = await Promise.all([
    forPage(houseStyle(actor)),
    newsroomSettings(),
  ]);
  const tags = [...new Set([...languages, ...rules.map(({ language }) => language)])];
  return (
    <RuleList
      {...{ rules, mayManage }}
      languages={tags.map((tag) => ({ id: tag, label: languageName(tag) }))}
    />
  );
}
