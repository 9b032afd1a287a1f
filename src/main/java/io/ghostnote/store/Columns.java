package io.ghostnote.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Columns read with distrust: a store can have been changed by hand. IllegalArgumentException says what is wrong with it. */
final class Columns {
    private Columns() {}

    static String text(ResultSet rows, int column) throws SQLException {
        @Nullable String value = rows.getString(column);
        if (value == null) {
            throw new IllegalArgumentException(rows.getMetaData().getColumnName(column) + " is empty");
        }
        return value;
    }

    /** The constant of that name. */
    static <E extends Enum<E>> E name(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("“" + name + "” is no " + type.getSimpleName(), unknown);
        }
    }
}
