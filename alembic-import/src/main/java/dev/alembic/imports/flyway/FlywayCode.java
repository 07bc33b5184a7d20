package dev.alembic.imports.flyway;

import dev.alembic.RevisionSource.JavaBody;
import dev.alembic.imports.flyway.FlywayFile.Language;
import dev.alembic.imports.source.JavaText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A migration of Flyway that is a program. One in Java that only executes statements which it spells
 * out becomes a revision that does the same; any other becomes one that stops, with its source as a
 * comment.
 *
 * @param upgrade the body of the method
 * @param notes what is left to the user
 */
record FlywayCode(String upgrade, List<String> notes) {

    static FlywayCode of(FlywayFile file, String source) {
        Optional<List<String>> statements =
                file.language() == Language.JAVA ? JavaStatements.in(source) : Optional.empty();
        return statements.map(FlywayCode::executed).orElseGet(() -> stopping(file, source));
    }

    private static FlywayCode executed(List<String> statements) {
        return new FlywayCode(
                statements.stream()
                        .map(sql -> "op.execute(" + JavaText.literal(sql) + ");")
                        .collect(Collectors.joining("\n")),
                List.of());
    }

    private static FlywayCode stopping(FlywayFile file, String source) {
        String sentence = "%s is a program that Flyway ran. Write here what it does, as operations or by op.execute."
                .formatted(file.name());
        return new FlywayCode(
                JavaText.comment(source) + "\n" + JavaText.stop(sentence),
                List.of(("%s is a program: its revision stops any database in which it hasn't run, until you write in"
                                + " it what it does.")
                        .formatted(file.name())));
    }

    JavaBody body(Optional<String> downgrade) {
        String back = downgrade
                .map(sql -> sql.isBlank() ? "" : "op.execute(" + JavaText.literal(sql) + ");")
                .orElse("throw irreversible(\"Flyway knew no way back\");");
        return new JavaBody(List.of(), upgrade, back);
    }
}
