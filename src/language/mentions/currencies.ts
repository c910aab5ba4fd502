/** The currencies that documents name amounts in, as each language writes them. */

interface Currency {
  /** ISO 4217. */
  readonly code: string;
  /** What may stand before the figure. */
  readonly signs: readonly string[];
  /** What may stand after it, in English and in Chinese. */
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

function currency(code: string, signs: string, en: string, zh: string): Currency {
  const split = (names: string) => (names === '' ? [] : names.split('|'));
  return { code, signs: split(signs), en: split(en), zh: split(zh) };
}

export const currencies: readonly Currency[] = [
  // United Nations documents mean the dollar of the United States unless they say otherwise.
  currency(
    'USD',
    '$|US$',
    'dollars|dollar|United States dollars|US dollars|U.S. dollars|dollars of the United States',
    '美元|美金',
  ),
  currency('EUR', '€|Euro', 'euros|euro', '欧元'),
  currency('GBP', '£', 'pounds sterling|pounds|pound sterling', '英镑'),
  currency('JPY', '', 'yen|Japanese yen', '日元|日圆'),
  currency('CHF', 'SwF|CHF', 'Swiss francs|francs', '瑞士法郎|瑞郎'),
  currency('CNY', 'RMB', 'yuan|yuan renminbi|renminbi', '元人民币|人民币|元'),
  currency('CAD', 'Can$', 'Canadian dollars', '加拿大元|加元'),
  currency('AUD', '$A|A$', 'Australian dollars', '澳大利亚元|澳元'),
  currency('NZD', '$NZ|NZ$', 'New Zealand dollars', '新西兰元'),
  currency('HKD', 'HK$', 'Hong Kong dollars', '港元|港币'),
  currency('SEK', 'SKr', 'Swedish kronor|Swedish krona', '瑞典克朗'),
  currency('NOK', 'NKr', 'Norwegian kroner|Norwegian krone', '挪威克朗'),
  currency('DKK', 'DKr', 'Danish kroner|Danish krone', '丹麦克朗'),
  currency('INR', 'Rs', 'rupees|Indian rupees', '印度卢比|卢比'),
  currency('RUB', '', 'roubles|rubles|Russian roubles', '俄罗斯卢布|卢布'),
  currency('ZAR', '', 'rand', '兰特'),
  currency('BRL', 'R$', 'reais|Brazilian reais', '雷亚尔'),
  currency('KRW', '', 'won|Korean won', '韩元'),
  currency('SGD', 'S$', 'Singapore dollars', '新加坡元'),
  currency('TWD', 'NT$', 'New Taiwan dollars', '新台币'),
  currency('THB', '', 'baht', '泰铢'),
  currency('KES', 'KSh', 'Kenya shillings|Kenyan shillings', '肯尼亚先令'),
  currency('MXN', '', 'Mexican pesos', '墨西哥比索'),
  currency('PHP', '', 'Philippine pesos', '菲律宾比索'),
  currency('TRY', '', 'Turkish lira|Turkish liras', '土耳其里拉'),
  currency('ILS', 'NIS', 'new shekels|shekels|new Israeli shekels', '新谢克尔|谢克尔'),
  currency('PLN', '', 'zlotys', '兹罗提'),
  currency('XOF', 'CFAF', 'CFA francs', '非洲法郎|非洲金融共同体法郎'),
  currency('DEM', 'DM', 'deutsche mark|deutsche marks|German marks', '德国马克'),
  currency('FRF', '', 'French francs', '法国法郎'),
];
