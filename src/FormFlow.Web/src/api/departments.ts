import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { components } from "./schema.gen";
import type { Member } from "./session";

export type Department = components["schemas"]["Department"];

/** The departments of a workspace, all pages. */
export const departmentsQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "departments"],
    queryFn: async ({ signal }) => {
      const departments: Department[] = [];
      let cursor: string | undefined;
      do {
        const page = await data(
          api.GET("/api/v1/workspaces/{ws}/departments", { params: { path: { ws }, query: { limit: 200, cursor } }, signal }),
        );
        departments.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return departments;
    },
    staleTime: 5 * 60_000,
  });

/** The ids of the other members of the departments that a member heads, and of those below them. */
export function subordinatesOf(
  me: string,
  members: readonly Pick<Member, "id" | "departments">[],
  departments: readonly Pick<Department, "id" | "parent" | "manager">[],
): string[] {
  const below = new Set(departments.filter(({ manager }) => manager === me).map(({ id }) => id));
  for (let before = -1; below.size > before; ) {
    before = below.size;
    for (const { id, parent } of departments) if (parent !== null && below.has(parent)) below.add(id);
  }
  return members.filter((member) => member.id !== me && member.departments.some((id) => below.has(id))).map(({ id }) => id);
}

/** The name of a department after those above it: `Company / Sales / East`. */
export function departmentPath(departments: readonly Department[], id: string): string {
  const names: string[] = [];
  for (let at = departments.find((one) => one.id === id); at && names.length < 32; at = departments.find((one) => one.id === at?.parent)) {
    names.unshift(at.name);
  }
  return names.join(" / ");
}
