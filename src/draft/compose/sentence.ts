/** Labels with which people open a note, and what an official sentence has in their place. References may stand before the label. */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^((?:\{\{[^{}]*\}\})?)计划[：:]\s*/, '$1计划'],
  [/^(?:绩效)?目标[：:]\s*/, ''],
  [/^(?:年度|重点|主要)?(?:任务|工作)(?:[：:]|是(?=\p{Script=Han}{2}))\s*/u, ''],
  [/^(?:主要)?(?:职责|职能)[：:]\s*/, '主要职责是'],
  [/^(?:编预算|预算编制)[：:]\s*/, '编制预算时，'],
  [/^编([^，。：:]{0,16}预算)[：:]\s*/, '编制$1时，'],
  [/^没花完的[：:]\s*/, '未支出的资金中，'],
  [/^(?:监督|过程|备注|说明)[：:]\s*/, ''],
  [/^过程(第.步)[：:]\s*/, '$1，'],
  [/^(第.步)[：:]\s*/, '$1，'],
];

/** Office talk for which the official word is beyond doubt. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/一共/g, '共'],
  [/没花完的/g, '未支出的资金'],
  [/钱主要花在/g, '资金主要用于'],
  [/今年的钱/g, '资金'],
  [/报上去的/g, '报送的材料'],
  [/挂在/g, '公布于'],
  [/([^\s])这块，/g, '$1方面，'],
];

/** A note as one plain sentence: the label at its front, its spaces and its missing full stop are put right, its facts are left alone. */
export function officialSentence(note: string): string {
  const opened = OPENINGS.reduce((text, [pattern, put]) => text.replace(pattern, put), note.trim());
  const worded = WORDS.reduce((text, [pattern, put]) => text.replace(pattern, put), opened);
  const closed = worded.replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1').replace(/[；;，,、\s]+$/, '');
  return /[。！？]$/.test(closed) ? closed : `${closed}。`;
}
