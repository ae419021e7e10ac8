import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { type Catalog, catalogQuery, type Live } from "./catalog";
import type { FormDocument } from "./documents";
import { type Me, type Member, membersQuery, meQuery } from "./session";

/** The key of the workspace that the pages below show. */
export const WorkspaceContext = createContext<string>("");

export function useWorkspace(): string {
  return useContext(WorkspaceContext);
}

/** The catalog as it would be with what is being designed; null where what is published holds. */
export const CatalogContext = createContext<Catalog | null>(null);

/** What is published here. Suspends until it is known. */
export function useCatalog(): Catalog {
  const designed = useContext(CatalogContext);
  const { data } = useSuspenseQuery(catalogQuery(useWorkspace()));
  return designed ?? data;
}

/** A published form by its full key, or undefined when there is none the person may see. */
export function useForm(key: string): Live<FormDocument> | undefined {
  return useCatalog().forms.get(key);
}

/** Who is signed in. Suspends until it is known. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

const nobody: readonly Member[] = [];

/** The people here; empty until they are known. */
export function useMembers(): readonly Member[] {
  return useQuery(membersQuery(useWorkspace())).data ?? nobody;
}

/** Whether the person owns the workspace and so may change what it is made of; false until that is known. */
export function useIsOwner(): boolean {
  const me = useMe().id;
  return useMembers().find(({ id }) => id === me)?.isOwner ?? false;
}
