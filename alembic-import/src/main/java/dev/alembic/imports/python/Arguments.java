package dev.alembic.imports.python;

import dev.alembic.imports.python.PythonValue.Call;
import dev.alembic.imports.python.PythonValue.Digits;
import dev.alembic.imports.python.PythonValue.Items;
import dev.alembic.imports.python.PythonValue.Name;
import dev.alembic.imports.python.PythonValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a call, by the names of its parameters. What nobody takes is an error, so that
 * nothing gets lost.
 */
final class Arguments {

    private final String function;
    private final Map<String, PythonValue> values = new LinkedHashMap<>();
    private final List<PythonValue> rest = new ArrayList<>();

    /** The arguments of a call of a function with these parameters; there may be more that have no name. */
    Arguments(Call call, List<String> parameters) {
        this.function = call.function().name();
        for (int i = 0; i < call.arguments().size(); i++) {
            if (i < parameters.size()) {
                values.put(parameters.get(i), call.arguments().get(i));
            } else {
                rest.add(call.arguments().get(i));
            }
        }
        values.putAll(call.named());
    }

    /** The value of a parameter that hasn't been taken; None is a value, too. */
    Optional<PythonValue> take(String parameter) {
        return Optional.ofNullable(values.remove(parameter));
    }

    PythonValue require(String parameter) {
        return take(parameter).orElseThrow(() -> new UntranslatableException(function + " without " + parameter));
    }

    /** Those without a parameter. */
    List<PythonValue> rest() {
        return rest;
    }

    /** The names of those that haven't been taken. */
    List<String> left() {
        return List.copyOf(values.keySet());
    }

    /** A text; empty if it isn't given or None. */
    Optional<String> text(String parameter) {
        return take(parameter).filter(value -> !isNone(value)).map(Arguments::text);
    }

    String requireText(String parameter) {
        return text(require(parameter));
    }

    Optional<Boolean> truth(String parameter) {
        return take(parameter).filter(value -> !isNone(value)).map(Arguments::truth);
    }

    boolean isTrue(String parameter) {
        return truth(parameter).orElse(false);
    }

    Optional<Integer> number(String parameter) {
        return take(parameter).filter(value -> !isNone(value)).map(Arguments::number);
    }

    List<String> texts(String parameter) {
        PythonValue value = require(parameter);
        if (value instanceof Items items) {
            return items.values().stream().map(Arguments::text).toList();
        }
        return List.of(text(value));
    }

    /** Takes what makes no difference here. */
    void ignore(String... parameters) {
        for (String parameter : parameters) {
            values.remove(parameter);
        }
    }

    /** Refuses what hasn't been taken. */
    void requireAllTaken() {
        if (!values.isEmpty()) {
            throw new UntranslatableException(
                    function + " with " + values.keySet().iterator().next());
        }
    }

    static boolean isNone(PythonValue value) {
        return value instanceof Name name && name.isNone();
    }

    /** A text, be it {@code op.f("…")}, a name that is as it should be. */
    static String text(PythonValue value) {
        if (value instanceof Text text) {
            return text.value();
        } else if (value instanceof Call call
                && call.function().last().equals("f")
                && call.arguments().size() == 1) {
            return text(call.arguments().get(0));
        }
        throw new UntranslatableException("a text that is made at run time");
    }

    static boolean truth(PythonValue value) {
        return value instanceof Name name
                ? name.truth().orElseThrow(() -> new UntranslatableException(name.name()))
                : refuse("a truth value that is made at run time");
    }

    static int number(PythonValue value) {
        if (value instanceof Digits number && number.digits().matches("-?\\d{1,9}")) {
            return Integer.parseInt(number.digits());
        }
        throw new UntranslatableException("a number that is made at run time");
    }

    private static boolean refuse(String what) {
        throw new UntranslatableException(what);
    }
}
