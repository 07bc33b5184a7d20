package dev.alembic.dialect;

import dev.alembic.op.CreateSequence;
import dev.alembic.op.DropSequence;
import dev.alembic.op.Operation;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How sequences are written, and how numbers are counted. */
public class SequenceWriter extends DdlWriter {

    /** Writes for this compiler. */
    public SequenceWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The statements that create a sequence. */
    public List<Sql> create(CreateSequence op) {
        requireSequences(op);
        return only(
                write("CREATE SEQUENCE")
                        .when(op.ifNotExists(), "IF NOT EXISTS")
                        .table(op.sequence().name())
                        .words(typeSql(op))
                        .words(options(op.sequence().options())),
                op);
    }

    /** {@code AS BIGINT}. */
    protected Optional<String> typeSql(CreateSequence op) {
        return op.sequence().type().map(type -> "AS " + columns().typeSql(type));
    }

    /** The statements that drop a sequence. */
    public List<Sql> drop(DropSequence op) {
        requireSequences(op);
        return only(write("DROP SEQUENCE").when(op.ifExists(), "IF EXISTS").table(op.name()), op);
    }

    private void requireSequences(Operation op) {
        if (!has(Feature.SEQUENCES)) {
            throw refuse(op, "this database has no sequences. Use an autoincrement column.");
        }
    }

    /** How numbers are counted: {@code INCREMENT BY 3 START WITH 3}. */
    public String options(SequenceOptions options) {
        List<String> words = new ArrayList<>();
        options.increment().ifPresent(n -> words.add("INCREMENT BY " + n));
        options.start().ifPresent(n -> words.add("START WITH " + n));
        options.minValue().ifPresent(n -> words.add("MINVALUE " + n));
        options.maxValue().ifPresent(n -> words.add("MAXVALUE " + n));
        if (options.noMinValue()) {
            words.add("NO MINVALUE");
        }
        if (options.noMaxValue()) {
            words.add("NO MAXVALUE");
        }
        options.cache().ifPresent(n -> words.add("CACHE " + n));
        options.cycle().ifPresent(yes -> words.add(yes ? "CYCLE" : "NO CYCLE"));
        return String.join(" ", words);
    }
}
