package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the pages of the documentation lead somewhere, headings included. */
class DocumentationLinksTest {

    private static final Path REPOSITORY = Path.of("..");

    private static final Pattern FENCE = Pattern.compile("(?ms)^(`{3,}).*?^\\1");

    private static final Pattern LINK = Pattern.compile("]\\((?<path>[^)#\\s:]*)(#(?<anchor>[^)\\s]+))?\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void links_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            String text = FENCE.matcher(Files.readString(page)).replaceAll("");
            LINK.matcher(text).results().forEach(link -> {
                String path = link.group(1);
                Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
                if (!Files.exists(target) || (link.group(3) != null && !hasAnchor(target, link.group(3)))) {
                    broken.add(REPOSITORY.relativize(page) + ": " + link.group());
                }
            });
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md").map(REPOSITORY::resolve),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        }
    }

    /** As GitHub makes them of headings; or one that the page gives itself. */
    private static boolean hasAnchor(Path page, String anchor) {
        try {
            String text = Files.readString(page);
            return text.contains("id=\"" + anchor + "\"")
                    || HEADING.matcher(FENCE.matcher(text).replaceAll(""))
                            .results()
                            .map(heading -> anchor(heading.group(1)))
                            .anyMatch(anchor::equals);
        } catch (IOException e) {
            return false;
        }
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .strip()
                .replace(' ', '-');
    }
}
