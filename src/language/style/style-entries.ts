/** What United Nations English does not write, with what it writes instead. */
import type { StyleEntry, StyleSource } from './style-entry.js';

/** Entries given as `avoid>prefer`, separated by `|`. */
function entries(source: StyleSource, ...lines: readonly string[]): readonly StyleEntry[] {
  return lines.flatMap((line) =>
    line.split('|').map((entry) => {
      const [avoid = '', prefer = ''] = entry.split('>');
      return { avoid, prefer, source };
    }),
  );
}

/** The same ending on both sides, for each of several. */
function inflect(
  source: StyleSource,
  endings: readonly string[],
  ...lines: readonly string[]
): readonly StyleEntry[] {
  return entries(source, ...lines).flatMap(({ avoid, prefer }) =>
    endings.map((ending) => ({ avoid: avoid + ending, prefer: prefer + ending, source })),
  );
}

const noun = ['', 's'];
const izeVerbs =
  'apolog|author|capital|categor|central|character|civil|colon|commercial|computer|conceptual|critic|crystall|custom|decentral|decolon|demilitar|demobil|destabil|digit|dramat|econom|emphas|equal|external|final|formal|general|global|harmon|hospital|ideal|immun|incentiv|individual|industrial|initial|institutional|internal|international|jeopard|legal|legitim|liberal|local|marginal|material|maxim|mechan|memor|minim|mobil|modern|monet|monopol|national|neutral|normal|operational|optim|organ|patron|penal|polar|popular|priorit|privat|ratif|rational|real|recogn|regional|regular|reorgan|revital|revolution|sanit|scrutin|sensit|social|special|stabil|standard|steril|stigmat|subsid|summar|symbol|sympath|synchron|synthes|systemat|terror|urban|util|victim|visual'.split(
    '|',
  );
const izeEndings = ['e', 'es', 'ed', 'ing', 'ation', 'ations'];

const ize: readonly StyleEntry[] = izeVerbs.flatMap((stem) =>
  izeEndings.map((ending) => ({
    avoid: `${stem}is${ending}`,
    prefer: `${stem}iz${ending}`,
    source: 'ize' as const,
  })),
);

const spellings: readonly StyleEntry[] = [
  ...entries(
    'oxford-spelling',
    'program>programme|programs>programmes|subprogram>subprogramme|subprograms>subprogrammes',
    'acknowledgment>acknowledgement|acknowledgments>acknowledgements|aging>ageing',
    'airplane>aeroplane|airplanes>aeroplanes|aluminum>aluminium|anemia>anaemia|anesthesia>anaesthesia',
    'archeological>archaeological|archeology>archaeology|artifact>artefact|artifacts>artefacts',
    'catalog>catalogue|catalogs>catalogues|cataloged>catalogued|dialog>dialogue|dialogs>dialogues',
    'cesarean>caesarean|cigaret>cigarette|cozy>cosy',
    'defense>defence|defenses>defences|offense>offence|offenses>offences|pretense>pretence',
    'diarrhea>diarrhoea|encyclopedia>encyclopaedia|estrogen>oestrogen',
    'fetus>foetus|fetal>foetal|gray>grey|gynecology>gynaecology|hemorrhage>haemorrhage',
    'jewelry>jewellery|leukemia>leukaemia|maneuver>manoeuvre|maneuvers>manoeuvres|mold>mould',
    'orthopedic>orthopaedic|pajamas>pyjamas|pediatric>paediatric|pediatrics>paediatrics|plow>plough',
    'skeptic>sceptic|skeptical>sceptical|skepticism>scepticism|sulfur>sulphur',
    'woolen>woollen|yogurt>yoghurt|furor>furore|gage>gauge',
    'hemoglobin>haemoglobin|hemophilia>haemophilia|paleontology>palaeontology',
  ),
  ...inflect(
    'oxford-spelling',
    noun,
    'center>centre|epicenter>epicentre|theater>theatre|liter>litre|kilometer>kilometre|centimeter>centimetre|millimeter>millimetre|fiber>fibre|saber>sabre|specter>spectre|reconnoiter>reconnoitre',
    'labor>labour|neighbor>neighbour|behavior>behaviour|honor>honour|favor>favour|color>colour|endeavor>endeavour|harbor>harbour|rumor>rumour|tumor>tumour|flavor>flavour|vapor>vapour|armor>armour|laborer>labourer|parlor>parlour|candor>candour|rigor>rigour|vigor>vigour|odor>odour|splendor>splendour|clamor>clamour|fervor>fervour|savior>saviour',
  ),
  ...inflect(
    'oxford-spelling',
    ['ed', 'ing'],
    'labor>labour|neighbor>neighbour|honor>honour|favor>favour|color>colour|endeavor>endeavour|harbor>harbour',
  ),
  ...entries(
    'oxford-spelling',
    'favorable>favourable|favorably>favourably|unfavorable>unfavourable|favorite>favourite|honorable>honourable|dishonor>dishonour|neighborhood>neighbourhood|neighborhoods>neighbourhoods|neighborly>neighbourly|behavioral>behavioural|colorful>colourful|armory>armoury|armored>armoured',
    'license fee>licence fee|driving license>driving licence|export license>export licence|import license>import licence|export licenses>export licences|import licenses>import licences',
  ),
  ...inflect(
    'yse',
    ['e', 'es', 'ed', 'ing', 'er', 'ers'],
    'analyz>analys|paralyz>paralys|catalyz>catalys|dialyz>dialys',
  ),
  ...inflect(
    'doubled-consonant',
    ['ed', 'ing'],
    'travel>travell|counsel>counsell|cancel>cancell|label>labell|model>modell|signal>signall|channel>channell|level>levell|fuel>fuell|total>totall|marshal>marshall|equal>equall|tunnel>tunnell|quarrel>quarrell|initial>initiall|dial>diall|rival>rivall|unravel>unravell|shovel>shovell',
  ),
  ...inflect(
    'doubled-consonant',
    noun,
    'counselor>counsellor|traveler>traveller|modeler>modeller|jeweler>jeweller|installment>instalment|enrollment>enrolment|fulfillment>fulfilment|marshaler>marshaller',
  ),
  ...entries(
    'doubled-consonant',
    'fulfill>fulfil|fulfills>fulfils|enroll>enrol|enrolls>enrols|instill>instil|instills>instils|distill>distil|skillful>skilful|skillfully>skilfully|willful>wilful|willfully>wilfully|focussed>focused|focussing>focusing|focusses>focuses|benefitted>benefited|benefitting>benefiting|targetted>targeted|targetting>targeting|marvelous>marvellous',
  ),
];

