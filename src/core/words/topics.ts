/** What a sentence is about, where it is something named or something that began on a day, behind its first clause; group 1 is the rest. “三公”经费 is no name of an undertaking. */
export const TOPICS: readonly RegExp[] = [
  /(?:^|[。！？；\n])["“][^"”“。！？；，\n]{3,20}["”][^。！？；，\n]{0,40}，([^。！？；\n]*)/g,
  /(?:^|[。！？；，\n])\p{Script=Han}{2,12}于\d{1,2}月\d{1,2}日[^，。！？；\n]{0,30}，([^。！？；\n]*)/gu,
];
