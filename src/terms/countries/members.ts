/** The Member States and observer States of the United Nations, with their English adjectives. */

/** A State by its codes. */
export interface State {
  /** ISO 3166-1 alpha-2, as Intl.DisplayNames takes it. */
  readonly code: string;
  /** ISO 3166-1 alpha-3, as the names of UNTERM and M49 are listed. */
  readonly alpha3: string;
  /** What belongs to it or comes from it (`Nigerien`); an English text may name the State so. */
  readonly adjectives: readonly string[];
}

const rows = `AF AFG Afghan/AL ALB Albanian/DZ DZA Algerian/AD AND Andorran/AO AGO Angolan
AG ATG Antiguan/AR ARG Argentine,Argentinian/AM ARM Armenian/AU AUS Australian/AT AUT Austrian
AZ AZE Azerbaijani/BS BHS Bahamian/BH BHR Bahraini/BD BGD Bangladeshi/BB BRB Barbadian
BY BLR Belarusian/BE BEL Belgian/BZ BLZ Belizean/BJ BEN Beninese/BT BTN Bhutanese
BO BOL Bolivian/BA BIH Bosnian/BW BWA Botswanan/BR BRA Brazilian/BN BRN Bruneian
BG BGR Bulgarian/BF BFA Burkinabe,Burkinabè/BI BDI Burundian,Burundi/CV CPV Cabo Verdean,Cape Verdean
KH KHM Cambodian/CM CMR Cameroonian/CA CAN Canadian/CF CAF Central African/TD TCD Chadian
CL CHL Chilean/CN CHN Chinese/CO COL Colombian/KM COM Comorian/CG COG Congolese
CR CRI Costa Rican/CI CIV Ivorian/HR HRV Croatian/CU CUB Cuban/CY CYP Cypriot/CZ CZE Czech
KP PRK/CD COD Congolese/DK DNK Danish/DJ DJI Djiboutian/DM DMA Dominican/DO DOM Dominican
EC ECU Ecuadorian/EG EGY Egyptian/SV SLV Salvadoran/GQ GNQ Equatorial Guinean,Equatoguinean
ER ERI Eritrean/EE EST Estonian/SZ SWZ Swazi/ET ETH Ethiopian/FJ FJI Fijian/FI FIN Finnish
FR FRA French/GA GAB Gabonese/GM GMB Gambian/GE GEO Georgian/DE DEU German/GH GHA Ghanaian
GR GRC Greek/GD GRD Grenadian/GT GTM Guatemalan/GN GIN Guinean/GW GNB Bissau-Guinean
GY GUY Guyanese/HT HTI Haitian/HN HND Honduran/HU HUN Hungarian/IS ISL Icelandic/IN IND Indian
ID IDN Indonesian/IR IRN Iranian/IQ IRQ Iraqi/IE IRL Irish/IL ISR Israeli/IT ITA Italian
JM JAM Jamaican/JP JPN Japanese/JO JOR Jordanian/KZ KAZ Kazakh,Kazakhstani/KE KEN Kenyan
KI KIR I-Kiribati/KW KWT Kuwaiti/KG KGZ Kyrgyz/LA LAO Lao,Laotian/LV LVA Latvian/LB LBN Lebanese
LS LSO Basotho,Lesotho/LR LBR Liberian/LY LBY Libyan/LI LIE/LT LTU Lithuanian/LU LUX Luxembourg
MG MDG Malagasy/MW MWI Malawian/MY MYS Malaysian/MV MDV Maldivian/ML MLI Malian/MT MLT Maltese
MH MHL Marshallese/MR MRT Mauritanian/MU MUS Mauritian/MX MEX Mexican/FM FSM Micronesian
MC MCO Monegasque/MN MNG Mongolian/ME MNE Montenegrin/MA MAR Moroccan/MZ MOZ Mozambican
MM MMR Burmese/NA NAM Namibian/NR NRU Nauruan/NP NPL Nepalese,Nepali/NL NLD Dutch,Netherlands
NZ NZL New Zealander/NI NIC Nicaraguan/NE NER Nigerien/NG NGA Nigerian/MK MKD/NO NOR Norwegian
OM OMN Omani/PK PAK Pakistani/PW PLW Palauan/PA PAN Panamanian/PG PNG Papua New Guinean
PY PRY Paraguayan/PE PER Peruvian/PH PHL Philippine,Filipino/PL POL Polish/PT PRT Portuguese
QA QAT Qatari/KR KOR/MD MDA Moldovan/RO ROU Romanian/RU RUS Russian/RW RWA Rwandan,Rwandese
KN KNA/LC LCA Saint Lucian/VC VCT Vincentian/WS WSM Samoan/SM SMR Sammarinese/ST STP/SA SAU Saudi
SN SEN Senegalese/RS SRB Serbian/SC SYC Seychellois/SL SLE Sierra Leonean/SG SGP Singaporean
SK SVK Slovak,Slovakian/SI SVN Slovene,Slovenian/SB SLB/SO SOM Somali/ZA ZAF South African
SS SSD South Sudanese/ES ESP Spanish/LK LKA Sri Lankan/SD SDN Sudanese/SR SUR Surinamese
SE SWE Swedish/CH CHE Swiss/SY SYR Syrian/TJ TJK Tajik/TH THA Thai/TL TLS Timorese
TG TGO Togolese/TO TON Tongan/TT TTO Trinidadian/TN TUN Tunisian/TR TUR Turkish/TM TKM Turkmen
TV TUV Tuvaluan/UG UGA Ugandan/UA UKR Ukrainian/AE ARE Emirati/GB GBR British/TZ TZA Tanzanian
US USA American/UY URY Uruguayan/UZ UZB Uzbek/VU VUT Vanuatuan/VE VEN Venezuelan/VN VNM Vietnamese
YE YEM Yemeni/ZM ZMB Zambian/ZW ZWE Zimbabwean`;

function readRows(text: string): State[] {
  return text.split(/[/\n]/u).map((row) => {
    const [code = '', alpha3 = '', ...rest] = row.split(' ');
    const adjectives = rest.join(' ');
    return { code, alpha3, adjectives: adjectives === '' ? [] : adjectives.split(',') };
  });
}

/** The 193 Member States, in the English order of their names. */
export const memberStates: readonly State[] = readRows(rows);

/** The non-member States that are observers. */
export const observerStates: readonly State[] = readRows('VA VAT/PS PSE Palestinian');

/** Territories whose names United Nations documents often have. */
export const territories: readonly State[] =
  readRows(`AS ASM/AI AIA Anguillan/AW ABW/BM BMU Bermudian/VG VGB/KY CYM Caymanian
CK COK/CW CUW/FK FLK/FO FRO Faroese/GF GUF/PF PYF/GI GIB Gibraltarian/GL GRL Greenlandic/GP GLP/GU GUM/HK HKG/MO MAC/MQ MTQ/MS MSR Montserratian
NC NCL/NU NIU/MP MNP/PN PCN/PR PRI Puerto Rican/RE REU/SH SHN/TW TWN Taiwanese/TK TKL/TC TCA/VI VIR/EH ESH Sahrawi,Saharawi`);