const compounds: readonly StyleEntry[] = [
  ...inflect(
    'one-word',
    noun,
    'sub-committee>subcommittee|sub-region>subregion|sub-group>subgroup|sub-programme>subprogramme|sub-paragraph>subparagraph|sub-sector>subsector|sub-contractor>subcontractor|sub-title>subtitle|sub-category>subcategory',
    'co-operation>cooperation|co-ordinator>coordinator|data base>database|data-base>database|work-shop>workshop|stake-holder>stakeholder|bench-mark>benchmark|check-list>checklist|guide-line>guideline|frame-work>framework|net-work>network|head-quarters>headquarters|time-table>timetable|land-mine>landmine|land mine>landmine|small-holder>smallholder|micro-enterprise>microenterprise|pipe-line>pipeline|short-fall>shortfall|set-back>setback|safe-guard>safeguard|key-note>keynote|by-law>bylaw|hand-book>handbook|news-letter>newsletter|cease-fire>ceasefire|peace-keeper>peacekeeper|ware-house>warehouse|mail-box>mailbox|earth-quake>earthquake|child-birth>childbirth|gun-shot>gunshot|house-hold>household|air-strike>airstrike|air strike>airstrike|air-craft>aircraft',
  ),
  ...entries(
    'one-word',
    'co-operate>cooperate|co-operates>cooperates|co-operated>cooperated|co-operating>cooperating|co-operative>cooperative|co-operatives>cooperatives|co-ordinate>coordinate|co-ordinates>coordinates|co-ordinated>coordinated|co-ordinating>coordinating|co-ordination>coordination|co-exist>coexist|co-existence>coexistence|unco-ordinated>uncoordinated',
    'peace keeping>peacekeeping|peace building>peacebuilding',
    'sub-regional>subregional|sub-national>subnational|sub-contract>subcontract|inter-governmental>intergovernmental|inter-regional>interregional|inter-dependence>interdependence|inter-dependent>interdependent|inter-ministerial>interministerial|inter-sectoral>intersectoral|inter-related>interrelated|inter-connected>interconnected|inter-cultural>intercultural|inter-religious>interreligious|inter-faith>interfaith|intra-regional>intraregional|trans-national>transnational|trans-boundary>transboundary|trans-border>transborder|multi-lateral>multilateral|multi-national>multinational|multi-disciplinary>multidisciplinary|multi-sectoral>multisectoral|multi-cultural>multicultural|multi-dimensional>multidimensional|multi-faceted>multifaceted|bi-lateral>bilateral|bi-annual>biannual|bi-ennium>biennium|bi-ennial>biennial|macro-economic>macroeconomic|micro-economic>microeconomic|socio-cultural>sociocultural|socio-political>sociopolitical|bio-diversity>biodiversity|bio-technology>biotechnology|bio-fuel>biofuel|bio-fuels>biofuels|geo-political>geopolitical|extra-budgetary>extrabudgetary|extra-ordinary>extraordinary|extra-judicial>extrajudicial|extra-territorial>extraterritorial|over-all>overall|on-going>ongoing|on-line>online|off-line>offline|nation-wide>nationwide|world-wide>worldwide|country-wide>countrywide|state-wide>statewide|under-developed>underdeveloped|under-represented>underrepresented|under-utilized>underutilized|under-funded>underfunded|over-crowding>overcrowding|re-affirm>reaffirm|re-affirms>reaffirms|re-affirming>reaffirming|re-organize>reorganize|re-organization>reorganization|re-integration>reintegration|re-settlement>resettlement|re-habilitation>rehabilitation|re-construction>reconstruction|re-appointment>reappointment|de-mining>demining|de-colonization>decolonization|de-mobilization>demobilization|para-military>paramilitary|pre-condition>precondition|pre-conditions>preconditions|pre-requisite>prerequisite|pre-requisites>prerequisites|mid-day>midday|book-keeping>bookkeeping|fund raising>fundraising|broad-cast>broadcast|spill-over>spillover|draw-down>drawdown|with-draw>withdraw|there-fore>therefore|never-the-less>nevertheless|none-the-less>nonetheless|not-withstanding>notwithstanding|thorough-going>thoroughgoing|wide-spread>widespread|down-loaded>downloaded|up-date>update|up-dated>updated|up-dates>updates|up-grade>upgrade|up-graded>upgraded|up-hold>uphold|up-holding>upholding',
  ),
  ...entries(
    'hyphen',
    'nongovernmental>non-governmental|non governmental>non-governmental|nonproliferation>non-proliferation|non proliferation>non-proliferation|nonaligned>non-aligned|noncompliance>non-compliance|nonintervention>non-intervention|nondiscrimination>non-discrimination|nonnuclear>non-nuclear|nonmember>non-member|nonprofit>non-profit|nonstate>non-State|nonpermanent>non-permanent|nonexistent>non-existent|nonviolent>non-violent|nonviolence>non-violence|nonrefoulement>non-refoulement|nonattendance>non-attendance',
    'interagency>inter-agency|counterterrorism>counter-terrorism|counter terrorism>counter-terrorism|antiterrorism>anti-terrorism|anticorruption>anti-corruption|anti corruption>anti-corruption|antipersonnel>anti-personnel|antidiscrimination>anti-discrimination|decisionmaking>decision-making|decisionmaker>decision-maker|decisionmakers>decision-makers|crosscutting>cross-cutting|crossborder>cross-border|postconflict>post-conflict|followup>follow-up|wellbeing>well-being|well being>well-being|cochair>co-chair|cochairs>co-chairs|cosponsor>co-sponsor|cosponsors>co-sponsors|factfinding>fact-finding|selfdetermination>self-determination|self determination>self-determination|selfdefence>self-defence|self defence>self-defence|selfreliance>self-reliance|preempt>pre-empt|preemptive>pre-emptive|preexisting>pre-existing|reestablish>re-establish|reestablished>re-establish|reestablishment>re-establishment|reelection>re-election|reelected>re-elected|reexamine>re-examine|coownership>co-ownership|longterm>long-term|shortterm>short-term|mediumterm>medium-term|highlevel>high-level|socalled>so-called|policy oriented>policy-oriented|multistakeholder>multi-stakeholder|multiethnic>multi-ethnic|viceminister>vice-minister|vicechair>vice-chair|rulemaking>rule-making|farreaching>far-reaching|longstanding>long-standing|landbased>land-based|seabased>sea-based|cofinancing>co-financing|cofacilitator>co-facilitator|cofacilitators>co-facilitators|coauthor>co-author',
  ),
  ...entries(
    'two-words',
    'percent>per cent|percents>per cent|per-cent>per cent|alot>a lot|eachother>each other|inspite>in spite|infact>in fact|staff-member>staff member|staff-members>staff members|vis a vis>vis-à-vis|inter-alia>inter alia|ad-hoc>ad hoc|de-facto>de facto|de-jure>de jure|prima-facie>prima facie|pro-rata>pro rata|per-capita>per capita|bona-fide>bona fide|mine-clearance>mine clearance|note-verbale>note verbale',
  ),
];

