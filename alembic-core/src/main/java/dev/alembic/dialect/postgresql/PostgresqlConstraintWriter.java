package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.ConstraintWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.error.AlembicException;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ExcludeElement;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Constraints of PostgreSQL. */
final class PostgresqlConstraintWriter extends ConstraintWriter {

    /** Of a constraint that no row is checked by (PostgreSQL 18). */
    static final String NOT_ENFORCED = "not_enforced";

    /** Of a foreign key whose triggers are switched off, which is read but not written. */
    static final String DISABLED = "disabled";

    PostgresqlConstraintWriter(DdlCompiler ddl) {
        super(ddl);
    }

    private static final Pattern OPERATOR =
            Pattern.compile("[-+*/<>=~!@#%^&|`?]+|OPERATOR\\([\\w\".]*[-+*/<>=~!@#%^&|`?]+\\)");

    @Override
    public List<Sql> create(CreateConstraint op) {
        List<Sql> statements = new ArrayList<>(super.create(op));
        statements.addAll(new ConstraintComments(dialect, settings.naming()).of(op.table(), op.constraint(), op));
        return statements;
    }

    @Override
    public List<Sql> validate(ValidateConstraint op) {
        return alter(op.table(), write("VALIDATE CONSTRAINT").name(op.name()), op);
    }

    @Override
    protected String addedSuffix(Constraint constraint) {
        return constraint.options().flag(dialect.name(), "not_valid") ? "NOT VALID" : "";
    }

    @Override
    protected String uniqueSql(UniqueConstraint unique) {
        List<String> included = unique.options().texts(dialect.name(), "include");
        SqlWriter sql = write("UNIQUE")
                .when(unique.options().flag(dialect.name(), "nulls_not_distinct"), "NULLS NOT DISTINCT")
                .names(unique.columns());
        if (!included.isEmpty()) {
            sql.words("INCLUDE").names(included.stream().map(Name::of).toList());
        }
        return sql.words(deferrability(unique)).toString();
    }

    @Override
    protected String checkSql(CheckConstraint check) {
        return write(super.checkSql(check))
                .when(check.options().flag(dialect.name(), "no_inherit"), "NO INHERIT")
                .words(enforcement(check))
                .toString();
    }

    @Override
    protected String foreignKeySql(ForeignKeyConstraint foreignKey, TableName table) {
        return write(super.foreignKeySql(foreignKey, table))
                .words(enforcement(foreignKey))
                .toString();
    }

    private String enforcement(Constraint constraint) {
        return constraint.options().flag(dialect.name(), NOT_ENFORCED) ? "NOT ENFORCED" : "";
    }

    @Override
    protected String excludeSql(ExcludeConstraint constraint) {
        String elements =
                constraint.elements().stream().map(this::excludeElement).collect(Collectors.joining(", "));
        return write("EXCLUDE USING")
                .words(keywords(constraint.using().orElse("gist"), "USING"))
                .words("(" + elements + ")")
                .words(constraint.where().map(e -> "WHERE (" + expressions.write(e) + ")"))
                .words(deferrability(constraint))
                .toString();
    }

    private String excludeElement(ExcludeElement element) {
        if (!OPERATOR.matcher(element.operator()).matches()) {
            throw new AlembicException("\"%s\" is not an operator of PostgreSQL.".formatted(element.operator()));
        }
        return write(indexes().element(element.expression()))
                .words(element.operatorClass().map(name -> keywords(name, "an operator class")))
                .words("WITH " + element.operator())
                .toString();
    }
}
