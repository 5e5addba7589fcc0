import type { TranslationActions } from '#components/translation/translation-actions.ts';
import { assign, start, take, unwant, wantLanguage } from './actions.ts';

/** The server actions as the components of components/translation take them. */
export const translationActions: TranslationActions = { want: wantLanguage, unwant, assign, take, start };