const names: readonly StyleEntry[] = [
  ...inflect(
    'office',
    noun,
    'Secretary General>Secretary-General|Under Secretary-General>Under-Secretary-General|Under-Secretary General>Under-Secretary-General|Under Secretary General>Under-Secretary-General|Assistant Secretary General>Assistant Secretary-General|Assistant-Secretary-General>Assistant Secretary-General|Deputy Secretary General>Deputy Secretary-General|Deputy-Secretary-General>Deputy Secretary-General|Vice Chair>Vice-Chair|Vice Chairman>Vice-Chairman|Vice Chairperson>Vice-Chairperson|Vice President>Vice-President|Co Chair>Co-Chair|Rapporteur General>Rapporteur-General',
  ),
  ...entries(
    'capital',
    'states Members>States Members|states parties>States parties|security council>Security Council|Security council>Security Council|general assembly>General Assembly|General assembly>General Assembly|united nations>United Nations|United nations>United Nations|secretary-general>Secretary-General|Secretary-general>Secretary-General|human rights council>Human Rights Council|Human rights Council>Human Rights Council|economic and social council>Economic and Social Council|international court of justice>International Court of Justice|charter of the United Nations>Charter of the United Nations',
  ),
];

const usage: readonly StyleEntry[] = [
  ...entries(
    'usage',
    'irregardless>regardless|pursuant of>pursuant to|compliant to>compliant with|in regards to>with regard to|with regards to>with regard to|cognisant>cognizant|connexion>connection|connexions>connections|reflexion>reflection|inflexion>inflection|forego>forgo|despatch>dispatch|despatched>dispatched',
  ),
  ...entries(
    'foreign-plural',
    'curriculums>curricula|plateaus>plateaux|aide-mémoires>aides-memoires|note verbales>notes verbales|attorney generals>attorneys general|secretaries-generals>Secretaries-General|phenomenons>phenomena|datas>data|informations>information|equipments>equipment',
  ),
];

