package dev.alembic.cli.reference;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that failures are made with, as far as sources say them; what only a run knows is an ellipsis. A
 * sentence may also come from a constant, from a method that answers it, or from whoever calls the method that fails.
 */
final class ErrorSentences extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final String UNKNOWN = "…";
    private static final int DEPTH = 5;
    private static final int MOST = 8;
    private static final int CALLERS = 150;

    /** A sentence, and the kind of failure that has it. */
    record Found(String kind, String sentence) {}

    /** Something that fails, and the method it stands in. */
    private record Failure(NewClassTree made, MethodTree within) {}

    /** Who hands a sentence over to a method that fails with it, and the file where that stands. */
    private record Call(
            ErrorSentences file,
            MethodInvocationTree call,
            @Nullable MethodTree within) {}

    private final Set<String> kinds;

    /** All files by the name of their class, and all calls by the method's name. */
    private final Map<String, ErrorSentences> files;

    private final Map<String, List<Call>> calls;
    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final Map<String, List<ExpressionTree>> answers = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<ExpressionTree> current = new ArrayList<>();
    private @Nullable MethodTree method;

    private final String room;
    private boolean asksCallers;

    private ErrorSentences(
            Set<String> kinds, Map<String, ErrorSentences> files, Map<String, List<Call>> calls, JavaSource source) {
        this.kinds = kinds;
        this.files = files;
        this.calls = calls;
        room = String.valueOf(source.unit().getPackageName());
    }

    static List<Found> in(List<JavaSource> sources, Set<String> kinds) {
        Map<String, ErrorSentences> files = new LinkedHashMap<>();
        Map<String, List<Call>> calls = new HashMap<>();
        for (JavaSource source : sources) {
            ErrorSentences file = new ErrorSentences(kinds, files, calls, source);
            file.scan(source.unit(), null);
            files.put(source.name(), file);
        }
        List<Found> found = new ArrayList<>();
        for (ErrorSentences file : files.values()) {
            for (Failure failure : file.failures) {
                String kind = failure.made.getIdentifier().toString();
                file.sentences(failure).forEach(text -> found.add(new Found(kind, text)));
            }
        }
        return found;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        if (variable.getInitializer() != null) {
            constants.put(variable.getName().toString(), variable.getInitializer());
        }
        return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree entered, @Nullable Void nothing) {
        current.clear();
        method = entered;
        super.visitMethod(entered, null);
        answers.computeIfAbsent(entered.getName().toString(), any -> new ArrayList<>())
                .addAll(current);
        method = null;
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree answer, @Nullable Void nothing) {
        if (answer.getExpression() != null) {
            current.add(answer.getExpression());
        }
        return super.visitReturn(answer, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        calls.computeIfAbsent(name(call), any -> new ArrayList<>()).add(new Call(this, call, method));
        return super.visitMethodInvocation(call, null);
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        if (method != null && kinds.contains(made.getIdentifier().toString())) {
            failures.add(new Failure(made, method));
        }
        return super.visitNewClass(made, null);
    }

    /** As they stand there; where nothing stands there, as those say who call the method. */
    private List<String> sentences(Failure failure) {
        asksCallers = false;
        List<String> own = known(failure);
        asksCallers = true;
        return own.isEmpty() ? known(failure) : own;
    }

    private List<String> known(Failure failure) {
        return failure.made.getArguments().stream()
                .flatMap(argument -> texts(argument, failure.within, DEPTH).stream())
                .map(ErrorSentences::readable)
                .filter(text -> text.replaceAll("[^\\p{L} ]", "").strip().split("\\s+").length > 1)
                .distinct()
                .toList();
    }

    private static String readable(String template) {
        return template.replaceAll("%(\\d\\$)?[-,]?[sd]", UNKNOWN)
                .replace("%n", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("(… ?)+", "… ")
                .replaceAll("… ([.,:;)\\]\"'])", "…$1")
                .strip();
    }

    private List<String> texts(ExpressionTree expression, @Nullable MethodTree within, int depth) {
        if (depth <= 0) {
            return List.of(UNKNOWN);
        } else if (expression instanceof LiteralTree literal) {
            return List.of(String.valueOf(literal.getValue()));
        } else if (expression instanceof ParenthesizedTree inner) {
            return texts(inner.getExpression(), within, depth);
        } else if (expression instanceof ConditionalExpressionTree choice) {
            return joined(
                    texts(choice.getTrueExpression(), within, depth),
                    texts(choice.getFalseExpression(), within, depth));
        } else if (expression instanceof BinaryTree sum) {
            return products(texts(sum.getLeftOperand(), within, depth), texts(sum.getRightOperand(), within, depth));
        } else if (expression instanceof IdentifierTree name) {
            return ofName(name.getName().toString(), within, depth);
        }
        return expression instanceof MethodInvocationTree call ? ofCall(call, within, depth) : List.of(UNKNOWN);
    }

    /** A constant; or a parameter, which those who call the method say. */
    private List<String> ofName(String name, @Nullable MethodTree within, int depth) {
        int place = within == null ? -1 : parameters(within).indexOf(name);
        if (within != null && place >= 0) {
            return asksCallers ? callers(within, place, depth) : List.of(UNKNOWN);
        }
        ExpressionTree constant = constants.get(name);
        return constant == null ? List.of(UNKNOWN) : texts(constant, within, depth - 1);
    }

    private static List<String> parameters(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
    }

    private List<String> callers(MethodTree called, int place, int depth) {
        List<String> texts = new ArrayList<>();
        if (called.getParameters().get(place).getType().toString().equals("String")) {
            List<Call> known = calls.getOrDefault(called.getName().toString(), List.of());
            for (Call caller : known.size() > CALLERS ? List.<Call>of() : known) {
                List<? extends ExpressionTree> arguments = caller.call.getArguments();
                boolean isNear = caller.file.room.startsWith(room) && caller.within != called;
                if (isNear && arguments.size() == called.getParameters().size()) {
                    texts.addAll(caller.file.texts(arguments.get(place), caller.within, depth - 2));
                }
            }
        }
        return texts.isEmpty() ? List.of(UNKNOWN) : texts.stream().distinct().toList();
    }

    private List<String> ofCall(MethodInvocationTree call, @Nullable MethodTree within, int depth) {
        if (name(call).equals("formatted") && call.getMethodSelect() instanceof MemberSelectTree select) {
            return texts(select.getExpression(), within, depth);
        }
        if (name(call).equals("orElse")) {
            return texts(call.getArguments().get(0), within, depth).stream()
                    .map(text -> text.isEmpty() ? UNKNOWN : text)
                    .toList();
        }
        ErrorSentences file = fileOf(call);
        if (file == null) {
            return List.of(UNKNOWN);
        }
        List<ExpressionTree> known = file.answers.getOrDefault(name(call), List.of());
        if (known.size() > MOST) {
            return List.of(UNKNOWN);
        }
        List<String> texts = known.stream()
                .flatMap(answer -> file.texts(answer, null, depth - 1).stream())
                .filter(text -> text.contains(" "))
                .distinct()
                .toList();
        return texts.isEmpty() ? List.of(UNKNOWN) : texts;
    }

    /** Where a method stands that is called: here, or in a class that is named. */
    private @Nullable ErrorSentences fileOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? files.get(select.getExpression().toString())
                : this;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> products(List<String> left, List<String> right) {
        boolean isOneWay = left.size() == 1 || right.size() == 1;
        return left.stream()
                .flatMap(first -> right.stream().map(second -> first + second))
                .limit(isOneWay ? Integer.MAX_VALUE : MOST)
                .toList();
    }
}
