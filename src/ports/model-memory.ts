/** What outlives a process: what servers were found to understand, and what was spent on them. */
export interface ModelMemory {
  /** By address and model, as it was kept; undefined when nothing is known. */
  abilities(server: string): Promise<string | undefined>;
  keepAbilities(server: string, abilities: string): Promise<void>;
  /** Tokens of a day, `2026-04-20`, over all servers. */
  spent(day: string): Promise<number>;
  spend(day: string, tokens: number): Promise<void>;
}
