/** What a quantity measures. Quantities of different dimensions are never compared. */
export type Dimension = 'money' | 'percent' | 'points' | 'multiple' | 'score' | 'measure' | 'time' | 'count';

const NAMED: Readonly<Record<string, Dimension>> = {
  '%': 'percent', '‰': 'percent', 成: 'percent', 折: 'percent', percent: 'percent', 'per cent': 'percent', percentage: 'percent', pct: 'percent',
  个百分点: 'points', 百分点: 'points', 'percentage points': 'points', 'percentage point': 'points',
  倍: 'multiple', 分: 'score', times: 'multiple',
};

const words = (text: string): readonly string[] => text.split(' ');
const phrases = (text: string): readonly string[] => text.split('|');

/** Currencies as texts name them behind a number. Traditional characters are read as these. */
export const CURRENCIES = [
  ...words('元 美元 美金 美刀 欧元 港元 港币 日元 日圆 英镑 镑 澳元 加元 加币 新元 新台币 台币 韩元 韩币 朝元 瑞士法郎 法郎 瑞郎 泰铢 卢布 卢比 奈拉 新加坡元 新西兰元 马克 里拉 比索 越南盾 盾 林吉特 令吉 克朗 瑞典克朗 挪威克朗 丹麦克朗 兰特 雷亚尔 迪拉姆 第纳尔 里亚尔 谢克尔 福林 兹罗提 澳门元 澳币 加拿大元 加拿大币 比特币 澳大利亚元 缅元 基普 瑞尔 图格里克 坚戈 索姆 列弗 格里夫纳 美分 欧分 便士'),
  ...words('dollar dollars yuan rmb euro euros eur cent cents pence penny pennies franc francs rupee rupees ruble rubles peso pesos yen won baht lira krona kronor krone markka drachma satoshi satoshis bitcoin bitcoins btc eth usd gbp cny jpy hkd aud cad chf krw twd sgd inr nzd sek nok dkk zar mxn brl thb vnd myr kip naira dinar dinars riyal riyals shekel shekels dirham dirhams forint zloty sen $ € £ ¥ ₭ ₩ ₹ ฿ ₽'),
  ...phrases('us dollar|us dollars|u.s. dollars|american dollars|canadian dollars|australian dollars|hong kong dollars|singapore dollars|chinese yuan|swiss franc|swiss francs|british pounds|pounds sterling|finnish markka|finnish markkas|japanese yen|korean won|indian rupees|mexican pesos|swedish kronor|deutsche marks|danish kroner'),
  ...words('musd meur mgbp maud mcad mjpy mchf mcny msek'),
] as const;

