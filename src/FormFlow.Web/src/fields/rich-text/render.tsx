import { createElement, type ReactNode } from "react";
import { isSafeAddress } from "../link";

/** The elements that a rich text may hold; whatever else a text says is shown as the words in it. */
const known = new Set(
  "p h1 h2 h3 h4 strong b em i u s sub sup code pre blockquote ul ol li a span div table thead tbody tr th td br hr".split(" "),
);
const silent = new Set(["script", "style", "template", "noscript", "title"]);

/** Builds a rich text from its HTML: a tree of the few known elements without any attribute but a safe address. Nothing in it ever runs. */
export function renderRichText(html: string): ReactNode {
  return children(new DOMParser().parseFromString(html, "text/html").body);
}

/** The words of a rich text, lines and cells parted by spaces. */
export function plainText(html: string): string {
  const words: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? "");
    if (!(node instanceof Element) || silent.has(node.localName)) return;
    node.childNodes.forEach(walk);
    if (!["strong", "b", "em", "i", "u", "s", "sub", "sup", "code", "a", "span"].includes(node.localName)) words.push(" ");
  };
  walk(new DOMParser().parseFromString(html, "text/html").body);
  return words.join("").replace(/\s+/g, " ").trim();
}

function children(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, index) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof Element) || silent.has(node.localName)) return null;
    if (!known.has(node.localName)) return createElement("span", { key: index }, ...children(node));
    if (node.localName === "br" || node.localName === "hr") return createElement(node.localName, { key: index });
    return createElement(node.localName, { key: index, ...attributes(node) }, ...children(node));
  });
}

function attributes(element: Element): Record<string, unknown> {
  const address = element.getAttribute("href") ?? "";
  if (element.localName === "a" && isSafeAddress(address)) return { href: address, target: "_blank", rel: "noopener noreferrer" };
  const spans = Object.fromEntries(
    [
      ["colSpan", element.getAttribute("colspan")],
      ["rowSpan", element.getAttribute("rowspan")],
    ].filter(([, span]) => /^[1-9]\d?$/.test(span ?? "")),
  );
  return element.localName === "td" || element.localName === "th" ? spans : {};
}
