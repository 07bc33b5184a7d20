package dev.alembic.dialect.oracle;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.SequenceWriter;
import dev.alembic.op.CreateSequence;
import dev.alembic.schema.SequenceOptions;
import java.util.Optional;

/** Sequences of Oracle. */
final class OracleSequenceWriter extends SequenceWriter {

    OracleSequenceWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    public String options(SequenceOptions options) {
        String order = options.order().map(yes -> yes ? "ORDER" : "NOORDER").orElse("");
        String standard = super.options(options)
                .replace("NO MINVALUE", "NOMINVALUE")
                .replace("NO MAXVALUE", "NOMAXVALUE")
                .replace("NO CYCLE", "NOCYCLE");
        return write(standard).words(order).toString();
    }

    /** Numbers of a sequence have 28 digits, and no type to choose. */
    @Override
    protected Optional<String> typeSql(CreateSequence op) {
        return Optional.empty();
    }
}
