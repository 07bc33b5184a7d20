package dev.alembic.reflect;

import dev.alembic.error.AlembicException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that a {@link Catalog} is reading: good until the next one. */
public final class CatalogRow {

    private final ResultSet rows;
    private final Map<String, Integer> places;
    private final @Nullable String[] texts;

    private CatalogRow(ResultSet rows, Map<String, Integer> places, int columns) {
        this.rows = rows;
        this.places = places;
        this.texts = new String[columns + 1];
    }

    static CatalogRow of(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            places.putIfAbsent(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return new CatalogRow(rows, places, columns.getColumnCount());
    }

    /**
     * Goes on to the next row, if there is one, and reads it from left to right, as drivers like
     * best: some look for a value from the row's beginning whenever they are asked out of turn.
     */
    boolean next() throws SQLException {
        if (!rows.next()) {
            return false;
        }
        for (int place = 1; place < texts.length; place++) {
            texts[place] = rows.getString(place);
        }
        return true;
    }

    /** Whether the answer has this column. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The value as text; fails on NULL. */
    public String text(String column) {
        return optional(column).orElseThrow(() -> unexpected(column, "is NULL"));
    }

    /** The value as text; NULL is absent. */
    public Optional<String> optional(String column) {
        return Optional.ofNullable(texts[place(column)]);
    }

    /** The value as text; NULL and the empty text are absent. */
    public Optional<String> filled(String column) {
        return optional(column).filter(text -> !text.isEmpty());
    }

    /** The value as a whole number; NULL is absent. */
    public Optional<Long> number(String column) {
        return optional(column).map(text -> Long.valueOf(text.strip()));
    }

    /** The value as a whole number; NULL is 0. */
    public int integer(String column) {
        return number(column).orElse(0L).intValue();
    }

    /** Whether the value is {@code t}, {@code true}, {@code YES}, or a number other than 0. */
    public boolean flag(String column) {
        return optional(column).filter(CatalogRow::isTrue).isPresent();
    }

    private static boolean isTrue(String text) {
        return !text.isEmpty() && "tTyY123456789-".indexOf(text.charAt(0)) >= 0;
    }

    /** The texts of an SQL array; NULL is empty. NULLs within are left out. */
    public List<String> texts(String column) {
        List<String> elements = new ArrayList<>();
        try {
            Array array = rows.getArray(place(column));
            if (array != null) {
                for (Object element : (Object[]) array.getArray()) {
                    if (element != null) {
                        elements.add(element.toString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new AlembicException(
                    "The catalogue's column \"%s\" can't be read: %s".formatted(column, e.getMessage()), e);
        }
        return elements;
    }

    private int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw unexpected(column, "is not in the answer");
        }
        return place;
    }

    private static AlembicException unexpected(String column, String what) {
        return new AlembicException("The catalogue's column \"%s\" %s.".formatted(column, what));
    }
}
