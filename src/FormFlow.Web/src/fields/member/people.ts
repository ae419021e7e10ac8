import { useQuery } from "@tanstack/react-query";
import { type Member, meQuery } from "@/api/session";
import { useMembers } from "@/api/workspace";

/** The people who can be chosen, whoever is signed in first; those who can no longer come in only where they already stand. */
export function usePeople(chosen: readonly string[]): readonly (Member & { isMe: boolean })[] {
  const me = useQuery(meQuery).data?.id;
  return useMembers()
    .filter((member) => !member.isDisabled || chosen.includes(member.id))
    .map((member) => ({ ...member, isMe: member.id === me }))
    .sort((a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name));
}
