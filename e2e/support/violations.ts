import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const colours = ['color-contrast', 'link-in-text-block'];

/**
 * Without the second page that axe opens for pages with frames (ours have none), and without a list of everything that
 * is right. `again` where axe is on the page already: its half a megabyte need not be read anew.
 */
function axe(page: Page, parts: readonly string[], again = false): AxeBuilder {
  const builder = new AxeBuilder({ page, ...(again && { axeSource: ';' }) });
  builder.setLegacyMode().options({ resultTypes: ['violations'] });
  for (const part of parts) builder.include(part);
  return builder;
}

/**
 * What a page, or parts of it, break of WCAG 2.2 AA, as far as a program can tell, and where: by day all of it, by night
 * the colours.
 */
export async function violations(page: Page, ...parts: string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const day = await axe(page, parts).withTags(standards).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const night = await axe(page, parts, true).withRules(colours).analyze();
  return [...day.violations, ...night.violations]
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .filter(({ id, nodes }) => !(id === 'scrollable-region-focusable' && nodes.every(isWalkedFromField)))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
      ),
    );
}

/** The palette's results and the slash menu scroll with the arrow keys of what keeps the focus (aria-activedescendant). */
const isWalkedFromField = ({ html }: { html: string }) =>
  (html.includes('role="menu"') && html.includes('Results')) || html.includes('id="slash-menu"');
