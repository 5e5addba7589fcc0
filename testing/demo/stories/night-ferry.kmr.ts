import { written } from '../written.ts';

export const nightFerryKmr = written`
# Piştî yazdeh salan keştiyên şevê vedigerin Bendera Merîsê

> Di demeke nêz de keştiya dawî ya ber bi Giravên Halvenê ve dê çaryekek piştî saet yekê şevê bi rê bikeve. Hemşîre, nanpêj û muzîkjen ji niha ve saetên ku dê ji wan re bimînin dihejmêrin.

Ev yazdeh sal in ku keştiya dawî ya Giravên Halvenê êvarê saet di 21.40î de ji Bendera Merîsê derdikeve û yên ku xwe lê nagihînin, şevê yan li mala hevalekî yan jî li ser textekî îskeleyê derbas dikin. Di dawiya vê mehê de ev dewr diqede: keştiya nûkirî _Lamplighter_, ku cihê 220 kesan lê heye, dê her şev saet di 23.30î û 01.15an de here û were.

Rêveberiya Benderê tarîfe piştî dengdana encûmena bajêr eşkere kir. Şaredarî dê hejdeh mehên ceribandinê lêçûnên geştan bide. Bilêta yekalî, wek ya rojê, 4 taler e; giravnişîn û karkerên şevê yên ku qerta bajêr bi wan re heye dê nîvê wê bidin.

“Ev şeş sal in ez bi şev li nexweşxaneya benderê dixebitim,” hemşîre Mirel Tann dibêje, ku li Halvena Mezin dijî. “Karê min nîvê şevê diqede û ez heftê sibehê digihîjim malê. Êdî ez ê beriya saet duduyan di nav nivînên xwe de bim. Min hesab kir: di salê de çil roj dike.”

## Çima hatibûn rawestandin?

Geştên şevê piştî wê zivistana bi bahoz a beriya yazdeh salan hatibûn rawestandin; çirayên îskeleya kevn vemirîbûn û şîrketa sîgortayê nedixwest geştên di tariyê de bigire ser xwe. Ji hingê ve îskele ji nû ve hatiye avakirin û vê biharê li ser rêya avê sî û du şamandirayên ku bi tîrêjên rojê dixebitin hatin danîn; ew ji du mîlên deryayî dûr ve xuya dikin.

Rêveberê Rêveberiya Benderê Tomas Aldren got ku ekîban ji havînê ve çil geştên ceribandinê kirine û tu qeza çênebûye. “Derya bi şev ji ya bi roj bi xetertir nîn e,” wî got. “Ew tenê rasttir e: te çi ronî kiribe, tu wê dibînî; ji wê pê ve tiştekî nabînî.”

Ne her kes kêfxweş e. Şêniyên taxa Nêrdewana Fiçîgeran, ku li jora îskeleyê ye, ji dengê rêwiyên derengmayî ditirsin; soz ji wan re hatiye dayîn ku piştî saet dehan borî lê nekeve. Meyxaneyên giravan jî ji bo saet sisêyan keştiyeke din dixwazin.

Geşta pêşîn belaş e. Li gorî Rêveberiyê her 220 cih di nozdeh deqeyan de tijî bûn; duwanzdeh ji wan bandoyekê ji Halvena Mezin ji xwe re girtine.
`;
