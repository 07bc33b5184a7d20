package dev.alembic.dialect.sqlite;

import dev.alembic.schema.Options;
import dev.alembic.sql.SqlTokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The comments in a CREATE TABLE, which SQLite keeps with the definition. One before or within a
 * column, or behind it at the end of the line, belongs to it; all others belong to the table.
 */
final class DefinitionComments {

    private static final String OPTION = "sqlite_note";
    private static final String TABLE = "";

    private final String source;
    private final List<DefinitionToken> tokens;
    private final Map<String, List<String>> notes = new LinkedHashMap<>();
    private int depth;
    private String item = TABLE;
    private String previousItem = TABLE;

    private DefinitionComments(String source) {
        this.source = source;
        this.tokens = DefinitionLexer.split(source);
    }

    /** The comments of a definition. */
    static DefinitionComments of(String source) {
        DefinitionComments notes = new DefinitionComments(source);
        if (source.contains("--") || source.contains("/*")) {
            notes.read();
        }
        return notes;
    }

    /** The comments of the table as its option. */
    Options ofTable() {
        return option(TABLE);
    }

    /** The comments of a column as its option. */
    Options ofColumn(String name) {
        return option(name);
    }

    private Options option(String owner) {
        List<String> texts = notes.getOrDefault(owner, List.of());
        return texts.isEmpty() ? Options.NONE : Options.of(OPTION, String.join("\n    ", texts));
    }

    private void read() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            pass(tokens.get(i), tokens.get(i + 1));
            String gap = source.substring(tokens.get(i).end(), tokens.get(i + 1).start());
            SqlTokenizer comment = new SqlTokenizer(gap, SqliteDialect.LEXIS);
            while (comment.next() != SqlTokenizer.Kind.END) {
                boolean isBehind = isBegin(tokens.get(i))
                        && !gap.substring(0, comment.start()).contains("\n")
                        && gap.substring(comment.end()).contains("\n");
                notes.computeIfAbsent(isBehind ? previousItem : item, any -> new ArrayList<>())
                        .add(comment.token());
            }
        }
    }

    /** Keeps track of the item that what follows the token belongs to. */
    private void pass(DefinitionToken token, DefinitionToken next) {
        if (token.is("(")) {
            depth++;
        } else if (token.is(")")) {
            depth--;
        }
        if (isBegin(token)) {
            previousItem = item;
            item = next.isName() && !SqliteTableReader.isConstraint(next) ? next.text() : TABLE;
        } else if (depth == 0) {
            item = TABLE;
        }
    }

    /** Whether an item begins behind this piece. */
    private boolean isBegin(DefinitionToken token) {
        return depth == 1 && (token.is(",") || token.is("("));
    }
}
