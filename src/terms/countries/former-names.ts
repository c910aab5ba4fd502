/** Names that States had earlier in the life of the United Nations. */

/** A name that another took the place of. */
export interface FormerName {
  /** ISO 3166-1 alpha-3 code of the State that has the name of today. */
  readonly alpha3: string;
  /** A Chinese and an English name; either is left out where it did not change. */
  readonly zh?: string;
  readonly en?: string;
  /** First and last day, ISO 8601, as exact as is known. */
  readonly from?: string;
  readonly until: string;
  readonly form: 'short' | 'formal';
}

/** Former names, in the order of the codes. */
export const formerNames: readonly FormerName[] = [
  { alpha3: 'BEN', zh: '达荷美', en: 'Dahomey', from: '1960', until: '1975', form: 'short' },
  { alpha3: 'BFA', zh: '上沃尔特', en: 'Upper Volta', from: '1960', until: '1984', form: 'short' },
  {
    alpha3: 'BLR',
    zh: '白俄罗斯苏维埃社会主义共和国',
    en: 'Byelorussian Soviet Socialist Republic',
    from: '1945',
    until: '1991',
    form: 'formal',
  },
  { alpha3: 'BLR', en: 'Byelorussian SSR', from: '1945', until: '1991', form: 'short' },
  { alpha3: 'BOL', zh: '玻利维亚共和国', en: 'Republic of Bolivia', until: '2009', form: 'formal' },
  {
    alpha3: 'CAF',
    zh: '中非帝国',
    en: 'Central African Empire',
    from: '1976',
    until: '1979',
    form: 'short',
  },
  { alpha3: 'CIV', zh: '象牙海岸', en: 'Ivory Coast', from: '1960', until: '1985', form: 'short' },
  { alpha3: 'COD', zh: '扎伊尔', en: 'Zaire', from: '1971', until: '1997-05', form: 'short' },
  {
    alpha3: 'COD',
    zh: '扎伊尔共和国',
    en: 'Republic of Zaire',
    from: '1971',
    until: '1997-05',
    form: 'formal',
  },
  {
    alpha3: 'COG',
    zh: '刚果人民共和国',
    en: "People's Republic of the Congo",
    from: '1970',
    until: '1991',
    form: 'formal',
  },
  { alpha3: 'CPV', en: 'Cape Verde', from: '1975', until: '2013', form: 'short' },
  { alpha3: 'CPV', en: 'Republic of Cape Verde', from: '1975', until: '2013', form: 'formal' },
  {
    alpha3: 'EGY',
    zh: '阿拉伯联合共和国',
    en: 'United Arab Republic',
    from: '1958',
    until: '1971',
    form: 'short',
  },
  {
    alpha3: 'GMB',
    zh: '冈比亚伊斯兰共和国',
    en: 'Islamic Republic of the Gambia',
    from: '2015-12',
    until: '2017',
    form: 'formal',
  },
  {
    alpha3: 'KHM',
    zh: '民主柬埔寨',
    en: 'Democratic Kampuchea',
    from: '1976',
    until: '1990',
    form: 'short',
  },
  {
    alpha3: 'KNA',
    zh: '圣克里斯托弗和尼维斯',
    en: 'Saint Christopher and Nevis',
    from: '1983',
    until: '1986',
    form: 'short',
  },
  {
    alpha3: 'LBY',
    zh: '阿拉伯利比亚民众国',
    en: 'Libyan Arab Jamahiriya',
    from: '1977',
    until: '2011-09',
    form: 'short',
  },
  {
    alpha3: 'LBY',
    zh: '大阿拉伯利比亚人民社会主义民众国',
    en: "Great Socialist People's Libyan Arab Jamahiriya",
    from: '1986',
    until: '2011-09',
    form: 'formal',
  },
  { alpha3: 'LKA', zh: '锡兰', en: 'Ceylon', from: '1948', until: '1972', form: 'short' },
  {
    alpha3: 'MKD',
    zh: '前南斯拉夫的马其顿共和国',
    en: 'former Yugoslav Republic of Macedonia',
    from: '1993-04-08',
    until: '2019-02-13',
    form: 'short',
  },
  { alpha3: 'MMR', en: 'Burma', from: '1948', until: '1989-06', form: 'short' },
  {
    alpha3: 'MMR',
    zh: '缅甸联邦',
    en: 'Union of Myanmar',
    from: '1989',
    until: '2010',
    form: 'formal',
  },
  {
    alpha3: 'MYS',
    zh: '马来亚联邦',
    en: 'Federation of Malaya',
    from: '1957',
    until: '1963',
    form: 'short',
  },
  { alpha3: 'NAM', zh: '西南非洲', en: 'South West Africa', until: '1968', form: 'short' },
  { alpha3: 'NPL', zh: '尼泊尔王国', en: 'Kingdom of Nepal', until: '2008', form: 'formal' },
  { alpha3: 'SUR', en: 'Surinam', from: '1975', until: '1978', form: 'short' },
  { alpha3: 'SWZ', en: 'Swaziland', from: '1968', until: '2018-04', form: 'short' },
  { alpha3: 'SWZ', en: 'Kingdom of Swaziland', from: '1968', until: '2018-04', form: 'formal' },
  { alpha3: 'TLS', en: 'East Timor', until: '2002', form: 'short' },
  { alpha3: 'TUR', en: 'Turkey', until: '2022-05', form: 'short' },
  { alpha3: 'TUR', en: 'Republic of Turkey', until: '2022-05', form: 'formal' },
  {
    alpha3: 'UKR',
    zh: '乌克兰苏维埃社会主义共和国',
    en: 'Ukrainian Soviet Socialist Republic',
    from: '1945',
    until: '1991',
    form: 'formal',
  },
  { alpha3: 'UKR', en: 'Ukrainian SSR', from: '1945', until: '1991', form: 'short' },
  {
    alpha3: 'WSM',
    zh: '西萨摩亚',
    en: 'Western Samoa',
    from: '1962',
    until: '1997',
    form: 'short',
  },
  { alpha3: 'ZAF', zh: '南非联邦', en: 'Union of South Africa', until: '1961', form: 'short' },
  { alpha3: 'ZWE', zh: '南罗得西亚', en: 'Southern Rhodesia', until: '1980', form: 'short' },
];

