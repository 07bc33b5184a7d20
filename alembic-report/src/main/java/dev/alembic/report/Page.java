package dev.alembic.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page around the data: everything that it needs is in it. */
final class Page {

    private static final List<String> SCRIPTS = List.of(
            "data.js", "lanes.js", "history.js", "detail.js", "layers.js", "diagram.js", "schema.js", "main.js");

    private Page() {}

    static String of(String title, String json) {
        String script = SCRIPTS.stream().map(Page::read).collect(Collectors.joining("\n"));
        return read("page.html")
                .replace("@title@", escaped(title))
                .replace("@style@", read("page.css"))
                .replace("@script@", script)
                .replace("@data@", inScript(json));
    }

    /** Nothing in the data may end the element that it is in. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
