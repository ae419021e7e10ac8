import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { api } from "@/api/client";
import { forgetAsks } from "@/api/early";
import { useMe } from "@/api/workspace";
import { chooseLanguage, type LanguageTag, languages, useWords } from "@/i18n";
import { useLanguage } from "@/i18n/language";
import { paths } from "@/lib/paths";
import { chooseTheme, themes, useTheme } from "@/lib/theme";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choice";
import { Avatar } from "@/ui/tag";
import "./profile.css";

/** Me: how the app speaks and looks to me, what it tells me and when (given by the app), and the way out. */
export function ProfilePage({ children }: { children?: ReactNode }) {
  const words = useWords();
  const me = useMe();
  const theme = useTheme();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = async () => {
    await api.DELETE("/api/v1/session");
    forgetAsks();
    // The pages go first: without what they show they would ask for it again, and be sent to sign in and come back.
    await navigate(paths.signIn(), { replace: true });
    client.clear();
  };
  return (
    <>
      <header className="ff-head">
        <Avatar name={me.name} />
        <h1 className="ff-grow">{me.name}</h1>
        <Button look="plain" onPress={() => void signOut()}>
          {words("signIn.out")}
        </Button>
      </header>
      <div className="ff-content ff-profile">
        <p className="ff-quiet">{me.email}</p>
        <RadioGroup
          label={words("language")}
          value={language as LanguageTag}
          onChange={(tag) => void chooseLanguage(tag)}
          options={languages.map(({ tag, name }) => ({ value: tag, label: <span lang={tag}>{name}</span> }))}
        />
        <RadioGroup
          label={words("theme.label")}
          value={theme}
          onChange={chooseTheme}
          options={themes.map((value) => ({ value, label: words(`theme.${value}`) }))}
        />
        {children}
      </div>
    </>
  );
}
