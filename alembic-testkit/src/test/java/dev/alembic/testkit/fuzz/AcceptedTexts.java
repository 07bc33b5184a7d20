package dev.alembic.testkit.fuzz;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.op.AddColumn;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.TableName;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Hostile texts that a dialect takes; the refused ones had better be refused for a reason. */
final class AcceptedTexts {

    private static final int LENGTH = 20;

    private final HostileTexts texts;
    private final Dialect dialect;
    private final int maxBytes;
    private final int maxCharacters;
    private final boolean isMariadb;
    private final List<String> wronglyRefused = new ArrayList<>();
    private int refused;

    AcceptedTexts(HostileTexts texts, Dialect dialect) {
        this.texts = texts;
        this.dialect = dialect;
        this.isMariadb = dialect.name().equals("mariadb");
        this.maxBytes = dialect.name().equals("postgresql") ? 63 : Integer.MAX_VALUE;
        this.maxCharacters = isMariadb ? 64 : Integer.MAX_VALUE;
    }

    /** Names and values that were refused although the database could have taken them. */
    List<String> wronglyRefused() {
        return wronglyRefused;
    }

    int refused() {
        return refused;
    }

    String name() {
        while (true) {
            String name = texts.name();
            try {
                dialect.identifiers().quote(name);
                return name;
            } catch (AlembicException e) {
                note(name, isPossible(name), e);
            }
        }
    }

    String value() {
        while (true) {
            String text = texts.text(LENGTH);
            try {
                dialect.literals().string(text);
                return text;
            } catch (AlembicException e) {
                note(text, isText(text), e);
            }
        }
    }

    /** A text for a comment; in MariaDB without characters of four bytes. */
    String comment() {
        while (true) {
            String text = value();
            boolean isStored = text.codePoints().allMatch(c -> c < 0x10000);
            try {
                dialect.ddl()
                        .compile(new AddColumn(
                                TableName.of("t"),
                                Dsl.column("c", Dsl.integer()).comment(text)));
                return text;
            } catch (AlembicException e) {
                note(text, !isMariadb || isStored, e);
            }
        }
    }

    private void note(String text, boolean isPossible, AlembicException refusal) {
        refused++;
        if (isPossible || String.valueOf(refusal.getMessage()).contains("\0")) {
            wronglyRefused.add(text + ": " + refusal.getMessage());
        }
    }

    private boolean isPossible(String name) {
        boolean isShort = name.getBytes(StandardCharsets.UTF_8).length <= maxBytes
                && name.codePointCount(0, name.length()) <= maxCharacters;
        boolean isKnown = !isMariadb
                || (!Character.isWhitespace(name.charAt(name.length() - 1))
                        && name.codePoints().allMatch(c -> c < 0x10000));
        return isShort && isKnown && isText(name);
    }

    /** Whether there is a way to write it in UTF-8, and no NUL in it. */
    private static boolean isText(String text) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        return encoder.canEncode(text) && text.indexOf('\0') < 0;
    }
}
