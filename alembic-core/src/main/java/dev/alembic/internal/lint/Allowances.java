package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments of a revision allow: {@code // alembic:allow CODE reason}. Above the class, or above the line
 * {@code -- upgrade}, it holds for all of the revision; elsewhere for its own line and for the statement below.
 */
public final class Allowances {

    /** Allows what no rule here finds: that the downgrade doesn't bring back all rows as they were. */
    public static final String DOWNGRADE_LOSES = "downgrade-loses";

    private static final Pattern COMMENT = Pattern.compile("(?://|--|\\*)\\s*alembic:allow\\s+(\\S+)[ \\t]*(.*)$");

    private static final Pattern BODY = Pattern.compile("\\bclass\\s+\\w+|^--\\s*upgrade\\b.*");

    private static final Pattern BLANK = Pattern.compile("\\s*(?:(?://|--|\\*|/\\*).*)?");

    private final List<String> lines;
    private final List<Allowance> all = new ArrayList<>();
    private final int body;

    /** One comment. */
    private static final class Allowance {

        private final String code;
        private final String reason;
        private final int line;
        private boolean isUsed;

        Allowance(String code, String reason, int line) {
            this.code = code;
            this.reason = reason;
            this.line = line;
        }
    }

    private Allowances(List<String> lines) {
        this.lines = lines;
        int first = lines.size();
        for (int i = lines.size(); i >= 1; i--) {
            String line = lines.get(i - 1);
            Matcher comment = COMMENT.matcher(line);
            if (comment.find()) {
                all.add(0, new Allowance(comment.group(1), comment.group(2).strip(), i));
            }
            first = BODY.matcher(line).find() ? i : first;
        }
        body = first;
    }

    /** Those of a file. */
    public static Allowances of(String text) {
        return new Allowances(text.lines().toList());
    }

    /** Why something is allowed, wherever in the file that stands; absent if nobody says a reason. */
    public Optional<String> reason(String code) {
        return all.stream()
                .filter(one -> one.code.equals(code) && !one.reason.isEmpty())
                .map(one -> one.reason)
                .findFirst();
    }

    /** What of the findings isn't allowed, and what is wrong with the comments. */
    public List<LintFinding> left(List<LintFinding> findings, String revision, Optional<String> file) {
        List<LintFinding> left = new ArrayList<>();
        for (LintFinding finding : findings) {
            Optional<Allowance> allowance =
                    all.stream().filter(one -> covers(one, finding)).findFirst();
            allowance.ifPresent(one -> one.isUsed = true);
            if (allowance.isEmpty()) {
                left.add(finding);
            }
        }
        for (Allowance one : all) {
            complaint(one, revision, file).ifPresent(left::add);
        }
        return left;
    }

    private static Optional<LintFinding> complaint(Allowance one, String revision, Optional<String> file) {
        if (one.reason.isEmpty()) {
            return Optional.of(new LintFinding(
                    "allow-without-reason",
                    Severity.ERROR,
                    revision,
                    file,
                    one.line,
                    "\"%s\" is allowed without a reason.".formatted(one.code),
                    "Write the reason behind it: alembic:allow %s …".formatted(one.code)));
        } else if (!one.isUsed && !one.code.equals(DOWNGRADE_LOSES)) {
            return Optional.of(new LintFinding(
                    "allow-unused",
                    Severity.NOTE,
                    revision,
                    file,
                    one.line,
                    "\"%s\" is allowed and wasn't found.".formatted(one.code),
                    "Leave the comment out."));
        }
        return Optional.empty();
    }

    private boolean covers(Allowance one, LintFinding finding) {
        boolean isOfAll = one.line < body;
        return one.code.equals(finding.code())
                && (isOfAll || one.line == finding.line() || isRightAbove(one.line, finding.line()));
    }

    private boolean isRightAbove(int comment, int line) {
        if (comment >= line) {
            return false;
        }
        for (int i = comment + 1; i < line; i++) {
            if (!BLANK.matcher(lines.get(i - 1)).matches()) {
                return false;
            }
        }
        return true;
    }
}
