import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useForm } from "@/api/workspace";
import { formulasQuery } from "@/forms/api/formulas";
import { recordQuery } from "@/forms/api/records";
import { settingsQuery } from "@/forms/api/settings";

/** After the first records, which are what is waited for. */
const settledMs = 1_000;

/** Long enough that a pointer on its way over a list asks for nothing. */
const dwellMs = 60;

/** Asks for what every form of these records needs, before the first one is opened. */
export function useFormAhead(ws: string, form: string): void {
  const client = useQueryClient();
  const version = useForm(form)!.version;
  useEffect(() => {
    const timer = setTimeout(() => {
      void client.prefetchQuery(formulasQuery(ws, form, version));
      void client.prefetchQuery(settingsQuery(ws));
    }, settledMs);
    return () => clearTimeout(timer);
  }, [client, ws, form, version]);
}

export type RecordAhead = { expect: (id: string) => void; forget: () => void };

/** Asks for a record as soon as the pointer rests on what opens it. */
export function useRecordAhead(ws: string, form: string): RecordAhead {
  const client = useQueryClient();
  return useMemo(() => {
    let timer: number | undefined;
    const forget = () => window.clearTimeout(timer);
    const expect = (id: string) => {
      forget();
      timer = window.setTimeout(() => void client.prefetchQuery(recordQuery(ws, form, id)), dwellMs);
    };
    return { expect, forget };
  }, [client, ws, form]);
}
