/** A `DotNetObjectReference` as Blazor hands it to a module. */
export interface DotNet {
  invokeMethodAsync(name: string, ...parameters: unknown[]): Promise<unknown>;
}

/**
 * Calls back into the page without waiting. A page that has gone away (its circuit closed, its component disposed)
 * cannot hear any more: that is written to the console and is not an error of the caller.
 */
export function tell(dotnet: DotNet | null, name: string, ...parameters: unknown[]): void {
  dotnet?.invokeMethodAsync(name, ...parameters).catch((reason: unknown) => {
    console.warn(`${name} was not heard by the page:`, reason);
  });
}
