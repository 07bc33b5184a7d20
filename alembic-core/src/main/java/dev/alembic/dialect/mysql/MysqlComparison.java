package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StandardComparison;
import dev.alembic.dialect.TypeForm;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.JsonType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.TextType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what MySQL and MariaDB report with a model. */
final class MysqlComparison extends StandardComparison {

    private static final Set<Set<String>> SYNONYMS = Set.of(
            Set.of("numeric", "decimal"),
            Set.of("bool", "boolean", "tinyint"),
            Set.of("json", "longtext"),
            Set.of("int", "integer"),
            Set.of("double", "double precision"));

    private static final Set<String> INTEGERS = Set.of("int", "integer", "bigint", "smallint", "tinyint", "mediumint");

    private static final Map<String, List<String>> LARGE = Map.of(
            "blob", List.of("tinyblob", "blob", "mediumblob", "longblob"),
            "text", List.of("tinytext", "text", "mediumtext", "longtext"));

    private static final List<Long> LIMITS = List.of(255L, 65_535L, 16_777_215L, 4_294_967_295L);
    private static final int MAX_BYTES_OF_CHARACTER = 4;

    /** The 3072 bytes of a key of InnoDB in characters of one, three and four bytes. */
    private static final Set<Integer> LONGEST_PREFIXES = Set.of(3072, 1024, 768);

    private static final Pattern ON_UPDATE = Pattern.compile("(?is)(.*?)\\s+ON UPDATE\\s+(.*)");

    private static final Pattern QUOTED_TIME = Pattern.compile("(?is)'(\\s*(?:CURRENT_TIMESTAMP|NOW).*)'");

    private static final Pattern TIME_DIGITS = Pattern.compile("(?i)\\b(?:CURRENT_TIMESTAMP|NOW)\\(\\d+\\)");

    private final ConstraintNames constraintNames;

    MysqlComparison(Dialect dialect, ConstraintNames constraintNames) {
        super(dialect);
        this.constraintNames = constraintNames;
    }

    @Override
    protected Set<Set<String>> synonyms() {
        return SYNONYMS;
    }

    // NUMERIC is NUMERIC(10,0) (manual 13.1.3).
    @Override
    protected Optional<Long> usualDecimalDigits() {
        return Optional.of(10L);
    }

    // A time has no fraction unless it says so (manual 13.2.6).
    @Override
    protected int usualFractionDigits() {
        return 0;
    }

    /** It may have been left by a downgrade. */
    @Override
    public List<Operation> createSchema(Name name) {
        return List.of(new ExecuteSql(
                "CREATE SCHEMA IF NOT EXISTS " + dialect.identifiers().quote(name)));
    }

    /** A schema is a database, and dropped with all that is in it (manual 15.1.24). */
    @Override
    public List<Operation> dropSchema(Name name) {
        return List.of();
    }

    @Override
    public boolean areUniqueConstraintsIndexes() {
        return true;
    }

    /** A virtual column has no values to keep (manual 13.1.9.2). */
    @Override
    public boolean isExpressionDropped(Column computed) {
        return computed.asComputed().flatMap(Computed::stored).orElse(false);
    }

    @Override
    public boolean isAutoincrementAlterable() {
        return true;
    }

    @Override
    public boolean doForeignKeysHoldTypes() {
        return true;
    }

    /**
     * InnoDB looks for the column of a key as many places behind it as there are stored computed
     * columns before it, when a text grows where it is (MariaDB 11.4 says "used in a foreign key
     * constraint" of a key that speaks of another column).
     */
    @Override
    public Optional<Name> takenFor(List<Column> columns, Name changed) {
        int stored = 0;
        for (int place = 0; place < columns.size(); place++) {
            int looked = place + stored;
            if (stored > 0
                    && looked < columns.size()
                    && columns.get(looked).name().matches(changed)) {
                return Optional.of(columns.get(place).name());
            }
            stored += isExpressionDropped(columns.get(place)) ? 1 : 0;
        }
        return Optional.empty();
    }

    /** JSON may be longer than a TEXT: on MariaDB it is a LONGTEXT. */
    @Override
    public boolean isLossless(SqlType from, SqlType to) {
        boolean isText = isJson(from) && !isJson(to);
        return super.isLossless(isText ? LiteralType.of("LONGTEXT") : from, to);
    }

