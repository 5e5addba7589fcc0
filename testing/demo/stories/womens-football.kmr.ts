import { written } from '../written.ts';

export const womensFootballKmr = written`
# Keçên Keldarê di deqeya 94an de gihîştin fînalê

> Jinên Keldar Sporê li hember Yekîtiya Benderê ji 0-2 vegeriyan û 3-2 bi ser ketin. Gola dawî ya lîstikvana herî ciwan a tîmê bû: Berfîn Solîn, hivdeh salî.

Gava ku çar deqe li maça nîvfînalê hatin zêdekirin, piraniya temaşevanan êdî ber bi deriyan ve diçûn. Yên ku man, bûn şahidê tiştekî ku dê bi salan behsa wî bikin: di deqeya 94an de Berfîn Solînê ji bîst metreyan li topê xist, top li stûnê ket û çû torê. Keldar Spor 3, Yekîtiya Benderê 2.

Nîvê pêşîn hemû ya Yekîtiyê bû. Di deqeyên 12an û 31ê de du golên bi serî hatin, û parastina Keldarê wek deriyekî vekirî xuya dikir. “Di navberê de min tenê tiştek ji wan re got,” rahêner Zozan Delalê piştî maçê vegot. “Min got: Hûn hatine vê derê ku bilîzin, ne ku hesab bikin.”

Keldar piştî navberê bi sê êrîşkaran derket û lîstik guherî. Kaptan Rona Mîrê di deqeya 58an de bi penaltiyê ferq kêm kir; di deqeya 80yî de golparêza tîmê, Hêlîn Ava, ji bo lêdaneke goşeyê derket pêş û wê bi serê xwe gol avêt.

## “Min çavên xwe girtin”

Solîn, ku hê diçe lîseyê û sibehan di firina bavê xwe de dixebite, li ser gola xwe kêm axivî: “Min çavên xwe girtin û lê xist. Dengê stûnê min bihîst, paşê dengê her kesî.”

Fînal dê di dawiya mehê de li Stada Peravê ya Merîsê bê lîstin. Heyfa Keldarê ew e ku dê Rona Mîr tê de nebe: wê di vê maçê de qerta xwe ya zer a duyem stend. Rahêner Delal jê natirse. “Tîma ku ji 0-2an vedigere, bê kaptan jî rêya xwe dibîne,” wê got.
`;
