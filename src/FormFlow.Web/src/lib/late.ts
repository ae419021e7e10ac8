import { type ComponentType, type LazyExoticComponent, lazy } from "react";

// biome-ignore lint/suspicious/noExplicitAny: whatever a part takes, it still takes when it comes late.
type Part = ComponentType<any>;

/** A part whose code comes later, and what fetches it ahead. */
export type Late<P extends Part> = LazyExoticComponent<P> & { readonly load: () => Promise<unknown> };

/** A part whose code comes when it is first shown. When it was fetched ahead it is drawn at once, without a moment of waiting in between. */
export function late<P extends Part>(load: () => Promise<P>): Late<P> {
  let loaded: { default: P } | undefined;
  const fetched = async () => {
    loaded ??= { default: await load() };
    return loaded;
  };
  // React asks a promise only for "then"; one that answers within the call makes it wait for nothing.
  // biome-ignore lint/suspicious/noThenProperty: that is what React asks for.
  const atOnce = (value: { default: P }) => ({ then: (resolve: (value: { default: P }) => void) => resolve(value) });
  const part = lazy(() => (loaded === undefined ? fetched() : (atOnce(loaded) as unknown as Promise<{ default: P }>)));
  return Object.assign(part, { load: fetched });
}