/** SI, traditional and English measures. */
export const MEASURES = [
  ...words('平方公里 平方千米 平方米 平方分米 平方厘米 平方毫米 平米 平方 平方英尺 平方英里 立方米 立方分米 立方厘米 万立方米 立方 立方英尺 公里 千米 海里 厘米 毫米 微米 纳米 分米 里 华里 英里 英尺 英寸 码 丈 公顷 公亩 亩 顷 英亩 平方公尺 公尺 公分'),
  ...words('公斤 千克 毫克 微克 克 吨 公吨 斤 市斤 两 钱 磅 盎司 克拉 担 标准煤吨 吨标准煤 吨标煤 升 公升 毫升 加仑 立升 千瓦时 千瓦 兆瓦 吉瓦 瓦 瓦时 兆瓦时 千伏 千伏安 伏 伏特 安培 毫安 毫安时 欧姆 赫兹 兆赫兹 兆赫 千赫 吉赫 帕 千帕 兆帕 焦耳 千焦 卡路里 千卡 大卡 马力 牛顿 分贝 勒克斯 流明 摩尔 摄氏度 华氏度 开尔文 度 度电 ℃ ℉ °c °f 比特 字节 千字节 兆字节 兆比特 吉字节 标方 车公里 人公里 吨公里 米每秒 公里每小时 千米每小时 公里/小时 平方米/人 克/升 毫克/升 毫克/立方米 微克/立方米 标准立方米 米'),
  ...words('km m cm mm dm nm μm um μg µg ug kg g mg t kt mw kw kwh mwh gwh gw w kv kva mah hz khz mhz ghz gb tb mb kb pb gbps mbps kbps ml l cl dl kpa mpa pa db lm ha hm² km² m² cm² m³ cm³ m2 m3 km2 ㎡ ㎞ ㎏ ㎜ ㎝ m^2 rad ft yd mi lb lbs oz mph rpm ppm bit bits byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes kilobit megabit'),
  ...words('inch inches foot feet mile miles yard yards meter meters metre metres kilometer kilometers kilometre kilometres centimeter centimeters centimetre centimetres millimeter millimeters millimetre millimetres decimeter decimeters micrometer micrometers nanometer nanometers picometer picometers acre acres hectare hectares gram grams gramme grammes kilogram kilograms kilogramme kilo kilos milligram milligrams microgram micrograms microgrammes ton tons tonne tonnes pound pounds ounce ounces liter liters litre litres milliliter milliliters gallon gallons barrel barrels teaspoon teaspoons tablespoon tablespoons pint pints quart quarts watt watts kilowatt kilowatts megawatt megawatts hertz kilohertz megahertz volt volts knot knots degree degrees deg deg. radian radians turn turns celsius centigrade centigrate fahrenheit farenheit kelvin ° " ″ ′'),
  ...phrases('square meters|square meter|square metres|square metre|square kilometers|square kilometres|square kilometer|square feet|square foot|square miles|square mile|square inches|square yards|cubic feet|cubic foot|cubic meters|cubic metres|cubic meter|cubic metre|cubic inches|cubic yards|cubic centimeters|metric tons|metric ton|metric tonnes|short tons|long tons|fluid ounces|fluid ounce|nautical miles|kilowatt hours|kilowatt-hours|miles an hour|miles per hour|mile per hour|kilometers per hour|kilometres per hour|kilometers an hour|meters per second|metres per second|km per hour|degrees celsius|degrees centigrade|degrees fahrenheit|degree celsius|degree fahrenheit|degrees c|degrees f|degree c|degree f|deg c|deg f|km/h|m/s|° c|° f'),
] as const;

/** Lengths of time; 岁 (age) is one. */
export const DURATIONS = [
  ...words('个工作日 工作日 个自然日 自然日 个小时 小时 个钟头 分钟 秒 秒钟 毫秒 天 日 个月 年 年半 周 周岁 岁 季度 个季度 个星期 星期 个年度 个学年 学年 个学期 学期 世纪 个世纪 年级 个半月 天大 周大 个月大 岁大 年零'),
  ...words('year years month months week weeks day days hour hours hr hrs minute minutes min mins second seconds sec secs decade decades century centuries yo fortnight quarters'),
  ...phrases('years old|year old|months old|month old|weeks old|week old|days old|day old|years of age|year of age|months of age|month of age|weeks of age|days of age|working days|business days|years-old|year-old|month-old|day-old|week-old'),
] as const;

const dimensions = new Map<string, Dimension>([
  ...CURRENCIES.map((word) => [word, 'money'] as const),
  ...MEASURES.map((word) => [word, 'measure'] as const),
  ...DURATIONS.map((word) => [word, 'time'] as const),
  ...Object.entries(NAMED),
]);

/** The dimension of a unit as a figure carries it (never with 万 or 亿). Unknown units count things. */
export function dimensionOf(unit: string | null): Dimension {
  if (unit === null) return 'count';
  const known = dimensions.get(unit);
  // Only Latin letters have a lower case: 场, 人 and the like count.
  return known ?? (unit.charCodeAt(0) < FIRST_HAN ? dimensions.get(unit.toLowerCase()) : undefined) ?? 'count';
}

const FIRST_HAN = 0x2e80;

/** Words that count people. */
const PEOPLE = new Set(['人', '名', '位', '个人', '员']);
/** Counts anything. */
const ANYTHING = '个';

/** Whether two units may be those of one quantity: 86名 and 86个, 5人 and 5个人, 11.26万剂次 and 11.26万, 93.6分 and 分数93.6. */
export function agreeInUnit(a: string | null, b: string | null): boolean {
  if (a === b || (a !== null && b !== null && PEOPLE.has(a) && PEOPLE.has(b))) return true;
  const [one, other] = [dimensionOf(a), dimensionOf(b)];
  if (a === null || b === null) return [one, other].every((dimension) => dimension === 'count' || dimension === 'score' || dimension === 'measure');
  return one === 'count' && other === 'count' && (a === ANYTHING || b === ANYTHING);
}
