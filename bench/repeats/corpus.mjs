// A small corpus of its own for machines without the large one: reports of made-up sentences under the same headings, with copies planted in them.

/** Park and Miller's minimal standard generator: the same reports on every machine. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const HEADINGS = ['一、基本情况', '二、自评情况', '三、预算执行情况', '四、主要成效', '五、存在问题', '六、改进措施'];
const FORM = '根据财政部门关于开展整体支出绩效自评工作的通知要求，我单位成立自评工作小组，对照指标体系逐项自评，形成本报告。';
/** Common characters of the field; a sentence of thirty chosen at random is like no other. */
const CHARACTERS = [...'全县年度项目资金预算执行管理服务群众建设推进落实责任制度检查培训设备采购维修宣传教育档案图书卫生农业水利道路环境安全监督考核评价指标完成提升改善保障组织开展加强规范统筹协调分析总结问题措施效果质量进度比例标准流程人员机构部门街道社区企业学校医院农村城镇居民收入支出决算公开审计整改'];
const REPORTS = 120;
const SENTENCES = 12;

/** Documents, the copies planted in them, and where all are alike. */
export function madeUp(seed = 7) {
  const random = randomFrom(seed);
  const sentence = () => `${Array.from({ length: 18 + random(30) }, () => CHARACTERS[random(CHARACTERS.length)]).join('')}${random(3) === 0 ? `${1 + random(9000)}万元` : ''}。`;
  const bodies = Array.from({ length: REPORTS }, () => HEADINGS.map(() => Array.from({ length: SENTENCES }, sentence)));
  const planted = [];
  for (let n = 0; n < REPORTS; n++) {
    const [from, to, of, at, count] = [random(REPORTS), random(REPORTS), random(HEADINGS.length), random(HEADINGS.length), 2 + random(4)];
    const start = random(SENTENCES - count);
    if ((from === to && of === at) || planted.some((other) => [`${from} ${of}`, `${to} ${at}`].some((place) => other.places.includes(place)))) continue;
    const copy = bodies[from][of].slice(start, start + count).map((words) => (n % 2 === 0 ? words : words.replace(/\d+/, (digits) => String(Number(digits) + 7)).replace('。', n % 4 === 1 ? '；' : '。')));
    bodies[to][at].splice(start, count, ...copy);
    planted.push({ places: [`${from} ${of}`, `${to} ${at}`], from, of, to, at, start, count });
  }
  const documents = bodies.map((sections, i) => ({ id: `r${i}`, text: `${FORM}\n${sections.map((sentences, k) => `${HEADINGS[k]}\n${sentences.join('')}`).join('\n')}\n` }));
  const place = (report, section, start, count) => {
    const text = documents[report].text;
    const begin = text.indexOf(HEADINGS[section]) + HEADINGS[section].length + 1 + bodies[report][section].slice(0, start).join('').length;
    return [begin, begin + bodies[report][section].slice(start, start + count).join('').length];
  };
  const truth = planted.map(({ from, of, to, at, start, count }) => {
    const [[startA, endA], [startB, endB]] = [place(from, of, start, count), place(to, at, start, count)];
    return { docA: `r${from}`, startA, endA, docB: `r${to}`, startB, endB };
  });
  return { documents, truth, legitimate: new Map(documents.map(({ id, text }) => [id, [[0, FORM.length], ...HEADINGS.map((heading) => [text.indexOf(heading), text.indexOf(heading) + heading.length])]])) };
}