/** States that are no more and that no one State has taken the place of. */
export interface FormerState {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly from?: string;
  readonly until: string;
  readonly note: string;
}

/** Former States; their names are right in documents about their time, whenever written. */
export const formerStates: readonly FormerState[] = [
  {
    id: 'soviet-union',
    zh: ['苏维埃社会主义共和国联盟', '苏联', '前苏联'],
    en: ['Union of Soviet Socialist Republics', 'Soviet Union', 'USSR', 'former Soviet Union'],
    until: '1991',
    note: 'The Russian Federation went on with its membership from 24 December 1991.',
  },
  {
    id: 'czechoslovakia',
    zh: ['捷克斯洛伐克'],
    en: ['Czechoslovakia'],
    until: '1992',
    note: 'Czechia and Slovakia were admitted on 19 January 1993.',
  },
  {
    id: 'yugoslavia-sfr',
    zh: ['南斯拉夫社会主义联邦共和国', '前南斯拉夫'],
    en: ['Socialist Federal Republic of Yugoslavia', 'former Yugoslavia'],
    from: '1963',
    until: '1992',
    note: 'The “former Yugoslavia” of the International Tribunal.',
  },
  {
    id: 'yugoslavia-fr',
    zh: ['南斯拉夫联盟共和国', '南斯拉夫'],
    en: ['Federal Republic of Yugoslavia', 'Yugoslavia'],
    until: '2003-02',
    note: 'The Federal Republic was admitted on 1 November 2000 as Yugoslavia.',
  },
  {
    id: 'serbia-and-montenegro',
    zh: ['塞尔维亚和黑山'],
    en: ['Serbia and Montenegro'],
    from: '2003-02',
    until: '2006-06',
    note: 'Serbia went on with its membership; Montenegro was admitted on 28 June 2006.',
  },
  {
    id: 'german-democratic-republic',
    zh: ['德意志民主共和国'],
    en: ['German Democratic Republic'],
    from: '1973',
    until: '1990',
    note: 'Acceded to the Federal Republic of Germany on 3 October 1990.',
  },
  {
    id: 'democratic-yemen',
    zh: ['民主也门'],
    en: ['Democratic Yemen'],
    from: '1967',
    until: '1990-05',
    note: 'Merged with Yemen on 22 May 1990.',
  },
  {
    id: 'tanganyika',
    zh: ['坦噶尼喀'],
    en: ['Tanganyika'],
    from: '1961',
    until: '1964',
    note: 'United with Zanzibar on 26 April 1964.',
  },
  {
    id: 'zanzibar',
    zh: ['桑给巴尔'],
    en: ['Zanzibar'],
    until: '1964',
    note: 'A Member State in 1963 and 1964; also the islands of today.',
  },
];
