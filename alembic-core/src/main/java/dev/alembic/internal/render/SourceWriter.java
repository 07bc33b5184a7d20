package dev.alembic.internal.render;

import java.util.List;

/**
 * Lays expressions out as a person would: on one line where they fit; else arguments on lines of
 * their own, and calls of a chain each at its dot.
 */
final class SourceWriter {

    /** Within a method of a class, so that lines of the file have at most 100 columns. */
    static final int WIDTH = 92;

    private static final int BLOCK = 4;
    private static final int CONTINUATION = 8;

    private static final String COMMENT = "// ";

    private final int width;
    private final StringBuilder out = new StringBuilder();
    private int column;

    private SourceWriter(int width) {
        this.width = width;
    }

    /** The statement on lines that end in a line feed. */
    static String write(Code.Line line) {
        return write(line, WIDTH);
    }

    private static String write(Code.Line line, int width) {
        SourceWriter writer = new SourceWriter(width);
        writer.line(line, 0);
        return writer.out.toString();
    }

    private void line(Code.Line line, int indent) {
        for (String comment : line.comments()) {
            JavaString.comment(comment, width - indent - COMMENT.length()).forEach(text -> comment(text, indent));
        }
        if (line.isCommentedOut()) {
            Code.Line alone = new Code.Line(List.of(), line.statement(), false);
            write(alone, width - indent - COMMENT.length()).lines().forEach(text -> comment(text, indent));
        } else {
            append(" ".repeat(indent));
            write(line.statement(), indent, 1);
            append(";");
            end();
        }
    }

    private void comment(String text, int indent) {
        append(" ".repeat(indent) + (COMMENT + text).stripTrailing());
        end();
    }

    private void write(Code code, int indent, int tail) {
        if (!code.isTall() && column + code.flat().length() + tail <= width) {
            append(code.flat());
        } else if (code instanceof Code.Text text) {
            text(text.value(), indent, tail);
        } else if (code instanceof Code.Call call) {
            call(call, indent, tail);
        } else if (code instanceof Code.Chain chain) {
            chain(chain, indent, tail);
        } else if (code instanceof Code.Lambda lambda) {
            append(lambda.parameter() + " -> ");
            write(lambda.body(), indent, tail);
        } else if (code instanceof Code.Block block) {
            block(block, indent);
        } else {
            append(code.flat());
        }
    }

    private void text(String value, int indent, int tail) {
        if (JavaString.isTextBlock(value)) {
            append("\"\"\"");
            for (String line : JavaString.textBlock(value)) {
                end();
                append(line.isEmpty() ? "" : " ".repeat(indent + CONTINUATION) + line);
            }
            return;
        }
        List<String> pieces = JavaString.pieces(value, width - indent - CONTINUATION - 2 - tail);
        append(JavaString.literal(pieces.get(0)));
        for (String piece : pieces.subList(1, pieces.size())) {
            newLine(indent + CONTINUATION);
            append("+ " + JavaString.literal(piece));
        }
    }

    private void call(Code.Call call, int indent, int tail) {
        append(call.name() + "(");
        List<Code> arguments = call.arguments();
        int kept = call.leading();
        for (int i = 0; i < arguments.size(); i++) {
            boolean isLast = i == arguments.size() - 1;
            int after = isLast ? 1 + tail : 1;
            Code argument = arguments.get(i);
            boolean isFitting = column + 1 + argument.flat().length() + after <= width;
            boolean isHugged = isLast && i <= kept && isHugged(argument, indent, after);
            if (isHugged || (i < kept && isFitting)) {
                append(i == 0 ? "" : " ");
                write(argument, indent, after);
            } else {
                newLine(indent + CONTINUATION);
                write(argument, indent + CONTINUATION, after);
            }
            append(isLast ? "" : ",");
        }
        append(")");
    }

    /** Whether the last argument begins on the line of the others, as a block does. */
    private boolean isHugged(Code argument, int indent, int tail) {
        if (argument instanceof Code.Lambda lambda && lambda.body() instanceof Code.Chain) {
            int length = argument.flat().length();
            return argument.isTall() || indent + CONTINUATION + length + tail > width;
        }
        return argument instanceof Code.Block
                || (argument instanceof Code.Call list && list.isSpread() && list.leading() == 0)
                || (argument instanceof Code.Text && argument.isTall());
    }

    private void chain(Code.Chain chain, int indent, int tail) {
        write(chain.head(), indent, 0);
        int last = chain.calls().size() - 1;
        for (int i = 0; i <= last; i++) {
            newLine(indent + CONTINUATION);
            append(".");
            write(chain.calls().get(i), indent + CONTINUATION, i == last ? tail : 0);
        }
    }

    private void block(Code.Block block, int indent) {
        append(block.parameter() + " -> {");
        end();
        for (int i = 0; i < block.lines().size(); i++) {
            Code.Line line = block.lines().get(i);
            if (i > 0 && !line.comments().isEmpty()) {
                end();
            }
            line(line, indent + BLOCK);
        }
        append(" ".repeat(indent) + "}");
    }

    private void newLine(int indent) {
        end();
        append(" ".repeat(indent));
    }

    private void end() {
        out.append('\n');
        column = 0;
    }

    private void append(String text) {
        out.append(text);
        column += text.length();
    }
}
