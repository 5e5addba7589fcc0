import { written } from '../written.ts';

export const saltPansEn = written`
# Who owns the salt pans? A map, a missing page and eleven hectares

> The old salt pans east of Port Meris are to become a marina. The town says that they are its own. A land register from the year of the great flood says otherwise, or did.

For two hundred years nobody wanted the salt pans. They lie east of the town, eleven hectares of shallow basins and broken dykes, and their last salt was raked by hand when the trams were still drawn by horses. Now there is a plan for 340 moorings, a hotel and a boardwalk, and suddenly everybody would like to know whose they are.

The town council sold a lease to Bright Bay Moorings in spring, for 2.4 million thalers and sixty years. The council’s lawyers rely on an entry of the land register by which the pans fell to the town after the great flood, for want of heirs.

The Harbour Light has seen a copy of that register, made by a surveyor before the original was rebound. It has one page more. On it, the eastern basins are entered in the names of fourteen salt-raking families of Sorrel Lane, “they and theirs, for as long as the sea is salt”.

“My grandmother used to say that we were rich in mud,” said Teodor Sorrel, a retired tram driver, whose name stands third on the page. He has asked the council to look at it four times. It answered once, to say that the matter had been noted.

## The missing page

The archive confirms that the register was rebound in the summer in which the first plans for a marina were drawn. It cannot say who ordered it. The bill, for 86 thalers, was paid in cash. According to a former clerk, the page was taken out with a butter knife.

A spokesman for Bright Bay Moorings said that the company had acted in good faith and that its bank had checked the title. The mayor’s office did not reply to nine questions sent a week ago; it replied to a tenth, about the opening hours of the archive.

The council will vote on the first building permit next month. The archive will be closed until then, for stocktaking.
`;

/** Cut in review: the comment on it loses its words. */
export const butterKnife = ' According to a former clerk, the page was taken out with a butter knife.';
