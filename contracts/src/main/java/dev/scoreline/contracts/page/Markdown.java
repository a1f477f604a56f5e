package dev.scoreline.contracts.page;

import java.util.List;

/** As much Markdown as our pages about problems use: headings, paragraphs, lists, code. */
final class Markdown {

    private static final String FENCE = "```";

    private final Html html;

    Markdown(Html html) {
        this.html = html;
    }

    void write(String text) {
        for (String block : text.strip().split("\\n\\s*\\n")) {
            write(block.lines().toList());
        }
    }

    private void write(List<String> lines) {
        String first = lines.getFirst();
        String rest = String.join("\n", lines);
        if (first.startsWith("## ")) {
            html.element("h2", first.substring(3));
        } else if (first.startsWith("# ")) {
            html.element("h1", first.substring(2));
        } else if (first.startsWith(FENCE)) {
            html.element("pre", String.join("\n", lines.subList(1, lines.size() - 1)));
        } else if (first.startsWith("- ")) {
            html.element(
                    "ul", list -> lines.forEach(line -> list.element("li", item -> item.prose(line.substring(2)))));
        } else {
            html.element("p", paragraph -> paragraph.prose(rest));
        }
    }
}
