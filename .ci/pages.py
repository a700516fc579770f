"""Holds rendered pages against the page trees that `stegvis build --output json` writes.

    pages.py KIND JSON SITE PATTERN

KIND is what made the pages: html or checklist (ours), hugo, mkdocs, docusaurus or starlight. JSON is the folder of page trees, SITE the
root of the site, PATTERN the file of a page with {locale}, {lower} (the locale in lower case) and {path}. Compared, in
reading order, are headings, lists with their items, alerts with their titles, images, links and bold text. Every link
inside the site must lead to a file, and to an anchor in it.
"""

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
ORIGIN = "https://example.org"


class Node:
    def __init__(self, tag, attributes=()):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    def classes(self):
        return (self.attributes.get("class") or "").split()

    def text(self):
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def walk(self):
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()


class Reader(HTMLParser):
    """A tree of what an HTML file says; end tags that may be left out are not expected in an article."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Node("root")
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, attrs)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Node(tag, attrs))

    def handle_endtag(self, tag):
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return

    def handle_data(self, data):
        self.open[-1].children.append(data)


def read(path):
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.root


def tidy(text):
    """What a reader sees of a text: joiners and anchors' invisible marks are not, white space counts as one blank."""
    return re.sub(r"\s+", " ", re.sub("[\u2060\u200b¶]", "", text)).strip()


# --- what the tree says -------------------------------------------------------------------------------------------


def plain(inlines):
    out = ""
    for one in inlines:
        # The number of a step has a column of its own.
        if one["kind"] == "number":
            continue
        inner = one.get("text")
        if isinstance(inner, list):
            out += plain(inner)
        else:
            out += inner or one.get("code") or one.get("alt") or ""
    return out


class Expected:
    """The facts of a page tree, as far as a kind of page can show them."""

    def __init__(self, kind, anchors):
        self.kind, self.anchors, self.facts = kind, anchors, []

    def inlines(self, inlines, bold=False):
        for one in inlines:
            kind = one["kind"]
            if kind == "number":
                continue
            if kind == "link":
                target = self.target(one["to"])
                if target:
                    self.facts.append(("link", target, tidy(plain(one["text"]))))
            if kind == "strong" and not bold:
                self.facts.append(("bold", tidy(plain(one["text"]))))
            if kind == "image":
                self.facts.append(("image", tidy(one["alt"])))
            elif isinstance(one["text"] if "text" in one else None, list):
                self.inlines(one["text"], bold or kind == "strong")

    def target(self, to):
        if "url" in to:
            return to["url"]
        page, anchor = to.get("page", ""), to.get("anchor")
        # Hugo has no anchors but those of headings; a link to another leads to its page, or is none.
        if self.kind == "hugo" and anchor and anchor not in self.anchors:
            if not page:
                return None
            anchor = None
        return page + (f"#{anchor}" if anchor else "")

    def blocks(self, blocks):
        for block in blocks:
            kind = block["kind"]
            if self.kind == "checklist" and kind == "list" and block["role"] in ("steps", "before"):
                self.rows(block)
                continue
            if kind == "heading":
                self.facts.append(("heading", block["level"], tidy(plain(block["text"]))))
                self.inlines(block["text"])
            elif kind == "paragraph":
                self.inlines(block["text"])
            elif kind == "list":
                self.facts.append(("list", block["start"], len(block["items"])))
                for item in block["items"]:
                    self.facts.append(("item", first_words(item["blocks"])))
                    self.blocks(item["blocks"])
            elif kind == "alert":
                level = None if self.kind == "hugo" else LEVELS[self.kind](block["level"])
                self.facts.append(("alert", level, tidy(plain(block["title"]))))
                self.blocks(block["blocks"])
            elif kind == "image":
                self.facts.append(("image", tidy(block["alt"])))


    def rows(self, block):
        """The checklist is a table: the steps of a step are rows below its own, and its warnings are rows above it."""
        for item in block["items"]:
            blocks = list(item["blocks"])
            while blocks and blocks[0]["kind"] == "alert":
                self.blocks([blocks.pop(0)])
            self.facts.append(("item", first_words(blocks)))
            inner = [one for one in blocks if one["role"] == "steps"]
            self.blocks([one for one in blocks if one["role"] != "steps"])
            for one in inner:
                self.rows(one)


def first_words(blocks):
    """The beginning of an item, so that an item that slipped to its neighbour is seen."""
    for block in blocks:
        if block["kind"] == "paragraph":
            return tidy(plain(block["text"]))[:30]
        if block["kind"] == "alert":
            return tidy(plain(block["title"]))[:30]
        return block["kind"]
    return ""


def same(level):
    return level


LEVELS = {
    "html": same,
    "checklist": same,
    "mkdocs": same,
    "docusaurus": lambda level: {"important": "info", "caution": "warning"}.get(level, level),
    "starlight": lambda level: {"important": "note", "warning": "caution"}.get(level, level),
}


# --- what a rendered page says ------------------------------------------------------------------------------------


