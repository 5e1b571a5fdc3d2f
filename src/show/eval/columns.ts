/** Rows in columns, the first to the left and the others to the right; a Chinese character is two wide at a terminal. */
export function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column === 0)).join('  ').trimEnd()).join('\n');
}

const padded = (text: string, to: number, left: boolean): string => {
  const space = ' '.repeat(Math.max(0, to - width(text)));
  return left ? text + space : space + text;
};

const width = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”]/.test(character) ? 2 : 1), 0);
