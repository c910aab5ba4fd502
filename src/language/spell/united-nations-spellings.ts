/** Words of documents of record that the dictionaries of English lack. */

/** In lower case; words with usual prefixes (sub-, inter-, multi-) need not be here. */
export const unitedNationsSpellings: ReadonlySet<string> = new Set(
  [
    // Latin and French that stand in English texts
    'acquis aide alia ante apartheid attaché attachés bona bureaux carte communiqué communiqués communiques',
    'corrigenda corrigendum coup crimen curricula debitum demarche demarches démarche démarches',
    'dictum erga etat état être exequatur facie facto fora forum gestae grata habeas hoc hors',
    'ibid idem infra ipso jure juris jus laissez lato lex materiae memoire mémoire memoires mémoires',
    'modus mutandis mutatis nationem non obiter omnes operandi opinio passer persona personae plenipotentiary',
    'posteriori prima priori procès quo raison rata ratione referenda refoulement rebus rapporteur rapporteurs',
    'sic sine stare stricto sui generis supra tempore travaux ultra verbatim verbale verbales verbaux versa',
    'vice visé viva voce vis toto partum nationale femmes solidaires intra narco socio',
    // Words of the Organization
    'intersessional oralist actioned biennia biennium biennially chairmanship chairperson chairpersons comorbidity corruptive counterterrorism',
    'decisionmaking defalcation desertification disaggregate disaggregated disaggregation duty-bearers e-waste',
    'enclavement endosulfan extrabudgetary femicide foetal foetus fluorinated geospatial governorate governorates',
    'groundwater hydrofluorocarbon hydrofluorocarbons hydrochlorofluorocarbons interoperability intersectionality',
    'judicialization learnings mainstreaming medicalization mercenarism methylbromide modalities modality',
    'multilingualism narcotrafficking normative offtake operationalization operationalize operationalized',
    'operationalizing optimality pastoralist pastoralists peacebuilder peacebuilders peacebuilding peacekeeper',
    'peacekeepers peacemaking plurilateral polymetallic proforma programmatic regularization rehatted rehatting',
    'reputational responsibilization securitization sectoral statelessness subitem subprogramme subprogrammes',
    'substantively synergistic synergistically thermobaric tripartism trafficked traffickers trafficking trialogue',
    'undersigned unliquidated voluntarism workplan workplans workstream workstreams xenophobic',
    'agroforestry aquifer aquifers biofuel biofuels biosafety cybercrime cybersecurity ecotourism fuelwood',
    'geothermal landmine landmines microcredit microfinance nanotechnology nanotechnologies pathogen pathogens',
    'preparedness rainfed rainwater smallholder smallholders telemedicine wastewater webcast webcasts webinar',
    'webinars website websites online email emails blog blogs blockchain podcast podcasts smartphone smartphones',
    'aflatoxin antiretroviral antiretrovirals bilharzia chikungunya cryptosporidium dieldrin dioxin dioxins furans',
    'ebola hepatitis lindane mephedrone methamphetamine perfluorooctane polychlorinated biphenyls toxaphene zika',
  ]
    .join(' ')
    .split(' '),
);
