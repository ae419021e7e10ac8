import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { meQuery } from "@/api/session";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Credentials } from "./credentials";
import { Entrance } from "./entrance";
import { setUpQuery } from "./set-up-query";

/** Only addresses of this app are gone on to. */
const inside = (address: string | null) => (address?.startsWith("/") && !address.startsWith("//") ? address : "/");

/** Signing in; goes on to where the person wanted to be. */
export function SignInPage() {
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const setUp = useQuery(setUpQuery());
  if (setUp.data?.needed) return <Navigate to={paths.setUp()} replace />;
  return (
    <Entrance title={words("signIn.title")}>
      <Credentials
        onSignedIn={async () => {
          await client.fetchQuery({ ...meQuery, staleTime: 0 });
          navigate(inside(query.get("to")), { replace: true });
        }}
      />
    </Entrance>
  );
}
