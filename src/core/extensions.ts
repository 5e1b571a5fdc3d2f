/** How files end that can be read, by what they hold; the page's pickers offer the same. Documents may hold tables too. */
export const DOCUMENTS = ['docx', 'doc', 'pdf', 'html', 'htm'] as const;
export const PLAIN = ['txt', 'md', 'text'] as const;
export const TABLES = ['csv', 'tsv', 'xlsx', 'xls', 'ods'] as const;

/** `docx` of `a/b.DOCX`; null where a name has none. */
export const extensionOf = (path: string): string | null => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? null;

const isOf = (extensions: readonly (string | null)[], path: string): boolean => extensions.includes(extensionOf(path));

export const isDocument = (path: string): boolean => isOf(DOCUMENTS, path);
/** A text file; so is one without extension. */
export const isPlain = (path: string): boolean => extensionOf(path) === null || isOf(PLAIN, path);
export const isTable = (path: string): boolean => isOf(TABLES, path);
