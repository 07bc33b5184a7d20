package dev.alembic.internal.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression of Java that has no lines yet. */
sealed interface Code {

    /** On one line. */
    String flat();

    /** Whether a person would write it on several lines however short it is. */
    default boolean isTall() {
        return false;
    }

    /** Text that is never broken. */
    static Code raw(String text) {
        return new Raw(text);
    }

    /** A string literal. */
    static Code string(String value) {
        return JavaString.isTooLongForAConstant(value)
                ? call("String.join", JavaString.joined(value))
                : new Text(value);
    }

    /** A call: {@code call("integer")}, {@code call("new Name", …)}. */
    static Call call(String name, Code... arguments) {
        return call(name, List.of(arguments));
    }

    /** A call. */
    static Call call(String name, List<Code> arguments) {
        return new Call(name, arguments, false);
    }

    /** The outcome of this expression, with a method called on it. */
    default Code then(String method, Code... arguments) {
        return then(call(method, arguments));
    }

    /** The outcome of this expression, with a method called on it. */
    default Code then(Call call) {
        return new Chain(this, List.of(call));
    }

    /** Text that is never broken. */
    record Raw(String text) implements Code {
        @Override
        public String flat() {
            return text;
        }
    }

    /** A string literal. */
    record Text(String value) implements Code {
        @Override
        public String flat() {
            return JavaString.literal(value);
        }

        @Override
        public boolean isTall() {
            return JavaString.isTextBlock(value);
        }
    }

    /**
     * A call.
     *
     * @param name with what stands before it: {@code op.createTable}
     * @param isSpread whether each argument but the leading short ones stands on a line of its own
     */
    record Call(String name, List<Code> arguments, boolean isSpread) implements Code {

        public Call {
            arguments = List.copyOf(arguments);
        }

        Call spread() {
            return new Call(name, arguments, arguments.stream().anyMatch(a -> !isShort(a)));
        }

        /** How many arguments at the beginning are short, so that they stay with the name. */
        int leading() {
            int count = 0;
            while (count < arguments.size() && isShort(arguments.get(count))) {
                count++;
            }
            return count;
        }

        private static boolean isShort(Code argument) {
            return !argument.isTall() && !(argument instanceof Call || argument instanceof Chain);
        }

        @Override
        public String flat() {
            return arguments.stream().map(Code::flat).collect(Collectors.joining(", ", name + "(", ")"));
        }

        @Override
        public boolean isTall() {
            return isSpread || arguments.stream().anyMatch(Code::isTall);
        }
    }

    /** Methods called on the outcome of an expression, one after the other. */
    record Chain(Code head, List<Call> calls) implements Code {

        public Chain {
            calls = List.copyOf(calls);
        }

        @Override
        public Code then(Call call) {
            List<Call> more = new ArrayList<>(calls);
            more.add(call);
            return new Chain(head, more);
        }

        @Override
        public String flat() {
            return head.flat() + calls.stream().map(c -> "." + c.flat()).collect(Collectors.joining());
        }

        @Override
        public boolean isTall() {
            return Stream.concat(Stream.of(head), calls.stream()).anyMatch(Code::isTall);
        }
    }

    /** {@code parameter -> body}. */
    record Lambda(String parameter, Code body) implements Code {
        @Override
        public String flat() {
            return parameter + " -> " + body.flat();
        }

        @Override
        public boolean isTall() {
            return body.isTall();
        }
    }

    /** <code>parameter -> { statements }</code>. */
    record Block(String parameter, List<Line> lines) implements Code {

        public Block {
            lines = List.copyOf(lines);
        }

        @Override
        public String flat() {
            return parameter + " -> {}";
        }

        @Override
        public boolean isTall() {
            return !lines.isEmpty();
        }
    }

    /**
     * A statement, or a comment where there is none.
     *
     * @param comments above it
     * @param statement the expression it consists of
     * @param isCommentedOut whether the statement is a comment too
     */
    record Line(List<String> comments, Code statement, boolean isCommentedOut) {

        public Line {
            comments = List.copyOf(comments);
        }
    }
}
