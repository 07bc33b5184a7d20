package dev.alembic.cli.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import java.util.List;
import java.util.stream.Collectors;

/** Javadoc as Markdown. */
final class Sentence {

    private Sentence() {}

    /** The first sentence, on one line. */
    static String first(DocCommentTree comment) {
        return markdown(comment.getFirstSentence()).replaceAll("\\s+", " ").strip();
    }

    private static String markdown(List<? extends DocTree> parts) {
        return parts.stream().map(Sentence::markdown).collect(Collectors.joining());
    }

    private static String markdown(DocTree part) {
        if (part instanceof TextTree text) {
            return text.getBody();
        } else if (part instanceof LiteralTree literal) {
            return code(literal.getBody().getBody());
        } else if (part instanceof LinkTree link) {
            return link.getLabel().isEmpty()
                    ? code(link.getReference().toString().replaceFirst("^#", ""))
                    : markdown(link.getLabel());
        }
        return part.toString().replaceAll("</?\\w+>", "");
    }

    /** Code in a cell of a table. */
    static String code(String text) {
        return "`" + text.replaceAll("\\s+", " ").strip().replace("|", "\\|") + "`";
    }
}
