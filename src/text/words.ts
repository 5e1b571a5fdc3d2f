import { DURATIONS, MEASURES } from '../core/unit.ts';
import { reversedTrie, trie } from './trie.ts';
import type { Hedge } from '../core/figure.ts';

/** Measure words (量词) and counted nouns that stand directly behind a number, compound ones included. */
const COUNTERS = [
  '个', '個', '家', '项', '項', '次', '人', '名', '位', '件', '条', '條', '起', '宗', '篇', '份', '场', '場', '期', '批', '辆', '輛', '台', '臺', '套', '座', '处', '處', '户', '戶',
  '栋', '幢', '间', '間', '所', '支', '部', '本', '册', '冊', '种', '種', '类', '類', '张', '張', '块', '塊', '片', '幅', '则', '则', '句', '字', '页', '版', '届', '班', '组', '組', '队', '隊',
  '团', '團', '列', '架', '艘', '匹', '头', '頭', '只', '隻', '株', '棵', '颗', '粒', '枚', '根', '口', '盏', '扇', '顶', '把', '卷', '集', '节', '章', '点', '門', '门', '笔', '筆', '单', '單',
  '票', '例', '桩', '道', '轮', '輪', '遍', '趟', '回', '步', '级', '級', '层', '層', '倍数', '对', '双', '副', '床', '桌', '席', '樘', '眼', '瓶', '盒', '箱', '袋', '桶', '包', '杯', '剂',
  '人次', '家次', '篇次', '批次', '件次', '户次', '车次', '班次', '场次', '册次', '台次', '架次', '艘次', '例次', '项次', '条次', '点次', '元次', '万人', '余人',
  '人份', '人天', '人日', '工日', '车位', '床位', '席位', '门次', '周年', '週年', '余名', '股', '宗地', '标段', '大', '周', '县', '市', '镇', '村', '社区', '街道', '部门', '科室', '站', '线', '路', '网', '格', '岁',
  '平台', '网点', '课时', '学时', '团组', '個人', '团次', '亩次', '公里次',
];

const MONEY = ['元', '圆', '美元', '欧元', '港元', '日元', '英镑'];
const RATES = ['%', '％', '‰', '个百分点', '百分点', '個百分點', '倍', '成', '折', '分'];

export const UNITS = trie([...MONEY, ...RATES, ...MEASURES, ...DURATIONS, ...COUNTERS]);

/** Counters that prove a lone Chinese digit to be a number: 三个, 一次; 一步, 一线, 二类 prove nothing. */
export const PROVING = trie(COUNTERS.filter((word) => !'批种種类類步级級层層线路网市县点分部把面方头期节章字句大周例道口班组顶根'.includes(word)).concat('大专项', '大行动', '大工程', '大任务', '项', '倍', '成', ...MONEY, ...DURATIONS.filter((d) => d.length > 1)));

/** What looks like a number and is none: 统一, 一致, 三公, 十四五. Matched at the numeral, with one character before it. */
export const IDIOMS_BEFORE = new Set('进统唯万专之逐单同划归惟不其合第初任某每十'.split(''));
export const IDIOMS = trie([
  '一致', '一体', '一批', '一定', '一般', '一直', '一切', '一些', '一起', '一同', '一律', '一线', '一流', '一贯', '一时', '一旦', '一系列', '一站式', '一把手', '一支', '一种', '一名', '一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是',
  '一方面', '一张网', '一张图', '一网', '一件事', '一件件', '一次性', '一个个', '一步', '一票否决', '一级', '二级', '三级', '一岗双责', '一心一意', '两会', '两个维护', '两个确立', '两个大局', '两个一百年', '三公', '三农', '三重一大', '三个代表', '三个务必', '三会一课',
  '三定', '三严三实', '四个意识', '四个自信', '四个全面', '五位一体', '六稳', '六保', '七一', '八一', '十一届', '十四五', '十三五', '十五五', '十二五', '十九届', '二十届', '二十大', '十九大', '十八大', '九三', '千方百计', '百花齐放', '万无一失', '四大班子', '五个一',
]);

/** Hedge words before a number, longest first by the trie. */
const BEFORE: Readonly<Record<string, Hedge>> = {
  约: 'about', 約: 'about', 大约: 'about', 约为: 'about', 近: 'under', 将近: 'under', 接近: 'under', 不足: 'under', 不到: 'under', 最多: 'under', 至多: 'under', 不超过: 'under', 不高于: 'under', 不多于: 'under',
  超: 'over', 超过: 'over', 逾: 'over', 突破: 'over', 至少: 'over', 不少于: 'over', 不低于: 'over', 超出: 'over',
};
export const HEDGES_BEFORE = reversedTrie(Object.keys(BEFORE));
export const hedgeBefore = (word: string): Hedge => BEFORE[word] ?? 'about';

/** Hedge words behind a number and its unit. */
const BEHIND: Readonly<Record<string, Hedge>> = { 左右: 'about', 上下: 'about', 以上: 'over', 以下: 'under', 以内: 'under', 之内: 'under', 余: 'more', 多: 'more' };
export const HEDGES_BEHIND = trie(['左右', '上下', '以上', '以下', '以内', '之内']);
export const hedgeBehind = (word: string): Hedge => BEHIND[word] ?? 'about';

/** Bounds that include the number itself: 至少5, 5以上, 最多5, 5以内. */
export const INCLUSIVE = new Set(['至少', '不少于', '不低于', '最多', '至多', '不超过', '不高于', '不多于', '以上', '以下', '以内', '之内']);
