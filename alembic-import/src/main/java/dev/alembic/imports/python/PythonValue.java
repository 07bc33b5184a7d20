package dev.alembic.imports.python;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Python expression of the kinds that revisions are made of. */
sealed interface PythonValue {

    /** A string. */
    record Text(String value) implements PythonValue {}

    /** A number, as it is written. */
    record Digits(String digits) implements PythonValue {}

    /** A name with its dots, such as {@code sa.Integer}; also {@code None}, {@code True}, {@code False}. */
    record Name(String name) implements PythonValue {

        boolean isNone() {
            return name.equals("None");
        }

        /** True or false, if it is one of them. */
        Optional<Boolean> truth() {
            return name.equals("True") || name.equals("False") ? Optional.of(name.equals("True")) : Optional.empty();
        }

        /** What stands behind the last dot. */
        String last() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /** A call of a function that has a name. */
    record Call(Name function, List<PythonValue> arguments, Map<String, PythonValue> named) implements PythonValue {}

    /** A list or tuple. */
    record Items(List<PythonValue> values) implements PythonValue {}

    /** A dictionary whose keys are strings. */
    record Entries(Map<String, PythonValue> values) implements PythonValue {}
}
