package dev.alembic.dialect.oracle;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateSequence;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.Reference;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;

/** DDL of Oracle, which changes columns by MODIFY. */
final class OracleDdl extends DdlCompiler {

    OracleDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    @Override
    protected String addColumnWords() {
        return "ADD";
    }

    @Override
    protected String computedPart(Computed computed) {
        if (computed.stored().orElse(false)) {
            throw refuse("Oracle computes columns on reading only. Leave \"stored\" out.");
        }
        return super.computedPart(computed);
    }

    @Override
    protected String identitySql(Identity identity) {
        String options = sequenceOptions(identity.options());
        return write("GENERATED")
                .words(identity.always().map(yes -> yes ? "ALWAYS" : "BY DEFAULT"))
                .when(identity.onNull(), "ON NULL")
                .words("AS IDENTITY")
                .words(options.isEmpty() ? "" : "(" + options + ")")
                .toString();
    }

    @Override
    protected String sequenceOptions(SequenceOptions options) {
        String order = options.order().map(yes -> yes ? "ORDER" : "NOORDER").orElse("");
        String standard = super.sequenceOptions(options)
                .replace("NO MINVALUE", "NOMINVALUE")
                .replace("NO MAXVALUE", "NOMAXVALUE")
                .replace("NO CYCLE", "NOCYCLE");
        return write(standard).words(order).toString();
    }

    private List<Sql> modify(AlterColumn op, String what) {
        return only(
                write("ALTER TABLE")
                        .table(op.table())
                        .words("MODIFY")
                        .name(op.column())
                        .words(what),
                op);
    }

    @Override
    protected List<Sql> alterNullability(AlterColumn op, boolean isNullable) {
        return modify(op, isNullable ? "NULL" : "NOT NULL");
    }

    @Override
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        return modify(op, typeSql(type));
    }

    @Override
    protected List<Sql> alterDefault(AlterColumn op, Optional<ServerDefault> value) {
        return modify(op, "DEFAULT " + value.map(v -> alteredDefault(op, v)).orElse("NULL"));
    }

    @Override
    protected List<Sql> alterIdentity(AlterColumn op, Optional<ServerDefault> value, Optional<ServerDefault> before) {
        return modify(
                op,
                value.filter(Identity.class::isInstance)
                        .map(identity -> identitySql((Identity) identity))
                        .orElse("DROP IDENTITY"));
    }

    @Override
    protected List<Sql> renameColumn(AlterColumn op, Name newName) {
        return only(
                write("ALTER TABLE")
                        .table(op.table())
                        .words("RENAME COLUMN")
                        .name(op.column())
                        .words("TO")
                        .name(newName),
                op);
    }

    /** Numbers of a sequence have 28 digits, and no type to choose. */
    @Override
    public List<Sql> createSequence(CreateSequence op) {
        Sequence plain = new Sequence(
                op.sequence().name(), Optional.empty(), op.sequence().options());
        return super.createSequence(new CreateSequence(plain, op.ifNotExists())).stream()
                .map(sql -> new Sql(sql.text(), op))
                .toList();
    }

    @Override
    protected String noComment() {
        return "''";
    }

    /** Oracle has no ON UPDATE; it is left out, so that a model can serve several databases. */
    @Override
    protected Optional<String> onUpdateSql(Reference reference) {
        return Optional.empty();
    }

    /** The schema goes with the index, too, or it would end up in that of the user. */
    @Override
    protected String indexName(CreateIndex op) {
        return dialect.identifiers().quote(new TableName(op.table().schema(), nameOf(op)));
    }

    @Override
    protected String indexKind(Index index) {
        return index.options().flag(dialect.name(), "bitmap") ? "BITMAP" : "";
    }

    @Override
    protected String indexSuffix(CreateIndex op) {
        return write(super.indexSuffix(op))
                .words(compress(op.index().options()))
                .toString();
    }

    private String compress(Options options) {
        return options.get(dialect.name(), "compress")
                .filter(value -> !Boolean.FALSE.equals(value))
                .map(value -> value instanceof Number n ? "COMPRESS " + n : "COMPRESS")
                .orElse("");
    }

    @Override
    protected String tableSuffix(Table table) {
        Options options = table.options();
        String onCommit = onCommit(options).map(clause -> " " + clause).orElse("");
        String compress = options.get(dialect.name(), "compress")
                .filter(value -> !Boolean.FALSE.equals(value))
                .map(value -> value instanceof String s ? " COMPRESS FOR " + phrase(s, "oracle_compress") : " COMPRESS")
                .orElse("");
        String tablespace = options.text(dialect.name(), "tablespace")
                .map(name -> " TABLESPACE " + dialect.identifiers().quote(name))
                .orElse("");
        return onCommit + compress + tablespace;
    }
}
