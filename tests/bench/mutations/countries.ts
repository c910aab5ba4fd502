/** Faults in the names of countries, which are known here by a list apart from the termbases. */
import { changeEnglish, type Fault, type Planter, pick, placesOf } from './clean-pair.js';

const codes = (
  'AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BW BR BG BF BI KH CM CA TD CL CN CO KM CR ' +
  'HR CU CY DK DJ DM EC EG SV ER EE ET FJ FI FR GA GM GE DE GH GR GD GT GN GY HT HN HU IS IN ID IQ IE ' +
  'IL IT JM JP JO KZ KE KI KW KG LV LB LS LR LY LI LT LU MG MW MY MV ML MT MR MU MX MC MN ME MA MZ NA ' +
  'NP NL NZ NI NE NG NO OM PK PW PA PG PY PE PH PL PT QA RO RW WS SN RS SC SL SG SK SI SO ZA ES LK SD ' +
  'SR SE CH TJ TH TG TO TN TM TV UG UA AE UY UZ VU YE ZM ZW'
).split(' ');
const chineseNames = new Intl.DisplayNames('zh-Hans', { type: 'region' });
const englishNames = new Intl.DisplayNames('en-GB', { type: 'region' });
const countries = codes.map((code) => ({
  chinese: chineseNames.of(code) ?? code,
  english: englishNames.of(code) ?? code,
}));

/** A country for another. */
export const swapCountry: Planter = (pair, { random }) =>
  countries.flatMap(({ chinese, english }): Fault[] => {
    // 几内亚 is in 几内亚比绍, and Niger in no other word but 尼日尔 河.
    const place = placesOf(pair.chinese.text, chinese)[0];
    const isLonger = countries.some(
      (other) =>
        other.chinese !== chinese &&
        other.chinese.includes(chinese) &&
        pair.chinese.text.includes(other.chinese),
    );
    if (place === undefined || isLonger) return [];
    return placesOf(pair.english.text, english)
      .filter(
        ({ start }) =>
          !/\p{L}[- ]$/u.test(pair.english.text.slice(0, start)) ||
          /(?:^|[\s(])(?:[a-z]+|\()\s$/u.test(pair.english.text.slice(0, start)),
      )
      .flatMap((found): Fault[] => {
        const other = pick(countries, random);
        if (other === undefined || pair.chinese.text.includes(other.chinese)) return [];
        return [changeEnglish(pair, found, other.english, place)];
      });
  });

/** Forms that the United Nations writes, and what they are wrongly written as. */
const forms: readonly (readonly [chinese: string, right: string, wrong: string])[] = [
  ['伊朗伊斯兰共和国', 'Islamic Republic of Iran', 'Iran'],
  ['伊朗伊斯兰共和国', 'Iran (Islamic Republic of)', 'Iran'],
  ['叙利亚', 'Syrian Arab Republic', 'Syria'],
  ['大韩民国', 'Republic of Korea', 'South Korea'],
  ['朝鲜民主主义人民共和国', "Democratic People's Republic of Korea", 'North Korea'],
  ['俄罗斯联邦', 'Russian Federation', 'Russia'],
  ['刚果民主共和国', 'Democratic Republic of the Congo', 'Congo'],
  ['坦桑尼亚联合共和国', 'United Republic of Tanzania', 'Tanzania'],
  ['老挝人民民主共和国', "Lao People's Democratic Republic", 'Laos'],
  ['委内瑞拉玻利瓦尔共和国', 'Bolivarian Republic of Venezuela', 'Venezuela'],
  ['多民族玻利维亚国', 'Plurinational State of Bolivia', 'Bolivia'],
  [
    '大不列颠及北爱尔兰联合王国',
    'United Kingdom of Great Britain and Northern Ireland',
    'Great Britain',
  ],
  ['联合王国', 'United Kingdom', 'Great Britain'],
  ['美利坚合众国', 'United States of America', 'America'],
  ['越南', 'Viet Nam', 'Vietnam'],
  ['科特迪瓦', "Côte d'Ivoire", 'Ivory Coast'],
  ['缅甸', 'Myanmar', 'Burma'],
  ['东帝汶', 'Timor-Leste', 'East Timor'],
  ['佛得角', 'Cabo Verde', 'Cape Verde'],
  ['摩尔多瓦共和国', 'Republic of Moldova', 'Moldova'],
  ['文莱达鲁萨兰国', 'Brunei Darussalam', 'Brunei'],
  ['几内亚比绍', 'Guinea-Bissau', 'Guinea Bissau'],
];

export const changeCountryForm: Planter = (pair) =>
  forms.flatMap(([chinese, right, wrong]) => {
    const place = placesOf(pair.chinese.text, chinese)[0];
    if (place === undefined) return [];
    // The Republic of Korea is in the Democratic People's one.
    return placesOf(pair.english.text, right)
      .filter(({ start }) => !/People['’]s $/u.test(pair.english.text.slice(0, start)))
      .filter(({ end }) => !/^ of (?:Great|America)/u.test(pair.english.text.slice(end)))
      .map((found) => changeEnglish(pair, found, wrong, place));
  });
