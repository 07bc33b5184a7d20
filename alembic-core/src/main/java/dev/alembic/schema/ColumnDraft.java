package dev.alembic.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column while parts of it are changed. */
final class ColumnDraft {

    Name name;
    SqlType type;
    Optional<Boolean> nullability = Optional.empty();
    boolean isPrimaryKey;
    boolean isUnique;
    boolean isIndexed;
    Autoincrement autoincrement = Autoincrement.AUTO;
    Optional<ServerDefault> serverDefault = Optional.empty();
    Optional<String> comment = Optional.empty();
    List<ForeignKeyConstraint> references = List.of();
    List<CheckConstraint> checks = List.of();
    boolean isSystem;
    Options options = Options.NONE;

    ColumnDraft(Name name, SqlType type) {
        this.name = name;
        this.type = type;
    }

    ColumnDraft(Column from) {
        this(from.name(), from.type());
        nullability = from.nullability();
        isPrimaryKey = from.isPrimaryKey();
        isUnique = from.isUnique();
        isIndexed = from.isIndexed();
        autoincrement = from.autoincrement();
        serverDefault = from.serverDefault();
        comment = from.comment();
        references = from.references();
        checks = from.checks();
        isSystem = from.isSystem();
        options = from.options();
    }

    /** For changes; most columns are copied without any to these. */
    List<ForeignKeyConstraint> references() {
        references = new ArrayList<>(references);
        return references;
    }

    /** For changes, likewise. */
    List<CheckConstraint> checks() {
        checks = new ArrayList<>(checks);
        return checks;
    }

    Column build() {
        return new Column(
                name,
                type,
                nullability,
                isPrimaryKey,
                isUnique,
                isIndexed,
                autoincrement,
                serverDefault,
                comment,
                references,
                checks,
                isSystem,
                options);
    }
}