class Found:
    """The facts of an article."""

    def __init__(self, kind, page, targets):
        self.kind, self.page, self.targets, self.facts = kind, page, targets, []
        # The link that a heading is to itself.
        self.own = None

    def visit(self, node, bold=False):
        for child in node.children:
            if isinstance(child, Node):
                self.node(child, bold)

    def node(self, node, bold):
        tag, classes = node.tag, node.classes()
        if tag in ("svg", "script", "style", "nav", "button") or "headerlink" in classes or "hash-link" in classes:
            return
        if "sl-anchor-link" in classes or "number" in classes or "twin" in classes:
            return
        if tag == "thead" or "sign" in classes:
            return
        if tag == "table" or (tag == "section" and "signoff" in classes):
            self.table(node, bold)
            return
        alert = self.alert(node)
        if alert:
            level, title, rest = alert
            self.facts.append(("alert", level, tidy(title)))
            for child in rest:
                self.node(child, bold)
            return
        if re.fullmatch("h[1-6]", tag):
            self.facts.append(("heading", int(tag[1]), tidy(heading_text(node))))
            self.own = f"#{node.attributes.get('id')}"
        elif node.attributes.get("role") == "radiogroup":
            items = [child for child in node.children if isinstance(child, Node) and child.tag == "label"]
            self.facts.append(("list", None, len(items)))
            self.items(items, bold)
            return
        elif tag in ("ol", "ul"):
            items = [child for child in node.children if isinstance(child, Node) and child.tag == "li"]
            start = int(node.attributes.get("start") or 1) if tag == "ol" else None
            self.facts.append(("list", start, len(items)))
            for item in items:
                self.facts.append(("item", self.first_words(item)))
                self.visit(item, bold)
            return
        elif tag == "img":
            self.facts.append(("image", tidy(node.attributes.get("alt") or "")))
        elif tag == "a" and node.attributes.get("href", self.own) != self.own:
            target = self.targets(self.page, node.attributes["href"])
            text = tidy(node.text())
            # Generators make links of addresses in the text by themselves.
            if target not in (text, f"mailto:{text}", f"http://{text}"):
                self.facts.append(("link", target, text))
        elif tag == "strong" or "label-bold" in classes:
            if not bold:
                self.facts.append(("bold", tidy(node.text())))
            bold = True
        self.visit(node, bold)
        if re.fullmatch("h[1-6]", tag):
            self.own = None

    def table(self, node, bold):
        """The rows of a checklist, or the people who sign it."""
        signers = [one for one in node.walk() if "signer" in one.classes()]
        if signers:
            for heading in (one for one in node.walk() if one.tag == "h2"):
                self.node(heading, bold)
            self.facts.append(("list", None, len(signers)))
            self.items(signers, bold)
            return
        # One table holds a section: what stands between its items has rows of its own.
        for row in (one for one in node.walk() if one.tag == "tr"):
            cells = [one for one in row.children if isinstance(one, Node) and one.tag == "td"]
            own = [one for one in cells if "step" in one.classes()]
            self.items(own, bold)
            for cell in cells if not own else ():
                self.visit(cell, bold)

    def items(self, cells, bold):
        for cell in cells:
            self.facts.append(("item", self.first_words(cell)))
            self.visit(cell, bold)

    def alert(self, node):
        inner = [child for child in node.children if isinstance(child, Node)]
        classes = node.classes()
        if self.kind == "hugo" and node.tag == "blockquote":
            return None, inner[0].text(), inner[1:]
        if self.kind in ("html", "checklist") and "alert" in classes:
            return classes[1], inner[0].text(), inner[1:]
        if self.kind == "mkdocs" and "admonition" in classes:
            return classes[1], inner[0].text(), inner[1:]
        if self.kind == "docusaurus" and "theme-admonition" in classes:
            level = classes[1].removeprefix("theme-admonition-")
            return level, inner[0].text(), inner[1:]
        if self.kind == "starlight" and "starlight-aside" in classes:
            level = classes[1].removeprefix("starlight-aside--")
            return level, inner[0].text(), inner[1:]
        return None

    def first_words(self, item):
        for child in item.children:
            if isinstance(child, str):
                if tidy(child):
                    break
                continue
            if child.tag == "a" and "number" in child.classes():
                continue
            if child.tag == "div" and "step" in child.classes():
                return self.first_words(child)
            alert = self.alert(child)
            if alert:
                return tidy(alert[1])[:30]
            if child.tag == "p":
                return tidy(child.text())[:30]
            if child.tag in ("figure", "img"):
                return "image"
            if child.tag not in ("span", "a") or tidy(child.text()):
                break
        inline = []
        for child in item.children:
            if isinstance(child, Node) and child.tag in ("ul", "ol", "p", "div", "blockquote", "aside"):
                break
            inline.append(child if isinstance(child, str) else child.text())
        return tidy("".join(inline))[:30]


def heading_text(node):
    out = ""
    for child in node.children:
        if isinstance(child, str):
            out += child
        elif not {"headerlink", "hash-link"} & set(child.classes()):
            out += heading_text(child)
    return out


