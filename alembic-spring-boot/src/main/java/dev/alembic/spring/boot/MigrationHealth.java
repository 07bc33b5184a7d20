package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import dev.alembic.error.AlembicException;
import dev.alembic.error.RevisionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Whether databases have all revisions of the application, in the words of its health. The classes for
 * that have other packages in Spring Boot 3 and 4; this one knows neither.
 *
 * @param status {@code UP}, {@code OUT_OF_SERVICE} where revisions are pending, {@code UNKNOWN} where a
 *     newer version of the application has migrated, or {@code DOWN}
 * @param details for each {@link Alembic} where its database stands
 */
record MigrationHealth(String status, Map<String, Object> details) {

    private static final String UP = "UP";

    /** The worst one first. */
    private static final List<String> ORDER = List.of("DOWN", "OUT_OF_SERVICE", "UNKNOWN", UP);

    static MigrationHealth of(ListableBeanFactory beans) {
        String worst = UP;
        Map<String, Object> details = new LinkedHashMap<>();
        for (Map.Entry<String, Alembic> bean :
                beans.getBeansOfType(Alembic.class).entrySet()) {
            String status = look(bean.getKey(), bean.getValue(), details);
            worst = ORDER.indexOf(status) < ORDER.indexOf(worst) ? status : worst;
        }
        return new MigrationHealth(worst, details);
    }

    private static String look(String name, Alembic alembic, Map<String, Object> details) {
        try {
            List<String> pending =
                    alembic.pending().stream().map(revision -> revision.id()).toList();
            details.put(name, pending.isEmpty() ? "on all heads" : "pending: " + String.join(", ", pending));
            return pending.isEmpty() ? UP : "OUT_OF_SERVICE";
        } catch (RevisionException e) {
            details.put(name, e.getMessage());
            return e.kind() == RevisionException.Kind.UNKNOWN_ROW ? "UNKNOWN" : "DOWN";
        } catch (AlembicException e) {
            details.put(name, e.getMessage());
            return "DOWN";
        }
    }
}
