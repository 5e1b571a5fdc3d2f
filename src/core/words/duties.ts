/** Words with which a paragraph on what a unit is there for begins. */
export const DUTIES: readonly string[] = ['主要职责', '主要职能', '职责是', '职能是', '部门职责', '单位职责'];
