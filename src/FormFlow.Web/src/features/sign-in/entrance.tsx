import type { ReactNode } from "react";
import { chooseLanguage, languages, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Logo } from "@/ui/logo";
import "./entrance.css";

/** The page before one is inside: one calm column, with the language in reach. */
export function Entrance({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const words = useWords();
  return (
    <main className="ff-entrance">
      <div className="ff-entrance-card">
        <div className="ff-row">
          <Logo />
          <b>FormFlow</b>
        </div>
        <div>
          <h1>{title}</h1>
          {intro && <p className="ff-quiet">{intro}</p>}
        </div>
        {children}
      </div>
      <fieldset className="ff-entrance-languages">
        <legend className="ff-visually-hidden">{words("language")}</legend>
        {languages.map(({ tag, name }) => (
          <Button key={tag} small onPress={() => void chooseLanguage(tag)}>
            <span lang={tag}>{name}</span>
          </Button>
        ))}
      </fieldset>
    </main>
  );
}
