import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { departmentPath, departmentsQuery } from "@/api/departments";
import { useIsOwner, useWorkspace } from "@/api/workspace";
import { usePeople } from "@/fields/member/people";
import { useWords } from "@/i18n";
import { RadioGroup } from "@/ui/choice";
import { Picker } from "@/ui/picker";
import type { Choice } from "@/ui/select";
import { Person, Tag } from "@/ui/tag";
import { type Audience, useAudienceNames } from "./audience-names";
import type { Content, ViewEdit } from "./view-edit";

type Who = "me" | "all" | "some" | "app";
type Props = { edit: ViewEdit; set: (patch: Partial<Content>) => void; change: (patch: { audience: Audience | undefined }) => void };

/** Who sees a view: nobody else, everybody, or chosen departments and people; a new one may be the app's. */
export function AudienceSetting({ edit, set, change }: Props) {
  const words = useWords("views");
  const isOwner = useIsOwner();
  const { audience: whose, view } = edit.now;
  const isOfApp = whose === "app";
  const some: Audience | null = view.audience ?? null;
  const narrow = (who: "all" | "some") => change({ audience: who === "all" ? undefined : (some ?? {}) });
  const own: readonly Who[] = edit.edited.kind === "new" && isOwner ? ["me", "all", "some", "app"] : ["me", "all", "some"];
  return (
    <>
      {edit.edited.kind !== "app" && (
        <RadioGroup<Who>
          label={words("edit.who")}
          value={whose === "all" && some ? "some" : whose}
          onChange={(who) => {
            set({ audience: who === "some" ? "all" : who });
            if (who === "all" || who === "some") narrow(who);
          }}
          options={own.map((value) => ({ value, label: words(`edit.${value}`) }))}
        />
      )}
      {isOfApp && (
        <>
          <p className="ff-hint">{words("edit.ofApp")}</p>
          <RadioGroup<"all" | "some">
            label={words(edit.edited.kind === "app" ? "edit.who" : "edit.whoInApp")}
            value={some ? "some" : "all"}
            onChange={narrow}
            options={[
              { value: "all", label: words("edit.everybody") },
              { value: "some", label: words("edit.some") },
            ]}
          />
        </>
      )}
      {whose !== "me" && some && <People audience={some} onChange={(audience) => change({ audience })} />}
    </>
  );
}

function People({ audience, onChange }: { audience: Audience; onChange: (audience: Audience) => void }) {
  const words = useWords("views");
  const departments = useQuery(departmentsQuery(useWorkspace())).data ?? [];
  const chosen = { departments: audience.departments ?? [], members: audience.members ?? [] };
  const people = usePeople(chosen.members);
  const names = useAudienceNames();
  const put = (next: Partial<typeof chosen>) => {
    const set = Object.entries({ ...chosen, ...next }).filter(([, ids]) => ids.length > 0);
    onChange(Object.fromEntries(set) as Audience);
  };
  const places = departments
    .map(({ id }) => ({ value: id, label: departmentPath(departments, id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const faces = people.map(({ id, name, email }) => ({ value: id, label: `${name} ${email}`, content: <Person name={name} /> }));
  return (
    <>
      <p className="ff-hint">{words("edit.audienceHint")}</p>
      <Several
        label={words("edit.departments")}
        placeholder={words("edit.pickDepartments")}
        hint={words("edit.departmentsHint")}
        options={places}
        values={chosen.departments}
        name={names.department}
        onChange={(ids) => put({ departments: ids })}
      />
      <Several
        label={words("edit.members")}
        placeholder={words("edit.pickMembers")}
        options={faces}
        values={chosen.members}
        name={names.member}
        onChange={(ids) => put({ members: ids })}
      />
    </>
  );
}

/** Several of a list under a name. What is gone can still be taken away. */
function Several(props: {
  label: string;
  placeholder: string;
  hint?: string;
  options: readonly Choice[];
  values: readonly string[];
  name: (id: string) => string;
  onChange: (ids: string[]) => void;
}) {
  const { label, placeholder, hint, options, values, name, onChange } = props;
  const id = useId();
  const gone = values.filter((value) => !options.some((option) => option.value === value)).map((value) => ({ value, label: name(value) }));
  return (
    <div className="ff-field">
      <span className="ff-label">{label}</span>
      <Picker
        aria-label={label}
        aria-describedby={hint && id}
        isMultiple
        values={values}
        onChange={onChange}
        options={[...options, ...gone]}
        placeholder={placeholder}
      >
        <span className="ff-values">
          {values.map((value) => (
            <Tag key={value}>{name(value)}</Tag>
          ))}
        </span>
      </Picker>
      {hint && (
        <span id={id} className="ff-hint">
          {hint}
        </span>
      )}
    </div>
  );
}