def article(kind, root):
    """The part of a page that shows the tree."""
    wanted = {
        "html": lambda node: node.tag == "main",
        "checklist": lambda node: node.tag == "main",
        "hugo": lambda node: node.tag == "article",
        "mkdocs": lambda node: "md-content__inner" in node.classes(),
        "docusaurus": lambda node: "theme-doc-markdown" in node.classes(),
        "starlight": lambda node: "sl-markdown-content" in node.classes(),
    }[kind]
    found = [node for node in root.walk() if wanted(node)]
    if kind == "starlight":
        # The theme sets the title outside of the content.
        return Node("root", ()), [node for node in root.walk() if node.tag == "h1"][:1] + found[:1]
    return root, found[:1]


# --- the site -----------------------------------------------------------------------------------------------------


class Site:
    """Addresses of a site: which page of which document they lead to, and whether they lead anywhere at all."""

    def __init__(self, root, pattern, base):
        self.root, self.pattern, self.base = root, pattern, base
        self.pages, self.ids, self.broken = {}, {}, []
        # Links of a checklist lead to guides, which have the same anchors.
        self.twin = ".checklist.html" if pattern.endswith(".checklist.html") else ""

    def file(self, locale, path):
        return self.pattern.format(locale=locale, lower=locale.lower(), path=path)

    def address(self, file):
        return ORIGIN + self.base + re.sub(r"(^|/)index\.html$", r"\1", file)

    def target(self, page, href):
        """An address as a tree names it: `path#anchor` for a page of the same locale, else as it is."""
        locale, path, file = page
        url = urlsplit(urljoin(self.address(file), href))
        if f"{url.scheme}://{url.netloc}" != ORIGIN:
            return href
        name = unquote(url.path).removeprefix(self.base)
        name = name.removesuffix(".html") + self.twin if self.twin and not name.endswith(self.twin) else name
        known = self.pages.get(name) or self.pages.get(name.rstrip("/") + "/index.html")
        known = known or self.pages.get((name + "index.html") if name.endswith("/") or not name else name)
        if known is None:
            self.broken.append(f"{file}: {href} leads to no page")
            return href
        anchor = unquote(url.fragment)
        if anchor and anchor not in self.anchors(known):
            self.broken.append(f"{file}: {href} leads to no anchor")
        other = "" if known[1] == path else known[1]
        if known[0] != locale:
            other = f"{known[0]}/{other}"
        return other + (f"#{anchor}" if anchor else "")

    def anchors(self, page):
        if page not in self.ids:
            root = read(self.root / page[2])
            ids = [node.attributes[key] for node in root.walk() for key in ("id", "name") if key in node.attributes]
            self.ids[page] = set(ids)
        return self.ids[page]

    def images(self, page, node):
        for image in (one for one in node.walk() if one.tag == "img"):
            source = image.attributes.get("src") or ""
            url = urlsplit(urljoin(self.address(page[2]), source))
            if url.scheme == "data":
                continue
            if not (self.root / unquote(url.path).removeprefix(self.base)).is_file():
                self.broken.append(f"{page[2]}: {source} is no picture")


def heading_anchors(blocks):
    return {block["anchors"][0] for block in blocks if block["kind"] == "heading" and block["anchors"]}


def compare(kind, trees, site):
    failures, facts = [], 0
    pages = []
    for file in sorted(trees.glob("*/**/*.json")):
        tree = json.loads(file.read_text(encoding="utf-8"))
        if kind == "checklist":
            tree.update(tree["checklist"])
        page = (tree["locale"], tree["path"], site.file(tree["locale"], tree["path"]))
        site.pages[page[2]] = page
        pages.append((page, tree))
    anchors = set().union(*(heading_anchors(tree["blocks"]) for _, tree in pages))
    for page, tree in pages:
        expected = Expected(kind, anchors)
        expected.facts.append(("heading", 1, tidy(plain(tree["title"]))))
        expected.inlines(tree["title"])
        expected.blocks(tree["blocks"])
        _, parts = article(kind, read(site.root / page[2]))
        found = Found(kind, page, site.target)
        for part in parts:
            found.node(part, False)
            site.images(page, part)
        facts += len(expected.facts)
        if len(expected.facts) < 5:
            failures.append(f"{page[2]}: only {len(expected.facts)} facts; is this the right tree?")
        for at in range(max(len(expected.facts), len(found.facts))):
            want = expected.facts[at] if at < len(expected.facts) else None
            got = found.facts[at] if at < len(found.facts) else None
            if want != got:
                failures.append(f"{page[2]}: fact {at}\n  expected {want}\n  found    {got}")
                break
    return len(pages), facts, failures + site.broken


def main():
    kind, trees, root, pattern, base = sys.argv[1:]
    site = Site(Path(root), pattern, base)
    pages, facts, failures = compare(kind, Path(trees), site)
    for failure in failures:
        print(failure)
    print(f"{kind}: {pages} pages, {facts} facts, {len(failures)} differences")
    sys.exit(1 if failures or not pages else 0)


main()
