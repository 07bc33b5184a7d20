package dev.alembic.dialect.oracle;

import dev.alembic.dialect.ColumnWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;

/** Columns of Oracle. */
final class OracleColumnWriter extends ColumnWriter {

    OracleColumnWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    public String computedPart(Computed computed) {
        if (computed.stored().orElse(false)) {
            throw refuse("Oracle computes columns on reading only. Leave \"stored\" out.");
        }
        return super.computedPart(computed);
    }

    @Override
    public String identitySql(Identity identity) {
        String options = sequences().options(identity.options());
        return write("GENERATED")
                .words(identity.always().map(yes -> yes ? "ALWAYS" : "BY DEFAULT"))
                .when(identity.onNull(), "ON NULL")
                .words("AS IDENTITY")
                .words(options.isEmpty() ? "" : "(" + options + ")")
                .toString();
    }
}
