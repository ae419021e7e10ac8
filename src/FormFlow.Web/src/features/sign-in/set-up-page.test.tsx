import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import { FakeServer } from "@/testing/fake-server";
import { SetUpPage } from "./set-up-page";

const token = "0123456789abcdef0123456789abcdef";
const templates = [{ key: "desk", label: "Service desk", description: "For a team that helps.", version: "1.0.0" }];

function open() {
  const server = new FakeServer({
    "GET /setup": ({ headers }) => ({ needed: true, templates: headers.get("X-Setup-Token") === token ? templates : null }),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MemoryRouter>
      <QueryClientProvider client={client}>
        <SetUpPage />
      </QueryClientProvider>
    </MemoryRouter>,
  );
  return { server, user: userEvent.setup() };
}

describe("setting up from another machine", () => {
  it("offers what to begin with once the token is given", async () => {
    const { user } = open();
    const given = await screen.findByRole("textbox", { name: /token/i });
    expect(screen.queryByRole("radio")).toBeNull();

    await user.click(given);
    await user.paste(` ${token} `);

    expect(await screen.findByRole("radio", { name: /Service desk/ })).toBeChecked();
    expect(screen.getByRole("radio", { name: /Nothing/i })).not.toBeChecked();
  });

  it("says at once that a token is not this server's", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("textbox", { name: /token/i }));
    await user.paste("f".repeat(32));

    expect(await screen.findByText(/not the token of this run/)).toBeVisible();
  });
});
