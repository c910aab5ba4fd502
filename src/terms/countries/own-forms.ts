/** The names of countries that neither M49 nor UNTERM's list of names has as documents write them. */

/** What is added to, or put in place of, the names that the lists give. */
export interface OwnForms {
  /** In place of the short name of the lists. */
  readonly short?: readonly [zh: string, en: string];
  /** In place of the formal name of the lists. */
  readonly formal?: readonly [zh: string, en: string];
  /** Other short names that documents have in running text: 英国, the United Kingdom. */
  readonly zh?: readonly string[];
  readonly en?: readonly string[];
  /** Names that are in use elsewhere but not in the United Nations. */
  readonly avoidZh?: readonly string[];
  readonly avoidEn?: readonly string[];
  /** Words with which a short name means something else. */
  readonly notWhen?: readonly string[];
}

/** By ISO 3166-1 alpha-3 code. */
export const ownForms: Readonly<Record<string, OwnForms>> = {
  ARE: { zh: ['阿联酋'] },
  BOL: {
    short: ['多民族玻利维亚国', 'Plurinational State of Bolivia'],
    zh: ['玻利维亚'],
    en: ['Bolivia (Plurinational State of)', 'Bolivia'],
  },
  BIH: { zh: ['波黑'] },
  BRN: { zh: ['文莱'], en: ['Brunei'] },
  CIV: {
    short: ['科特迪瓦', "Côte d'Ivoire"],
    formal: ['科特迪瓦共和国', "Republic of Côte d'Ivoire"],
  },
  COD: { zh: ['民主刚果', '刚果（金）'], avoidEn: ['Congo-Kinshasa'] },
  COG: {
    short: ['刚果', 'Congo'],
    zh: ['刚果（布）'],
    en: ['Congo (Republic of the)'],
    avoidEn: ['Congo-Brazzaville'],
  },
  DOM: { short: ['多米尼加', 'Dominican Republic'] },
  FRA: { notWhen: ['大陆法', '普通法国家', '民法国家'] },
  FSM: {
    short: ['密克罗尼西亚联邦', 'Federated States of Micronesia'],
    zh: ['密克罗尼西亚'],
    en: ['Micronesia (Federated States of)', 'Micronesia'],
  },
  GBR: { zh: ['联合王国', '英国'], en: ['United Kingdom'], avoidEn: ['Great Britain'] },
  GNB: { avoidEn: ['Guinea Bissau'] },
  HKG: {
    short: ['中国香港特别行政区', 'Hong Kong Special Administrative Region of China'],
    zh: ['中国香港', '香港特别行政区', '香港'],
    en: [
      'China, Hong Kong Special Administrative Region',
      'Hong Kong, China',
      'Hong Kong Special Administrative Region',
      'Hong Kong',
      'China, Hong Kong SAR',
    ],
  },
  HTI: { notWhen: ['沿海地', '临海地', '近海地', '深海地', '公海地'] },
  IRN: {
    short: ['伊朗伊斯兰共和国', 'Islamic Republic of Iran'],
    zh: ['伊朗'],
    en: ['Iran (Islamic Republic of)', 'Iran'],
  },
  KGZ: { avoidEn: ['Kirghizstan', 'Kirgizstan'] },
  KOR: { zh: ['韩国'], avoidEn: ['South Korea'] },
  LAO: { zh: ['老挝'], en: ['Laos'] },
  MAC: {
    short: ['中国澳门特别行政区', 'Macao Special Administrative Region of China'],
    zh: ['中国澳门', '澳门特别行政区', '澳门'],
    en: [
      'China, Macao Special Administrative Region',
      'Macao, China',
      'Macao Special Administrative Region',
      'Macao',
      'China, Macao SAR',
    ],
    avoidEn: ['Macau'],
  },
  MDA: { zh: ['摩尔多瓦'], en: ['Moldova'] },
  NLD: {
    short: ['荷兰', 'Netherlands'],
    en: ['Netherlands (Kingdom of the)'],
    avoidEn: ['Holland'],
  },
  PRK: {
    zh: ['朝鲜'],
    avoidEn: ['North Korea'],
    en: ['DPRK'],
    notWhen: ['朝鲜半岛', '朝鲜族', '朝鲜战争'],
  },
  PSE: {
    zh: ['巴勒斯坦'],
    en: ['Palestine'],
    notWhen: ['巴勒斯坦被占领土', '被占领的巴勒斯坦领土', '被占领巴勒斯坦领土', '巴勒斯坦难民'],
  },
  RUS: { zh: ['俄罗斯'], en: ['Russia'] },
  SOM: { zh: ['索马里共和国'], en: ['Somali Republic'] },
  SAU: { avoidZh: ['沙地阿拉伯'] },
  SYR: { zh: ['叙利亚'], en: ['Syria'] },
  TUR: { short: ['土耳其', 'Türkiye'], formal: ['土耳其共和国', 'Republic of Türkiye'] },
  TWN: {
    short: ['中国台湾省', 'Taiwan Province of China'],
    zh: ['中国台湾', '台湾省', '台湾'],
    en: ['Taiwan, Province of China', 'Taiwan'],
  },
  TZA: { zh: ['坦桑尼亚'], en: ['Tanzania'] },
  USA: { zh: ['美国'], en: ['United States'], notWhen: ['美国家'] },
  VAT: {
    short: ['教廷', 'Holy See'],
    formal: ['教廷', 'Holy See'],
    zh: ['罗马教廷', '梵蒂冈'],
    en: ['Vatican', 'Vatican City State', 'Vatican City'],
  },
  VEN: {
    short: ['委内瑞拉玻利瓦尔共和国', 'Bolivarian Republic of Venezuela'],
    zh: ['委内瑞拉'],
    en: ['Venezuela (Bolivarian Republic of)', 'Venezuela'],
  },
  VNM: { avoidEn: ['Vietnam', 'Viet-Nam'] },
  FLK: {
    short: ['福克兰群岛（马尔维纳斯）', 'Falkland Islands (Malvinas)'],
    zh: ['福克兰群岛', '马尔维纳斯群岛', '马尔维纳斯'],
    en: ['Falkland Islands', 'Malvinas Islands', 'Malvinas', 'Islas Malvinas'],
  },
  CUW: { short: ['库拉索', 'Curaçao'] },
  REU: { short: ['留尼汪', 'Réunion'] },
  CHN: { notWhen: ['其中国家', '南中国海'] },
  JOR: { notWhen: ['约旦河', '约旦谷', '约旦河谷'] },
  IND: { notWhen: ['印度洋', '印度教'] },
  ZAF: { notWhen: ['西南非洲', '南非洲'] },
  MEX: { notWhen: ['墨西哥湾', '墨西哥城'] },
  KWT: { notWhen: ['科威特城'] },
  GTM: { notWhen: ['危地马拉城'] },
  PAN: { notWhen: ['巴拿马城', '巴拿马运河'] },
  GIN: { notWhen: ['几内亚湾'] },
  TCD: { notWhen: ['乍得湖'] },
};
