package dev.scoreline.contracts.page;

import java.util.function.Consumer;

/** Writes HTML in which every text is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Writes an element and, within it, whatever {@code inside} writes; {@code attributes} are names and values. */
    Html element(String name, Consumer<Html> inside, String... attributes) {
        out.append('<').append(name);
        for (int place = 0; place < attributes.length; place += 2) {
            out.append(' ').append(attributes[place]).append("=\"");
            escape(attributes[place + 1]);
            out.append('"');
        }
        out.append('>');
        inside.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    Html element(String name, String text, String... attributes) {
        return element(name, inside -> inside.text(text), attributes);
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** Text with `code` in it. */
    Html prose(String text) {
        String[] pieces = text.split("`", -1);
        for (int place = 0; place < pieces.length; place++) {
            if (place % 2 == 0) {
                text(pieces[place]);
            } else {
                element("code", pieces[place]);
            }
        }
        return this;
    }

    /** Prose whose paragraphs are parted by empty lines. */
    Html paragraphs(String text) {
        for (String paragraph : text.strip().split("\\n\\s*\\n")) {
            if (!paragraph.isBlank()) {
                element("p", inside -> inside.prose(paragraph));
            }
        }
        return this;
    }

    private void escape(String text) {
        for (int place = 0; place < text.length(); place++) {
            char one = text.charAt(place);
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(one);
            }
        }
    }

    /** A whole page. */
    static String page(String title, Consumer<Html> body) {
        Html html = new Html();
        html.out.append("<!DOCTYPE html>");
        html.element(
                "html",
                whole -> whole.element("head", head -> {
                            head.out.append("<meta charset=\"utf-8\">"
                                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                                    + "<link rel=\"stylesheet\" href=\"/openapi/page.css\">");
                            head.element("title", title);
                        })
                        .element("body", body),
                "lang",
                "en");
        return html.out.append('\n').toString();
    }
}
