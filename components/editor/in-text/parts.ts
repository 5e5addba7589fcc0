import { suggestTransaction } from '#newsroom/document/suggestions/suggest.ts';
import { explainerOffers, nextOffer } from '../explainers/offers.ts';
import { finding, startFinding } from '../find/finding.ts';
import { houseStyle, nextRemark } from '../house-style/remarks.ts';
import { goToSuggestion, settle, settleHere, stepThroughSuggestions } from '../suggesting/settle.ts';

/** What nobody needs before they are in the text, or near it: it comes with them, and not with the page. */
export const parts = {
  ...{ finding, houseStyle, explainerOffers, suggestTransaction },
  ...{ startFinding, nextRemark, nextOffer },
  ...{ settle, settleHere, goToSuggestion, stepThroughSuggestions },
};