    private boolean isJson(SqlType type) {
        SqlType here = type.on(dialect.name());
        return here instanceof JsonType
                || (here instanceof LiteralType literal && literal.name().equals("JSON"));
    }

    /** MariaDB cuts the key of a TEXT or BLOB to what fits. */
    @Override
    public boolean isLongestPrefix(int length) {
        return LONGEST_PREFIXES.contains(length);
    }

    @Override
    public Constraint afterRename(Constraint constraint, TableName from, TableName to) {
        return constraintNames.afterRename(constraint, from, to);
    }

    /** Named after the key, but that MySQL prefers the column for a key without a name. */
    @Override
    public Optional<Index> indexMadeFor(ForeignKeyConstraint key) {
        return key.options()
                .text(dialect.name(), "index")
                .map(Name::exactly)
                .or(key::name)
                .map(name -> Index.of(key.columns()).named(name));
    }

    /**
     * RESTRICT and NO ACTION are the same, and what happens if nothing is said. SET DEFAULT is not
     * kept by InnoDB (MySQL's manual 15.1.20.5).
     */
    @Override
    public Optional<String> action(Optional<String> action) {
        return super.action(action).filter(word -> !word.equals("RESTRICT") && !word.equals("SET DEFAULT"));
    }

    /** The display width of an integer, and whether it is shown with zeros, is no part of it. */
    @Override
    protected boolean isSame(TypeForm live, TypeForm model) {
        return super.isSame(normal(live), normal(model)) || isChosenBySize(live, model);
    }

    /** What the server takes where nothing is said (manual 11.1.1, 11.2.1, 11.3.1). */
    @Override
    protected Optional<List<String>> arguments(TypeForm type) {
        return Optional.of(
                switch (type.name()) {
                    case "numeric", "decimal", "numeric unsigned", "decimal unsigned" ->
                        type.values().isEmpty() ? List.of("10", "0") : type.withScale();
                    case "char", "binary", "bit", "national char" -> type.valuesOr("1");
                    case "datetime", "timestamp", "time" -> type.valuesOr("0");
                    case "year" -> List.of();
                    default -> type.values();
                });
    }

    /** A size makes the server choose the smallest type that holds as much (manual 11.3.4). */
    private static boolean isChosenBySize(TypeForm live, TypeForm model) {
        List<String> sizes = LARGE.getOrDefault(model.name(), List.of());
        if (sizes.isEmpty() || model.values().size() != 1) {
            return false;
        }
        long length = Long.parseLong(model.values().get(0));
        int place = sizes.indexOf(live.name());
        int bytes = model.name().equals("text") ? MAX_BYTES_OF_CHARACTER : 1;
        return place >= 0 && length <= LIMITS.get(place) && (place == 0 || length * bytes > LIMITS.get(place - 1));
    }

    /** FLOAT(1) to FLOAT(24) are FLOAT, the others DOUBLE (manual 11.1.4). */
    private static TypeForm floating(TypeForm type) {
        boolean hasBits = type.name().equals("float") && type.values().size() == 1;
        return hasBits && type.floating().name().equals("real")
                ? new TypeForm("float", List.of(), type.charset(), type.collation())
                : hasBits ? type.floating() : type;
    }

    private static TypeForm normal(TypeForm given) {
        TypeForm type = floating(given);
        String name = type.name().replace("zerofill", "").strip();
        String base = name.replace(" unsigned", "");
        List<String> values = INTEGERS.contains(base) ? List.of() : type.values();
        boolean isUnsigned = name.endsWith(" unsigned") && INTEGERS.contains(base);
        String spelled = isUnsigned && base.equals("int") ? "integer unsigned" : name;
        return new TypeForm(
                spelled,
                values,
                type.charset().map(MysqlComparison::utf8),
                type.collation().map(MysqlComparison::utf8));
    }

    // utf8 is an alias of utf8mb3 (MySQL manual 10.9.2, MariaDB 10.6).
    private static String utf8(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("utf8") || plain.startsWith("utf8_") ? "utf8mb3" + plain.substring("utf8".length()) : plain;
    }

