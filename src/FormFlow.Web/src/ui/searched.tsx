import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Autocomplete, Input, SearchField, useFilter } from "react-aria-components";
import { useWords } from "@/i18n";

/** A list under the box that it is searched by. */
export function Searched({ children }: { children: ReactNode }) {
  const words = useWords("ui");
  const { contains } = useFilter({ sensitivity: "base" });
  return (
    <Autocomplete filter={contains}>
      <SearchField className="ff-search" aria-label={words("search")} autoFocus>
        <Search aria-hidden="true" />
        <Input placeholder={words("search")} />
      </SearchField>
      {children}
    </Autocomplete>
  );
}
