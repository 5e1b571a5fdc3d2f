/**
 * Notes are written in the year after the one reported on. Who says 前年 beside 去年 means by 去年 the year reported on and by 前年 the one before; where nobody
 * says 前年, 去年 may as well be the year before, as in the report itself.
 */
export function yearsAsTold(texts: readonly string[]): (text: string) => string {
  if (!texts.some((text) => LATER.test(text))) return (text) => text;
  return (text) => text.replace(/去年/g, '本年').replace(LATER_ALL, '上年');
}

const LATER = /(?<!大)前年/;
const LATER_ALL = /(?<!大)前年|头年/g;
