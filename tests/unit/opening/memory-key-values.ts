import type { KeyValues } from '../../../src/opening/store.ts';

/** Keys and values in memory, with room for so many files, that may refuse everything. */
export class MemoryKeyValues implements KeyValues {
  readonly values = new Map<string, unknown>();
  mostFiles = Infinity;
  isRefused = false;

  async #allowed(): Promise<void> {
    await Promise.resolve();
    if (this.isRefused) throw new Error('A mutation operation was attempted in a private window');
  }
  async get(key: string): Promise<unknown> {
    await this.#allowed();
    return structuredClone(this.values.get(key));
  }
  async set(key: string, value: unknown): Promise<void> {
    await this.#allowed();
    const files = [...this.values.keys()].filter(
      (other) => other.startsWith('local:') && other !== key,
    ).length;
    if (key.startsWith('local:') && files >= this.mostFiles) throw new Error('QuotaExceededError');
    this.values.set(key, structuredClone(value));
  }
  async del(key: string): Promise<void> {
    await this.#allowed();
    this.values.delete(key);
  }
  async keys(): Promise<readonly string[]> {
    await this.#allowed();
    return [...this.values.keys()];
  }
  async update(key: string, change: (old: unknown) => unknown): Promise<void> {
    await this.set(key, change(await this.get(key)));
  }
}
