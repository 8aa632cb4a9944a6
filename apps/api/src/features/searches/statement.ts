/** A statement that is put together from conditions, with the values that stand in it. */
export class Statement {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  /** @returns the place of the value, `$3`. */
  readonly add = (value: unknown): `$${number}` => `$${this.values.push(value)}`;

  where(condition: string): void {
    this.conditions.push(condition);
  }

  get condition(): string {
    return this.conditions.join('\n AND ');
  }
}
