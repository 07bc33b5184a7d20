package dev.alembic.dialect.sqlserver;

import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.sql.Literals;
import java.util.HexFormat;
import java.util.UUID;

/** Literals of SQL Server. */
final class SqlserverLiterals extends Literals {

    static final Literals INSTANCE = new SqlserverLiterals();

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String bytes(byte[] value) {
        return "0x" + HexFormat.of().withUpperCase().formatHex(value);
    }

    @Override
    protected String uuid(UUID value, SqlType type) {
        return string(value.toString());
    }

    /** Without N, characters outside of the database's code page would become question marks. */
    @Override
    public String string(String text) {
        return text.chars().anyMatch(c -> c > 127) ? national(text) : super.string(text);
    }

    @Override
    protected String text(String text, SqlType type) {
        boolean isUnicode = (type instanceof StringType string && string.isUnicode())
                || (type instanceof TextType longText && longText.isUnicode());
        return isUnicode ? national(text) : string(text);
    }

    String national(String text) {
        return "N" + super.string(text);
    }
}