    /** A text is kept as is usual in the table, unless it says otherwise. */
    @Override
    public Column completed(Column live, Table table, Column model) {
        Optional<MysqlType> text = text(live.type());
        if (text.isEmpty() || !saysHowItIsKept(model.type().on(dialect.name()))) {
            return live;
        }
        Optional<String> charset = table.options().text(dialect.name(), "default charset");
        Optional<String> collation = table.options().text(dialect.name(), "collate");
        return charset.isEmpty() || collation.isEmpty()
                ? live
                : live.type(text.get().charset(charset.get()).collate(collation.get()));
    }

    private static boolean saysHowItIsKept(SqlType type) {
        if (type instanceof StringType string) {
            return string.collation().isPresent();
        } else if (type instanceof TextType text) {
            return text.collation().isPresent();
        } else if (type instanceof LiteralType literal) {
            return literal.collation().isPresent();
        }
        return type instanceof MysqlType own
                && (own.charset().isPresent() || own.collation().isPresent());
    }

    private static Optional<MysqlType> text(SqlType type) {
        if (type instanceof StringType string && string.collation().isEmpty()) {
            return string.length().map(n -> MysqlType.of("VARCHAR", n));
        } else if (type instanceof TextType text && text.collation().isEmpty()) {
            return Optional.of(MysqlType.of("TEXT"));
        }
        return type instanceof MysqlType own && own.charset().isEmpty() && isText(own)
                ? Optional.of(own)
                : Optional.empty();
    }

    private static boolean isText(MysqlType type) {
        return type.name().contains("CHAR") || type.name().contains("TEXT");
    }

    // One word (MariaDB, CREATE SEQUENCE).
    @Override
    protected String noCycle() {
        return "NOCYCLE";
    }

    @Override
    public List<Operation> changeSequence(Sequence from, Sequence to) {
        return super.changeSequence(withoutUsualLimits(from), withoutUsualLimits(to));
    }

    /**
     * The outermost numbers of BIGINT can't be limits, and ALTER SEQUENCE refuses NOMINVALUE for
     * them (observed with MariaDB 11.4).
     */
    @Override
    protected String sequenceClauses(String clauses) {
        return clauses.replace("MINVALUE " + Long.MIN_VALUE, "MINVALUE " + (Long.MIN_VALUE + 1))
                .replace("MAXVALUE " + Long.MAX_VALUE, "MAXVALUE " + (Long.MAX_VALUE - 1));
    }

    // The outermost numbers of BIGINT are the server's own (MariaDB, CREATE SEQUENCE).
    private static Sequence withoutUsualLimits(Sequence sequence) {
        SequenceOptions options = sequence.options();
        return new Sequence(
                sequence.name(),
                sequence.type(),
                new SequenceOptions(
                        options.start(),
                        options.increment(),
                        options.minValue().filter(n -> n != Long.MIN_VALUE + 1),
                        options.maxValue().filter(n -> n != Long.MAX_VALUE - 1),
                        options.noMinValue(),
                        options.noMaxValue(),
                        options.cycle(),
                        options.cache(),
                        options.order()));
    }

    /** What a column gets when its row changes is compared apart. */
    @Override
    protected boolean isSameDefault(Optional<String> live, Optional<String> model, boolean isText) {
        Optional<String> from = isText ? live : live.map(MysqlComparison::plainTime);
        Optional<String> to = isText ? model : model.map(MysqlComparison::plainTime);
        return super.isSameDefault(part(from, 1), part(to, 1), isText)
                && super.isSameDefault(part(from, 2), part(to, 2), isText);
    }

    /** Without quotes; and without digits, which MariaDB takes from the type of the column. */
    private static String plainTime(String sql) {
        Matcher match = QUOTED_TIME.matcher(sql);
        return TIME_DIGITS.matcher(match.matches() ? match.group(1) : sql).replaceAll("CURRENT_TIMESTAMP");
    }

    private static Optional<String> part(Optional<String> sql, int group) {
        Optional<Matcher> match = sql.map(ON_UPDATE::matcher).filter(Matcher::matches);
        return match.isPresent() ? match.map(m -> m.group(group)) : sql.filter(any -> group == 1);
    }

    /** MariaDB's sequences are renamed as tables are. */
    @Override
    public List<Operation> renameSequence(Sequence from, TableName to) {
        return List.of(new ExecuteSql("RENAME TABLE %s TO %s"
                .formatted(
                        dialect.identifiers().quote(from.name()),
                        dialect.identifiers().quote(to))));
    }
}
