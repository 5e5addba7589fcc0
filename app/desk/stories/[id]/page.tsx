import type { Metadata } from 'next';
import { cache } from 'react';
import { stillHolds } from '#app/desk/translations/actions.ts';
import { translationActions } from '#app/desk/translations/translation-actions.ts';
import { RevisionList } from '#components/editor/panel/revision-list.tsx';
import { StoryEditor } from '#components/editor/story-editor.tsx';
import { AgencyAlerts } from '#components/story/agency-alerts.tsx';
import { StoryActions } from '#components/story/story-actions.tsx';
import { StoryState } from '#components/story/story-state.tsx';
import { TranslationPanel } from '#components/translation/translation-panel.tsx';
import { listAlerts } from '#newsroom/alert/queries.ts';
import { noteKinds } from '#newsroom/annotation/queries.ts';
import { listPresent } from '#newsroom/authority/presence.ts';
import { readDocument } from '#newsroom/authority/step-log.ts';
import { suggesterNames } from '#newsroom/authority/suggesters.ts';
import { listRevisions } from '#newsroom/history/queries.ts';
import { rulesFor } from '#newsroom/house-style/queries.ts';
import { listFrames } from '#newsroom/media/frames.ts';
import { can } from '#newsroom/permissions.ts';
import { directionOf, languageName } from '#newsroom/settings/languages.ts';
import { getStoryForDesk, storyFacts } from '#newsroom/story/queries.ts';
import { sourceOf, translationsOf } from '#newsroom/translation/queries.ts';
import { forPage } from '#server/page.ts';
import { requireActor } from '#server/session.ts';
import { settleAlert } from './alert-actions.ts';
import { assign, change, reopen, reply, resolve, see, takeBack } from './annotation-actions.ts';
import { approveExplainerText, keepInLibrary, writeExplainerText } from './explainer-actions.ts';
import { refreshStory } from './refresh-action.ts';
import * as deeds from './workflow-actions.ts';

type Props = { params: Promise<{ id: string }> };

/** For all parts of the page and for its title, read once. */
const facts = cache(async (id: string) => forPage(storyFacts(await requireActor(), id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const { headline } = (await facts(id)).story;
  return { title: headline || 'Untitled story' };
}

export default async function StoryPage({ params }: Props) {
  const [actor, { id }] = [await requireActor(), await params];
  const ref = await facts(id);
  const [
    story,
    { document, version },
    notes,
    revisions,
    present,
    translations,
    source,
    alerts,
    suggesters,
    rules,
    frames,
  ] = await forPage(
    Promise.all([
      getStoryForDesk(actor, ref),
      readDocument(actor, ref),
      noteKinds(actor, ref),
      listRevisions(actor, ref, { take: 6 }),
      listPresent(id),
      translationsOf(actor, ref),
      sourceOf(actor, ref),
      listAlerts(actor, ref),
      suggesterNames(actor, ref),
      rulesFor(actor, ref.story.language),
      listFrames(actor, ref),
    ]),
  );
  const now = new Date().toISOString();
  const { state, publicationState, abilities, timeZone, language } = story;
  return (
    <StoryEditor
      // Whoever signs in in the place of somebody else begins anew.
      key={`${actor.id} ${id}`}
      start={{
        ...{ storyId: id, document, version, notes, present, suggesters, frames },
        person: { id: actor.id, name: actor.name },
        head: { state, publicationState, abilities },
      }}
      writing={{ language, direction: directionOf(language) }}
      threadActions={{
        ...{ reply, change, takeBack, assign, resolve, reopen, see },
        ...{ write: writeExplainerText, approve: approveExplainerText },
        keep: can(actor, 'explainer.manage') ? keepInLibrary : null,
      }}
      refresh={refreshStory}
      house={{ rules, headlineLimit: story.headlineLimit }}
      {...{ now, timeZone }}
      standing={
        // What a telephone has no room for wraps out of sight: last of all what an agency says.
        <div
          key="standing"
          className={`flex min-w-0 items-center gap-2 @max-2xl:flex-wrap @max-2xl:content-start @max-2xl:overflow-hidden ${alerts.length > 0 ? '@max-2xl:h-7' : '@max-2xl:h-5'}`}
        >
          <AgencyAlerts
            alerts={alerts}
            isOut={story.address !== null && !story.address.withdrawn}
            settle={settleAlert}
          />
          <StoryState state={state} publicationState={publicationState} />
          <span className="truncate text-xs text-ink-soft">{languageName(language)}</span>
        </div>
      }
      actions={<StoryActions key="actions" story={story} deeds={{ ...deeds }} />}
      languages={<TranslationPanel key="languages" {...{ translations }} actions={translationActions} />}
      translatedFrom={source && { source, stillHolds }}
      history={<RevisionList key="history" storyId={id} {...{ ...revisions, now, timeZone }} />}
    />
  );
}
