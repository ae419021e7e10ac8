import { screen, waitFor } from "@testing-library/react";
import { Editor } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, said, show } from "@/testing/fields";
import { extensions } from "./extensions";

const field = fieldOf("richText");

describe("a rich text", () => {
  it("is shown as what it is made of", () => {
    show(
      field,
      '<h2>Notes</h2><p>see <a href="https://example.com">this</a></p><ul><li>one</li></ul><table><tr><td colspan="2">a</td></tr></table>',
    );
    expect(screen.getByRole("heading", { name: "Notes" })).toBeVisible();
    expect(screen.getByRole("link", { name: "this" })).toHaveAttribute("rel", "noopener noreferrer");
    expect(screen.getByRole("listitem")).toHaveTextContent("one");
    expect(screen.getByRole("cell")).toHaveAttribute("colspan", "2");
  });

  it.each([
    "<script>document.title = 'run'</script>hello",
    "<img src=x onerror=\"document.title = 'run'\">hello",
    "<p onclick=\"document.title = 'run'\" style='position:fixed'>hello</p>",
    "<a href='javascript:document.title=1'>hello</a>",
    "<iframe srcdoc='<script>parent.document.title = 1</script>'></iframe>hello",
    "<svg><script>document.title = 'run'</script></svg><math><style>p{}</style></math>hello",
    "<form action=//evil><input name=q>hello</form>",
  ])("never runs or loads anything: %s", (html) => {
    document.title = "quiet";
    const { container } = show(field, html);
    expect(container).toHaveTextContent("hello");
    expect(container.querySelector("script, img, iframe, svg, form, input, style, [onclick], [style], [href^=javascript]")).toBeNull();
    expect(document.title).toBe("quiet");
  });

  it("is its words in a list and on the clipboard", () => {
    expect(said(field, "<p>Met <b>Ann</b></p><p>again &amp; again</p>")).toBe("Met Ann again & again");
    expect(show(field, "<h1>One</h1><p>two</p>", { isCompact: true }).container).toHaveTextContent(/^One two$/);
  });
});

describe("the editor of a rich text", () => {
  it("opens with the text, under the name of the field", async () => {
    enter(field, "<p>hello</p>");
    expect(await screen.findByRole("textbox", { name: "It" }, { timeout: 5000 })).toHaveTextContent("hello");
    await waitFor(() => expect(screen.getByRole("toolbar")).toBeVisible());
  });

  it("makes what is chosen bold", async () => {
    const { user, last } = enter(field, "<p>hello</p>");
    const box = await screen.findByRole("textbox", { name: "It" }, { timeout: 5000 });
    box.focus();
    await user.keyboard("{Control>}a{/Control}");
    await user.click(screen.getByRole("button", { name: "Bold" }));
    await waitFor(() => expect(last()).toBe("<p><strong>hello</strong></p>"));
  });

  it("loses nothing that the server keeps", () => {
    const kept =
      '<h3>t</h3><p>a<sub>b</sub><sup>c</sup><u>d</u><s>e</s><code>f</code><a href="https://example.com/">g</a></p><blockquote><p>h</p></blockquote><ol><li><p>i</p></li></ol><pre><code>j</code></pre><hr><table><tbody><tr><th colspan="1" rowspan="1"><p>k</p></th></tr></tbody></table>';
    const editor = new Editor({ extensions, content: kept, injectCSS: false });
    const html = editor.getHTML();
    for (const part of [
      "<h3>",
      "<sub>b",
      "<sup>c",
      "<u>d",
      "<s>e",
      "<code>f",
      'href="https://example.com/"',
      "<blockquote>",
      "<ol>",
      "<pre>",
      "<hr>",
      "<table",
      "<th",
    ]) {
      expect(html).toContain(part);
    }
    editor.destroy();
  });

  it("takes no address that would run", () => {
    const editor = new Editor({ extensions, content: "<p><a href='javascript:alert(1)'>x</a></p>", injectCSS: false });
    expect(editor.getHTML()).not.toContain("javascript");
    editor.destroy();
  });
});