/** In these documents differ, or usage changed over time: they are only mentioned. */
const unsettled: readonly StyleEntry[] = [
  ...entries(
    'inclusive',
    'mankind>humankind|manpower>workforce|man-made>human-made|man-hours>work-hours|policeman>police officer|policemen>police officers|fireman>firefighter|firemen>firefighters|spokesman>spokesperson|businessmen>business people|fishermen>fishers|housewife>homemaker',
  ),
  ...entries(
    'usage',
    'learnt>learned|whilst>while|amidst>amid|amongst>among|gaol>prison|enquiry>inquiry|enquiries>inquiries|e.g.>for example|i.e.>that is|kilogramme>kilogram|kilogrammes>kilograms',
  ),
  // Hyphens and spaces that the spelling list has dropped over the years.
  ...entries(
    'one-word',
    'policy-making>policymaking|law-making>lawmaking|peace-keeping>peacekeeping|peace-building>peacebuilding|peace-making>peacemaking|fund-raising>fundraising|micro-finance>microfinance|micro-credit>microcredit|mid-term>midterm|inter-sessional>intersessional|socio-economic>socioeconomic|timeframe>time frame|timeframes>time frames|cyber-crime>cybercrime|cyber-security>cybersecurity|policy-maker>policymaker|law-maker>lawmaker|web site>website|web-site>website|policy-makers>policymakers|law-makers>lawmakers|web sites>websites|web-sites>websites',
  ),
  ...entries('foreign-plural', 'referenda>referendums|criterions>criteria'),
  ...entries('office', 'Director General>Director-General'),
].map((entry) => ({ ...entry, mild: true }));

/** The Chinese says whether Members of the United Nations are meant, or those of another body. */
const members: readonly StyleEntry[] = entries(
  'capital',
  'member States>Member States|Member states>Member States|member states>Member States|member State>Member State|Member state>Member State|States members of the United Nations>States Members of the United Nations',
).map((entry) => ({ ...entry, chinese: '会员国' }));

/** All of it: an entry for each form of a word. */
export const styleEntries: readonly StyleEntry[] = [
  ...spellings,
  ...ize,
  ...compounds,
  ...names,
  ...usage,
  ...members,
  ...unsettled,
];
