/** A whole and the parts that always make it up, by the words that name them; `of` null: whatever the whole is called. Several words in one part are alternatives. */
export interface Partition {
  readonly of: readonly string[] | null;
  readonly parts: readonly (readonly string[])[];
}

/** Partitions that the forms of 决算, 预算 and 三公 have (G01–G48 of the relations; 政府采购 is of goods, works and services). */
export const PARTITIONS: readonly Partition[] = [
  { of: ['三公'], parts: [['因公出国（境）费', '因公出国（境）经费', '因公出国（境）费用', '因公出国（境）费支出', '因公出国（境）', '出国费', '出国（境）费'], ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置和运行维护费', '公务用车购置及运行维护费支出', '公务用车费', '公务用车经费', '公车购置及运行费', '公务用车运行费用', '公务用车运行维护费'], ['公务接待费', '公务接待', '接待费', '公务接待费支出']] },
  { of: ['公务用车', '公车'], parts: [['公务用车购置费', '购置费', '公务用车购置', '车辆购置费', '公务用车购置费支出'], ['公务用车运行维护费', '运行维护费', '公务用车运行费', '公务用车运行维护', '运行费', '公务用车运行维护费支出']] },
  { of: ['采购'], parts: [['货物', '货物采购金', '货物支出', '政府采购货物支出', '货物类', '货物采购', '采购货物支出', '货物采购预算', '货物类采购金'], ['工程', '工程采购金', '工程支出', '政府采购工程支出', '工程类', '工程采购', '采购工程支出', '工程采购预算', '工程类采购金'], ['服务', '服务采购金', '服务支出', '政府采购服务支出', '服务类', '服务采购', '采购服务支出', '服务采购预算', '服务类采购金']] },
  { of: ['支出'], parts: [['基本支出'], ['项目支出']] },
  { of: ['基本支出'], parts: [['人员经费', '人员支出', '人员经费支出'], ['公用经费', '公用支出', '日常公用经费', '公用经费支出']] },
  { of: ['收入'], parts: [['税收收入'], ['非税收入']] },
];
