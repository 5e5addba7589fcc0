import { pastOwnDeletion } from '#newsroom/document/suggestions/caret.ts';
import { withoutSuggestions } from '#newsroom/document/suggestions/resolved.ts';
import { suggestTransaction } from '#newsroom/document/suggestions/suggest.ts';
import { caretState, changeCaret } from '../carets/caret-state.ts';
import { CaretTeller } from '../carets/caret-teller.ts';
import { explainerOffers, nextOffer } from '../explainers/offers.ts';
import { uploads } from '../figures/uploads.ts';
import { finding, startFinding } from '../find/finding.ts';
import { houseStyle, nextRemark } from '../house-style/remarks.ts';
import { cleanPastedHtml } from '../paste/clean-pasted-html.ts';
import { pasteBlocks } from '../paste/paste-blocks.ts';
import { parsePlainText } from '../paste/plain-text.ts';
import { withDirections } from '../paste/with-directions.ts';
import { sessionSlash } from '../slash/session-slash.ts';
import { slashMenu } from '../slash/slash.ts';
import { goToSuggestion, settle, settleHere, stepThroughSuggestions } from '../suggesting/settle.ts';

/** What nobody needs before they are in the text, or near it: it comes with them, and not with the page. */
export const parts = {
  ...{ finding, houseStyle, explainerOffers, uploads, slashMenu, sessionSlash },
  ...{ suggestTransaction, withoutSuggestions, pastOwnDeletion },
  ...{ cleanPastedHtml, parsePlainText, pasteBlocks, withDirections },
  ...{ caretState, changeCaret, CaretTeller },
  ...{ startFinding, nextRemark, nextOffer },
  ...{ settle, settleHere, goToSuggestion, stepThroughSuggestions },
};
