/** Names of what stands at the beginning of a year, comes in, goes out and is left at its end (G05–G07 of the relations, put together), by how they end. */
export const FLOWS = {
  before: ['年初结转和结余', '年初结转结余', '上年结转和结余', '上年结转结余', '年初结转', '上年结转', '初结转和结余', '期初结转和结余'],
  income: ['本年收入', '本年收入合计', '当年收入'],
  expense: ['本年支出', '本年支出合计', '当年支出'],
  after: ['年末结转和结余', '年末结转结余', '年末结转', '结转下年', '结转下年使用', '期末结转和结余'],
} as const;

/** With one of these the four do not close. */
export const OTHER_FLOWS: readonly string[] = ['使用非财政拨款结余', '结余分配', '使用专用结余', '调整年初结转', '上缴', '收回', '交回'];
