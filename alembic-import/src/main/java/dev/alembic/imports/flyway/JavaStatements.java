package dev.alembic.imports.flyway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a migration in Java that does nothing but execute them: texts, in calls of {@code
 * execute} and {@code executeUpdate}, between what opens and closes the JDBC statement.
 */
final class JavaStatements {

    private static final Pattern TEXT = Pattern.compile(
            "\"\"\"[ \\t]*\\R(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern METHOD = Pattern.compile("\\bmigrate\\s*\\([^)]*\\)[^{;]*\\{");
    private static final String OPENING =
            "(?:final )?(?:java\\.sql\\.)?(?:var|Statement|Connection) \\w+ ?=" + " ?[\\w.]+(?: ?\\. ?\\w+\\(\\))*";
    private static final Pattern STEP =
            Pattern.compile(" ?(?:try ?\\( ?" + OPENING + " ?(?:; ?" + OPENING + " ?)?;? ?\\) ?\\{"
                    + "|" + OPENING + " ?;"
                    + "|\\w+ ?\\. ?(?:execute|executeUpdate) ?\\((?<texts> ?§\\d+(?: ?\\+ ?§\\d+)* ?)\\) ?;"
                    + "|\\w+ ?\\. ?close ?\\( ?\\) ?;"
                    + "|\\})");

    private final List<String> texts = new ArrayList<>();

    private JavaStatements() {}

    /** The statements; empty if the method does anything else. */
    static Optional<List<String>> in(String source) {
        return new JavaStatements().read(source);
    }

    private Optional<List<String>> read(String source) {
        String bare = COMMENT.matcher(marked(source)).replaceAll(" ").replaceAll("\\s+", " ");
        Matcher method = METHOD.matcher(bare);
        if (!method.find()) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        Matcher step = STEP.matcher(bare);
        int position = method.end();
        int depth = 1;
        while (depth > 0) {
            step.region(position, bare.length());
            if (!step.lookingAt()) {
                return Optional.empty();
            }
            if (step.group("texts") != null) {
                statements.add(joined(step.group("texts")));
            }
            depth += step.group().endsWith("{") ? 1 : step.group().endsWith("}") ? -1 : 0;
            position = step.end();
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements);
    }

    /** The source with a mark in the place of each text, so that nothing in a text is taken for source. */
    private String marked(String source) {
        return TEXT.matcher(source).replaceAll(match -> {
            texts.add(value(match.group()));
            return "§" + (texts.size() - 1);
        });
    }

    private static String value(String literal) {
        if (literal.startsWith("\"\"\"")) {
            String content = literal.substring(3, literal.length() - 3);
            return content.substring(content.indexOf('\n') + 1).stripIndent().translateEscapes();
        }
        return literal.substring(1, literal.length() - 1).translateEscapes();
    }

    private String joined(String marks) {
        StringBuilder joined = new StringBuilder();
        for (String mark : marks.split("\\+")) {
            joined.append(texts.get(Integer.parseInt(mark.strip().substring(1))));
        }
        return joined.toString();
    }
}
