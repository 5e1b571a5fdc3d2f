import { EditorState, type Extension } from '@codemirror/state';
import type { Locale } from '../../core/locale.ts';

/** CodeMirror's own words, as its search panel asks for them. English is what it speaks anyway. */
const CHINESE: Readonly<Record<string, string>> = {
  Find: '查找', Replace: '替换为', next: '下一个', previous: '上一个', all: '全部', replace: '替换', 'replace all': '全部替换', close: '关闭',
  'match case': '区分大小写', regexp: '正则', 'by word': '整词', 'current match': '当前', 'replaced match on line $': '已替换第 $ 行的一处',
  'replaced $ matches': '替换了 $ 处', 'on line': '在第', 'Go to line': '转到行', go: '转到',
};

export const phrases = (locale: Locale): Extension => (locale === 'en' ? [] : EditorState.phrases.of(CHINESE));
