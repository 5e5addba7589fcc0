import type { LanguageWords } from './language.ts';

export const french: LanguageWords = {
  order: 'subject_verb',
  dropsPronoun: false,
  capitals: 'names',
  says: `dit déclare déclaré affirme affirmé explique expliqué raconte raconté assure assuré ajoute ajouté confie confié
    précise précisé souligne souligné annonce annoncé estime estimé regrette regretté répond répondu lance lancé
    rappelle rappelé indique indiqué sourit plaisanté insiste insisté prévient prévenu`,
  pronouns: 'il elle',
  titles: `m mme mlle dr docteur pr professeur professeure maire ministre président présidente directeur directrice
    capitaine colonel général juge procureur procureure préfet préfète sénateur sénatrice député députée
    parole chef cheffe entraîneur entraîneuse gardien gardienne institutrice instituteur boulanger boulangère pêcheur
    pêcheuse ingénieur ingénieure médecin infirmière infirmier historien historienne meunier meunière évêque imam père
    responsable secrétaire conseiller conseillère chercheur chercheuse vigneron vigneronne apiculteur apicultrice`,
  offices: 'habitant habitante fondateur fondatrice membre propriétaire adjoint adjointe',
  common: `le la les l un une des du de d au aux et mais ou où donc car si quand lorsque après avant pendant dans sur
    sous par pour avec sans chez vers depuis selon malgré entre contre ce cet cette ces il elle ils elles on nous vous
    je son sa ses leur leurs notre nos hier demain aujourd hui lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre tout tous toute plusieurs
    quelques aucun aucune ne pas plus en à est c qu que qui quoi état parlement gouvernement`,
  organisations: `ministère université conseil association institut fédération syndicat banque société compagnie
    agence parti autorité comité commission tribunal hôpital musée fondation académie chambre office mairie
    coopérative union observatoire préfecture`,
  headStands: 'first',
  links: 'de du des d',
  placeWords: 'à',
  figures: {
    decimal: ',',
    scales: 'mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000',
    numbers: `deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 vingt=20 trente=30`,
    percentAfter: 'pour_cent',
    percentBefore: '',
    links: 'd de',
    currencies: 'euro=EUR euros=EUR dollar=USD dollars=USD livres=GBP francs=francs',
    units: `km kilomètres kilomètre m mètres mètre cm kg kilos tonnes tonne litres litre hectares hectare degrés
      mégawatts jours semaines mois ans années heures minutes secondes nuits`,
    notAfter: `janvier février mars avril mai juin juillet août septembre octobre novembre décembre h heures heure er`,
    notBefore: `page article chapitre numéro chambre ligne janvier février mars avril mai juin juillet août septembre
      octobre novembre décembre à`,
  },
};
